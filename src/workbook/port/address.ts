import type { CellRange } from "./cellBlock";

/** Last row and column of a worksheet, 0-based (1048576, XFD). Source: Excel specifications and limits. */
export const LAST_ROW_INDEX = 1_048_575;
export const LAST_COLUMN_INDEX = 16_383;

/**
 * Where a diagnostic points: a cell, a row, or a whole sheet; `sheet` is "" for the workbook. 0-based indexes. `file`: where
 * several workbooks are read, the name of the one that is meant.
 */
export type SheetAddress = Readonly<{ file?: string; sheet: string; rowIndex?: number; columnIndex?: number }>;

/**
 * Spells a column as Excel shows it: 0 → "A", 25 → "Z", 26 → "AA".
 *
 * @throws RangeError if out of bounds (a programming error, never user data).
 */
export function columnLetters(columnIndex: number): string {
  if (!Number.isInteger(columnIndex) || columnIndex < 0 || columnIndex > LAST_COLUMN_INDEX) {
    throw new RangeError(`column index ${columnIndex}`);
  }
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based index of a column's letters ("AA" → 26); null when they are none. */
export function columnIndexOf(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1 <= LAST_COLUMN_INDEX ? index - 1 : null;
}

/** "B7" of 0-based indexes. */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** "A1:C9" of a range, "A1" of one cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Reads "A1" or "$A$1:$C$9"; null when it is neither. */
export function parseRangeAddress(text: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!match) return null;
  const firstColumn = columnIndexOf(match[1] ?? "");
  const lastColumn = columnIndexOf(match[3] ?? match[1] ?? "");
  const firstRow = Number(match[2]) - 1;
  const lastRow = Number(match[4] ?? match[2]) - 1;
  if (firstColumn === null || lastColumn === null || firstRow < 0 || lastRow > LAST_ROW_INDEX) return null;
  return { firstRow, firstColumn, lastRow, lastColumn };
}

/** A sheet's name as formulas and link targets write it: always quoted, quotes doubled. */
export function quoteSheetName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** `'表 一'!$A$1:$C$9` → sheet and range; null for anything else (formulas, several areas, #REF!). */
export function parseSheetReference(reference: string): Readonly<{ sheet: string; range: CellRange }> | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/.exec(reference.trim());
  const range = match && parseRangeAddress(match[3] ?? "");
  if (!match || !range) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", range };
}
