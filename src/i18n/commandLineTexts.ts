/** Those over what goes up. */
export type SharingCommand = "submit" | "verify" | "return" | "consolidate";

/** Commands of the product, in the order of the usage. */
export type CommandName =
  | "assess"
  | "review"
  | "step"
  | "finalise"
  | "compare"
  | "reopen"
  | "annual"
  | "lists"
  | "papers"
  | "enter"
  | "inspect"
  | "rules"
  | SharingCommand;

/** A command in the usage: what stands for its arguments, what it does, and its options, a line each (those of assess are not repeated). */
export type CommandUsage = Readonly<{ argument: string; does: string; options: readonly string[] }>;

/** Words of the command line. `path`, `period` and the like come as they are shown. */
export type CommandLineTexts = Readonly<{
  usage: Readonly<{
    heading: string;
    /** Stands behind the argument of every command. */
    options: string;
    commands: Readonly<Record<CommandName, CommandUsage>>;
    optionsOf: (command: string) => string;
    /** Options that mean what they mean for another command. */
    asOf: (command: string, options: readonly string[]) => string;
    /** Options of every command, then the exit status. */
    general: string;
  }>;
  /** Why the arguments can't be understood. */
  unknownCommand: (command: string) => string;
  unknownOption: (option: string) => string;
  missingValue: (option: string) => string;
  needlessValue: (option: string) => string;
  unheededOption: (option: string, command: string) => string;
  outAndInPlace: string;
  /** A command does one thing at a time; `options` are those that were given. */
  oneOfOptions: (options: readonly string[]) => string;
  /** `options`: one of them is needed. */
  writesOnlyWith: (command: string, options: readonly string[]) => string;
  /** `argument`: what the command works on, as in the usage. */
  missingFile: (argument: string) => string;
  tooManyFiles: (argument: string) => string;
  badPeriod: (text: string) => string;
  badYear: (text: string) => string;
  badCutoff: (text: string) => string;
  badNow: (text: string) => string;
  badLanguage: (text: string) => string;
  cutoffOutside: (cutoff: string, period: string, start: string, end: string) => string;
  outIsInput: string;
  badExtension: (path: string, extension: string) => string;
  seeUsage: string;
  errorLine: (message: string, hint: string) => string;
  internalError: (message: string) => string;
  /** Standard output took no more. */
  printedInPart: string;
  printedInPartHint: string;

  /** What is put behind the name of the workbook for a file beside it. */
  resultSuffix: (period: string) => string;
  rulesSuffix: string;
  backupSuffix: string;

  stepReading: (sheet: string, rows: number) => string;
  stepScoring: string;
  stepWriting: (rows: number) => string;

  periodChosen: Readonly<Record<"argument" | "settings" | "activities", (period: string, cutoff: string) => string>>;
  cutoffFromSettings: string;
  /** The cutoff of the settings sheet is outside the period that was asked for. */
  cutoffUnused: (cutoff: string) => string;
  cutoffAhead: (today: string) => string;
  noActivities: (period: string) => string;
  noPeriod: string;
  refused: string;
  incomplete: (missing: readonly string[]) => string;
  level: Readonly<Record<"C" | "G" | "B", string>>;
  table: Readonly<
    Record<"rank" | "organization" | "secretary" | "secretaryScore" | "total" | "grade" | "flags", string>
  >;
  vacant: string;
  notRanked: string;
  summary: (counts: Readonly<{ organizations: number; flagged: number; reminders: number }>) => string;
  problems: (errors: number, warnings: number) => string;
  moreProblems: (count: number) => string;
  noProblems: string;
  written: (path: string) => string;
  backup: (path: string) => string;
  jsonWritten: (path: string) => string;

  reviewSuffix: (period: string) => string;
  reviewCounts: (matters: number, blocking: number) => string;
  strengths: Readonly<Record<"must" | "explain" | "notice", string>>;
  /** A matter on one line; `organization` "" for none. */
  reviewMatter: (
    matter: Readonly<{ strength: string; organization: string; code: string; situation: string }>,
  ) => string;

  neededOption: (option: string) => string;
  /** Why a settled period isn't assessed, and the two ways on. */
  finalisedBefore: (settled: Readonly<{ period: string; version: number; date: string; by: string }>) => string;
  waysOn: (period: string) => string;
  previousReopened: (period: string) => string;
  notFinalised: (period: string) => string;
  stepSuffix: (period: string) => string;
  /** A step that is none of those a person enters. */
  badStep: (text: string, known: readonly string[]) => string;
  badDate: (text: string) => string;
  stepRecorded: (step: Readonly<{ period: string; step: string; date: string; by: string }>) => string;
  finaliseSuffix: (period: string) => string;
  finaliseBlocked: string;
  finalisedNow: (settled: Readonly<{ period: string; version: number; sheet: string; code: string }>) => string;
  reopenSuffix: (period: string) => string;
  reopenedNow: (period: string, version: number) => string;
  /** `version` null: the results that were written last. */
  /** Why what is computed now is not held against the results written last: their sheet holds formulas without results. */
  notCompared: (sheet: string) => string;
  compared: (period: string, version: number | null, movers: number) => string;
  /** An organization that would move; what stays is named once. `more`: causes that are not named. */
  mover: (
    mover: Readonly<{
      name: string;
      total: string;
      grade: string;
      rank: string;
      causes: readonly string[];
      more: number;
    }>,
  ) => string;
  rowCause: (sheet: string, row: number) => string;
  ruleCause: (rule: string) => string;

  listsSuffix: (period: string) => string;
  /** `rows` null: the list was not made; `remarks` say for want of what, or what it was made without. */
  listMade: (title: string, rows: number | null, remarks: readonly string[]) => string;
  annualSuffix: (year: number) => string;
  /** Behind the organization's columns of the year's table. */
  annualTable: Readonly<Record<"total" | "other", string>>;
  /** Where last period's totals come from. */
  previousFrom: (source: string) => string;

  sheetTaken: (
    taken: Readonly<{ sheet: string; ledger: string; headerRow: number; rows: number; leftOut: number }>,
  ) => string;
  /** `rows`: how many would be read. */
  sheetProposed: (sheet: string, ledgers: readonly string[], rows: number) => string;
  /** Sheets wait for the office's word: before and after their list. */
  /** The period has no activity at all: nothing is scored until a person says that this is so. */
  periodWithoutActivities: (period: string) => string;
  acceptWithoutActivities: string;
  proposed: string;
  acceptProposals: string;
  /** A column of a proposed sheet; `reasons` where it is not certain. */
  proposedColumn: (column: string, header: string, field: string, reasons: readonly string[]) => string;
  /** Before the sheets that --accept has had read as they were recognised. */
  accepted: (sheets: number) => string;
  proposedBecause: (reasons: readonly string[]) => string;
  mappingSuffix: string;
  mappingFromIsInput: string;
  noMappingThere: (path: string) => string;
  /** No sheet is read as the mapping of that workbook says. */
  mappingFitsNoSheet: (path: string) => string;
  sheetNotLedger: (sheet: string) => string;
  sheetOwn: (sheet: string) => string;
  /** Over the coverage that counts sheets still to be confirmed. */
  coveredProvisionally: string;
  /** What a ledger speaks of: its first and last day (null: no row has one), months between them without rows. */
  covered: (
    coverage: Readonly<{
      ledger: string;
      days: readonly [first: string, last: string] | null;
      rows: number;
      months: readonly string[];
      neverNamed: readonly string[];
    }>,
  ) => string;

  rulesDefault: (version: string, indicators: number) => string;
  rulesSheet: (sheet: string, version: string, indicators: number) => string;
  settingsDefault: string;
  settingsSheet: (sheet: string) => string;
  rulesPresent: string;
  /** Before the list of proposals. */
  ruleProposals: string;
  ruleProposal: (place: string, code: string, from: string, to: string) => string;
  /** A cell that was changed by the proposal of a finding; "" is an empty cell. */
  ruleFixed: (place: string, code: string, from: string, to: string) => string;
  /** What --try can't be understood for: the part that is wrong, and what could stand there. */
  editUnreadable: (text: string) => string;
  editCode: (code: string, known: readonly string[]) => string;
  editLevel: (level: string, known: readonly string[]) => string;
  editColumn: (column: string, known: readonly string[]) => string;
  /** Before the problems of rules that can't be tried. */
  tryRefused: string;
  tried: (period: string, cutoff: string, moved: number, organizations: number) => string;
  /** From and to, as they are shown; `because`: codes of indicators, none when only others moved. */
  moved: (
    move: Readonly<{ name: string; because: readonly string[] }> &
      Readonly<Record<"total" | "grade" | "rank", readonly [from: string, to: string]>>,
  ) => string;
  /** Before the problems of rules that can't be tested. */
  testRefused: string;
  /** Rows of 规则试算, and how many of them there are of each verdict. */
  rulesTested: (counts: Readonly<Record<"all" | "same" | "differs" | "open", number>>) => string;
  /** Codes of which no finding has a proposal; `known`: those that do. */
  nothingToFix: (unknown: readonly string[], known: readonly string[]) => string;
  severity: Readonly<Record<"error" | "warning", string>>;
  place: (sheet: string, cell: string) => string;
  /** Several places, the first of which is named. */
  places: (first: string, count: number) => string;
  workbookPlace: string;
  /** Between two sentences. */
  separator: string;
}>;
