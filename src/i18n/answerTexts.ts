import type { Period } from "../domain/model/period";
import type { MeasureKey } from "../domain/measures/measureRegistry";
import type { MethodKey } from "../domain/model/ruleTerms";
import type { RuleFormTexts } from "./ruleFormTexts";
import type { DiagnosticCode } from "../workbook/diagnostics/diagnostic";

/** What measures and methods do, one phrase each, without a full stop. */
export type RuleMeanings = Readonly<{
  measures: Readonly<Record<MeasureKey, string>>;
  methods: Readonly<Record<MethodKey, string>>;
}>;

/** What the problems of one code have in common, to group them by. */
export type ProblemTitles = Readonly<Record<DiagnosticCode, string>>;

/** Why a request of the pane can't be met, apart from what hosts say. */
export type TroubleCode =
  | "internal"
  | "nothing-planned"
  | "not-assessed"
  | "unknown-organization"
  | "no-such-sheet"
  | "reminder-not-listed"
  | "review-incomplete"
  | "not-finalised"
  | "unknown-rule"
  | "rule-changed"
  | "rule-sheet-missing"
  | "rule-locked"
  | "rule-version-day"
  | "rule-version-sheet"
  | "rules-with-errors"
  | "setting-unreadable"
  | "setting-changed"
  | "setting-sheet"
  | "not-taken-back";

/** A rule in words: its cells as the sheet has them, "" where empty; `measure` and `method` explained. */
export type RuleParts = Readonly<{
  ledger: string;
  conditions: string;
  filter: string;
  measure: string;
  window: string;
  target: string;
  method: string;
  parameters: string;
  due: string;
}>;

/** Words of the answers that the pane gets. */
export type AnswerTexts = Readonly<{
  troubles: Readonly<Record<TroubleCode, Readonly<{ message: string; hint: string }>>>;
  problemTitles: ProblemTitles;
  rules: RuleMeanings;
  ruleSummary: (parts: RuleParts) => string;
  ruleForm: RuleFormTexts;
  /** The period on its own, as people say it: 2026年第三季度. */
  periodLabel: (period: Period) => string;
  /** Why this period is proposed. */
  periodWhy: Readonly<Record<"settings" | "activities", string>>;
  cutoffAhead: (today: string) => string;
  proposed: (sheets: readonly string[]) => string;
  noPeriod: string;
  /** A ledger that is there, in one line. */
  ledgerReady: (ledger: string, rows: number, sheets: readonly string[]) => string;
  /** A ledger that isn't there and what follows: nothing can be assessed, or so many indicators and these lists are missing. */
  ledgerMissing: (
    ledger: string,
    effect: "nothing-works" | Readonly<{ indicators: number; lists: readonly string[] }>,
  ) => string;
  /** The categories that moved most against the last period; points with their sign. */
  movedMost: (moves: readonly Readonly<{ category: string; change: string }>[]) => string;
  /** The indicators that lost most, for somebody who wonders about a total. */
  lostMost: (losses: readonly Readonly<{ indicator: string; lost: string }>[]) => string;
  nothingLost: string;
  /** What else moved the total; points with their sign. */
  bonusGiven: (points: string) => string;
  deductionTaken: (points: string) => string;
  adjusted: (points: string) => string;
  /** What can be decided on at the review. `bounds`: the least and the most that an indicator may be adjusted by. */
  adjust: Readonly<{
    total: string;
    grade: string;
    flags: string;
    indicator: (code: string, indicator: string, score: string, points: string) => string;
    bounds: (least: string, most: string) => string;
  }>;
  /** Over matters of the review that are about no organization. */
  mattersOfNone: string;
  /** About papers made in the pane. `sheet`: 文书模板 that was followed, null: the default lines. */
  papers: Readonly<{
    template: (sheet: string | null) => string;
    noResults: (period: string) => string;
    ofAll: (kind: string) => string;
  }>;
  /** A row of a sheet. */
  rowPlace: (sheet: string, rowNumber: number) => string;
}>;
