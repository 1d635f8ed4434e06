import { digestOf } from "../digest/digest";
import type { Column, LedgerSet, LedgerTable } from "./ledgerTable";
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
    return table ? [`${ledger} ${table.rowCount} ${mixed(table.rowNumbers, Number)}`, ...columnParts(table)] : [];
  });
  return digestOf(parts.join("\n")).slice(0, DIGITS);
}

function columnParts({ columns }: LedgerTable): readonly string[] {
  return [...columns].map(([field, column]) => `${field} ${columnMix(column)}`).sort();
}

function columnMix(column: Column): string {
  switch (column.kind) {
    case "text":
    case "names":
    case "organization": {
      const hashes = column.pool.map((text) => parseInt(mixed(text, (c) => c.charCodeAt(0)).slice(0, 8), 16));
      return mixed(column.ids, (id) => hashes[id]!);
    }
    case "date":
      return mixed(column.days, Number) + mixed(column.spans, Number);
    case "number":
      return mixed(column.scaled, (number) => (Number.isNaN(number) ? BLANK : number));
    case "yesNo":
      return mixed(column.codes, Number);
  }
}
