import { LEDGERS, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { headerKey, matchHeader } from "../vocabulary/headerAliases";
import { gridText, type Grid } from "../../port/grid";
import { DEEPEST_HEADER, headerReadings } from "./headerRows";
import type { Periods } from "./periodHeaders";

/** The header stands in the first this many rows. Source: ledgers.md §2. */
export const HEADER_ROWS = 12;
/** A row with fewer known labels is no header, unless the sheet's name says what it is. Source: ledgers.md §3. */
export const LEAST_HITS = 3;

/** The column of a field and the text of its header, two rows joined by a space where it has two. */
export type FieldColumn = Readonly<{ field: FieldKey; columnIndex: number; label: string }>;

/** A header found for a ledger; records begin below `headerRowIndex`. `periods`: months or quarters side by side. */
export type Header = Readonly<{
  ledger: LedgerKey;
  headerRowIndex: number;
  columns: readonly FieldColumn[];
  periods?: Periods;
}>;

/** A header, or what it lacks of the columns that the ledger must have. */
export type HeaderSearch = Readonly<{ header: Header | null; best: Header | null; missing: readonly FieldKey[] }>;

/** Fields whose column a sheet must have to be the ledger. */
function requiredFields(ledger: LedgerKey): readonly FieldKey[] {
  return (Object.entries(LEDGERS[ledger].fields) as [FieldKey, { required?: true }][])
    .filter(([, { required }]) => required)
    .map(([field]) => field);
}

/** `supplied`: fields that need no column because the sheet's name gives them. `leastHits`: known labels a header must have. */
export type SearchOptions = Readonly<{ supplied: readonly FieldKey[]; leastHits: number }>;

/**
 * Looks for the header of a ledger: the row with most known labels among the first rows, all required fields among them.
 */
export function searchHeader(grid: Grid, ledger: LedgerKey, { supplied, leastHits }: SearchOptions): HeaderSearch {
  let best: Header | null = null;
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.rowCount); row++) {
    const header = { ledger, headerRowIndex: row, columns: columnsAt(grid, ledger, row) };
    const hits = best?.columns.length ?? 0;
    // 应到 over 人数 is a label twice: in the upper row alone, and with the row that completes it.
    const completes = best?.headerRowIndex === row - 1 && hits > 0 && header.columns.length === hits;
    if (header.columns.length > hits || (completes && saysSomething(grid, header))) best = header;
  }
  const missing = missingFields(ledger, best?.columns ?? [], supplied);
  const enough = best !== null && best.columns.length >= leastHits;
  return { header: enough && missing.length === 0 ? best : null, best, missing };
}

function saysSomething(grid: Grid, { headerRowIndex, columns }: Header): boolean {
  return columns.some(({ columnIndex }) => gridText(grid.cell(headerRowIndex, columnIndex)) !== "");
}

/** Required fields that have no column and aren't supplied by the sheet's name. */
export function missingFields(
  ledger: LedgerKey,
  columns: readonly FieldColumn[],
  supplied: readonly FieldKey[],
): readonly FieldKey[] {
  const present = new Set([...columns.map(({ field }) => field), ...supplied]);
  return requiredFields(ledger).filter((field) => !present.has(field));
}

/** The columns that one row, or it and the row above it, names. */
export function columnsAt(grid: Grid, ledger: LedgerKey, row: number): readonly FieldColumn[] {
  const single = readColumns(grid, ledger, { row, twoRows: false });
  const double = row > 0 ? readColumns(grid, ledger, { row, twoRows: true }) : [];
  return double.length > single.length ? double : single;
}

type HeaderRows = Readonly<{ row: number; twoRows: boolean }>;

/** One column a field: where two headers name a field, the one that names it better, else the left one. */
function readColumns(grid: Grid, ledger: LedgerKey, rows: HeaderRows): readonly FieldColumn[] {
  const found = new Map<FieldKey, FieldColumn & { rank: number }>();
  for (let column = 0; column < grid.columnCount; column++) {
    const match = matchColumn(grid, ledger, rows, column);
    if (!match) continue;
    const known = found.get(match.field);
    if (!known || match.rank < known.rank) found.set(match.field, { ...match, columnIndex: column });
  }
  return [...found.values()]
    .map(({ field, columnIndex, label }) => ({ field, columnIndex, label }))
    .sort((a, b) => a.columnIndex - b.columnIndex);
}

type ColumnMatch = { field: FieldKey; rank: number; label: string };

/** Two rows: the lower text if it is known, else upper and lower together, else the upper one over an empty cell. */
function matchColumn(grid: Grid, ledger: LedgerKey, { row, twoRows }: HeaderRows, column: number): ColumnMatch | null {
  const texts = twoRows ? twoRowTexts(grid, row, column) : [gridText(grid.cell(row, column))];
  for (const text of texts) {
    const match = text === "" ? undefined : matchHeader(ledger, text);
    if (match) return { ...match, label: text };
  }
  return null;
}

function twoRowTexts(grid: Grid, row: number, column: number): readonly string[] {
  const lower = gridText(grid.cell(row, column));
  let upper = gridText(grid.cell(row - 1, column));
  if (lower === "") return [upper];
  // A heading merged over several columns stands in its first one.
  for (let left = column - 1; upper === "" && left >= 0; left--) upper = gridText(grid.cell(row - 1, left));
  return [lower, `${upper}${lower}`];
}

/** The header of a column that a person points to: the text of the row, over an empty cell that of the row above. */
export function headerTextAt(grid: Grid, row: number, column: number): string {
  const text = gridText(grid.cell(row, column));
  return text === "" && row > 0 ? twoRowTexts(grid, row, column)[0]! : text;
}

/** Whether a column's header still reads as a saved mapping says, in one row or more. */
export function headerStandsAt(grid: Grid, row: number, column: number, label: string): boolean {
  const key = headerKey(label);
  const depths = Array.from({ length: Math.min(DEEPEST_HEADER, row + 1) }, (_, i) => i + 1);
  const texts = depths.flatMap((depth) => headerReadings(grid, { row, depth }, column).map(({ text }) => text));
  return [gridText(grid.cell(row, column)), ...texts].some((text) => headerKey(text) === key);
}
