import { assertUnlocked, calculateCell, changed } from "./cellWriting";
import { invalidArgument } from "./excelError";
import type { Cell } from "./cell";
import { rectangle, type Rectangle } from "./rectangle";
import { cellKey } from "./sheet";
import { shiftReferences } from "./shiftReferences";
import type { SheetRange } from "./sheetRange";

/**
 * Range.copyFrom: "All", "Values", "Formulas", "Formats". A larger target is filled with repetitions; relative references of
 * formulas move along.
 *
 * @throws ExcelError InvalidArgument, AccessDenied
 */
export function copyRange(source: SheetRange, target: SheetRange, what: string): void {
  if (!["All", "Values", "Formulas", "Formats"].includes(what)) throw invalidArgument();
  const area = filledArea(source.area, target.area);
  assertUnlocked(target.sheet, area);
  const { row, column, rowCount, columnCount } = source.area;
  const taken: (Taken | null)[] = [];
  for (let r = 0; r < rowCount; r++) {
    for (let c = 0; c < columnCount; c++) {
      const cell = source.sheet.cellAt(row + r, column + c);
      taken.push(cell ? { cell: { ...cell }, row: row + r, column: column + c } : null);
    }
  }
  for (let r = 0; r < area.rowCount; r++) {
    for (let c = 0; c < area.columnCount; c++) {
      const from = taken[(r % rowCount) * columnCount + (c % columnCount)] ?? null;
      pasteCell(target, area.row + r, area.column + c, { from, what });
    }
  }
  changed(target.sheet, area);
}

/** A cell as it was before anything was pasted, and where. */
type Taken = Readonly<{ cell: Cell; row: number; column: number }>;

function filledArea(source: Rectangle, target: Rectangle): Rectangle {
  const fits = target.rowCount % source.rowCount === 0 && target.columnCount % source.columnCount === 0;
  return fits ? target : rectangle(target.row, target.column, source.rowCount, source.columnCount);
}

function pasteCell(
  { sheet }: SheetRange,
  row: number,
  column: number,
  { from, what }: Readonly<{ from: Taken | null; what: string }>,
): void {
  if (!from) {
    if (what === "All") sheet.cells.delete(cellKey(row, column));
    else if (what !== "Formats")
      Object.assign(sheet.ensureCell(row, column), { value: "", formula: null, isError: false });
    return;
  }
  const { cell } = from;
  const target = sheet.ensureCell(row, column);
  if (what === "All" || what === "Formats") target.format = cell.format;
  if (what === "Formats") return;
  target.value = cell.value;
  target.isError = cell.isError;
  const keeps = what !== "Values" && cell.formula !== null;
  target.formula = keeps ? shiftReferences(cell.formula!, row - from.row, column - from.column) : null;
  if (target.formula !== null) calculateCell(sheet, row, column, target);
}
