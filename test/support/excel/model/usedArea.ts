import { isBlank } from "./cell";
import { boundsOf, type Rectangle } from "./rectangle";
import { columnOfKey, rowOfKey, type Sheet } from "./sheet";
import { DEFAULT_FORMAT } from "./cellFormat";

/** The smallest rectangle around everything in a sheet; formats count unless `valuesOnly`. Null: nothing there. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Rectangle | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (isBlank(cell) && (valuesOnly || cell.format === DEFAULT_FORMAT)) continue;
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  const cells =
    bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  if (valuesOnly) return cells;
  return sheet.tables.reduce<Rectangle | null>((all, { range }) => (all ? boundsOf(all, range) : range), cells);
}
