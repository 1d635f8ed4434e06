import { tableOf, type Column, type LedgerSet, type LedgerTable } from "../../domain/model/ledgerTable";
import { fieldDefinition, LEDGERS, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";

/** The columns of each ledger that something looks at, in the order of ledgers.md; those without which it is no ledger too. */
export type NeededColumns = ReadonlyMap<LedgerKey, readonly FieldKey[]>;

/** Finds which columns a piece of work looks at: what can be worked out again needs these and no other. */
export function neededColumns(ledgers: LedgerSet, work: (watched: LedgerSet) => void): NeededColumns {
  const watches = new Map<LedgerKey, WatchedColumns>();
  const watched = <T extends LedgerTable>(table: T): T => {
    const columns = new WatchedColumns(table.columns);
    watches.set(table.ledger, columns);
    return { ...table, columns };
  };
  const roster = watched(ledgers.roster);
  const tables = [...ledgers.tables].map(
    ([ledger, table]) => [ledger, ledger === "roster" ? roster : watched(table)] as const,
  );
  work({ ...ledgers, roster, tables: new Map(tables) });
  return new Map([...watches].map(([ledger, { seen }]) => [ledger, inOrder(ledger, ledgers, seen)]));
}

function inOrder(ledger: LedgerKey, ledgers: LedgerSet, seen: ReadonlySet<FieldKey>): readonly FieldKey[] {
  const { columns } = tableOf(ledgers, ledger)!;
  const fields = Object.keys(LEDGERS[ledger].fields) as FieldKey[];
  return fields.filter((field) => columns.has(field) && (seen.has(field) || fieldDefinition(ledger, field)?.required));
}

/** Columns that remember which of them were asked for. */
class WatchedColumns extends Map<FieldKey, Column> {
  readonly seen = new Set<FieldKey>();

  constructor(columns: ReadonlyMap<FieldKey, Column>) {
    super();
    for (const [field, column] of columns) super.set(field, column);
  }

  override get(field: FieldKey): Column | undefined {
    this.seen.add(field);
    return super.get(field);
  }

  override has(field: FieldKey): boolean {
    this.seen.add(field);
    return super.has(field);
  }

  override *entries(): MapIterator<[FieldKey, Column]> {
    for (const field of super.keys()) this.seen.add(field);
    yield* super.entries();
  }

  override [Symbol.iterator](): MapIterator<[FieldKey, Column]> {
    return this.entries();
  }
}
