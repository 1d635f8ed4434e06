import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import type { SheetAddress } from "../../../../workbook/port/address";
import type { CellRange } from "../../../../workbook/port/cellBlock";
import type { SheetLayout } from "../../fileSession";
import { usePageContext } from "../../PageContext";
import type { SheetRows } from "../../sheetRows";
import { useGridStyles } from "./grid.styles";
import { cellId } from "./GridCell";
import { movedBy, type Position } from "./gridKeys";
import { gridGeometry, type GridGeometry } from "./gridGeometry";
import { GridHead, type ColumnMarks } from "./GridHead";
import { GridRow } from "./GridRow";
import { useGridWindow } from "./useGridWindow";

/** A cell of the sheet by its indexes. */
export type Cell = Readonly<{ rowIndex: number; columnIndex: number }>;

type SheetGridProps = Readonly<{
  name: string;
  layout: SheetLayout;
  rows: SheetRows;
  current: Cell;
  onCurrent: (cell: Cell) => void;
  /** The place a person was led to; another `serial` leads there again. */
  place: Readonly<{ serial: number; at: SheetAddress }> | null;
  /** What its columns are read as; null where the sheet is not read as anything. */
  marks: ColumnMarks | null;
}>;

/** Size of an element, as it changes; a screen until it is known. */
function useSize(element: React.RefObject<HTMLElement | null>): Readonly<{ width: number; height: number }> {
  const [size, setSize] = useState({ width: 800, height: 600 });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      // Hidden on a narrow page: nothing is laid out for no room at all.
      if (current.clientWidth > 0) setSize({ width: current.clientWidth, height: current.clientHeight });
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}

function cellOf(target: EventTarget): Cell | null {
  const found = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (found === null) return null;
  return { rowIndex: Number(found.dataset.row), columnIndex: Number(found.dataset.column) };
}

const NO_MERGES: readonly CellRange[] = [];

/** Merged areas by the rows they touch, for the rows in view. */
function mergesOf(
  merges: readonly CellRange[],
  first: number,
  last: number,
): (rowIndex: number) => readonly CellRange[] {
  const near = merges.filter(({ firstRow, lastRow }) => firstRow <= last && lastRow >= first);
  return (rowIndex) => {
    const touching = near.filter(({ firstRow, lastRow }) => firstRow <= rowIndex && lastRow >= rowIndex);
    return touching.length === 0 ? NO_MERGES : touching;
  };
}

function positionOf({ rows, columns }: GridGeometry, { rowIndex, columnIndex }: Cell): Position {
  return { row: rows.positionOf(rowIndex), column: columns.positionOf(columnIndex) };
}

/** A sheet, read-only; only the part in view is in the document. */
export function SheetGrid({ name, layout, rows, current, onCurrent, place, marks }: SheetGridProps) {
  const styles = useGridStyles();
  const { texts } = usePageContext();
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const at = place?.at ?? null;
  const headRows = marks === null ? 1 : 2;
  const geometry = useMemo(() => gridGeometry(layout, at, size, headRows), [layout, at, size, headRows]);
  const { view, rows: inView, height, pageRows, scrollTo } = useGridWindow(area, geometry);
  const frozenRows = Array.from({ length: geometry.frozenRows }, (_, position) => geometry.rows.indexAt(position));

  const looked = [...frozenRows, ...inView.map(({ rowIndex }) => rowIndex)];
  const lookedAt = looked.join(" ");
  useEffect(() => {
    rows.look(lookedAt === "" ? [] : lookedAt.split(" ").map(Number));
  }, [rows, lookedAt]);

  const led = useRef(0);
  useEffect(() => {
    if (place === null || led.current === place.serial || size.width === 0) return;
    led.current = place.serial;
    const cell = positionOf(geometry, { rowIndex: place.at.rowIndex ?? 0, columnIndex: place.at.columnIndex ?? 0 });
    scrollTo(cell.row, cell.column, place.at.rowIndex === undefined ? "auto" : "center");
  }, [place, geometry, scrollTo, size]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const used = positionOf(geometry, {
      rowIndex: Math.max(0, layout.rowCount - 1),
      columnIndex: Math.max(0, layout.columnCount - 1),
    });
    const next = movedBy(event, positionOf(geometry, current), { geometry, page: pageRows, used });
    if (next === null) return;
    event.preventDefault();
    onCurrent({ rowIndex: geometry.rows.indexAt(next.row), columnIndex: geometry.columns.indexAt(next.column) });
    scrollTo(next.row, next.column, "auto");
  };
  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event.target);
    if (cell !== null) onCurrent(cell);
  };
  const merges = mergesOf(layout.merges, Math.min(...looked), Math.max(...looked));
  const rowOf = (rowIndex: number) => ({
    view,
    rowIndex,
    row: rows.rowAt(rowIndex),
    merges: merges(rowIndex),
    activeColumn: current.rowIndex === rowIndex ? current.columnIndex : null,
    marked: at?.rowIndex === rowIndex,
  });
  const isActiveThere =
    looked.includes(current.rowIndex) &&
    [...view.frozen, ...view.columns].some(({ columnIndex }) => columnIndex === current.columnIndex);
  return (
    <div
      ref={area}
      role="grid"
      tabIndex={0}
      aria-label={texts.viewer.grid(name)}
      aria-readonly
      aria-rowcount={Math.max(layout.rowCount, geometry.rows.count) + 1}
      aria-colcount={Math.max(layout.columnCount, geometry.columns.count) + 1}
      aria-activedescendant={isActiveThere ? cellId(current.rowIndex, current.columnIndex) : undefined}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className={styles.space} style={{ width: view.width, height }}>
        <div role="rowgroup" className={styles.top} style={{ width: view.width }}>
          <GridHead view={view} activeColumn={current.columnIndex} marks={marks} usedColumns={layout.columnCount} />
          {frozenRows.map((rowIndex, at) => (
            <GridRow key={rowIndex} {...rowOf(rowIndex)} lastFrozen={at === frozenRows.length - 1} />
          ))}
        </div>
        <div role="rowgroup">
          {inView.map(({ rowIndex, top }) => (
            <GridRow key={rowIndex} {...rowOf(rowIndex)} top={top} />
          ))}
        </div>
      </div>
    </div>
  );
}
