/** What the reader finds wrong with sheets, headers and cells, with the values its words need. */
export type ReadDiagnosticParams = {
  /** 名册 or 活动台账 is not in the workbook: nothing can be assessed. `ledger`, `field`: their labels. */
  "ledger-missing": { ledger: string };
  /** A column that indicators need is in no sheet of the ledger; they are not assessed. */
  "column-missing": { ledger: string; field: string };
  /** The sheet's name says which ledger it is, but columns that it needs are not there. */
  "required-columns-missing": { ledger: string; fields: readonly string[] };
  /** The sheet may be several ledgers. */
  "sheet-ambiguous": { ledgers: readonly string[] };
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
  "date-blank": { field: string };
  "date-unreadable": { field: string };
  /** The calendar has no such day. */
  "date-impossible": { field: string };
  /** A day without a year, and the sheet doesn't tell one. */
  "date-without-year": { field: string };
  /** Only a month is given; `day` is the day it counts as. */
  "date-month-only": { field: string; day: number };
  "number-unreadable": { field: string };
  "yes-no-unreadable": { field: string };
  /** An Excel error such as #REF!. */
  "cell-error": { field: string };
  "present-over-due": { due: number; present: number };
  "attendees-disagree": { present: number; named: number };
  "level-unreadable": Record<never, never>;
  "organization-twice": { name: string; rowNumber: number };
  "superior-unknown": { name: string };
  "superior-in-circle": { name: string };
  /** Two persons of one name in one organization. */
  "person-twice": { name: string; rowNumber: number };
};
