import type { Day } from "../model/day";
import type { Period } from "../model/period";
import type { Level } from "../model/level";

/** The flags of rules.md §7. */
export type FlagCode = "FB1" | "FB2" | "FB3" | "FB4" | "FB5" | "FB6" | "FB7" | "FB8" | "FB9";

/** Why a branch is flagged (rules.md §7). Scores and numbers are plain decimal text; percents without their sign. */
export type FlagReasonParams = {
  "flag-vacant": { days: number };
  /** Vacant since an unknown day. */
  "flag-vacant-unknown": Record<string, never>;
  /** `days`: how many the cutoff is past the expiry; `extended`: the expiry includes an approved extension. */
  "flag-term-expired": { expiry: Day; days: number; extended: boolean };
  "flag-no-activity": { from: Day; to: Day };
  /** An indicator of organizational life below the share of its points that is asked for. */
  "flag-item-low": { name: string; score: string; points: string; percent: string };
  "flag-debriefing-poor": { year: number; grade: string };
  "flag-debriefing-votes": { year: number; votes: string; limit: string };
  "flag-total-low": { total: string; limit: string };
  /** `position` counts from the lowest, 1 first; equal totals have the same. */
  "flag-lowest": { position: number; ranked: number; total: string };
  "flag-overdue-findings": { count: number };
  /** `codes`: the flags of the previous period, FB1–FB7. */
  "flag-again": { period: Period; codes: readonly string[] };
  "flag-no-committee": { fullMembers: string };
  "flag-no-discipline-member": { fullMembers: string };
  "flag-set-up": { level: Level; members: string; fullMembers: string | null };
};
