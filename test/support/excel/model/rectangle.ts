import { LAST_COLUMN_INDEX, LAST_ROW_INDEX, columnIndexOf, columnLetters } from "../../../../src/workbook/port/address";
import { invalidArgument } from "./excelError";

export const ROW_LIMIT = LAST_ROW_INDEX + 1;
export const COLUMN_LIMIT = LAST_COLUMN_INDEX + 1;

/** Cells of one sheet, 0-based. */
export type Rectangle = Readonly<{ row: number; column: number; rowCount: number; columnCount: number }>;

/** @throws ExcelError InvalidArgument when it leaves the sheet or is empty. */
export function rectangle(row: number, column: number, rowCount: number, columnCount: number): Rectangle {
  const whole = [row, column, rowCount, columnCount].every(Number.isInteger);
  const inside = row >= 0 && column >= 0 && row + rowCount <= ROW_LIMIT && column + columnCount <= COLUMN_LIMIT;
  if (!whole || !inside || rowCount < 1 || columnCount < 1) throw invalidArgument();
  return { row, column, rowCount, columnCount };
}

export const WHOLE_SHEET: Rectangle = { row: 0, column: 0, rowCount: ROW_LIMIT, columnCount: COLUMN_LIMIT };

export function cellCount({ rowCount, columnCount }: Rectangle): number {
  return rowCount * columnCount;
}

export function isWholeRows({ columnCount }: Rectangle): boolean {
  return columnCount === COLUMN_LIMIT;
}

export function isWholeColumns({ rowCount }: Rectangle): boolean {
  return rowCount === ROW_LIMIT;
}

export function intersectionOf(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** What is left of an area without the cells of another: above, below, left and right of them. */
export function withoutArea(area: Rectangle, cut: Rectangle): readonly Rectangle[] {
  const common = intersectionOf(area, cut);
  if (common === null) return [area];
  const below = common.row + common.rowCount;
  const right = common.column + common.columnCount;
  const parts = [
    { ...area, rowCount: common.row - area.row },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
    { ...common, column: area.column, columnCount: common.column - area.column },
    { ...common, column: right, columnCount: area.column + area.columnCount - right },
  ];
  return parts.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

export function boundsOf(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function isSameRectangle(a: Rectangle, b: Rectangle): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

/** "A1:C9", "A1", "2:5" of whole rows, "B:D" of whole columns; with `$` before each part if `absolute`. */
export function addressOf(area: Rectangle, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = area.row + area.rowCount;
  const first = mark + columnLetters(area.column);
  const last = mark + columnLetters(area.column + area.columnCount - 1);
  if (isWholeColumns(area)) return `${first}:${last}`;
  if (isWholeRows(area)) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  const from = `${first}${mark}${area.row + 1}`;
  return cellCount(area) === 1 ? from : `${from}:${last}${mark}${lastRow}`;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads an address without a sheet; null when it is none. */
export function parseAddress(text: string): Rectangle | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, c0 = "", r0, c1 = c0, r1 = r0] = cells;
    return between(Number(r0) - 1, columnIndexOf(c0), Number(r1) - 1, columnIndexOf(c1));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return between(0, columnIndexOf(columns[1]!), LAST_ROW_INDEX, columnIndexOf(columns[2]!));
  const rows = ROWS.exec(text);
  return rows ? between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN_INDEX) : null;
}

function between(r0: number, c0: number | null, r1: number, c1: number | null): Rectangle | null {
  if (c0 === null || c1 === null || Math.min(r0, r1) < 0 || Math.max(r0, r1) > LAST_ROW_INDEX) return null;
  return {
    row: Math.min(r0, r1),
    column: Math.min(c0, c1),
    rowCount: Math.abs(r1 - r0) + 1,
    columnCount: Math.abs(c1 - c0) + 1,
  };
}
