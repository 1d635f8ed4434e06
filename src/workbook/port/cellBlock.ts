/**
 * What a cell holds. DATE is a number whose number format shows a date; its value is the workbook's serial number.
 * UNCALCULATED is a formula whose result nobody knows: a program that doesn't calculate wrote the file.
 */
export const CELL = { EMPTY: 0, NUMBER: 1, TEXT: 2, BOOLEAN: 3, ERROR: 4, DATE: 5, UNCALCULATED: 6 } as const;

/**
 * A run of rows of one sheet, row-major and rectangular: cell (r, c) stands at `r * columnCount + c`.
 * Rows without any value are left out, so that a million empty styled rows cost nothing: `rowIndexes[r]` is the 0-based
 * row in the sheet, ascending. Columns start at column index 0.
 *
 * `numbers[i]` is, by kind: the number; the id of the text in `strings`; 1 or 0 for a boolean; the id of the error's text
 * (`#REF!`). The arrays are reused for the next block: copy what must stay.
 */
export type CellBlock = Readonly<{
  rowCount: number;
  columnCount: number;
  rowIndexes: Int32Array;
  kinds: Uint8Array;
  numbers: Float64Array;
  strings: StringTable;
}>;

/** Distinct texts of a workbook; the same text has one id while the host is open. */
export interface StringTable {
  /** Text of an id, as in the cell (rich text joined, phonetic runs left out). */
  textOf(id: number): string;
}

/** Zero-based, inclusive rectangle of cells. */
export type CellRange = Readonly<{ firstRow: number; firstColumn: number; lastRow: number; lastColumn: number }>;
