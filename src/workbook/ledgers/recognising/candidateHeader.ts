import type { Header } from "./detectHeader";
import type { LedgerCandidate } from "./ledgerCandidate";

/** The header by which a sheet is read as a candidate. */
export function headerOf({ ledger, place, columns, periods }: LedgerCandidate): Header {
  return {
    ledger,
    headerRowIndex: place.row,
    columns: columns.map(({ field, columnIndex, label }) => ({ field, columnIndex, label })),
    ...(periods ? { periods } : {}),
  };
}
