import type { Language } from "../workbook/resultSheets/texts";

/** What went wrong with a file outside the workbook itself, in words: what, and what to do next. */
type FileTrouble = Readonly<{ message: string; hint: string }>;

type OpenScreenTexts = Readonly<{
  title: string;
  lead: string;
  drop: string;
  dropHere: string;
  choose: string;
  or: string;
  sample: string;
  sampleHint: string;
  consolidate: string;
  consolidateHint: string;
  kindsTitle: string;
  kinds: readonly string[];
  local: string;
  opening: (name: string) => string;
}>;

type FileBarTexts = Readonly<{
  label: string;
  unsaved: string;
  unsavedHint: string;
  /** Said with a write: what is still to be done. */
  saveNext: (name: string) => string;
  save: string;
  openOther: string;
  /** The two halves of a narrow page. */
  views: string;
  pane: string;
  workbook: string;
}>;

type SaveTexts = Readonly<{
  title: (name: string) => string;
  text: string;
  noCopyBeside: string;
  backup: string;
  /** Added to a file's name, before its ending. */
  backupMark: string;
  confirm: string;
  saveNew: string;
  cancel: string;
  working: string;
  written: (name: string) => string;
  saved: (name: string) => string;
  downloaded: (name: string) => string;
  dismiss: string;
}>;

type ReplaceTexts = Readonly<{
  title: (name: string) => string;
  text: (next: string) => string;
  saveFirst: string;
  discard: string;
  keep: string;
}>;

/** What stands over the columns of a sheet that is read. */
type MarkTexts = Readonly<{
  /** Names the row of marks. */
  strip: string;
  unread: string;
  readAs: (field: string, certain: boolean) => string;
  notRead: string;
  /** Between a column's name and what it is read as. */
  separator: string;
}>;

type ViewerTexts = Readonly<{
  /** Puts the workbook beside the step away. */
  close: string;
  label: string;
  grid: (sheet: string) => string;
  tabs: string;
  own: string;
  hidden: string;
  cell: string;
  column: (letters: string) => string;
  marks: MarkTexts;
  loading: string;
  readOnly: string;
  jumped: (place: string) => string;
}>;

/** Every word of the web page around the pane. */
export type PageTexts = Readonly<{
  title: string;
  languages: Readonly<Record<Language, string>>;
  switchLanguage: string;
  next: string;
  open: OpenScreenTexts;
  bar: FileBarTexts;
  save: SaveTexts;
  replace: ReplaceTexts;
  viewer: ViewerTexts;
  failed: Readonly<{ open: (name: string) => string; save: string; view: string }>;
  troubles: Readonly<
    Record<"changed" | "refused" | "locked" | "full" | "notWritten" | "notRead" | "sampleMissing", FileTrouble>
  >;
}>;
