import type { Cell } from "./cell";
import { DEFAULT_FORMAT, formatValue, type CellFormat } from "./cellFormat";
import type { Chart } from "./chart";
import type { ConditionalFormat, Validation } from "./cellRules";
import type { Filter } from "./filter";
import { newIdentifier } from "./identifiers";
import { propertyBag, type PropertyBag } from "./propertyBag";
import { COLUMN_LIMIT, cellCount, type Rectangle } from "./rectangle";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";
export type Protection = Readonly<{ password: string; options: Readonly<Record<string, unknown>> }>;
export type Hyperlink = Readonly<Record<string, string>>;

/** One worksheet: cells are stored only where something was put. */
export class Sheet {
  id = newIdentifier();
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  deleted = false;
  protection: Protection | null = null;
  frozen: Readonly<{ rows: number; columns: number }> | null = null;
  filter: Filter | null = null;
  printArea: readonly Rectangle[] | null = null;
  titleRows: Rectangle | null = null;
  /** Rows that manual page breaks stand before. */
  pageStarts: readonly number[] = [];
  titleColumns: Rectangle | null = null;
  page: PropertyBag = propertyBag();
  merges: Rectangle[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  format: CellFormat = DEFAULT_FORMAT;
  cells = new Map<number, Cell>();
  rowFormats = new Map<number, CellFormat>();
  columnFormats = new Map<number, CellFormat>();
  hyperlinks = new Map<number, Hyperlink>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  rowHeights = new Map<number, number>();
  columnWidths = new Map<number, number>();

  constructor(
    readonly workbook: Workbook,
    public name: string,
  ) {}

  cellAt(row: number, column: number): Cell | undefined {
    return this.cells.get(cellKey(row, column));
  }

  formatAt(row: number, column: number): CellFormat {
    const cell = this.cellAt(row, column);
    return cell?.format ?? this.rowFormats.get(row) ?? this.columnFormats.get(column) ?? this.format;
  }

  /** The stored cell, made if there was none. */
  ensureCell(row: number, column: number): Cell {
    const key = cellKey(row, column);
    let cell = this.cells.get(key);
    if (!cell) {
      cell = { value: "", formula: null, isError: false, format: this.formatAt(row, column) };
      this.cells.set(key, cell);
    }
    return cell;
  }

  isLocked(row: number, column: number): boolean {
    return formatValue(this.formatAt(row, column), "protection.locked") !== false;
  }

  /** Stored cells of a rectangle, in no order. */
  *storedCells(area: Rectangle): Generator<Readonly<{ row: number; column: number; cell: Cell }>> {
    if (cellCount(area) <= this.cells.size) {
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        for (let column = area.column; column < area.column + area.columnCount; column++) {
          const cell = this.cellAt(row, column);
          if (cell) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [key, cell] of this.cells) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      const inRows = row >= area.row && row < area.row + area.rowCount;
      if (inRows && column >= area.column && column < area.column + area.columnCount) yield { row, column, cell };
    }
  }
}

/** Cells are kept by one number. */
export function cellKey(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

export function rowOfKey(key: number): number {
  return Math.floor(key / COLUMN_LIMIT);
}

export function columnOfKey(key: number): number {
  return key % COLUMN_LIMIT;
}
