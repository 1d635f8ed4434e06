import { assertUnlocked, changed, enter } from "./cellWriting";
import { ExcelError, accessDenied, invalidArgument, itemAlreadyExists } from "./excelError";
import { showFilteredRows } from "./filtering";
import { withTableRenamed } from "./formulaReferences";
import { rewriteFormulas } from "./formulas";
import { assertValidName } from "./namedItem";
import { intersectionOf, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import type { SheetRange } from "./sheetRange";
import { Table } from "./table";
import type { Workbook } from "./workbook";

/** @throws ExcelError InvalidOperation … when the table would overlap tables or merged cells, AccessDenied on protected sheets */
export function addTable({ sheet, area }: SheetRange, hasHeaders: boolean): Table {
  if (sheet.protection) throw accessDenied();
  if (!hasHeaders) throw new ExcelError("NotImplemented", "Tables without header cells are not emulated.", 501);
  assertNoOverlap(sheet, area, null);
  const range = area.rowCount === 1 ? { ...area, rowCount: 2 } : area;
  assertNoOverlap(sheet, range, null);
  const table = new Table(sheet, freeTableName(sheet.workbook, "Table1"), range);
  sheet.tables.push(table);
  nameHeaders(table);
  return table;
}

function assertNoOverlap(sheet: Sheet, area: Rectangle, except: Table | null): void {
  const tables = sheet.tables.filter((table) => table !== except).map(({ range }) => range);
  if (![...tables, ...sheet.merges].some((other) => intersectionOf(other, area))) return;
  const message =
    "A table can't overlap a range that contains a PivotTable report, query results, protected cells, merged cells or another table.";
  throw new ExcelError("InvalidArgument", message, 400);
}

/** Header cells become distinct texts: blanks are ColumnN, repeated texts get a number. */
function nameHeaders({ sheet, range }: Table): void {
  const taken = new Set<string>();
  for (let index = 0; index < range.columnCount; index++) {
    const column = range.column + index;
    const cell = sheet.ensureCell(range.row, column);
    const text = String(cell.value);
    const wanted = text === "" ? `Column${index + 1}` : text;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    cell.value = name;
    cell.formula = null;
    cell.isError = false;
  }
}

/** @throws ExcelError InvalidArgument, ItemAlreadyExists */
export function renameTable(table: Table, name: string): void {
  assertValidName(name);
  const { workbook } = table.sheet;
  if (isTaken(workbook, name, table)) throw itemAlreadyExists();
  const before = table.name;
  table.name = name;
  rewriteFormulas(workbook, (formula) => withTableRenamed(formula, before, name));
}

function isTaken(workbook: Workbook, name: string, except: Table | null): boolean {
  const wanted = name.toLowerCase();
  const tables = workbook.tables.some((table) => table !== except && table.name.toLowerCase() === wanted);
  return tables || workbook.names.some((item) => item.name.toLowerCase() === wanted);
}

/** The name itself, or with the next free number. */
export function freeTableName(workbook: Workbook, wanted: string): string {
  const stem = wanted.replace(/\d+$/, "");
  let name = wanted;
  for (let number = 1; isTaken(workbook, name, null); number++) name = `${stem}${number}`;
  return name;
}

/** The header row stays where it is. @throws ExcelError InvalidArgument, AccessDenied */
export function resizeTable(table: Table, { sheet, area }: SheetRange): void {
  const sameTop = sheet === table.sheet && area.row === table.range.row;
  const rows = table.showHeaders ? 2 : 1;
  if (!sameTop || area.rowCount < rows || !intersectionOf(area, table.range)) throw invalidArgument();
  if (sheet.protection) throw accessDenied();
  assertNoOverlap(sheet, area, table);
  table.setRange(area);
  if (table.showHeaders) nameHeaders(table);
}

/** Cells stay as a plain range. */
export function convertTableToRange(table: Table): SheetRange {
  remove(table);
  return { sheet: table.sheet, area: table.range };
}

/** The table and its cells' contents go; references to it are #REF!. */
export function deleteTable(table: Table): void {
  assertUnlocked(table.sheet, table.range);
  remove(table);
  for (const { row, column } of table.sheet.storedCells(table.range)) enter(table.sheet, row, column, "");
  rewriteFormulas(table.sheet.workbook, (formula) => withTableRenamed(formula, table.name, null));
  changed(table.sheet, table.range);
}

function remove(table: Table): void {
  if (table.sheet.protection) throw accessDenied();
  showFilteredRows(table.sheet, table.filter);
  table.sheet.tables.splice(table.sheet.tables.indexOf(table), 1);
  table.deleted = true;
}

/** A totals row appears below the body, or goes. */
export function setTotals(table: Table, shown: boolean): void {
  if (table.showTotals === shown) return;
  const rowCount = table.range.rowCount + (shown ? 1 : -1);
  const range = { ...table.range, rowCount };
  assertNoOverlap(table.sheet, range, table);
  const row = table.range.row + (shown ? table.range.rowCount : table.range.rowCount - 1);
  for (let index = 0; index < range.columnCount; index++) enter(table.sheet, row, range.column + index, "");
  if (shown) enter(table.sheet, row, range.column, "Total");
  table.setRange(range);
  table.showTotals = shown;
}
