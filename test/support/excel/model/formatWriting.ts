import { formatValue, withFormat, type CellFormat, type FormatValue } from "./cellFormat";
import { accessDenied } from "./excelError";
import { isWholeColumns, isWholeRows, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import type { SheetRange } from "./sheetRange";

/** @throws ExcelError AccessDenied when the sheet is protected, unless formats of cells stay open. */
export function assertFormatsOpen(sheet: Sheet): void {
  if (sheet.protection && sheet.protection.options["allowFormatCells"] !== true) throw accessDenied();
}

/** Sets a format property of all cells of an area; of whole rows and columns also for cells to come. */
export function setFormat({ sheet, area }: SheetRange, property: string, value: FormatValue): void {
  assertFormatsOpen(sheet);
  changeFormats(sheet, area, (format) => withFormat(format, property, value));
}

/** Puts another format in place of each cell's. */
export function changeFormats(sheet: Sheet, area: Rectangle, change: (format: CellFormat) => CellFormat): void {
  const wholeRows = isWholeRows(area);
  const wholeColumns = isWholeColumns(area);
  if (!wholeRows && !wholeColumns) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = sheet.ensureCell(row, column);
        cell.format = change(cell.format);
      }
    }
    return;
  }
  for (const { cell } of sheet.storedCells(area)) cell.format = change(cell.format);
  if (wholeRows && wholeColumns) {
    sheet.format = change(sheet.format);
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, change(format));
    for (const [column, format] of sheet.columnFormats) sheet.columnFormats.set(column, change(format));
  } else if (wholeColumns) changeLines(sheet.columnFormats, area.column, area.columnCount, sheet.format, change);
  else changeLines(sheet.rowFormats, area.row, area.rowCount, sheet.format, change);
}

function changeLines(
  formats: Map<number, CellFormat>,
  first: number,
  count: number,
  fallback: CellFormat,
  change: (format: CellFormat) => CellFormat,
): void {
  for (let line = first; line < first + count; line++) formats.set(line, change(formats.get(line) ?? fallback));
}

/** The value all cells of the areas share, null when they differ. */
export function sharedFormatValue(ranges: readonly SheetRange[], property: string): FormatValue {
  let shared: FormatValue | undefined;
  for (const { sheet, area } of ranges) {
    for (const format of formatsOf(sheet, area)) {
      const value = formatValue(format, property);
      if (shared !== undefined && shared !== value) return null;
      shared = value;
    }
  }
  return shared ?? null;
}

/** Formats of an area: of each cell, or of stored cells and the lines between in whole rows and columns. */
function* formatsOf(sheet: Sheet, area: Rectangle): Generator<CellFormat> {
  if (isWholeColumns(area) || isWholeRows(area)) {
    for (const { cell } of sheet.storedCells(area)) yield cell.format;
    if (!isWholeRows(area)) {
      for (let c = area.column; c < area.column + area.columnCount; c++)
        yield sheet.columnFormats.get(c) ?? sheet.format;
    } else if (!isWholeColumns(area)) {
      for (let r = area.row; r < area.row + area.rowCount; r++) yield sheet.rowFormats.get(r) ?? sheet.format;
    } else yield sheet.format;
    return;
  }
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) yield sheet.formatAt(row, column);
  }
}
