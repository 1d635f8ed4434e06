/** Words of the page on which submissions are put together. */
export type ConsolidateTexts = Readonly<{
  title: string;
  lead: string;
  back: string;
  units: string;
  unitsHint: string;
  files: string;
  filesHint: string;
  previous: string;
  previousHint: string;
  chooseFile: string;
  chooseFiles: string;
  chooseFolder: string;
  chosen: (count: number) => string;
  skipped: (names: readonly string[]) => string;
  archives: (names: readonly string[]) => string;
  none: string;
  dropHere: string;
  start: string;
  lacking: Readonly<{ units: string; files: string }>;
  reading: (file: string, done: number, count: number) => string;
  preparing: string;
  cancel: string;
  cancelled: string;
  refused: string;
  failed: string;
  /** Between things that are listed. */
  separator: string;
  reported: (files: number, units: number, period: string) => string;
  notWritten: string;
  /** Which period is put together. */
  period: string;
  saveJson: string;
  conclusions: Readonly<Record<"left" | "look" | "good" | "missing", string>>;
  filesCount: (count: number) => string;
  columns: Readonly<Record<"conclusion" | "unit" | "code" | "version" | "ruleSet" | "situation" | "file", string>>;
  codesTitle: string;
  filesList: string;
  nothing: string;
  take: string;
  takeOf: (file: string) => string;
  taken: string;
  missingTitle: (count: number) => string;
  groups: (count: number) => string;
  rankTogether: string;
  recomputed: (count: number, seed: number) => string;
  notCompared: string;
  write: (count: number) => string;
  writing: string;
  willWrite: string;
  again: string;
  saved: (name: string) => string;
  downloaded: (name: string) => string;
  /** The consolidation as it goes up itself. */
  seal: Readonly<{
    open: string;
    title: string;
    lead: string;
    back: string;
    looking: string;
    follows: string;
    followsHint: string;
    withoutFollows: string;
    personalHint: string;
    sheets: string;
    keep: string;
  }>;
}>;
