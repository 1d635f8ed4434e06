import { columnLetters, quoteSheetName } from "../../../workbook/port/address";
import type { CellRange } from "../../../workbook/port/cellBlock";

/** `'考核结果'!$A$3:$K$20`; one cell as `$A$3`. Not escaped for XML. */
export function absoluteReference(sheetName: string, range: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(range.firstRow, range.firstColumn);
  const last = corner(range.lastRow, range.lastColumn);
  return `${quoteSheetName(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}
