import type { Context } from "../facts/context";
import type { Grounds } from "../results/grounds";
import type { Reason } from "../reasons/reason";
import type { FlagCode } from "../reasons/flagReason";
import type { Flag, OrganizationResult } from "../results/result";
import type { ThresholdKey } from "../settings/thresholds";

/** What flags are judged from. */
export type FlagInput = Readonly<{
  context: Context;
  thresholds: Readonly<Record<ThresholdKey, number>>;
  /** All results, of dissolved organizations too. */
  results: readonly OrganizationResult[];
  /** Whether the period has run long enough for what grows with time (FB3, FB5, FB6). */
  isPeriodJudged: boolean;
}>;

/** Why one organization is flagged, and where that stands. */
export type FlagGrounds = Grounds & Readonly<{ reasons: readonly Reason[] }>;

/**
 * Judges one organization that is there at the cutoff; null when the flag is not raised.
 *
 * @param raised - flags of earlier codes that the organization has.
 */
export type JudgeFlag = (result: OrganizationResult, raised: readonly Flag[]) => FlagGrounds | null;

/** One flag of rules.md §7. `prepare` is called once an assessment. */
export type FlagRule = Readonly<{
  code: FlagCode;
  kind: Flag["kind"];
  /** Rests on the results of others too, and on no record; other flags on the organization's own result and records. */
  comparesResults?: true;
  prepare: (input: FlagInput) => JudgeFlag;
}>;
