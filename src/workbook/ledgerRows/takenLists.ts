import type { FieldKey, LedgerKey } from "../../domain/model/ledgers";

/** Lists whose lines can be taken into a ledger, by their own names, and the ledger. */
export const TAKEN_LISTS = { 整改清单: "findings", 委员联系建议: "contacts" } as const satisfies Record<
  string,
  LedgerKey
>;
export type TakenList = keyof typeof TAKEN_LISTS;

export const TAKEN_LIST_NAMES = Object.keys(TAKEN_LISTS) as readonly TakenList[];

/** Fields that are filled where the ledger has their columns. */
export const TAKEN_FIELDS: Readonly<Record<TakenList, readonly FieldKey[]>> = {
  整改清单: ["organization", "found", "origin", "problem", "responsible", "due"],
  委员联系建议: ["member", "committee", "department", "branch"],
};
