import type { CellRange } from "../../../../workbook/port/cellBlock";
import type { SheetAddress } from "../../../../workbook/port/address";
import type { SheetLayout } from "../../fileSession";

/** Height of every row, of the column letters, and width of the row numbers, in px. */
export const ROW_PX = 24;
const CHARACTER_PX = 7;
const CELL_MARGIN_PX = 5;
const STANDARD_WIDTH_PX = 64;
/** As wide as the tool lets a column get: beyond that the neighbours could not be seen. */
const WIDEST_PX = 480;
/** A small sheet is shown with empty cells around it, as spreadsheets do. */
const LEAST_ROWS = 40;
const LEAST_COLUMNS = 26;
/** Browsers end elements at 16 million px and more; larger sheets are scrolled in larger steps. */
const HIGHEST_PX = 15_000_000;

/** Rows or columns that are shown, in their order. */
export type Shown = Readonly<{
  count: number;
  /** Index in the sheet of the one at a position. */
  indexAt: (position: number) => number;
  /** Position of an index; of the next shown one when it is hidden. */
  positionOf: (index: number) => number;
}>;

/** Where everything of a sheet lies on the screen. */
export type GridGeometry = Readonly<{
  rows: Shown;
  columns: Shown;
  /** Width in px of a column by its index. */
  widthOf: (columnIndex: number) => number;
  /** Frozen rows and columns that are shown, counted from the first. */
  frozenRows: number;
  frozenColumns: number;
  numbersPx: number;
  /** Height in px of what stands over the first row: letters, and what columns are read as. */
  headPx: number;
  merges: readonly CellRange[];
  /** How many px of the sheet one px of scrolling is. */
  scale: number;
}>;

function shown(count: number, hidden: readonly number[], revealed: number | undefined): Shown {
  const left = new Set(hidden.filter((index) => index < count && index !== revealed));
  if (left.size === 0) return { count, indexAt: (position) => position, positionOf: (index) => index };
  const indexes = new Int32Array(count - left.size);
  let at = 0;
  for (let index = 0; index < count; index += 1) if (!left.has(index)) indexes[at++] = index;
  const positionOf = (wanted: number): number => {
    let [low, high] = [0, indexes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (indexes[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, indexes.length - 1);
  };
  return { count: indexes.length, indexAt: (position) => indexes[position] ?? count - 1, positionOf };
}

function shownBefore(line: Shown, limit: number): number {
  let count = 0;
  while (count < line.count && line.indexAt(count) < limit) count += 1;
  return count;
}

/** Width in px of a column that is so many characters wide. */
function pixels(characters: number): number {
  return Math.min(WIDEST_PX, Math.max(0, Math.round(characters * CHARACTER_PX) + CELL_MARGIN_PX));
}

/**
 * @param revealed - a cell that is shown even when its row or column is hidden.
 * @param view - size in px of what the sheet is looked at through; frozen parts never fill more than half of it.
 * @param headRows - rows over the sheet's own: one of letters, and one more where columns bear marks.
 */
export function gridGeometry(
  layout: SheetLayout,
  revealed: SheetAddress | null,
  view: Readonly<{ width: number; height: number }>,
  headRows: 1 | 2,
): GridGeometry {
  const rowCount = Math.max(layout.rowCount, LEAST_ROWS);
  const rows = shown(rowCount, layout.hiddenRows, revealed?.rowIndex);
  const columns = shown(Math.max(layout.columnCount, LEAST_COLUMNS), layout.hiddenColumns, revealed?.columnIndex);
  const widthOf = (columnIndex: number): number => {
    const characters = layout.columnWidths[columnIndex];
    return characters === undefined ? STANDARD_WIDTH_PX : pixels(characters);
  };
  const numbersPx = Math.max(40, String(rowCount).length * 8 + 12);
  let frozenColumns = shownBefore(columns, layout.frozenColumns);
  const frozenWidth = (): number => {
    let width = numbersPx;
    for (let position = 0; position < frozenColumns; position += 1) width += widthOf(columns.indexAt(position));
    return width;
  };
  while (frozenColumns > 0 && frozenWidth() > view.width / 2) frozenColumns -= 1;
  const mostRows = Math.max(1, Math.floor(view.height / 2 / ROW_PX) - headRows);
  return {
    rows,
    columns,
    widthOf,
    frozenRows: Math.min(shownBefore(rows, layout.frozenRows), mostRows),
    frozenColumns,
    numbersPx,
    headPx: headRows * ROW_PX,
    merges: layout.merges,
    scale: Math.max(1, (rows.count * ROW_PX) / HIGHEST_PX),
  };
}

/** The merged area that a cell belongs to. */
export function mergeAt(merges: readonly CellRange[], rowIndex: number, columnIndex: number): CellRange | undefined {
  return merges.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      rowIndex >= firstRow && rowIndex <= lastRow && columnIndex >= firstColumn && columnIndex <= lastColumn,
  );
}
