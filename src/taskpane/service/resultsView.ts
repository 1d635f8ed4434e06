import type { Level } from "../../domain/model/level";
import type { PlaceView } from "./dataView";

/** How urgent a flag is: listed, suggested, to be escalated, or a notice. */
export type FlagKind = "direct" | "suggest" | "escalate" | "notice";

/** A row of the results. Points as text with two decimals; null where there is none. */
export type ResultRow = Readonly<{
  organization: number;
  name: string;
  level: Level;
  secretary: string;
  secretaryScore: string | null;
  total: string | null;
  /** `total` in hundredths of a point, to sort and chart by. */
  totalHundredths: number | null;
  grade: string | null;
  rank: number | null;
  /** With its sign; null without a last period. */
  change: string | null;
  flags: readonly Readonly<{ code: string; kind: FlagKind; label: string }>[];
  /** Remarks in words: not ranked, short tenure, vetoed … */
  notes: readonly string[];
}>;

/** A bar of a distribution: how many totals lie in a range of points. */
export type DistributionBar = Readonly<{ label: string; count: number }>;

export type LevelResults = Readonly<{
  level: Level;
  label: string;
  /** By rank, then those not ranked. */
  rows: readonly ResultRow[];
  ranked: number;
  distribution: readonly DistributionBar[];
  grades: readonly Readonly<{ grade: string; count: number }>[];
}>;

/**
 * Said of what was read from result sheets instead of assessed. `calculatedAt`: as written, "" where nothing says. `ledgers`:
 * whether they are those that were assessed; `unread`: they have not been read yet, `unknown`: nothing tells which they were.
 * Then how many organizations lack results of their formulas, how many rows have a level that is none of ours and so are
 * not shown, and what the sheets say of rows that found no room.
 */
export type ReadBackView = Readonly<{
  calculatedAt: string;
  ledgers: "same" | "changed" | "unknown" | "unread";
  uncalculated: number;
  unknownLevels: number;
  leftOut: readonly string[];
}>;

export type ResultsView = Readonly<{
  period: string;
  cutoff: string;
  incomplete: readonly string[];
  levels: readonly LevelResults[];
  gradeNames: readonly string[];
  /** Flags that occur, with what they mean. */
  flagNames: readonly Readonly<{ code: string; label: string }>[];
  written: boolean;
  /** null: these are the results of an assessment. */
  readBack: ReadBackView | null;
  /** As what version the period is settled; null: it is not. */
  settled: number | null;
}>;

export type ItemView = Readonly<{
  code: string;
  indicator: string;
  status: "scored" | "notApplicable" | "notAssessed";
  statusLabel: string;
  /** As shown; "" where there is none. */
  value: string;
  target: string;
  points: string;
  score: string | null;
  /** Points lost, "" when none were or it was not scored. */
  lost: string;
  /** Why points were lost, or why it was not scored; empty for full points. */
  reasons: readonly string[];
  sources: readonly PlaceView[];
  /** Source rows beyond those in `sources`. */
  moreSources: number;
}>;

export type CategoryScoreView = Readonly<{
  category: string;
  score: string;
  points: string;
  /** score ÷ points, 0 to 1; 0 when nothing was applicable. */
  share: number;
  items: readonly ItemView[];
}>;

/** Everything about one organization; secretary score first. */
export type OrganizationView = Readonly<{
  row: ResultRow;
  levelLabel: string;
  /** How many are ranked in its level. */
  ranked: number;
  earned: string;
  applicable: string;
  base: string | null;
  bonus: string;
  deduction: string;
  adjustment: string;
  previousTotal: string | null;
  categories: readonly CategoryScoreView[];
  flags: readonly Readonly<{
    code: string;
    kind: FlagKind;
    kindLabel: string;
    label: string;
    reasons: readonly string[];
    sources: readonly PlaceView[];
    moreSources: number;
  }>[];
}>;
