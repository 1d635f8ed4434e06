import type { Day } from "./model/day";
import type { Level } from "./model/level";
import type { LedgerSet } from "./model/ledgerTable";
import type { LedgerKey, FieldKey } from "./model/ledgers";
import type { Period } from "./model/period";
import type { Hundredths, Rational } from "./model/rational";
import type { SourceRef } from "./model/source";
import type { Rule, RuleSet } from "./rules/ruleSet";
import type { Settings } from "./rules/settings";
import type { DomainDiagnostic } from "./diagnostic";
import type { Reason } from "./reason";

/** At most this many source rows are kept for an item, flag or reminder; `sourceCount` counts all. */
export const MAX_SOURCES = 20;

/** The office's manual adjustment of one organization, from the result sheet; hundredths of a point. */
export type Adjustment = Readonly<{ points: Hundredths; reason: string }>;

/** What the previous period's result sheets say; organizations by their index in the roster. */
export type PreviousResults = Readonly<{
  finalTotals: ReadonlyMap<number, Hundredths>;
  /** Codes FB1–FB9 written for the organization. */
  flags: ReadonlyMap<number, readonly string[]>;
  /** 认定结果 = 已认定. */
  confirmedWeak: ReadonlySet<number>;
  /** Organizations with an R3 row. */
  reminderTalks: ReadonlySet<number>;
}>;

/** Everything an assessment depends on; no clock. `start` ≤ `cutoff` ≤ `end` of the period. */
export type AssessmentInput = Readonly<{
  period: Period;
  cutoff: Day;
  ruleSet: RuleSet;
  settings: Settings;
  ledgers: LedgerSet;
  /** By organization index. */
  adjustments: ReadonlyMap<number, Adjustment>;
  /** null: there is no result of the previous period in the workbook. */
  previous: PreviousResults | null;
}>;

/** The value a measure found. `events`: counts by kind. */
export type Value =
  | Readonly<{ kind: "number"; value: Rational }>
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "events"; counts: ReadonlyMap<string, number> }>;

export type ItemStatus = "scored" | "notApplicable" | "notAssessed";

/** What must be there for an item to be assessed; `field` absent: the whole ledger. `cell`: the roster's cell is empty. */
export type Missing = Readonly<{ ledger: LedgerKey; field?: FieldKey; cell?: true }>;

/** One indicator of one organization. `score` is null unless scored. `reasons` say why points were lost, or why not scored. */
export type ItemResult = Readonly<{
  rule: Rule;
  status: ItemStatus;
  value: Value | null;
  target: Rational | null;
  points: Hundredths;
  score: Hundredths | null;
  reasons: readonly Reason[];
  sources: readonly SourceRef[];
  sourceCount: number;
  missing: Missing | null;
}>;

export type CategoryResult = Readonly<{ category: string; score: Hundredths; applicable: Hundredths }>;

export type FlagCode = "FB1" | "FB2" | "FB3" | "FB4" | "FB5" | "FB6" | "FB7" | "FB8" | "FB9";

export type Flag = Readonly<{
  code: FlagCode;
  kind: "direct" | "suggest" | "escalate" | "notice";
  reasons: readonly Reason[];
  sources: readonly SourceRef[];
  sourceCount: number;
}>;

/** Remarks on a row of the results; each has its words in the catalogues. */
export type OrganizationNote =
  | "shortTenure" // 任职不足半季
  | "notRankedNew" // founded < 30 days before the cutoff
  | "notRankedNothingApplicable"
  | "notRankedDissolved"
  | "vetoed"
  | "incomplete";

/**
 * Results of one organization. `organization` is its index in the roster.
 * Totals are hundredths; `secretaryScore` and `base` are null when nothing was applicable.
 * `rank` is null when not ranked. `items` in rule order, one for each code that any level has: an indicator without a
 * row for o's level is listed as not applicable.
 */
export type OrganizationResult = Readonly<{
  organization: number;
  level: Level;
  secretary: string;
  secretaryScore: Hundredths | null;
  categories: readonly CategoryResult[];
  earned: Hundredths;
  applicable: Hundredths;
  /** Points of items that are not applicable; used when 不适用项 is 满分. */
  notApplicablePoints: Hundredths;
  base: Hundredths | null;
  bonus: Hundredths;
  deduction: Hundredths;
  /** As applied: 0 when the reason is missing. */
  adjustment: Hundredths;
  total: Hundredths | null;
  grade: string | null;
  rank: number | null;
  /** Position of the row inside its level: by rank, tie order of rules.md §6.8, unranked last in roster order. */
  order: number;
  previousTotal: Hundredths | null;
  vetoed: boolean;
  notes: readonly OrganizationNote[];
  items: readonly ItemResult[];
  flags: readonly Flag[];
}>;

export type ReminderCode =
  "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9" | "R10" | "R11" | "R12" | "R13" | "R14";

export type Urgency = "overdue" | "urgent" | "normal";

/**
 * One row of the reminder list. `organization` null: none (R6). `subject`: what the key names (rules.md §8).
 * `person`: whom to remind. `daysLeft` is negative when overdue, null without a due day.
 */
export type Reminder = Readonly<{
  code: ReminderCode;
  organization: number | null;
  person: string;
  subject: ReminderSubject;
  reasons: readonly Reason[];
  sources: readonly SourceRef[];
  sourceCount: number;
  due: Day | null;
  daysLeft: number | null;
  urgency: Urgency;
}>;

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

/** `text`: words of the workbook itself (a name, a task, an indicator); `word`: one of the product's own. */
export type ReminderSubject = Readonly<
  { kind: "text"; text: string } | { kind: "word"; word: ReminderWord; name?: string }
>;

/** The whole result. `organizations` in level order, inside a level by `order`. */
export type Assessment = Readonly<{
  period: Period;
  cutoff: Day;
  incomplete: boolean;
  missing: readonly Missing[];
  organizations: readonly OrganizationResult[];
  reminders: readonly Reminder[];
  /** Reminder lists that could not be made, or not in full, with the ledger that is missing. */
  remindersNotMade: readonly Readonly<{ code: ReminderCode; ledger: LedgerKey }>[];
  diagnostics: readonly DomainDiagnostic[];
}>;
