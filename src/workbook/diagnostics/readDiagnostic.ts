/** What the reader finds wrong with sheets, headers and cells, with the values its words need. */
export type ReadDiagnosticParams = {
  /** 名册 or 活动台账 is not in the workbook: nothing can be assessed. `ledger`, `field`: their labels. */
  "ledger-missing": { ledger: string };
  /** A column that indicators need is in no sheet of the ledger; they are not assessed. */
  "column-missing": { ledger: string; field: string };
  /** The column may be a field of the ledger its sheet is read as; nobody has said so, and it is not read. */
  "column-unconfirmed": { ledger: string; field: string };
  /** Other sheets of the ledger have these columns and this one has not: its rows count less than theirs. */
  "sheet-columns-missing": { ledger: string; fields: readonly string[] };
  /** The sheet looks like a ledger, and the office has not said yet whether it is one. `others`: what it may be besides. */
  "sheet-proposed": { ledger: string; others: readonly string[] };
  /** The office confirmed the sheet as a ledger of which it has no column. */
  "no-column-of-ledger": { ledger: string };
  /** Months or quarters stand side by side, and neither title nor header says of which year. */
  "periods-without-year": Record<never, never>;
  /** The quarters of a sheet of activities stand side by side: they prove none of their months. */
  "activities-by-quarter": Record<never, never>;
  /** Among the records stands the header of another table; none of its `rows` rows, down to `lastRow`, was read. */
  "table-below": { rows: number; lastRow: number };
  /** The column of organizations has a twin further right, with cells of its own: a second table, which is not read. */
  "table-beside": { label: string };
  /** A sheet holds a table of ours and a ledger of the office. */
  "own-sheet-mixed": Record<never, never>;
  /** The saved mapping names a column whose header reads otherwise now. */
  "mapping-header-moved": { field: string; label: string };
  /** The saved mapping names a sheet that is not there. */
  "mapping-sheet-missing": { sheet: string };
  /** A row of the saved mapping whose cell under `label` names no ledger, field or column. `table`: its table. */
  "mapping-entry-unreadable": { table: string; label: string };
  /** The alias table gives a spelling to an organization that is not in the roster. */
  "mapping-alias-unknown": { written: string };
  "unknown-organization": { name: string };
  /** Not the roster's name, but only one organization is like it. */
  "organization-suggested": { name: string; suggestion: string };
  "organization-ambiguous": { name: string; candidates: readonly string[] };
  /** 各党支部 and the like name nobody. */
  "organization-collective": { name: string };
  "organization-blank": Record<never, never>;
  /** A talk that names no organization: it is known by its target alone. */
  "talk-without-organization": Record<never, never>;
  "date-blank": { field: string };
  /** A contact says who is to contact whom, and no day yet. */
  "contact-without-day": { field: string };
  "date-unreadable": { field: string };
  /** The calendar has no such day. */
  "date-impossible": { field: string };
  /** A day without a year, and the sheet doesn't tell one. */
  "date-without-year": { field: string };
  /** Only a month is given; `day` is the day it counts as. */
  "date-month-only": { field: string; day: number };
  /** An activity has but a quarter or half, which proves none of its months; `day` is the day it counts as. */
  "date-quarter-only": { field: string; day: number };
  "number-unreadable": { field: string };
  /** More than a cell of a ledger can mean; `most`: how much it can. */
  "number-too-large": { field: string; most: number };
  /** Below 0, or a part of something that comes whole, or a year of another century. */
  "number-impossible": { field: string; whole: boolean };
  "yes-no-unreadable": { field: string };
  /** A cell of names that may hold one or several; it counts as one. */
  "names-unclear": { field: string };
  /** Something in a cell of names that can't be one (0, ?). */
  "name-unreadable": { field: string };
  /** An Excel error such as #REF!. */
  "cell-error": { field: string };
  /** A column of a sheet has formulas whose results are not in the file; told at the first. */
  "formula-not-calculated": { field: string };
  /** A value under a merged range, which nobody sees, that differs from what is seen there. */
  "hidden-by-merge": { field: string };
  "present-over-due": { due: number; present: number };
  "attendees-disagree": { present: number; named: number };
  "level-unreadable": Record<never, never>;
  "organization-twice": { name: string; rowNumber: number };
  /** 书记空缺时间 beside a 书记姓名. */
  "vacancy-beside-name": { name: string };
  "superior-unknown": { name: string };
  "superior-in-circle": { name: string };
  /** Two persons of one name in one organization. */
  "person-twice": { name: string; rowNumber: number };
  /** All that is read of a row stands in a row before too; both count. */
  "row-twice": { sheet: string; rowNumber: number };
  /** A record that counts says of itself that it is void or dissolved. */
  "record-called-void": { word: string };
};
