/** Words of the command line. `path`, `period` and the like come as they are shown. */
export type CommandLineTexts = Readonly<{
  usage: string;
  /** Why the arguments can't be understood. */
  unknownCommand: (command: string) => string;
  unknownOption: (option: string) => string;
  missingValue: (option: string) => string;
  needlessValue: (option: string) => string;
  unheededOption: (option: string, command: string) => string;
  outAndInPlace: string;
  onlyWithWriteDefault: string;
  missingFile: string;
  tooManyFiles: string;
  badPeriod: (text: string) => string;
  badCutoff: (text: string) => string;
  badNow: (text: string) => string;
  badLanguage: (text: string) => string;
  cutoffOutside: (cutoff: string, period: string, start: string, end: string) => string;
  outIsInput: string;
  badExtension: (path: string, extension: string) => string;
  seeUsage: string;
  errorLine: (message: string, hint: string) => string;
  internalError: (message: string) => string;

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

  sheetTaken: (
    taken: Readonly<{ sheet: string; ledger: string; headerRow: number; rows: number; leftOut: number }>,
  ) => string;
  sheetAmbiguous: (sheet: string, ledgers: readonly string[]) => string;
  sheetNotLedger: (sheet: string) => string;
  sheetOwn: (sheet: string) => string;

  rulesDefault: (version: string, indicators: number) => string;
  rulesSheet: (sheet: string, version: string, indicators: number) => string;
  settingsDefault: string;
  settingsSheet: (sheet: string) => string;
  rulesPresent: string;
  severity: Readonly<Record<"error" | "warning", string>>;
  place: (sheet: string, cell: string) => string;
  /** Several places, the first of which is named. */
  places: (first: string, count: number) => string;
  workbookPlace: string;
  /** Between two sentences. */
  separator: string;
}>;
