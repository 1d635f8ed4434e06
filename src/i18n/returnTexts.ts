import type { ReturnWords } from "../workbook/submission/planReturnList";
import type { ReturnState } from "../workbook/submission/returnList";

/** Words of returning a submission and of receiving it again. */
export type ReturnTexts = Readonly<{
  words: ReturnWords;
  suffix: string;
  badMark: (mark: string) => string;
  /** Before the marks whose places are not there. */
  refused: string;
  wrongMark: Readonly<Record<"sheet" | "cell", (sheet: string, cell: string) => string>>;
  marked: (count: number) => string;
  item: (
    item: Readonly<{ number: string; place: string; value: string; problem: string; demand: string; due: string }>,
  ) => string;
  noSubmission: string;
  noList: (path: string) => string;
  /** The same of a file that was chosen. */
  noListInFile: string;
  /** Items that were answered are not in the list any more. */
  listChanged: string;
  /** Of a period like 2026Q3. */
  cannotSubmit: (period: string) => string;
  taken: (count: number) => string;
  notComparable: Readonly<Record<"returned" | "now" | "other-unit", string>>;
  versions: (returned: string, now: string, follows: boolean) => string;
  states: Readonly<Record<ReturnState, string>>;
  /** What became of a cell; null: its row is gone. */
  became: (from: string, to: string | null) => string;
  compared: (
    item: Readonly<{ number: string; place: string; state: string; from: string; to: string | null; answer: string }>,
  ) => string;
  counts: (counts: Readonly<Record<ReturnState, number>>) => string;
  unasked: (count: number) => string;
  change: (change: Readonly<Record<"place" | "organization" | "column" | "from" | "to", string>>) => string;
  nothingUnasked: string;
}>;
