import { digestOf } from "../digest/digest";
import { inSheetOrder, type Column, type LedgerSet, type LedgerTable } from "./ledgerTable";
import { LEDGER_KEYS } from "./ledgers";
import { mixed } from "./mixed";

const DIGITS = 16;
/** Stands for a blank number, which is NaN. */
const BLANK = 0x5bd1_e995;

/**
 * 16 hexadecimal digits over the rows that were read of all ledgers, as they are written and where they stand in their
 * sheets: other digits mean other rows. Each column is mixed into 64 bits first, so that it takes little time a row.
 */
export function ledgerFingerprint({ tables }: LedgerSet): string {
  const parts = LEDGER_KEYS.flatMap((ledger) => {
    const table = tables.get(ledger);
    if (!table) return [];
    const records = inSheetOrder(table);
    const rows = mixed(records, (record) => table.rowNumbers[record]!);
    return [`${ledger} ${table.rowCount} ${rows}`, ...columnParts(table, records)];
  });
  return digestOf(parts.join("\n")).slice(0, DIGITS);
}

function columnParts({ columns }: LedgerTable, records: Uint32Array): readonly string[] {
  return [...columns].map(([field, column]) => `${field} ${columnMix(column, records)}`).sort();
}

function columnMix(column: Column, records: Uint32Array): string {
  switch (column.kind) {
    case "text":
    case "names":
    case "organization": {
      const hashes = column.pool.map((text) => parseInt(mixed(text, (c) => c.charCodeAt(0)).slice(0, 8), 16));
      return mixed(records, (record) => hashes[column.ids[record]!]!);
    }
    case "date":
      return mixed(records, (record) => column.days[record]!) + mixed(records, (record) => column.spans[record]!);
    case "number":
      return mixed(records, (record) => (Number.isNaN(column.scaled[record]) ? BLANK : column.scaled[record]!));
    case "yesNo":
      return mixed(records, (record) => column.codes[record]!);
  }
}
