import type { LedgerRow } from "../../workbook/ledgerRows/newRows";

/** A line of a list as a row of the ledger. `about`: what it is about, for a person to look at. */
export type TakenRow = Readonly<{ organization: string; about: string; row: LedgerRow }>;

/**
 * What of a list is taken. `present`: how many of its lines the ledger has already; `clashes`: numbers of lines that the
 * ledger has for something else; `unassigned`: branches for which there is nobody.
 */
export type TakenLines = Readonly<{
  rows: readonly TakenRow[];
  present: number;
  clashes: readonly string[];
  unassigned: readonly string[];
}>;
