import { inSheetOrder, type Column, type LedgerTable } from "../../../domain/model/ledgerTable";
import type { LedgerKey } from "../../../domain/model/ledgers";
import type { SheetAddress } from "../../port/address";
import type { ProblemList } from "../../diagnostics/problemList";

/**
 * Ledgers whose rows count one by one. Of the others a row that stands twice is told elsewhere (events, persons,
 * organizations) or changes nothing (debriefings).
 */
const COUNTED_BY_ROW: ReadonlySet<LedgerKey> = new Set<LedgerKey>([
  "tasks",
  "findings",
  "training",
  "talks",
  "contacts",
  "dues",
  "bonuses",
]);

/** Says where all that is read of a row stands in a row before too, as in a sheet that was copied; both count. */
export function reportRowsTwice(
  table: LedgerTable,
  sheetNames: readonly string[],
  { locate, problems }: Readonly<{ locate: (record: number) => SheetAddress; problems: ProblemList }>,
): void {
  if (!COUNTED_BY_ROW.has(table.ledger)) return;
  const hashes = hashesOf(table);
  const firstOf = new Map<number, number>();
  for (const record of inSheetOrder(table)) {
    const first = firstOf.get(hashes[record]!);
    if (first === undefined) firstOf.set(hashes[record]!, record);
    else if (sayTheSame(table, first, record)) {
      const params = { sheet: sheetNames[table.sheetIndexes[first]!]!, rowNumber: table.rowNumbers[first]! };
      problems.add("row-twice", "warning", { at: locate(record), params });
    }
  }
}

/** Whether all that is read of a record stands in another one too, where that is told. */
export function standsTwice(table: LedgerTable, record: number): boolean {
  if (!COUNTED_BY_ROW.has(table.ledger)) return false;
  for (let other = 0; other < table.rowCount; other++) {
    if (other !== record && sayTheSame(table, record, other)) return true;
  }
  return false;
}

function sayTheSame({ columns }: LedgerTable, a: number, b: number): boolean {
  for (const column of columns.values()) if (!holdsTheSame(column, a, b)) return false;
  return true;
}

function holdsTheSame(column: Column, a: number, b: number): boolean {
  switch (column.kind) {
    case "date":
      return column.days[a] === column.days[b] && column.spans[a] === column.spans[b];
    case "number":
      return Object.is(column.scaled[a], column.scaled[b]);
    case "yesNo":
      return column.codes[a] === column.codes[b];
    default:
      return column.ids[a] === column.ids[b];
  }
}

/** Multiplier of the hash by Fowler, Noll and Vo, 32 bits. */
const FNV_PRIME = 0x01000193;

/** A number a record, the same where they say the same; column by column, since a ledger may have a million rows. */
function hashesOf({ rowCount, columns }: LedgerTable): Int32Array {
  const hashes = new Int32Array(rowCount);
  for (const column of columns.values()) {
    const values = valuesOf(column);
    for (let record = 0; record < rowCount; record++) {
      hashes[record] = Math.imul(hashes[record]! ^ values[record]!, FNV_PRIME);
    }
  }
  return hashes;
}

function valuesOf(column: Column): ArrayLike<number> {
  switch (column.kind) {
    case "date":
      return column.days;
    case "number":
      return column.scaled;
    case "yesNo":
      return column.codes;
    default:
      return column.ids;
  }
}
