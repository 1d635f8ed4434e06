import { accessDenied } from "../../model/excelError";
import type { SheetRange } from "../../model/sheetRange";

/** true: all rows hidden; false: none; null: some. */
export function rowsHidden({ sheet, area }: SheetRange): boolean | null {
  return allOrNone(sheet.hiddenRows, area.row, area.rowCount);
}

export function columnsHidden({ sheet, area }: SheetRange): boolean | null {
  return allOrNone(sheet.hiddenColumns, area.column, area.columnCount);
}

function allOrNone(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let found = 0;
  for (const line of hidden) if (line >= first && line < first + count) found++;
  if (found === 0) return false;
  return found === count ? true : null;
}

export function setRowsHidden({ sheet, area }: SheetRange, hidden: boolean): void {
  if (sheet.protection && sheet.protection.options["allowFormatRows"] !== true) throw accessDenied();
  hideLines(sheet.hiddenRows, { first: area.row, count: area.rowCount }, hidden);
}

export function setColumnsHidden({ sheet, area }: SheetRange, hidden: boolean): void {
  if (sheet.protection && sheet.protection.options["allowFormatColumns"] !== true) throw accessDenied();
  hideLines(sheet.hiddenColumns, { first: area.column, count: area.columnCount }, hidden);
}

function hideLines(
  lines: Set<number>,
  { first, count }: Readonly<{ first: number; count: number }>,
  hidden: boolean,
): void {
  for (let line = first; line < first + count; line++) {
    if (hidden) lines.add(line);
    else lines.delete(line);
  }
}
