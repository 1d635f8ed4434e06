import type { Day } from "../model/day";
import type { Period } from "../model/period";

/** The lists of rules.md §8. */
export type ReminderCode =
  "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9" | "R10" | "R11" | "R12" | "R13" | "R14";

/** The product's own words for what a reminder is about: part of its key in every language, shown by the catalogues. */
export type ReminderWord =
  | "换届"
  | "直属党组织书记培训班"
  | "新任支部书记培训班"
  | "书记学时"
  | "党员学时"
  | "年度任务清单"
  | "联系委员"
  | "履历"
  | "工作量"
  | "党费"
  | "组织生活会"
  | "民主评议党员"
  | "述职评议";

/** Why a reminder is on the list (rules.md §8). Numbers are plain decimal text; months are month indexes. */
export type ReminderReasonParams = {
  /** `extended`: the expiry includes an approved extension; `days` from the cutoff to the expiry. */
  "remind-term-due": { expiry: Day; days: number; extended: boolean };
  "remind-term-expired": { expiry: Day; days: number; extended: boolean };
  "remind-term-unknown": Record<string, never>;
  /** `days` since the secretary took office. */
  "remind-talk": { since: Day; days: number };
  "remind-period-findings": { count: number };
  "remind-year-findings": { year: number; count: number };
  "remind-overdue-findings": { count: number };
  "remind-secretary-score": { score: string; limit: string };
  /** Codes of flags (FB1–FB8) and R3, of this period and of the previous one. `period`: the previous. */
  "remind-again": { now: readonly string[]; before: readonly string[]; period: Period };
  "remind-annual-grade": { year: number; grade: string };
  "remind-course": { since: Day };
  "remind-secretaries-course": { year: number };
  /** `secretaries`: how many new ones there are. */
  "remind-new-secretaries-course": { year: number; secretaries: number };
  /** Hours reached of those expected by the cutoff. */
  "remind-hours": { whose: "secretary" | "members"; percent: string };
  "remind-list-missing": { year: number; due: Day };
  "remind-task-due": { days: number };
  "remind-task-overdue": { days: number };
  "remind-finding-due": { found: Day; days: number };
  "remind-finding-overdue": { found: Day; days: number };
  /** No meeting that counts in the quarter that began on `from`. */
  "remind-none-in-quarter": { from: Day };
  /** Months of the quarter without a meeting that counts. */
  "remind-months-without": { monthIndexes: readonly number[] };
  "remind-member-no-visit": { from: Day; to: Day };
  "remind-branch-no-member": { year: number };
  /** `post` and `time` (full or part) as written, "" where blank. */
  "remind-not-in-resume": { post: string; time: string };
  "remind-not-in-workload": { post: string };
  "remind-dues": { monthIndexes: readonly number[]; missing: string };
  "remind-meeting-missing": { year: number };
  "remind-debriefing-missing": { year: number };
};
