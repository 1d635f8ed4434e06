import type { Day } from "../../domain/model/day";
import type { ValueUnit } from "../../domain/measuring/measure";
import type { LedgerKey } from "../../domain/model/ledgers";
import type { Level } from "../../domain/model/level";
import type { Period } from "../../domain/model/period";
import type { FlagCode } from "../../domain/reasons/flagReason";
import type { Flag, ItemStatus, OrganizationNote, ReminderSubject, Urgency } from "../../domain/results/result";
import type { ReminderCode } from "../../domain/reasons/reminderReason";
import type { Missing } from "../../domain/model/value";
import type { Severity } from "../../domain/diagnostics/diagnostic";
import type { Signatures } from "../layout/pageFooter";
import type { FigureSource } from "./figureSource";
import type { SheetKind, TableSheetKind } from "./sheetKinds";

export type ResultColumn =
  | "number"
  | "organization"
  | "level"
  | "secretary"
  | "secretaryScore"
  | "earned"
  | "applicable"
  | "notApplicablePoints"
  | "base"
  | "bonus"
  | "deduction"
  | "adjustment"
  | "adjustmentReason"
  | "decidedGrade"
  | "decidedGradeReason"
  | "total"
  | "grade"
  | "rank"
  | "previous"
  | "change"
  | "flags"
  | "ranked"
  | "vetoed"
  | "remarks";

export type ItemColumn =
  | "organization"
  | "level"
  | "secretary"
  | "category"
  | "code"
  | "indicator"
  | "status"
  | "value"
  | "target"
  | "points"
  | "adjustment"
  | "score"
  | "reasons"
  | "basis";

export type FlagColumn =
  | "number"
  | "organization"
  | "level"
  | "secretary"
  | "total"
  | "grade"
  | "state"
  | "codes"
  | "reasons"
  | "basis"
  | "decision"
  | "decisionReason";

export type ReminderColumn =
  | "number"
  | "kind"
  | "organization"
  | "person"
  | "matter"
  | "explanation"
  | "basis"
  | "due"
  | "daysLeft"
  | "urgency"
  | "remindedAt"
  | "handling"
  | "remark"
  | "key";

export type ProblemColumn = "number" | "severity" | "sheet" | "cell" | "value" | "message" | "hint";

/** What the office decides about a flagged organization: 已认定, 不认定, 观察. */
export const DECISIONS = ["confirmed", "rejected", "watch"] as const;
export type Decision = (typeof DECISIONS)[number];

type EntryPrompt = Readonly<{ title: string; text: string; errorTitle: string; errorText: string }>;

/** The settings that the explanation of the columns quotes; points and percentages as text. */
export type ColumnNoteParams = Readonly<{
  decimals: number;
  fullMarksForNotApplicable: boolean;
  bonusCap: string;
  deductionCap: string;
  grades: readonly Readonly<{ label: string; cut: string }>[];
  cappedGrade: string;
  annualBestPercent: string;
  annual: boolean;
  secretaryCategory: string;
}>;

/** A line of the explanations: what is explained, and how. */
export type NoteLine = Readonly<{ name: string; text: string }>;

export type NoteLabels = Readonly<{
  facts: string;
  product: string;
  ruleSet: string;
  period: string;
  periodText: (period: Period, start: string, end: string) => string;
  cutoff: string;
  previous: string;
  calculatedAt: string;
  organizations: string;
  organizationsText: (count: number, ranked: number) => string;
  completeness: string;
  complete: string;
  notAssessed: string;
  remindersNotMade: string;
  allRemindersMade: string;
  /** `missing`: what it lacks, in words. */
  reminderNotMade: (list: string, missing: string) => string;
  problems: string;
  problemsText: (errors: number, warnings: number) => string;
  ledgerFingerprint: string;
  aspects: string;
  readSheets: string;
  readSheet: (ledger: string, rowCount: number) => string;
  nothingRead: string;
  summary: string;
  average: string;
  count: string;
  rankedCount: string;
  distribution: string;
  distributionTitle: string;
  distributionAxis: string;
  scoreRange: string;
  /** `to` null: up to 100, inclusive. */
  scoreRangeText: (from: number, to: number | null) => string;
  categoryAverages: string;
  categoryTitle: string;
  categoryAxis: string;
  category: string;
  explanations: string;
  columns: (params: ColumnNoteParams) => readonly NoteLine[];
}>;

/** Units that a number is shown with; the others are plain, in percent, or words. */
export type CountedUnit = Extract<ValueUnit, "times" | "months" | "quarters" | "days" | "daysOverdue" | "daysVacant">;

