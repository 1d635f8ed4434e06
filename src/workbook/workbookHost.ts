import type { CellBlock, CellRange } from "./cellBlock";
import type { WritePlan } from "./writePlan";

/** A sheet of cells. `id` stays the same while the host is open, also when the sheet is renamed. */
export type SheetInfo = Readonly<{ id: string; name: string; visible: boolean }>;

/** A real Excel table. `range` covers header, body and totals row. */
export type TableInfo = Readonly<{
  id: string;
  name: string;
  sheetId: string;
  range: CellRange;
  columns: readonly string[];
}>;

/** A name of the whole workbook (none of a single sheet) for one range; `hidden` names are the product's own marks (MARK_PREFIX). */
export type NameInfo = Readonly<{ name: string; sheetId: string; range: CellRange; hidden: boolean }>;

/** `date1904`: serial numbers count from 1904-01-01. Sheets in tab order, worksheets only. Names and tables that point to no cell are left out. */
export type WorkbookInfo = Readonly<{
  sheets: readonly SheetInfo[];
  tables: readonly TableInfo[];
  names: readonly NameInfo[];
  date1904: boolean;
}>;

export type ReadOptions = Readonly<{
  /** Only rows with index < this are read; reading stops there. */
  rowLimit?: number;
  /** Columns whose values are wanted; cells of others may come as EMPTY. Absent: all. */
  columns?: ReadonlySet<number>;
  signal?: AbortSignal;
  /** Called now and then with the rows read of this sheet so far. */
  onProgress?: (rowsRead: number) => void;
}>;

/** What is known of a sheet once its rows are read (all rows: `rowLimit` absent; else `merges` is empty). */
export type SheetTail = Readonly<{ merges: readonly CellRange[] }>;

/** Called with each block in row order; the next is read when it returns. */
export type BlockConsumer = (block: CellBlock) => void;

export type ApplyOptions = Readonly<{ signal?: AbortSignal; onProgress?: (rowsWritten: number) => void }>;

/**
 * A workbook, wherever it lives. All methods reject with HostError; after a rejection the workbook is as it was.
 */
export interface WorkbookHost {
  describe(): Promise<WorkbookInfo>;
  /** Reads a sheet's used cells in blocks. Hidden and filtered rows are read like the others; formulas give their values. */
  readSheet(sheetId: string, consume: BlockConsumer, options?: ReadOptions): Promise<SheetTail>;
  /** Carries out a plan, all or nothing. */
  apply(plan: WritePlan, options?: ApplyOptions): Promise<void>;
}
