import type { Level } from "./level";
import type { FieldKey, LedgerKey } from "./ledgers";

/** Numbers of ledgers are kept as integers of this many parts of one: exact to four decimals, sums exact to 9 × 10¹¹. */
export const NUMBER_SCALE = 10_000;

/**
 * Text by dictionary: `ids[r]` indexes `pool`; id 0 is the empty cell.
 * `pool[id]`: the text as written, trimmed. `values[id]`: what it says, normalised and in canonical words
 * (支委会 → 支部委员会), several where the field lists some, [] for blank: an empty cell or a word of emptiness (无, -).
 * Work per distinct text, not per row: there are few.
 */
export type TextColumn = Readonly<{
  kind: "text";
  ids: Uint32Array;
  pool: readonly string[];
  values: readonly (readonly string[])[];
}>;

/** Persons by dictionary; `values[id]` are the names without white space and bracketed remarks. */
export type NamesColumn = Readonly<{
  kind: "names";
  ids: Uint32Array;
  pool: readonly string[];
  values: readonly (readonly string[])[];
}>;

/** Organizations by dictionary; `values[id]` are record indexes of the roster, [] for blank. */
export type OrganizationColumn = Readonly<{
  kind: "organization";
  ids: Uint32Array;
  pool: readonly string[];
  values: readonly (readonly number[])[];
}>;

/** Whole days (see Day), BLANK_DAY where blank or unreadable. `spans[r]`: one of the SPAN codes, what the cell names. */
export type DateColumn = Readonly<{ kind: "date"; days: Int32Array; spans: Uint8Array }>;

/**
 * What a date names. ONGOING is 长期坚持 (the day is 31 December). From 2 on, told of activities and dues only: how many
 * months the cell names, of which the day is the last, as 三季度, 4-5月, 上半年 or 全年. An activity took place in one of
 * them, which proves none; dues were paid for all.
 */
export const SPAN = { DAY: 0, ONGOING: 1, QUARTER: 3, HALF: 6, YEAR: 12 } as const;
const LEAST_MONTHS = 2;

/** How many months the code of a span names; 0: a day. */
export function monthsNamed(span: number): number {
  return span < LEAST_MONTHS ? 0 : span;
}

/** Numbers × NUMBER_SCALE, integers; NaN where blank or unreadable. */
export type NumberColumn = Readonly<{ kind: "number"; scaled: Float64Array }>;

/** One of the YES_NO codes a record. */
export type YesNoColumn = Readonly<{ kind: "yesNo"; codes: Uint8Array }>;

/** Blank counts as no everywhere (rules.md §4); ONGOING is 长期坚持 in a status column: not closed, never overdue. */
export const YES_NO = { BLANK: 0, NO: 1, YES: 2, ONGOING: 3 } as const;

export type Column = TextColumn | NamesColumn | OrganizationColumn | DateColumn | NumberColumn | YesNoColumn;

/**
 * One ledger in columns, over all sheets that feed it. The records of an organization, the first that a row names, lie
 * together in sheet and row order, which is many times faster to look through than rows that lie far apart. Rows that
 * take no part (unknown organization, unreadable placing date) are not in it. A field without a column is missing in
 * every sheet.
 */
export type LedgerTable = Readonly<{
  ledger: LedgerKey;
  rowCount: number;
  /** Index into LedgerSet.sheetNames, by record. */
  sheetIndexes: Uint16Array;
  /** 1-based row in its sheet, by record. */
  rowNumbers: Uint32Array;
  columns: ReadonlyMap<FieldKey, Column>;
  /** Where each record stands in sheet and row order, from 0; absent where all records stand in it. */
  places?: Uint32Array;
}>;

/** The roster: record index = organization index, everywhere in the product. */
export type RosterTable = LedgerTable &
  Readonly<{
    ledger: "roster";
    /** Name of each organization as written in the roster. */
    names: readonly string[];
    levels: readonly Level[];
    /** Organization index of each superior; −1 for none or unknown. Free of cycles. */
    superiors: Int32Array;
  }>;

/** Everything the engine is told about a workbook. A ledger that is not in `tables` is missing from the workbook. */
export type LedgerSet = Readonly<{
  sheetNames: readonly string[];
  roster: RosterTable;
  tables: ReadonlyMap<LedgerKey, LedgerTable>;
}>;

/** The rows of a ledger; undefined when it is missing from the workbook. */
export function tableOf(
  { roster, tables }: Pick<LedgerSet, "roster" | "tables">,
  ledger: LedgerKey,
): LedgerTable | undefined {
  return ledger === "roster" ? roster : tables.get(ledger);
}

/** Makes the comparison of two records of a table by sheet and row. */
export function bySheetAndRow({ places }: LedgerTable): (a: number, b: number) => number {
  return places ? (a, b) => places[a]! - places[b]! : (a, b) => a - b;
}

/** Every record of a table in sheet and row order. */
export function inSheetOrder({ rowCount, places }: LedgerTable): Uint32Array {
  const records = new Uint32Array(rowCount);
  for (let record = 0; record < rowCount; record++) records[places ? places[record]! : record] = record;
  return records;
}

type ColumnOfKind<K extends Column["kind"]> = Extract<Column, { kind: K }>;

/**
 * The column of a field.
 *
 * @returns undefined when the ledger has no such column in any sheet.
 * @throws TypeError when the column is of another kind (a programming error).
 */
export function columnOf<K extends Column["kind"]>(
  table: LedgerTable,
  field: FieldKey,
  kind: K,
): ColumnOfKind<K> | undefined {
  const column = table.columns.get(field);
  if (column === undefined) return undefined;
  if (column.kind !== kind) throw new TypeError(`${table.ledger}.${field} is ${column.kind}, not ${kind}`);
  return column as ColumnOfKind<K>;
}
