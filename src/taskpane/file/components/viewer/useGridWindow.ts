import { useCallback, useMemo, type RefObject } from "react";
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from "@tanstack/react-virtual";
import type { CellRange } from "../../../../workbook/port/cellBlock";
import type { ColumnInView, GridView } from "./GridRow";
import { ROW_PX, type GridGeometry } from "./gridGeometry";

type Scroller = Virtualizer<HTMLDivElement, Element>;

/** A row in view, and where it lies in px from the top of the scrolled element. */
export type RowInView = Readonly<{ rowIndex: number; top: number }>;

/** The part of a sheet that is looked at. */
export type GridWindow = Readonly<{
  view: GridView;
  rows: readonly RowInView[];
  /** Height in px of what is scrolled. */
  height: number;
  /** Rows that fit into the part that scrolls. */
  pageRows: number;
  /** Brings a cell into view, both given by position. */
  scrollTo: (row: number, column: number, align: "auto" | "center") => void;
}>;

/** Positions in view, and those where merged areas begin that reach into it. */
function withStarts(range: Range, starts: (first: number, last: number) => readonly number[]): number[] {
  const found = defaultRangeExtractor(range);
  const more = starts(found[0] ?? 0, found.at(-1) ?? 0).filter((at) => at >= 0 && at < range.count);
  return [...new Set([...more, ...found])].sort((a, b) => a - b);
}

function startsOf(
  merges: readonly CellRange[],
  side: "Row" | "Column",
  place: Readonly<{ indexAt: (position: number) => number; positionOf: (index: number) => number }>,
) {
  return (first: number, last: number): readonly number[] => {
    const [from, to] = [place.indexAt(first), place.indexAt(last)];
    return merges
      .filter((area) => area[`first${side}`] < from && area[`last${side}`] >= from && area[`first${side}`] <= to)
      .map((area) => place.positionOf(area[`first${side}`]));
  };
}

function useRows(area: RefObject<HTMLDivElement | null>, geometry: GridGeometry, topPx: number): Scroller {
  const { rows, frozenRows, scale, merges } = geometry;
  const place = useMemo(
    () => ({
      indexAt: (position: number) => rows.indexAt(position + frozenRows),
      positionOf: (index: number) => rows.positionOf(index) - frozenRows,
    }),
    [rows, frozenRows],
  );
  return useVirtualizer({
    count: Math.max(0, rows.count - frozenRows),
    getScrollElement: () => area.current,
    estimateSize: () => ROW_PX,
    paddingStart: topPx,
    overscan: 8,
    rangeExtractor: (range) => withStarts(range, startsOf(merges, "Row", place)),
    // The element is lower than the sheet when that would be higher than browsers can make it.
    observeElementOffset: (instance: Scroller, tell) =>
      observeElementOffset(instance, (offset, isScrolling) => {
        tell(offset * scale, isScrolling);
      }),
    scrollToFn: (offset, options, instance: Scroller) => {
      elementScroll(offset / scale, options, instance);
    },
  });
}

function useColumns(area: RefObject<HTMLDivElement | null>, geometry: GridGeometry, leftPx: number): Scroller {
  const { columns, frozenColumns, merges, widthOf } = geometry;
  const place = useMemo(
    () => ({
      indexAt: (position: number) => columns.indexAt(position + frozenColumns),
      positionOf: (index: number) => columns.positionOf(index) - frozenColumns,
    }),
    [columns, frozenColumns],
  );
  return useVirtualizer({
    horizontal: true,
    count: Math.max(0, columns.count - frozenColumns),
    getScrollElement: () => area.current,
    estimateSize: (position) => widthOf(place.indexAt(position)),
    paddingStart: leftPx,
    scrollPaddingStart: leftPx,
    overscan: 3,
    rangeExtractor: (range) => withStarts(range, startsOf(merges, "Column", place)),
  });
}

/** Columns that stay at the left, one after the other. */
function frozenColumnsOf(geometry: GridGeometry): readonly ColumnInView[] {
  const frozen: ColumnInView[] = [];
  let start = geometry.numbersPx;
  for (let position = 0; position < geometry.frozenColumns; position += 1) {
    const columnIndex = geometry.columns.indexAt(position);
    frozen.push({ columnIndex, start });
    start += geometry.widthOf(columnIndex);
  }
  return frozen;
}

/** Follows what part of a sheet is scrolled into view. */
export function useGridWindow(area: RefObject<HTMLDivElement | null>, geometry: GridGeometry): GridWindow {
  const { scale, frozenRows, frozenColumns, columns, rows, headPx } = geometry;
  const frozen = useMemo(() => frozenColumnsOf(geometry), [geometry]);
  const last = frozen.at(-1);
  const leftPx = last === undefined ? geometry.numbersPx : last.start + geometry.widthOf(last.columnIndex);
  const topPx = headPx + frozenRows * ROW_PX;
  const down = useRows(area, geometry, topPx);
  const across = useColumns(area, geometry, leftPx);

  const rowShift = (down.scrollOffset ?? 0) / scale - (down.scrollOffset ?? 0);
  const items = across.getVirtualItems();
  const shape = items.map(({ index, start }) => `${index}:${start}`).join(" ");
  const width = across.getTotalSize();
  const scrolled = (across.scrollOffset ?? 0) > 0;
  const view = useMemo<GridView>(
    () => ({
      geometry,
      frozen,
      columns: items.map(({ index, start }) => ({ columnIndex: columns.indexAt(index + frozenColumns), start })),
      width,
      scrolled,
    }),
    // `shape` says all of `items` that matters; a new list of the same columns draws nothing anew.
    [geometry, frozen, shape, width, scrolled, columns, frozenColumns],
  );
  const viewHeight = down.scrollRect?.height ?? 0;
  const pageRows = Math.max(1, Math.floor((viewHeight - topPx) / ROW_PX) - 1);
  const scrollTo = useCallback(
    (row: number, column: number, align: "auto" | "center") => {
      const element = area.current;
      if (element === null) return;
      if (column >= frozenColumns) across.scrollToIndex(column - frozenColumns, { align });
      if (row < frozenRows) return;
      const [start, shown] = [(row - frozenRows) * ROW_PX, element.clientHeight - topPx];
      const now = element.scrollTop * scale;
      if (align === "center") element.scrollTop = Math.max(0, start - (shown - ROW_PX) / 2) / scale;
      else if (start < now) element.scrollTop = start / scale;
      else if (start + ROW_PX > now + shown) element.scrollTop = (start + ROW_PX - shown) / scale;
    },
    [area, across, frozenColumns, frozenRows, scale, topPx],
  );
  return {
    view,
    rows: down.getVirtualItems().map(({ index, start }) => ({
      rowIndex: rows.indexAt(index + frozenRows),
      top: start + rowShift,
    })),
    height: topPx + (down.getTotalSize() - topPx) / scale,
    pageRows,
    scrollTo,
  };
}
