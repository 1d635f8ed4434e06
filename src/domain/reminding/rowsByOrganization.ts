import type { Context } from "../facts/context";
import { columnOf } from "../model/ledgerTable";
import type { LedgerKey } from "../model/ledgers";

const NO_ROWS: readonly number[] = [];

/**
 * The few records of a ledger that pass a test, by organization, in sheet order. Looks through the ledger once in its
 * own order, which is many times faster than organization by organization where the rows of one lie far apart.
 */
export function rowsByOrganization(
  context: Context,
  ledger: LedgerKey,
  test: (record: number) => boolean,
): (organization: number) => readonly number[] {
  const found = new Map<number, number[]>();
  const table = context.table(ledger);
  const column = table && columnOf(table, "organization", "organization");
  if (!table || !column) return () => NO_ROWS;
  for (let record = 0; record < table.rowCount; record++) {
    if (!test(record)) continue;
    for (const organization of column.values[column.ids[record]!]!) {
      const rows = found.get(organization);
      if (rows) rows.push(record);
      else found.set(organization, [record]);
    }
  }
  return (organization) => found.get(organization) ?? NO_ROWS;
}
