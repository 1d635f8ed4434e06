import { parseRangeAddress } from "../../../workbook/port/address";
import type { CellRange } from "../../../workbook/port/cellBlock";
import { attributeText, BYTE } from "../read/byteTags";
import type { TagObserver } from "../read/sheetScanner";
import { isTrue } from "../package/workbookPackage";

/** How a sheet is laid out. Widths in characters, by column index; missing ones have the standard width. */
export type SheetShape = Readonly<{
  rowCount: number;
  columnCount: number;
  columnWidths: Readonly<Record<number, number>>;
  hiddenColumns: readonly number[];
  hiddenRows: readonly number[];
  frozenRows: number;
  frozenColumns: number;
  merges: readonly CellRange[];
}>;

type ColumnRun = Readonly<{ first: number; last: number; width: number | null; hidden: boolean }>;

const HIDDEN = [...new TextEncoder().encode("hidden")];

/** Gathers from the tags of a sheet part how the sheet is laid out. */
export class ShapeReader implements TagObserver {
  private readonly columns: ColumnRun[] = [];
  private readonly hiddenRows: number[] = [];
  private standardWidth: number | null = null;
  private viewStart: CellRange | null = null;
  private views = 0;
  private frozen = { rows: 0, columns: 0 };

  readonly onTag: TagObserver["onTag"] = (name, attribute) => {
    const number = (key: string): number | null => {
      const text = attribute(key);
      return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
    };
    if (name === "sheetFormatPr") this.standardWidth = number("defaultColWidth");
    else if (name === "sheetView") {
      this.views++;
      if (this.views === 1) this.viewStart = parseRangeAddress(attribute("topLeftCell") ?? "");
    } else if (name === "pane" && this.views === 1 && /^frozen/.test(attribute("state") ?? "")) {
      this.frozen = { rows: number("ySplit") ?? 0, columns: number("xSplit") ?? 0 };
    } else if (name === "col") {
      const [first, last] = [number("min") ?? 0, number("max") ?? 0];
      const hidden = isTrue(attribute("hidden") ?? undefined);
      this.columns.push({ first: first - 1, last: last - 1, width: number("width"), hidden });
    }
  };

  readonly onRow: TagObserver["onRow"] = (rowIndex, bytes, at, end) => {
    if (mentionsHidden(bytes, at, end) && isTrue(attributeText(bytes, at, end, "hidden") ?? undefined)) {
      this.hiddenRows.push(rowIndex);
    }
  };

  /** @param used - rows and columns that have cells. */
  shape(used: Readonly<{ rows: number; columns: number }>, merges: readonly CellRange[]): SheetShape {
    const rowCount = Math.max(used.rows, ...lastOf(merges, (merge) => merge.lastRow));
    const columnCount = Math.max(used.columns, ...lastOf(merges, (merge) => merge.lastColumn));
    const columnWidths: Record<number, number> = {};
    const hiddenColumns: number[] = [];
    for (let c = 0; c < columnCount; c++) {
      const run = this.columns.find(({ first, last }) => c >= first && c <= last);
      const width = run?.width ?? this.standardWidth;
      if (width !== null) columnWidths[c] = width;
      if (run?.hidden) hiddenColumns.push(c);
    }
    // Frozen rows that are not the first ones can't be shown at the top without hiding those before them.
    const fromTop = (this.viewStart?.firstRow ?? 0) === 0;
    const fromLeft = (this.viewStart?.firstColumn ?? 0) === 0;
    return {
      ...{ rowCount, columnCount, columnWidths, hiddenColumns, merges },
      hiddenRows: this.hiddenRows.filter((row) => row < rowCount),
      frozenRows: fromTop ? Math.min(this.frozen.rows, rowCount) : 0,
      frozenColumns: fromLeft ? Math.min(this.frozen.columns, columnCount) : 0,
    };
  }
}

function lastOf(merges: readonly CellRange[], last: (merge: CellRange) => number): readonly number[] {
  return [merges.reduce((most, merge) => Math.max(most, last(merge) + 1), 0)];
}

/** Rows come by the million: most of them say nothing of being hidden. */
function mentionsHidden(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < end - HIDDEN.length; i++) {
    if (bytes[i]! <= BYTE.SPACE && HIDDEN.every((byte, k) => bytes[i + 1 + k] === byte)) return true;
  }
  return false;
}
