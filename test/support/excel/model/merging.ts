import { accessDenied, ExcelError } from "./excelError";
import { cellCount, intersectionOf, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import { enter } from "./cellWriting";

/** Joins cells: the first keeps its value, the others lose theirs. `across`: each row by itself. @throws ExcelError */
export function mergeCells(sheet: Sheet, area: Rectangle, across: boolean): void {
  if (sheet.protection) throw accessDenied();
  if (sheet.tables.some(({ range }) => intersectionOf(range, area))) {
    throw new ExcelError("InvalidOperation", "You can't merge cells in a table.", 400);
  }
  const rows = across ? area.rowCount : 1;
  for (let r = 0; r < rows; r++) {
    const part = across ? { ...area, row: area.row + r, rowCount: 1 } : area;
    unmergeCells(sheet, part);
    if (cellCount(part) === 1) continue;
    sheet.merges.push(part);
    for (const { row, column } of sheet.storedCells(part)) {
      if (row !== part.row || column !== part.column) enter(sheet, row, column, "");
    }
  }
}

/** Parts every merged area that the area touches. @throws ExcelError AccessDenied */
export function unmergeCells(sheet: Sheet, area: Rectangle): void {
  if (sheet.protection) throw accessDenied();
  sheet.merges = sheet.merges.filter((merged) => intersectionOf(merged, area) === null);
}

/** Merged areas that an area touches, in reading order. */
export function mergedAreas(sheet: Sheet, area: Rectangle): Rectangle[] {
  return sheet.merges
    .filter((merged) => intersectionOf(merged, area) !== null)
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
