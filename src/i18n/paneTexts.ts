import type { Progress } from "../app/progress";
import type { Recovery } from "../workbook/liveWorkbook";
import type { Language } from "../workbook/texts";

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
  languages: Readonly<Record<Language, string>>;
  /** On the button that changes to the other language, in that language. */
  switchLanguage: string;
  progress: (progress: Progress) => string;
  /** The same without numbers that run. */
  progressSpoken: (progress: Progress) => string;
  starting: string;
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
  skip: string;
}>;

export type DataTexts = Readonly<{
  title: string;
  read: string;
  readAgain: string;
  notRead: string;
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

export type AssessTexts = Readonly<{
  title: string;
  period: string;
  cutoff: string;
  cutoffHint: (start: string, end: string) => string;
  cutoffMissing: string;
  proposal: (why: string) => string;
  noPeriod: string;
  otherPeriod: string;
  periodText: string;
  periodTextHint: string;
  periodWrong: string;
  ready: string;
  missing: string;
  needed: string;
  notNeeded: string;
  cannot: string;
  nothingMissing: string;
  problems: (errors: number, warnings: number) => string;
  seeProblems: string;
  assess: string;
  assessAgain: string;
  writesNothing: string;
  refused: string;
  preview: string;
  periodAndCutoff: (period: string, cutoff: string) => string;
  organizations: string;
  flagged: string;
  reminders: string;
  remarks: string;
  notAssessed: string;
  allAssessed: string;
  movers: string;
  moversAll: (count: number) => string;
  noPrevious: string;
  noMovers: string;
  change: (previous: string, total: string) => string;
  sheets: string;
  sheetAction: Readonly<Record<"new" | "replaced", string>>;
  rows: (count: number) => string;
  write: string;
  writeHint: string;
  writeOutOfDate: string;
  written: (at: string) => string;
  writtenHint: string;
  seeResults: string;
  seeReminders: string;
  showSheet: (sheet: string) => string;
  change0: string;
}>;

export type ResultsTexts = Readonly<{
  title: string;
  none: string;
  goAssess: string;
  caption: (period: string, cutoff: string) => string;
  notWritten: string;
  incomplete: string;
  levels: string;
  level: (label: string, count: number) => string;
  search: string;
  searchPlaceholder: string;
  filters: string;
  filtersOn: (count: number) => string;
  clearFilters: string;
  grade: string;
  flag: string;
  anyFlag: string;
  noFlag: string;
  state: string;
  states: Readonly<Record<"ranked" | "unranked" | "up" | "down", string>>;
  count: (shown: number, all: number) => string;
  nothingMatches: string;
  rank: (rank: number) => string;
  notRanked: string;
  secretary: (name: string) => string;
  noSecretary: string;
  secretaryScore: (score: string) => string;
  total: (total: string) => string;
  gradeNamed: (grade: string) => string;
  changeUp: (change: string) => string;
  changeDown: (change: string) => string;
  changeNone: string;
  distribution: string;
  distributionSummary: (ranked: number) => string;
  points: string;
  organizations: string;
  grades: string;
  list: (level: string) => string;
  hidden: (marks: string) => string;
}>;

export type OrganizationTexts = Readonly<{
  back: string;
  secretaryScore: string;
  total: string;
  rank: string;
  rankOf: (rank: number, ranked: number) => string;
  grade: string;
  none: string;
  previous: (total: string, change: string) => string;
  howMade: string;
  earned: (earned: string, applicable: string) => string;
  base: string;
  bonus: string;
  deduction: string;
  adjustment: string;
  flags: string;
  categories: string;
  categoryScore: (score: string, points: string) => string;
  items: (count: number) => string;
  notApplicable: string;
  value: string;
  target: string;
  score: string;
  lost: string;
  scoreOf: (score: string, points: string) => string;
  fullPoints: string;
  why: string;
  whyNot: string;
  sources: string;
  noSources: string;
  remarks: string;
  search: string;
}>;

export type RemindersTexts = Readonly<{
  title: string;
  none: string;
  noneAtAll: string;
  goAssess: string;
  kind: string;
  urgency: string;
  status: string;
  statuses: Readonly<Record<"open" | "handled", string>>;
  count: (shown: number, all: number) => string;
  nothingMatches: string;
  notMade: string;
  due: (date: string) => string;
  noDue: string;
  daysLeft: (days: number) => string;
  person: (name: string) => string;
  matter: string;
  sources: string;
  record: string;
  recordOf: (matter: string) => string;
  remindedAt: string;
  today: string;
  handling: string;
  remark: string;
  save: string;
  markDone: string;
  handledWord: string;
  cancel: string;
  notWritten: string;
  savedTo: (sheet: string) => string;
  recorded: string;
  handled: (text: string) => string;
  openOrganization: (name: string) => string;
  list: string;
  unsaved: string;
}>;

export type RestoreTexts = Readonly<{
  title: string;
  intro: string;
  none: string;
  noneHint: string;
  lastWrite: (at: string) => string;
  lastUndone: (at: string) => string;
  sheets: string;
  undo: string;
  redo: string;
  undoQuestion: string;
  redoQuestion: string;
  undoConsequence: string;
  redoConsequence: string;
  confirmUndo: string;
  confirmRedo: string;
  keep: string;
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
