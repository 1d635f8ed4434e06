import type { Level } from "../model/level";
import type { Hundredths } from "../model/rational";

/** A row of the rules that a submission was scored by: `seal` is the same for rows that say the same. */
export type RuleRowSeal = Readonly<{ code: string; levels: string; locked: boolean; seal: string }>;

/**
 * An organization as a submission has it. `rowIndex`: in its sheet of results, 0-based; `key`: its name as compared;
 * `secretaryKey`: likewise, "" without a secretary; `below`: in what was itself put together, the units it came up through,
 * "" else; `scoredBy`: see scoringKey, null: as all of its submission.
 */
export type ReceivedOrganization = Readonly<{
  rowIndex: number;
  key: string;
  name: string;
  level: Level | null;
  secretary: string;
  secretaryKey: string;
  secretaryScore: Hundredths | null;
  total: Hundredths | null;
  grade: string;
  isRanked: boolean;
  unitRank: number | null;
  flags: string;
  below: string;
  scoredBy: string | null;
}>;

/** A unit below one that put submissions together, which that one still waits for: why, in its words. */
export type WaitedFor = Readonly<{ code: string; name: string; via: string; problem: string; situation: string }>;

/**
 * A submission as it was received. `root`, `previousRoot`: digests that tell which version it is and which it follows;
 * `changedCells`: that say something else than when it was sealed; `unknownCells`: of which nobody can tell; `personalCells`:
 * that tell a person's number; `wrongFigures`: that don't follow from its ledgers, "unknown" where nothing can be worked out from them, null where nobody tried.
 */
export type ReceivedSubmission = Readonly<{
  unitCode: string;
  unitName: string;
  /** As `2026Q3`. */
  period: string;
  version: number;
  root: string;
  previousRoot: string;
  ruleSet: string;
  rules: readonly RuleRowSeal[];
  /** The same letters, the same settings. */
  settings: string;
  product: string;
  isFinalised: boolean;
  /** Its ledgers came along. */
  hasLedgers: boolean;
  changedCells: number;
  unknownCells: number;
  personalCells: number;
  wrongFigures: number | "unknown" | null;
  organizations: readonly ReceivedOrganization[];
  /** Units below it that it waits for; none of a submission that was not put together. */
  waitedFor: readonly WaitedFor[];
}>;

/** A file as it was received. `submission` null: nothing could be read, for `reason`. */
export type ReceivedFile = Readonly<{ file: string }> &
  (Readonly<{ submission: ReceivedSubmission; reason: null }> | Readonly<{ submission: null; reason: string }>);
