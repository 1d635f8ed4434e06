import { isBlank } from "./cell";
import { assertUnlocked, changed, enter } from "./cellWriting";
import { DEFAULT_FORMAT } from "./cellFormat";
import { invalidArgument } from "./excelError";
import { assertFormatsOpen, changeFormats } from "./formatWriting";
import { intersectionOf, isWholeColumns, isWholeRows, type Rectangle } from "./rectangle";
import { cellKey, type Sheet } from "./sheet";
import type { SheetRange } from "./sheetRange";
import { unmergeCells } from "./merging";

/** Empties cells as Range.clear does: "All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks". @throws ExcelError */
export function clearRange({ sheet, area }: SheetRange, what: string): void {
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(what)) throw invalidArgument();
  if (what === "Formats") assertFormatsOpen(sheet);
  else assertOpen(sheet, area);
  if (what === "All" || what === "Contents") {
    for (const { row, column } of sheet.storedCells(area)) enter(sheet, row, column, "");
    changed(sheet, area);
  }
  if (what === "All" || what === "Formats") {
    changeFormats(sheet, area, () => DEFAULT_FORMAT);
    for (const { row, column, cell } of [...sheet.storedCells(area)]) {
      if (isBlank(cell) && sheet.columnFormats.size + sheet.rowFormats.size === 0)
        sheet.cells.delete(cellKey(row, column));
    }
    if (sheet.merges.length > 0) unmergeCells(sheet, area);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => !touches(areas, area));
  }
  if (what === "All") sheet.validations = sheet.validations.filter(({ areas }) => !touches(areas, area));
  if (what !== "Contents" && what !== "Formats") {
    for (const { row, column } of hyperlinkCells(sheet, area)) sheet.hyperlinks.delete(cellKey(row, column));
  }
}

/** Whole rows and columns of a protected sheet count as locked. */
function assertOpen(sheet: Sheet, area: Rectangle): void {
  const small = isWholeRows(area) || isWholeColumns(area) ? { ...area, rowCount: 1, columnCount: 1 } : area;
  assertUnlocked(sheet, small);
}

function touches(areas: readonly Rectangle[], area: Rectangle): boolean {
  return areas.some((other) => intersectionOf(other, area) !== null);
}

function hyperlinkCells(sheet: Sheet, area: Rectangle): Readonly<{ row: number; column: number }>[] {
  return [...sheet.hyperlinks.keys()]
    .map((key) => ({ row: Math.floor(key / cellKey(1, 0)), column: key % cellKey(1, 0) }))
    .filter(({ row, column }) => touches([{ row, column, rowCount: 1, columnCount: 1 }], area));
}
