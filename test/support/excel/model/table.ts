import { newIdentifier } from "./identifiers";
import { propertyBag, type PropertyBag } from "./propertyBag";
import type { Filter } from "./filter";
import type { Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";

/** A table. `range` covers header, body and totals row; column names are the header cells' texts. */
export class Table {
  id = newIdentifier();
  showHeaders = true;
  showTotals = false;
  deleted = false;
  readonly columnIds: number[] = [];
  readonly filter: Filter;
  readonly sort: { fields: readonly unknown[] | null } = { fields: null };
  readonly options: PropertyBag = propertyBag({
    Style: "TableStyleMedium2",
    ShowBandedRows: true,
    ShowBandedColumns: false,
    HighlightFirstColumn: false,
    HighlightLastColumn: false,
    ShowFilterButton: true,
  });

  constructor(
    readonly sheet: Sheet,
    public name: string,
    public range: Rectangle,
  ) {
    this.filter = { range, criteria: new Map() };
    this.setRange(range);
  }

  /** Takes a new range; columns that stay keep their ids. */
  setRange(range: Rectangle): void {
    this.range = range;
    this.filter.range = range;
    this.columnIds.length = Math.min(this.columnIds.length, range.columnCount);
    for (let next = Math.max(0, ...this.columnIds) + 1; this.columnIds.length < range.columnCount; next++) {
      this.columnIds.push(next);
    }
  }

  get body(): Rectangle {
    const { row, column, rowCount, columnCount } = this.range;
    const top = this.showHeaders ? 1 : 0;
    return { row: row + top, column, rowCount: rowCount - top - (this.showTotals ? 1 : 0), columnCount };
  }

  columnName(index: number): string {
    if (!this.showHeaders) return `Column${index + 1}`;
    return String(this.sheet.cellAt(this.range.row, this.range.column + index)?.value ?? "");
  }
}
