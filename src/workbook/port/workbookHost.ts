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
  /** Columns whose values are wanted; others are left out, and rows that hold nothing else with them. Absent: all. */
  columns?: ReadonlySet<number>;
  /** Nobody needs the merged ranges: then Excel is not asked for them, which empties its undo list. */
  withoutMerges?: true;
  signal?: AbortSignal;
  /** Called now and then with the rows read of this sheet so far. */
  onProgress?: (rowsRead: number) => void;
}>;

/** What is known of a sheet once its rows are read (all rows and merges wanted; else `merges` is empty). */
export type SheetTail = Readonly<{ merges: readonly CellRange[] }>;

/** Called with each block in row order; the next is read when it returns. */
export type BlockConsumer = (block: CellBlock) => void;

/**
 * What of a write Excel refused, though the sheets are all there with their contents: frozen panes and gridlines (view-not-set)
 * or the print set-up (page-not-set) of a sheet, or to point the charts (charts-elsewhere) or the entry rules and conditional
 * formats (rules-elsewhere) of an office's sheet to the new ones.
 */
export type WriteNotice = Readonly<{
  code: "view-not-set" | "page-not-set" | "charts-elsewhere" | "rules-elsewhere";
  sheet: string;
}>;

export type ApplyOptions = Readonly<{ signal?: AbortSignal; onProgress?: (rowsWritten: number) => void }>;

/** A cell to write: text never becomes a formula, null empties it. Indexes 0-based. */
export type CellEntry = Readonly<{
  sheetId: string;
  rowIndex: number;
  columnIndex: number;
  value: string | number | null;
  /** The row whose cell in this column it is to look like; absent: the cell keeps its looks. */
  likeRow?: number;
}>;

/**
 * A workbook, wherever it lives. All methods reject with HostError; after a rejection the workbook is as it was.
 */
export interface WorkbookHost {
  /** Whether somebody else may change the workbook while it is open here; not every such change is told. */
  readonly isShared: boolean;
  describe(): Promise<WorkbookInfo>;
  /** Reads a sheet's used cells in blocks. Hidden and filtered rows are read like the others; formulas give their values. */
  readSheet(sheetId: string, consume: BlockConsumer, options?: ReadOptions): Promise<SheetTail>;
  /** Carries out a plan, all or nothing; what remains for a person to do is returned. */
  apply(plan: WritePlan, options?: ApplyOptions): Promise<readonly WriteNotice[]>;
  /** Writes single cells, all or none; they keep their formats, and every other cell stays as it is. */
  enter(entries: readonly CellEntry[]): Promise<void>;
}
