import type { FieldKey, LedgerKey } from "../../domain/model/ledgers";
import type { LedgerRow } from "../../workbook/ledgerRows/newRows";

/** Lists whose lines can be taken into a ledger, by their own names, and the ledger. */
export const TAKEN_LISTS = { 整改清单: "findings", 委员联系建议: "contacts" } as const satisfies Record<
  string,
  LedgerKey
>;
export type TakenList = keyof typeof TAKEN_LISTS;

export const TAKEN_LIST_NAMES = Object.keys(TAKEN_LISTS) as readonly TakenList[];

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

/** Fields that are filled where the ledger has their columns. */
export const TAKEN_FIELDS: Readonly<Record<TakenList, readonly FieldKey[]>> = {
  整改清单: ["organization", "found", "origin", "problem", "responsible", "due"],
  委员联系建议: ["member", "committee", "department", "branch"],
};
