import type { Day } from "../model/day";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { Level } from "../model/level";
import type { Hundredths } from "../model/rational";
import type { ComparisonOperator } from "../model/ruleTerms";

/** A number in plain decimal text (0.6667, 12), at most four decimals, no digit grouping. */
export type NumberText = string;

/** Which days a meeting or month is short of: counts are plain numbers as written in the ledger. */
type Counts = Readonly<{ due: NumberText; present: NumberText }>;

/** Reasons for lost points and for items not scored; months are month indexes (see monthIndexOf), days are Day. */
export type ItemReasonParams = LostPointParams & AdjustedParams & NotApplicableParams & NotAssessedParams;

/** Why a score is another than was computed. */
type AdjustedParams = {
  /** `asked`: the points that were decided, `points`: what of them counts, so that the score stays in its bounds. */
  "item-adjusted": { asked: Hundredths; points: Hundredths; computed: Hundredths; reason: string };
};

/** Why points were lost. */
type LostPointParams = {
  /** Months of the window without a row that counts. */
  "months-missing": { monthIndexes: readonly number[] };
  /** Quarters of the window without a row that counts, by the index of their first month. */
  "quarters-missing": { monthIndexes: readonly number[] };
  "count-short": { count: NumberText; target: NumberText };
  "count-over": { count: NumberText; target: NumberText };
  "value-short": { value: NumberText; target: NumberText };
  "value-over": { value: NumberText; target: NumberText };
  /** More reasons of the kind before than are listed. */
  "reasons-more": { count: number };
  "no-records": { ledger: LedgerKey };
  "meeting-below-quorum": Counts & { day: Day; type: string; quorum: "majority" | "half" };
  /** A sum that reaches only part of another: paid of due, present of due. `percent` is their quotient × 100. */
  "ratio-short": {
    ledger: LedgerKey;
    numeratorField: FieldKey;
    numerator: NumberText;
    denominatorField: FieldKey;
    denominator: NumberText;
    percent: NumberText;
  };
  /** The value lies so many steps below the target; `perStep` points off each. */
  "steps-below-target": { steps: number; perStep: NumberText };
  /** A row that lacks what the share asks for; `text` names the row in the office's words. */
  "row-not-meeting": { ledger: LedgerKey; field: FieldKey; text: string };
  "share-short": { meeting: number; total: number };
  "list-late": { issued: Day; due: Day };
  "list-missing": { year: number; due: Day };
  "task-late": { task: string; due: Day; done: Day };
  "task-open": { task: string; due: Day };
  "talk-late": { talk: Day; days: number };
  "talk-missing": { days: number; overdueDays: number };
  /** `votes`: the vote score where there is one. */
  "debriefing-grade": { year: number; grade: string; votes: NumberText | null };
  "debriefing-missing": { year: number };
  "hours-short": { hours: NumberText; expected: NumberText };
  /** Persons named with full hours of the heads that count; `expected` hours each. */
  "hours-per-head-short": { persons: number; heads: NumberText; expected: NumberText };
  "names-short": { names: number; expected: NumberText };
  "course-missing": { due: Day };
  "finding-overdue": { problem: string; due: Day };
  "finding-closed-late": { problem: string; due: Day; closed: Day };
  "finding-repeated": { problem: string; found: Day };
  "term-expired": { expiry: Day; days: number };
  "secretary-vacant": { days: number };
  "secretary-vacant-unknown": Record<never, never>;
  "committee-size-out-of-range": { size: NumberText; from: number; to: number | null };
  "roster-field-blank": { field: FieldKey };
  "setup-out-of-range": { level: Level; members: NumberText; fullMembers: NumberText | null };
  "group-months-missing": { group: string; monthIndexes: readonly number[] };
  /** Groups of the roster for which no meeting names them. */
  "groups-without-meeting": { count: number; groups: number };
  "secretary-not-in-person": { field: FieldKey; count: NumberText; target: NumberText };
  /** `aspects`: numbers 1–6 of the aspects not recorded. */
  "member-duties-missing": { name: string; aspects: readonly number[] };
  "member-without-participation": { name: string };
  "member-without-weak-visit": { name: string };
  "advice-not-carried-out": { day: Day; advice: string };
  "four-strong-status": { status: string };
  "four-strong-below": { branches: number; percent: NumberText };
  "full-time-share-low": { fullTime: NumberText; employees: NumberText; percent: NumberText };
  "latest-grade": { grade: string };
};

/** Why an item is not applicable. */
type NotApplicableParams = {
  "na-level": Record<never, never>;
  /** Counts from that day on. */
  "na-not-due": { from: Day };
  /** Counts only in the period that holds that day. */
  "na-other-period": { day: Day };
  "na-condition": { field: FieldKey; operator: ComparisonOperator; operands: readonly string[] };
  "na-no-secretary": Record<never, never>;
  "na-secretary-not-in-office": { since: Day };
  "na-secretary-not-new": { since: Day };
  "na-talk-settled-earlier": { talk: Day };
  "na-talk-not-due": { due: Day };
  "na-debriefing-other-secretary": { year: number };
  "na-debriefing-not-due": { year: number };
  "na-course-not-due": { due: Day };
  "na-list-not-due": { due: Day };
  "na-founded-later": { founded: Day };
  "na-no-expected-month": Record<never, never>;
  "na-unit-not-complete": { unit: "quarter" | "month" | "year" };
  "na-no-weak-branch": Record<never, never>;
  "na-not-weak": Record<never, never>;
  "na-no-branch-below": Record<never, never>;
  "na-no-members": Record<never, never>;
  "na-no-records": { ledger: LedgerKey };
};

/** Why an item is not assessed. */
type NotAssessedParams = {
  "missing-ledger": { ledger: LedgerKey };
  "missing-column": { ledger: LedgerKey; field: FieldKey };
  "missing-cell": { field: FieldKey };
  /** Two rows of the secretary's debriefing that don't say the same. */
  "debriefing-contradictory": { year: number };
  /** The activity ledger begins after 31 March of the year. */
  "activities-not-covering": { year: number };
  /** The map of the rule does not name the text. */
  "text-not-in-map": { text: string };
  "manual-score-out-of-range": { value: NumberText; points: NumberText };
};
