import type { Column, LedgerTable } from "./ledgerTable";

type DictionaryColumn = Extract<Column, { ids: Uint32Array }>;

/**
 * The table with a record that holds the values of another table's first record. Columns that stay as they are are the same
 * objects, and so are dictionaries that have the text already; others are copied.
 *
 * @param row - of the same ledger; a column that it lacks is left as it is.
 */
export function replaceRecord(table: LedgerTable, record: number, row: LedgerTable): LedgerTable {
  const columns = new Map(table.columns);
  for (const [field, column] of table.columns) {
    const from = row.columns.get(field);
    if (from) columns.set(field, replacedIn(column, record, from));
  }
  return { ...table, columns };
}

function replacedIn(column: Column, record: number, from: Column): Column {
  switch (column.kind) {
    case "date": {
      const { days, spans } = from as typeof column;
      return {
        ...column,
        days: withValue(column.days, record, days[0]!),
        spans: withValue(column.spans, record, spans[0]!),
      };
    }
    case "number":
      return { ...column, scaled: withValue(column.scaled, record, (from as typeof column).scaled[0]!) };
    case "yesNo":
      return { ...column, codes: withValue(column.codes, record, (from as typeof column).codes[0]!) };
    default:
      return withText(column, record, from as typeof column);
  }
}

function withText<C extends DictionaryColumn>(column: C, record: number, from: C): C {
  const id = from.ids[0]!;
  const text = from.pool[id]!;
  if (column.pool[column.ids[record]!] === text) return column;
  const known = column.pool.indexOf(text);
  const ids = withValue(column.ids, record, known < 0 ? column.pool.length : known);
  if (known >= 0) return { ...column, ids };
  return { ...column, ids, pool: [...column.pool, text], values: [...column.values, from.values[id]!] };
}

/** The same array where it holds the value already. */
function withValue<A extends Int32Array | Uint32Array | Float64Array | Uint8Array>(
  values: A,
  record: number,
  value: number,
): A {
  if (Object.is(values[record], value)) return values;
  const copy = values.slice() as A;
  copy[record] = value;
  return copy;
}
