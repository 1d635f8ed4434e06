import type { PaperKind } from "../domain/papers/paper";
import type { TakenList } from "../workbook/ledgerRows/takenLists";

/** How people speak of papers and lists in the pane. */
export type PapersPageTexts = Readonly<{
  title: string;
  open: string;
  back: string;
  papers: string;
  papersHint: string;
  kind: string;
  /** What each paper is, in a few words. */
  kinds: Readonly<Record<PaperKind, string>>;
  level: string;
  allLevels: string;
  organization: string;
  organizationHint: string;
  make: string;
  made: (kind: PaperKind, count: number) => string;
  download: (file: string) => string;
  /** Inside Excel some programs keep downloads back. */
  inExcel: string;
  writeSheet: string;
  wroteSheet: (kind: PaperKind, count: number) => string;
  template: string;
  templateHint: string;
  writeTemplate: string;
  lists: string;
  listsHint: string;
  listTitles: readonly string[];
  writeLists: string;
  makeLists: string;
  madeLists: (count: number) => string;
  written: (count: number, period: string, cutoff: string) => string;
  rows: (count: number) => string;
  notMade: string;
  takeOver: string;
  takeOverHint: string;
  takeOverWhich: string;
  /** What each list becomes. */
  takenLists: Readonly<Record<TakenList, string>>;
  due: string;
  dueHint: string;
  propose: string;
  moreRows: (count: number) => string;
  /** The button that writes. */
  add: (count: number) => string;
  changedSince: string;
  added: string;
  takeBack: string;
  takenBack: string;
}>;
