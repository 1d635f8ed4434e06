import type { Cell } from "./cell";
import { readInput } from "./cellInput";
import { formatValue, withFormat } from "./cellFormat";
import { accessDenied, wrongShape } from "./excelError";
import { hyperlinkText } from "./hyperlinkFormula";
import { addressOf, type Rectangle } from "./rectangle";
import { cellKey, type Sheet } from "./sheet";
import type { SheetRange } from "./sheetRange";

/** @throws ExcelError AccessDenied when the sheet is protected and a cell of the area locked. */
export function assertUnlocked(sheet: Sheet, area: Rectangle): void {
  if (!sheet.protection) return;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (sheet.isLocked(row, column)) throw accessDenied();
    }
  }
}

/**
 * Goes through a single value or a grid of the area's shape; null leaves a cell as it is.
 *
 * @throws ExcelError InvalidArgument for other shapes.
 */
export function forEachInput(
  area: Rectangle,
  input: unknown,
  visit: (row: number, column: number, value: unknown) => void,
): void {
  const grid = Array.isArray(input) ? (input as readonly unknown[]) : null;
  if (grid && (grid.length !== area.rowCount || !grid.every((row) => isRow(row, area.columnCount)))) throw wrongShape();
  for (let r = 0; r < area.rowCount; r++) {
    for (let c = 0; c < area.columnCount; c++) {
      const value = grid ? (grid[r] as readonly unknown[])[c] : input;
      if (value !== null && value !== undefined) visit(area.row + r, area.column + c, value);
    }
  }
}

function isRow(row: unknown, length: number): boolean {
  return Array.isArray(row) && row.length === length;
}

/** Puts values or formulas into cells, as if typed. @throws ExcelError InvalidArgument, AccessDenied */
export function writeInputs({ sheet, area }: SheetRange, input: unknown): void {
  forEachInput(area, input, () => undefined);
  assertUnlocked(sheet, area);
  forEachInput(area, input, (row, column, value) => {
    sheet.workbook.undo.remember(sheet, row, column);
    enter(sheet, row, column, value);
  });
  changed(sheet, area);
}

/** A person picks an entry of a cell's dropdown: on the web Excel tells nobody (office-js #3888, #4066). */
export function chooseFromList(sheet: Sheet, row: number, column: number, value: string): void {
  enter(sheet, row, column, value);
}

/** Tells listeners that cells were edited. */
export function changed(sheet: Sheet, area: Rectangle): void {
  sheet.workbook.onEvent?.({ kind: "changed", sheet, address: addressOf(area), changeType: "RangeEdited" });
}

/** Puts one value into a cell. @throws ExcelError InvalidArgument */
export function enter(sheet: Sheet, row: number, column: number, value: unknown): void {
  const { date1904, thisYear } = sheet.workbook;
  const numberFormat = String(formatValue(sheet.formatAt(row, column), "numberFormat"));
  const input = readInput(value, { numberFormat, date1904, thisYear });
  if (input.value === "" && input.formula === undefined) {
    empty(sheet, row, column);
    return;
  }
  const cell = sheet.ensureCell(row, column);
  cell.value = input.value;
  cell.isError = input.isError ?? false;
  cell.formula = input.formula ?? null;
  if (input.numberFormat !== undefined && numberFormat === "General") {
    cell.format = withFormat(cell.format, "numberFormat", input.numberFormat);
  }
  if (input.formula !== undefined) calculateCell(sheet, row, column, cell);
}

function empty(sheet: Sheet, row: number, column: number): void {
  const cell = sheet.cells.get(cellKey(row, column));
  if (!cell) return;
  cell.value = "";
  cell.formula = null;
  cell.isError = false;
}

/** Gives a formula its result: the calculator's, a link's text, an error of a broken reference, or else 0. */
export function calculateCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (cell.formula === null) return;
  const broken = cell.formula.includes("#REF!");
  const result =
    sheet.workbook.calculate(cell.formula, sheet, row, column) ??
    (broken ? "#REF!" : (hyperlinkText(cell.formula, sheet) ?? 0));
  cell.value = result;
  cell.isError = typeof result === "string" && /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(result);
}
