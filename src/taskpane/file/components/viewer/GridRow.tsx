import { memo } from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { CellRange } from "../../../../workbook/port/cellBlock";
import type { ViewRow } from "../../fileSession";
import { useGridStyles } from "./grid.styles";
import { GridCell } from "./GridCell";
import { mergeAt, ROW_PX, type GridGeometry } from "./gridGeometry";

/** A column in view: its index, and where it begins in px from the left of the sheet. */
export type ColumnInView = Readonly<{ columnIndex: number; start: number }>;

/** What all rows of a sheet have in common. */
export type GridView = Readonly<{
  geometry: GridGeometry;
  frozen: readonly ColumnInView[];
  columns: readonly ColumnInView[];
  /** Width in px of everything. */
  width: number;
  /** Whether columns are scrolled away behind the frozen ones. */
  scrolled: boolean;
}>;

type GridRowProps = Readonly<{
  view: GridView;
  rowIndex: number;
  row: ViewRow | null;
  /** Merged areas that touch this row. */
  merges: readonly CellRange[];
  /** Column of the current cell when it is in this row. */
  activeColumn: number | null;
  /** The row that a person was led to. */
  marked: boolean;
  /** px from the top; absent in the frozen part. */
  top?: number;
  lastFrozen?: boolean;
}>;

/** Size of a merged area as it is shown. */
function mergedSize({ geometry }: GridView, area: CellRange) {
  let [width, columns, rows] = [0, 0, 0];
  for (let at = area.firstColumn; at <= area.lastColumn; at += 1) {
    if (geometry.columns.indexAt(geometry.columns.positionOf(at)) !== at) continue;
    width += geometry.widthOf(at);
    columns += 1;
  }
  const [first, last] = [geometry.rows.positionOf(area.firstRow), geometry.rows.positionOf(area.lastRow)];
  rows = last - first + (geometry.rows.indexAt(last) <= area.lastRow ? 1 : 0);
  return { width, height: rows * ROW_PX, rows, columns };
}

/** A Chinese character in px: no text of so many characters is wider. */
const WIDEST_CHARACTER_PX = 13;

/**
 * How far a text in a frozen cell can run, in px: over empty cells to the right, but not over columns that were scrolled
 * there. undefined when it fits its own cell, or has none beside it that is empty.
 */
function spillOf({ geometry, scrolled }: GridView, row: ViewRow | null, columnIndex: number): number | undefined {
  const cell = row?.cells[columnIndex];
  if (!row || cell?.align !== "left") return undefined;
  const needed = cell.text.length * WIDEST_CHARACTER_PX;
  const own = geometry.widthOf(columnIndex);
  const { columns, frozenColumns } = geometry;
  const end = scrolled ? frozenColumns : columns.count;
  let room = own;
  for (let at = columns.positionOf(columnIndex) + 1; at < end && room < needed; at += 1) {
    const next = columns.indexAt(at);
    if (row.cells[next]) break;
    room += geometry.widthOf(next);
  }
  return room > own ? room - 8 : undefined;
}

/** One row of a sheet: its number, the frozen cells, and the cells in view. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { view, rowIndex, row, merges, activeColumn, marked, top } = props;
  const styles = useGridStyles();
  const { geometry, frozen, columns } = view;
  const cellAt = ({ columnIndex, start }: ColumnInView, at: number, frozenAt?: number) => {
    const area = mergeAt(merges, rowIndex, columnIndex);
    const first = area?.firstRow === rowIndex && area.firstColumn === columnIndex;
    return (
      <GridCell
        key={columnIndex}
        rowIndex={rowIndex}
        columnIndex={columnIndex}
        cell={area && !first ? null : (row?.cells[columnIndex] ?? null)}
        width={geometry.widthOf(columnIndex)}
        frozenAt={frozenAt === undefined ? undefined : start}
        spill={frozenAt === undefined || area ? undefined : spillOf(view, row, columnIndex)}
        lastFrozen={frozenAt !== undefined && at === frozen.length - 1}
        merged={first ? mergedSize(view, area) : undefined}
        active={activeColumn === columnIndex}
        marked={marked}
      />
    );
  };
  const begin = columns[0]?.start ?? 0;
  const frozenEnd = frozen.reduce((end, { columnIndex }) => end + geometry.widthOf(columnIndex), geometry.numbersPx);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      className={mergeClasses(
        styles.row,
        top !== undefined && styles.below,
        props.lastFrozen === true && styles.lastFrozenRow,
      )}
      style={{ width: view.width, ...(top === undefined ? {} : { top }) }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(styles.head, styles.stuck, activeColumn !== null && styles.headActive)}
        style={{ width: geometry.numbersPx, left: 0 }}
      >
        {rowIndex + 1}
      </div>
      {frozen.map((column, at) => cellAt(column, at, column.start))}
      {begin > frozenEnd && <div role="presentation" style={{ flexShrink: 0, width: begin - frozenEnd }} />}
      {columns.map((column, at) => cellAt(column, at))}
    </div>
  );
});
