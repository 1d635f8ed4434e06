/** Words of taking lines of a list into a ledger: what would be written, and why something would not. */
export type TakeOverTexts = Readonly<{
  /** Where the rows go, 1-based. */
  place: (place: Readonly<{ sheet: string; first: number; last: number }>) => string;
  /** Nothing is to be added. */
  nothing: (sheet: string) => string;
  present: (count: number) => string;
  /** Numbers of lines that the ledger has for something else. */
  clashes: (numbers: readonly string[]) => string;
  /** Branches for which there is no member. */
  unassigned: (branches: readonly string[]) => string;
  /** Columns that the ledger lacks. */
  missing: (labels: readonly string[]) => string;
  /** Something that is no record stands below the last one. */
  otherBelow: string;
  /** The records stand in an Excel table. */
  belowTable: string;
  noLedger: (ledger: string) => string;
  /** A line of the command line for a row. */
  row: (organization: string, about: string) => string;
  added: (place: Readonly<{ sheet: string; first: number; last: number }>) => string;
  badList: (text: string, lists: readonly string[]) => string;
  /** --due with a list that has no time limit. */
  dueOfFindings: string;
  /** Put behind the name of the workbook. */
  suffix: (list: string, period: string) => string;
}>;
