import { assertUnlocked, calculateCell, changed } from "./cellWriting";
import { invalidArgument } from "./excelError";
import type { Cell } from "./cell";
import { rectangle, type Rectangle } from "./rectangle";
import { cellKey } from "./sheet";
import type { SheetRange } from "./sheetRange";

/**
 * Range.copyFrom: "All", "Values", "Formulas", "Formats". A larger target is filled with repetitions; formulas are taken as
 * they stand (references are not shifted).
 *
 * @throws ExcelError InvalidArgument, AccessDenied
 */
export function copyRange(source: SheetRange, target: SheetRange, what: string): void {
  if (!["All", "Values", "Formulas", "Formats"].includes(what)) throw invalidArgument();
  const area = filledArea(source.area, target.area);
  assertUnlocked(target.sheet, area);
  const { row, column, rowCount, columnCount } = source.area;
  const taken: (Cell | undefined)[] = [];
  for (let r = 0; r < rowCount; r++) {
    for (let c = 0; c < columnCount; c++) {
      const cell = source.sheet.cellAt(row + r, column + c);
      taken.push(cell && { ...cell });
    }
  }
  for (let r = 0; r < area.rowCount; r++) {
    for (let c = 0; c < area.columnCount; c++) {
      const cell = taken[(r % rowCount) * columnCount + (c % columnCount)];
      pasteCell(target, area.row + r, area.column + c, { cell, what });
    }
  }
  changed(target.sheet, area);
}

function filledArea(source: Rectangle, target: Rectangle): Rectangle {
  const fits = target.rowCount % source.rowCount === 0 && target.columnCount % source.columnCount === 0;
  return fits ? target : rectangle(target.row, target.column, source.rowCount, source.columnCount);
}

function pasteCell(
  { sheet }: SheetRange,
  row: number,
  column: number,
  { cell, what }: Readonly<{ cell: Cell | undefined; what: string }>,
): void {
  if (!cell) {
    if (what === "All") sheet.cells.delete(cellKey(row, column));
    else if (what !== "Formats")
      Object.assign(sheet.ensureCell(row, column), { value: "", formula: null, isError: false });
    return;
  }
  const target = sheet.ensureCell(row, column);
  if (what === "All" || what === "Formats") target.format = cell.format;
  if (what === "Formats") return;
  target.value = cell.value;
  target.isError = cell.isError;
  target.formula = what === "Values" ? null : cell.formula;
  if (target.formula !== null) calculateCell(sheet, row, column, target);
}
