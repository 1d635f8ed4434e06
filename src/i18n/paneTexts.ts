import type { Progress } from "../workbook/progress";
import type { Recovery } from "../workbook/liveWorkbook";
import type { AssessTexts, OrganizationTexts, RemindersTexts, RestoreTexts, ResultsTexts } from "./paneStepTexts";

/** What the pane was doing, to say where something went wrong. */
export type PaneTask =
  | "start"
  | "inspect"
  | "confirmMapping"
  | "confirmAlias"
  | "rules"
  | "writeDefaultRules"
  | "setup"
  | "assess"
  | "write"
  | "results"
  | "organization"
  | "reminders"
  | "saveReminder"
  | "lastWrite"
  | "restore"
  | "show"
  | "sheetHead"
  | "openSample";

type PaneStep = "firstRun" | "data" | "rules" | "assess" | "results" | "reminders" | "restore";

export type SharedPaneTexts = Readonly<{
  brand: string;
  navigation: string;
  steps: Readonly<Record<PaneStep, string>>;
  openGuide: string;
  /** On the button that changes to the other language, in that language. */
  switchLanguage: string;
  progress: (progress: Progress) => string;
  /** The same without numbers that run. */
  progressSpoken: (progress: Progress) => string;
  finishCellEditing: string;
  quietHint: string;
  cancel: string;
  cancelling: string;
  cancelled: string;
  retry: string;
  dismiss: string;
  back: string;
  loading: string;
  trouble: Readonly<{ where: Readonly<Record<PaneTask, string>>; next: string; shownAsBefore: string }>;
  outOfDate: Readonly<{ data: string; results: string; read: string; assess: string }>;
  recovered: Readonly<Record<Exclude<Recovery, "nothing">, string>>;
  done: Readonly<{
    confirmMapping: string;
    confirmAlias: string;
    writeDefaultRules: string;
    saveReminder: string;
    restore: string;
  }>;
  spoken: Readonly<{
    data: (rows: number, errors: number, warnings: number) => string;
    preview: (organizations: number) => string;
    refused: string;
    setup: string;
    written: (sheets: number) => string;
    results: string;
    organization: (name: string) => string;
    reminders: (count: number) => string;
    rules: string;
  }>;
  severity: Readonly<Record<"error" | "warning", string>>;
  counts: Readonly<{ errors: (count: number) => string; warnings: (count: number) => string }>;
  /** Between parts of a sentence and between items listed. */
  separator: string;
  showPlace: (place: string) => string;
  morePlaces: (count: number) => string;
  all: string;
  value: (text: string) => string;
  open: string;
  close: string;
}>;

export type FirstRunTexts = Readonly<{
  title: string;
  lines: readonly [string, string];
  stepsTitle: string;
  outline: readonly string[];
  begin: string;
  sample: string;
  sampleHint: string;
  nothingWritten: string;
}>;

export type DataTexts = Readonly<{
  title: string;
  read: string;
  readAgain: string;
  summary: (ledgers: number, rows: number) => string;
  views: string;
  sheets: (count: number) => string;
  problems: (count: number) => string;
  noProblems: string;
  noProblemsHint: string;
  noSheets: string;
  missing: string;
  missingNeeded: string;
  missingOptional: string;
  states: Readonly<Record<"ledger" | "unclear" | "incomplete" | "own" | "other", string>>;
  stateHints: Readonly<Record<"unclear" | "incomplete" | "own" | "other", string>>;
  rowsRead: (count: number) => string;
  rowsLeftOut: (count: number) => string;
  confirmed: string;
  candidates: (labels: string) => string;
  change: string;
  changeSheet: (sheet: string) => string;
  filterSheet: string;
  filterSeverity: string;
  workbook: string;
  nothingMatches: string;
  groupCount: (count: number) => string;
  confirmAlias: (written: string, organization: string) => string;
  nextStep: string;
}>;

export type MappingTexts = Readonly<{
  title: (sheet: string) => string;
  intro: string;
  ledger: string;
  notALedger: string;
  headerRow: string;
  headerRowOption: (row: number, cells: string) => string;
  columns: string;
  noColumn: string;
  required: string;
  column: (letter: string, header: string) => string;
  samples: string;
  noSamples: string;
  fillDown: string;
  fillDownHint: string;
  missingColumns: (labels: string) => string;
  twice: (labels: string) => string;
  confirm: string;
  confirmHint: string;
  cancel: string;
  emptySheet: string;
}>;

export type RulesTexts = Readonly<{
  title: string;
  version: (version: string) => string;
  source: (rules: string | null, settings: string | null) => string;
  editHint: (sheet: string) => string;
  showSheet: (sheet: string) => string;
  writeDefaults: string;
  writeDefaultsHint: string;
  noProblems: string;
  problems: (count: number) => string;
  categoriesTitle: string;
  category: (name: string, points: string, rules: number) => string;
  levels: (levels: string) => string;
  points: (points: string) => string;
  basis: (basis: string) => string;
  locked: string;
  settings: (count: number) => string;
  isDefault: string;
  changed: string;
  readAgain: string;
}>;

/** Every word of the task pane that does not come from the service. */
export type PaneTexts = Readonly<{
  shared: SharedPaneTexts;
  firstRun: FirstRunTexts;
  data: DataTexts;
  mapping: MappingTexts;
  rules: RulesTexts;
  assess: AssessTexts;
  results: ResultsTexts;
  organization: OrganizationTexts;
  reminders: RemindersTexts;
  restore: RestoreTexts;
}>;
