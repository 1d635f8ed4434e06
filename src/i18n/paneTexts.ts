import type { PaneTask } from "./paneTask";
import type { Progress } from "../workbook/port/progress";
import type { Recovery } from "../workbook/port/liveWorkbook";
import type {
  AssessTexts,
  OrganizationTexts,
  ReadBackTexts,
  RemindersTexts,
  RestoreTexts,
  ResultsTexts,
} from "./paneStepTexts";
import type { PapersPageTexts } from "./papersPageTexts";
import type { ReviewStepTexts } from "./reviewStepTexts";

type PaneStep = "firstRun" | "data" | "rules" | "assess" | "results" | "review" | "reminders" | "submit" | "restore";

export type SharedPaneTexts = Readonly<{
  brand: string;
  /** How far a period is. */
  stages: Readonly<{ assessed: string; review: string; finalised: (version: number) => string }>;
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
  changedBeforeWriting: string;
  recovered: Readonly<Record<Exclude<Recovery, "nothing">, string>>;
  done: Readonly<{
    confirmMapping: string;
    confirmAlias: string;
    confirmProposals: string;
    writeDefaultRules: string;
    saveRule: string;
    saveSetting: string;
    takeBackRules: string;
    writeRuleTests: string;
    writeTemplate: string;
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
    /** Matters that keep the period from being finalised. */
    review: (open: number) => string;
    comparison: (movers: number) => string;
    /** What would go up is shown: how many sheets, how many cells with personal numbers. */
    submission: (sheets: number, personal: number) => string;
    submitted: string;
    notSubmitted: string;
    verification: Readonly<Record<"unchanged" | "changed" | "cannotTell", string>>;
    /** The list of returned items was written: how many it has now. */
    returned: (items: number) => string;
    versions: string;
    papers: (count: number) => string;
    lists: (count: number) => string;
    /** Rows that would be added to a ledger. */
    ledgerRows: (count: number) => string;
    addedRows: string;
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

/** `sheets`: names of sheets of one layout. */
export type ProposalTexts = Readonly<{
  title: (sheets: number) => string;
  summary: (read: number, proposed: number, others: number) => string;
  /** What sheets look like, and the rows of each. */
  looksLike: (ledger: string, rows: readonly number[]) => string;
  asked: string;
  judged: string;
  question: (sheets: string) => string;
  read: string;
  leave: string;
  adjust: string;
  adjustSheet: (sheet: string) => string;
  showSheet: (sheet: string) => string;
  /** Where the card has one sheet, which its heading names. */
  showThis: string;
  columns: Readonly<{
    label: string;
    column: string;
    header: string;
    field: string;
    samples: string;
    evidence: string;
    /** Samples where no heading stands over them. */
    sampleLine: (samples: string) => string;
  }>;
  names: (count: number) => string;
  namesHint: string;
  name: (written: string, organization: string) => string;
  /** What a click on `confirm` will do. */
  willDo: (read: number, left: number, names: number) => string;
  /** Sheets that nothing is preset for. */
  stillOpen: (sheets: number) => string;
  confirm: string;
}>;

/** How many rows each ledger has in each month; months 1 to 12. */
export type CoverageTexts = Readonly<{
  title: (year: number) => string;
  /** A month as a column. */
  month: (month: number) => string;
  /** Months as one column, in which there may be rows of each. */
  monthRange: (first: number, last: number) => string;
  read: string;
  proposed: string;
  none: string;
  noDays: string;
  /** A cell for those who hear it: the rows of which ledger and month, and whether they are only proposed. */
  cell: (rows: number, proposed: boolean) => string;
  /** Runs of months without activities. */
  silent: (runs: string) => string;
  missing: (ledger: string, count: number) => string;
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
  states: Readonly<Record<"ledger" | "unclear" | "own" | "other", string>>;
  stateHints: Readonly<Record<"unclear" | "own" | "other", string>>;
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
  coverage: CoverageTexts;
  /** The screen on which everything proposed is answered at once. */
  proposals: ProposalTexts;
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
  /** One of these columns must be chosen before the sheet can be that ledger. */
  neededColumns: (labels: readonly string[], ledger: string) => string;
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
  checkWithData: string;
  takeBack: string;
  edit: string;
  look: string;
  editRule: (rule: string) => string;
  lookAt: (rule: string) => string;
  add: string;
  addLike: (rule: string) => string;
  /** What the checks found in a row. */
  found: (errors: number, warnings: number) => string;
  /** From and until when a row holds; one of them may be "". */
  holds: (from: string, until: string) => string;
  notInForce: string;
  lockedChanges: string;
  lockedChangesHint: string;
  lockedChange: (rule: string, columns: readonly string[]) => string;
  tests: string;
  testsCount: (counts: Readonly<{ all: number; same: number; open: number; wrong: number }>) => string;
  testsHint: string;
  writeTests: string;
  rewriteTests: string;
  testsRefused: string;
  testColumns: Readonly<Record<"value" | "expected" | "actual", string>>;
  editSetting: (name: string) => string;
  /** The sheet of settings, where the workbook has none yet. */
  settingsSheet: string;
  settingWrong: (meaning: string) => string;
  standard: (value: string) => string;
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
  readBack: ReadBackTexts;
  organization: OrganizationTexts;
  review: ReviewStepTexts;
  papersPage: PapersPageTexts;
  reminders: RemindersTexts;
  restore: RestoreTexts;
}>;
