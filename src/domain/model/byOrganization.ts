import { columnOf, type Column, type LedgerTable, type OrganizationColumn } from "./ledgerTable";
import { organizationField } from "./ledgers";

/**
 * The table with the records of each organization, the first that a row names, together in the order they had; those
 * that name none come first. Whoever looks at an organization then looks at records that lie side by side, which is many
 * times faster than at records all over a large ledger.
 */
export function byOrganization(table: LedgerTable): LedgerTable {
  if (table.ledger === "roster") return table;
  const column = columnOf(table, organizationField(table.ledger), "organization");
  const records = column ? sorted(column) : null;
  if (records === null) return table;
  const { sheetIndexes, rowNumbers, columns, places } = table;
  return {
    ...table,
    sheetIndexes: taken(sheetIndexes, records),
    rowNumbers: taken(rowNumbers, records),
    columns: new Map([...columns].map(([field, each]) => [field, takenOf(each, records)])),
    places: places ? taken(places, records) : records,
  };
}

/** The organizations that a record of a ledger belongs to, by the cell that names them. */
export function organizationsOf(table: LedgerTable, record: number): readonly number[] {
  const column = columnOf(table, organizationField(table.ledger), "organization");
  return column ? column.values[column.ids[record]!]! : [];
}

/** The records in their new order (counting sort); null when they stand in it. */
function sorted({ ids, values }: OrganizationColumn): Uint32Array | null {
  const keys = values.map(([first = -1]) => first + 1);
  const next = new Uint32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 2);
  let before = 0;
  let isSorted = true;
  for (let record = 0; record < ids.length; record++) {
    const key = keys[ids[record]!]!;
    next[key + 1]!++;
    if (key < before) isSorted = false;
    before = key;
  }
  if (isSorted) return null;
  for (let key = 1; key < next.length; key++) next[key]! += next[key - 1]!;
  const records = new Uint32Array(ids.length);
  for (let record = 0; record < ids.length; record++) records[next[keys[ids[record]!]!]!++] = record;
  return records;
}

type Values = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

function taken<A extends Values>(values: A, records: Uint32Array): A {
  const found = new (values.constructor as new (length: number) => A)(records.length);
  for (let i = 0; i < records.length; i++) found[i] = values[records[i]!]!;
  return found;
}

function takenOf(column: Column, records: Uint32Array): Column {
  switch (column.kind) {
    case "date":
      return { ...column, days: taken(column.days, records), spans: taken(column.spans, records) };
    case "number":
      return { ...column, scaled: taken(column.scaled, records) };
    case "yesNo":
      return { ...column, codes: taken(column.codes, records) };
    default:
      return { ...column, ids: taken(column.ids, records) };
  }
}
