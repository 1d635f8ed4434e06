import type { CellRange } from "../port/cellBlock";
import type { PlannedCell, PlannedSheet } from "../port/writePlan";
import { columnMark } from "../layout/tableSheet";

/** A sheet whose live formulas have become values, protected; the columns `open` can be filled in all the same. */
export function settledSheet(sheet: PlannedSheet, open: readonly string[]): PlannedSheet {
  const marks = new Set(open.map(columnMark));
  const unlocked = sheet.marks
    .filter(({ mark }) => marks.has(mark))
    .map(({ range }): CellRange => ({ ...range, firstRow: range.firstRow + 1 }));
  return {
    ...sheet,
    rows: function* () {
      for (const row of sheet.rows()) yield { ...row, cells: row.cells.map(asValue) };
    },
    protection: { unlocked },
  };
}

/** A sheet that takes the place of one which was settled before, and so is protected by us. */
export function replacingSettled(sheet: PlannedSheet): PlannedSheet {
  return { ...sheet, replacesProtected: true };
}

/** "" is what a formula gives where there is nothing. */
function asValue(cell: PlannedCell): PlannedCell {
  if (cell === null || typeof cell !== "object" || cell.formula === undefined) return cell;
  const { value, style, link } = cell;
  return { value: value === "" ? null : value, ...(style !== undefined && { style }), ...(link && { link }) };
}
