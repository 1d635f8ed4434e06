import { fieldDefinition, type FieldKey, type LedgerKey } from "../model/ledgers";
import { columnOf, tableOf, type LedgerSet } from "../model/ledgerTable";

/** How many rows of a ledger have each value of a field; none for a field that holds no words. */
export function valueCounts(ledgers: LedgerSet, ledger: LedgerKey, field: FieldKey): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const table = tableOf(ledgers, ledger);
  if (!table || fieldDefinition(ledger, field)?.kind !== "text") return counts;
  const column = columnOf(table, field, "text");
  if (!column) return counts;
  const rows = new Uint32Array(column.values.length);
  for (const id of column.ids) rows[id]!++;
  column.values.forEach((values, id) => {
    if (rows[id] === 0) return;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + rows[id]!);
  });
  return counts;
}
