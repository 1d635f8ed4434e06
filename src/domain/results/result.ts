import type { FlagCode } from "../reasons/flagReason";
import type { ReminderCode, ReminderWord } from "../reasons/reminderReason";
import type { FactsInput } from "../facts/context";
import type { Missing, Value } from "../model/value";
import type { Day } from "../model/day";
import type { Level } from "../model/level";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { Period } from "../model/period";
import type { Hundredths, Rational } from "../model/rational";
import type { SourceRef } from "../model/source";
import type { Rule, RuleSet } from "../rules/ruleSet";
import type { DomainDiagnostic } from "../diagnostics/diagnostic";
import type { Reason } from "../reasons/reason";

/** At most this many source rows are kept for an item, flag or reminder; `sourceCount` counts all. */
export const MAX_SOURCES = 20;

/** The office's manual adjustment of one organization, from the result sheet; hundredths of a point. */
export type Adjustment = Readonly<{ points: Hundredths; reason: string }>;

/** Adjustments of single indicators, by their codes. */
export type ItemAdjustments = ReadonlyMap<string, Adjustment>;

/** A grade that was decided on, as the settings call it; it counts with a reason, and where it is lower than the computed one. */
export type DecidedGrade = Readonly<{ grade: string; reason: string }>;

/** Everything an assessment depends on; no clock. */
export type AssessmentInput = FactsInput &
  Readonly<{
    ruleSet: RuleSet;
    /** By organization index. */
    adjustments: ReadonlyMap<number, Adjustment>;
    /** Likewise, of single indicators. */
    itemAdjustments: ReadonlyMap<number, ItemAdjustments>;
    /** Likewise. */
    decidedGrades: ReadonlyMap<number, DecidedGrade>;
  }>;

export type ItemStatus = "scored" | "notApplicable" | "notAssessed";

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
  /** What of `score` was added by hand, hundredths; absent: nothing. */
  adjustment?: Hundredths;
}>;

export type CategoryResult = Readonly<{ category: string; score: Hundredths; applicable: Hundredths }>;

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
 * `decidedGrade`: as decided, whether it counts or not; `computedGrade`: present where `grade` is a lower one that was decided.
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
  decidedGrade?: DecidedGrade | undefined;
  computedGrade?: string | undefined;
  rank: number | null;
  /** Position of the row inside its level: by rank, tie order of rules.md §6.8, unranked last in roster order. */
  order: number;
  previousTotal: Hundredths | null;
  vetoed: boolean;
  notes: readonly OrganizationNote[];
  items: readonly ItemResult[];
  flags: readonly Flag[];
}>;

/** The item of an indicator by its code; undefined when no level has the code. */
export function itemOf({ items }: OrganizationResult, code: string): ItemResult | undefined {
  return items.find(({ rule }) => rule.code === code);
}

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
  /** Reminder lists that could not be made, or not in full, with the ledger, or its column, that is missing. */
  remindersNotMade: readonly Readonly<{ code: ReminderCode; ledger: LedgerKey; field?: FieldKey }>[];
  diagnostics: readonly DomainDiagnostic[];
}>;
