import type { Day } from "../model/day";
import { LEDGER_KEYS, type LedgerKey } from "../model/ledgers";
import { inSheetOrder, tableOf, type Column, type LedgerSet, type LedgerTable } from "../model/ledgerTable";

/** A row of a ledger as it was read. `check`: 8 hexadecimal digits over what stands in it, wherever it stands. */
export type LedgerRow = Readonly<{ ledger: LedgerKey; sheet: string; rowNumber: number; check: string }>;

/**
 * The rows that name each organization, by its index, in the order of ledgers and rows. Rows dated after the cutoff are
 * left out: the next period's don't change this one.
 */
export function rowsByOrganization(ledgers: LedgerSet, cutoff: Day): ReadonlyMap<number, readonly LedgerRow[]> {
  const rows = new Map<number, LedgerRow[]>();
  for (const ledger of LEDGER_KEYS) {
    const table = tableOf(ledgers, ledger);
    if (table === undefined) continue;
    const organizationsOf = compileOrganizations(table);
    const checkOf = compileCheck(table);
    const date = table.columns.get("date");
    for (const record of inSheetOrder(table)) {
      if (date?.kind === "date" && date.days[record]! > cutoff) continue;
      const sheet = ledgers.sheetNames[table.sheetIndexes[record]!]!;
      const row = { ledger, sheet, rowNumber: table.rowNumbers[record]!, check: checkOf(record) };
      for (const organization of organizationsOf(record)) {
        const own = rows.get(organization);
        if (own) own.push(row);
        else rows.set(organization, [row]);
      }
    }
  }
  return rows;
}

/** 8 hexadecimal digits over some rows, the same in any order: moving a row is no change. */
export function rowsCheck(rows: readonly LedgerRow[]): string {
  const checks = rows.map(({ ledger, check }) => `${ledger} ${check}`).sort();
  return hex(checks.reduce(mix, SEED));
}

/** Each organization that a record names, once; in the roster, the record itself. */
function compileOrganizations(table: LedgerTable): (record: number) => Iterable<number> {
  if (table.ledger === "roster") return (record) => [record];
  const named = [...table.columns.values()].flatMap((column) => (column.kind === "organization" ? [column] : []));
  return (record) => new Set(named.flatMap(({ values, ids }) => values[ids[record]!]!));
}

function compileCheck({ columns }: LedgerTable): (record: number) => string {
  const fields = [...columns].sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = fields.map(([field, column]) => {
    const textOf = compileText(column);
    return (record: number): string => `${field} ${textOf(record)}`;
  });
  return (record) => hex(texts.reduce((state, textOf) => mix(state, textOf(record)), SEED));
}

function compileText(column: Column): (record: number) => string {
  switch (column.kind) {
    case "text":
    case "names":
    case "organization":
      return (record) => column.pool[column.ids[record]!]!;
    case "date":
      return (record) => `${column.days[record]!} ${column.spans[record]!}`;
    case "number":
      return (record) => String(column.scaled[record]!);
    case "yesNo":
      return (record) => String(column.codes[record]!);
  }
}

/** FNV-1a, 32 bits. Source: Fowler, Noll, Vo. */
const SEED = 0x811c_9dc5;
const PRIME = 0x0100_0193;
/** Stands between two texts, so that no two pairs of them run together alike. */
const SEPARATOR = 0x1f;

function mix(state: number, text: string): number {
  let mixed = state;
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), PRIME);
  return Math.imul(mixed ^ SEPARATOR, PRIME);
}

function hex(state: number): string {
  return (state >>> 0).toString(16).padStart(8, "0");
}