/** Every word the product writes into sheets, apart from reasons and diagnostics. */
export type SheetLabels = Readonly<{
  /** Sheet names without the period; with it (` 2026Q3`) at most 31 characters. */
  sheetNames: Readonly<Record<SheetKind, string>>;
  titles: Readonly<Record<SheetKind, string>>;
  /** The period in sheet names: 2026Q3, 2026全年. */
  periodName: (period: Period) => string;
  /** The period as people say it: 2026年第三季度. */
  periodText: (period: Period) => string;
  /** A sheet's title with the period: 考核结果（2026年第三季度）. */
  titleLine: (title: string, period: Period) => string;
  cutoffLine: (period: Period, cutoff: Day) => string;
  /** Behind the line of the cutoff: where last period's totals are taken from. */
  previousSource: (source: FigureSource) => string;
  /** Where figures come from, and what has to be said of it. */
  figureSource: (source: FigureSource) => string;
  /** One line under the title; what is listed is already in words. */
  incompleteLine: (missing: readonly string[]) => string;
  /** Over the reminders: which lists could not be made. */
  listsNotMadeLine: (lists: readonly string[]) => string;
  footer: Readonly<{ page: string; signatures: Signatures }>;
  /** Over the printed results: who issues them ("" where nobody has said) and when they were made. */
  issuerLine: (unit: string) => string;
  issuedLine: (day: Day) => string;
  resultColumns: Readonly<Record<ResultColumn, string>>;
  itemColumns: Readonly<Record<ItemColumn, string>>;
  flagColumns: Readonly<Record<FlagColumn, string>>;
  reminderColumns: Readonly<Record<ReminderColumn, string>>;
  problemColumns: Readonly<Record<ProblemColumn, string>>;
  levels: Readonly<Record<Level, string>>;
  ledgers: Readonly<Record<LedgerKey, string>>;
  statuses: Readonly<Record<ItemStatus, string>>;
  severities: Readonly<Record<Severity, string>>;
  urgencies: Readonly<Record<Urgency, string>>;
  flagNames: Readonly<Record<FlagCode, string>>;
  /** The strongest kind of an organization's flags. */
  flagKinds: Readonly<Record<Flag["kind"], string>>;
  reminderNames: Readonly<Record<ReminderCode, string>>;
  decisions: Readonly<Record<Decision, string>>;
  organizationNotes: Readonly<Record<OrganizationNote, string>>;
  /** A grade that was decided on, in place of a better one that was computed; all as shown. */
  gradeLowered: (from: string, to: string, reason: string) => string;
  /** Which indicator a sentence is about, where it stands apart from it. */
  ofIndicator: (code: string, indicator: string, sentence: string) => string;
  yes: string;
  no: string;
  inOrder: string;
  notInOrder: string;
  /** Vacant since nobody knows when. */
  unknownDays: string;
  /** Number formats that say what a number counts; the value of the cell stays a number. */
  valueFormats: Readonly<Record<CountedUnit, string>>;
  /** A grade as shown: a default one in the language, the office's own as it is. */
  grade: (label: string) => string;
  /** Stands where there is no number: nothing of a category was scored, no secretary score. */
  none: string;
  vacant: string;
  /** Between sentences, and between words of a list. */
  sentenceSeparator: string;
  listSeparator: string;
  /** No event of any kind. */
  noEvents: string;
  event: (kind: string, count: number) => string;
  subject: (subject: ReminderSubject) => string;
  /** `more`: how many other places there are. */
  basis: (sheet: string, rowNumber: number, more: number) => string;
  basisTooltip: string;
  missing: (missing: Missing, ledger: string, field: string | null) => string;
  /** In front of text cut at a cell's limit. */
  textCut: string;
  rowsLeftOut: (count: number) => string;
  nothing: Readonly<Record<"results" | "items" | "flags" | "reminders" | "problems", string>>;
  /** What to know when filling in or reading the sheet, under its title. */
  guides: Readonly<Record<"results" | "items" | "flags" | "reminders" | "problems", string>>;
  goneHeading: string;
  goneExplanation: string;
  prompts: Readonly<{
    adjustment: EntryPrompt;
    decidedGrade: EntryPrompt;
    decision: EntryPrompt;
    remindedAt: EntryPrompt;
  }>;
  /** Words of a cell address: row 15, or the whole sheet or workbook. */
  wholeRow: (rowNumber: number) => string;
  wholeSheet: string;
  workbook: string;
  notes: NoteLabels;
}>;

/** The column labels of a sheet by their keys. */
export function columnLabels(labels: SheetLabels, kind: TableSheetKind): Readonly<Record<string, string>> {
  switch (kind) {
    case "results":
      return labels.resultColumns;
    case "items":
      return labels.itemColumns;
    case "flags":
      return labels.flagColumns;
    case "reminders":
      return labels.reminderColumns;
    case "problems":
      return labels.problemColumns;
  }
}
