import type { Day } from "../model/day";
import type { Hundredths } from "../model/rational";
import type { FlagCode } from "../reasons/flagReason";

/**
 * How much a matter of the review asks for. `explain` (须说明) keeps the period from being finalised until it has a written
 * explanation; `notice` (提示) is only to be looked at. What must be corrected (必须改正) are data problems, which no
 * organization's scores tell: the use case adds them.
 */
export type MatterStrength = "explain" | "notice";

/** What the words of each matter need. Days and months as in the engine, points in hundredths. */
export type MatterParams = {
  /** The grade is another than in the last period. */
  RV1: Readonly<{ from: string; to: string; previousTotal: Hundredths | null; total: Hundredths | null }>;
  /** The total moved by as much as the setting says. */
  RV2: Readonly<{ from: Hundredths; to: Hundredths; change: Hundredths }>;
  /** The total lies close to a grade's cut; `distance` = total − cut. */
  RV3: Readonly<{ grade: string; distance: Hundredths }>;
  /** Indicators that were not assessed. */
  RV4: Readonly<{ indicators: readonly string[] }>;
  /** Vetoed: the grade is capped. */
  RV5: Readonly<{ grade: string }>;
  /** A large adjustment (`large`), or one that lifts the grade (`from` → `to`, else null). */
  RV6: Readonly<{ adjustment: Hundredths; large: boolean; from: string | null; to: string | null }>;
  /** The secretary took office inside the period. */
  RV7: Readonly<{ secretary: string; since: Day }>;
  /** Flagged again. */
  RV8: Readonly<{ codes: readonly FlagCode[] }>;
  /** Ledger rows changed since the period was first assessed. */
  RV9: Readonly<Record<never, never>>;
  /** Full marks for a share of very few rows. */
  RV10: Readonly<{ indicators: readonly string[] }>;
  /** Months without any activity row, though the neighbours have some. `monthIndexes`: year × 12 + month − 1. */
  RV11: Readonly<{ monthIndexes: readonly number[] }>;
};

export type MatterCode = keyof MatterParams;

/**
 * Something to look at in the review. `organization`: index in the roster. An explanation given to a matter stays as long
 * as code, organization and `value` stay; `value` is the same in every language.
 */
export type Matter = {
  [C in MatterCode]: Readonly<{
    code: C;
    organization: number;
    strength: MatterStrength;
    params: MatterParams[C];
    value: string;
  }>;
}[MatterCode];
