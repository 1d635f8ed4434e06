import type { CellRange } from "./cellBlock";

/**
 * Names that mark the product's own sheets in a workbook: hidden defined names `_Kaohe.<key>` on the sheet's table (or
 * first cell). A name follows its cells when the user moves, renames or sorts, in every spreadsheet program.
 */
export const MARK_PREFIX = "_Kaohe.";

export type Border = "thin" | "none";

/** How a cell looks; colours are six hexadecimal digits RRGGBB. Absent members are the product's defaults (see STYLE_DEFAULTS). */
export type CellStyle = Readonly<{
  fontName?: string;
  fontSize?: number;
  bold?: true;
  italic?: true;
  underline?: true;
  color?: string;
  fill?: string;
  border?: Border;
  borderColor?: string;
  /** Excel number format code; "@" is text. */
  numberFormat?: string;
  align?: "left" | "center" | "right";
  verticalAlign?: "top" | "center";
  wrap?: true;
  indent?: number;
}>;

/** Font of every cell of ours: a CJK face that Windows, Mac and LibreOffice all have or replace well. */
export const STYLE_DEFAULTS = { fontName: "Microsoft YaHei", fontSize: 10, color: "1F2328" } as const;

/** A place in the workbook that a cell links to; the sheet by its name at the time of writing. */
export type CellLink = Readonly<{ sheet: string; rowIndex: number; columnIndex: number; tooltip?: string }>;

/**
 * A cell. A bare string is text and never becomes a formula; a bare number is a number; null is an empty styled cell.
 * A formula is written without "=", in en-US syntax that Excel 2021 and LibreOffice both know, structured references as
 * `Table[[#This Row],[label]]`; `value` is its result, cached in the file. `number` is given as decimal text so that what
 * is written is exactly what was computed.
 */
export type PlannedCell =
  | null
  | string
  | number
  | Readonly<{
      value: string | number | null;
      formula?: string;
      /** Key of WritePlan.styles; absent: the column's. */
      style?: string;
      link?: CellLink;
    }>;

/** `height` in points. `style`: for cells of the row that give none, before the column's. */
export type PlannedRow = Readonly<{ cells: readonly PlannedCell[]; height?: number; style?: string }>;

/** `width` in characters as Excel counts them. `style`: key of WritePlan.styles. */
export type PlannedColumn = Readonly<{ width: number; style?: string; hidden?: true }>;

/** A real Excel table with a filter. `range` includes the header row; header texts are the cells' own. At least one body row. */
export type PlannedTable = Readonly<{
  /** Letters, digits, `_`, `.`; unique in the workbook. The name is what structured references use. */
  name: string;
  range: CellRange;
  columns: readonly string[];
  /** Built-in style name. */
  style: string;
}>;

export type PlannedConditionalFormat = Readonly<{ range: CellRange }> &
  (
    | Readonly<{ kind: "dataBar"; color: string; minimum: number; maximum: number }>
    /** `formula` is relative to the range's first cell. */
    | Readonly<{ kind: "formula"; formula: string; style: Readonly<{ color?: string; fill?: string; bold?: true }> }>
  );

/** Entry rule of the office's own cells. Texts are shown by Excel when the cell is selected or the entry is refused. */
export type PlannedValidation = Readonly<{
  range: CellRange;
  rule:
    | Readonly<{ kind: "list"; values: readonly string[] }>
    | Readonly<{ kind: "listRange"; formula: string }>
    | Readonly<{ kind: "decimal"; minimum: number; maximum: number }>
    | Readonly<{ kind: "date" }>;
  prompt: Readonly<{ title: string; text: string }>;
  error: Readonly<{ title: string; text: string }>;
  /** false: a warning only, any entry is possible. */
  strict: boolean;
}>;

/** A native column or bar chart over cells of the same sheet; each series is one column or row of numbers. */
export type PlannedChart = Readonly<{
  kind: "column" | "bar";
  title: string;
  /** Category labels. */
  categories: CellRange;
  series: readonly Readonly<{ name: string; values: CellRange; color: string }>[];
  /** Cells the chart covers. */
  anchor: CellRange;
  valueAxisTitle?: string;
}>;

/** Distances in inches: of the cells to the edges of the paper, of header and footer to theirs. */
export type PageMargins = Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;

export type PlannedPrint = Readonly<{
  orientation: "portrait" | "landscape";
  /** Rows printed on every page, 0-based inclusive. */
  titleRows?: Readonly<{ first: number; last: number }>;
  /** The cells that are printed; absent: all. */
  area?: CellRange;
  /**
   * Rows that begin a page, 0-based. With any, the sheet is printed in a size of its own, and its printed columns must fit
   * a page; without, it is fitted to one page's width.
   */
  pageStarts?: readonly number[];
  /** Absent: those of our sheets (pageMargins). */
  margins?: PageMargins;
  /** Header and footer in Excel codes (&P, &N). */
  header?: string;
  footer?: string;
}>;

/**
 * Protection of a sheet, without a password: it keeps from changes by mistake. Filtering and the sizes of rows and columns
 * stay open. `unlocked`: the cells that can be filled in all the same, within the sheet's rows and columns.
 */
export type PlannedProtection = Readonly<{ unlocked: readonly CellRange[] }>;

/**
 * One sheet of ours. `key` is its identity (`2026Q3.results`): an earlier sheet with the same mark is replaced, in its
 * place among the tabs. `name` is made free by the planner. `rows` may be walked more than once; row i of it is row
 * index i of the sheet.
 */
export type PlannedSheet = Readonly<{
  key: string;
  name: string;
  columns: readonly PlannedColumn[];
  rowCount: number;
  rows: () => Iterable<PlannedRow>;
  merges: readonly CellRange[];
  tables: readonly PlannedTable[];
  /** The cells that the hidden names `_Kaohe.<key>` (mark "") and `_Kaohe.<key>.<mark>` stand for. */
  marks: readonly Readonly<{ mark: string; range: CellRange }>[];
  conditionalFormats: readonly PlannedConditionalFormat[];
  validations: readonly PlannedValidation[];
  charts: readonly PlannedChart[];
  frozen?: Readonly<{ rows: number; columns: number }>;
  print: PlannedPrint;
  tabColor?: string;
  /** Shows gridlines; the product's sheets draw their own borders. */
  gridlines: boolean;
  /** Absent: the sheet is not protected. */
  protection?: PlannedProtection;
  /**
   * The earlier sheet may be protected: the product knows from its own records that it protected it. Absent: somebody did,
   * and the plan is refused. One with a password is refused in any case.
   */
  replacesProtected?: true;
}>;

/** What a sheet said when it was read; see gridFingerprint. */
export type SheetFingerprint = Readonly<{ sheetId: string; fingerprint: string }>;

/**
 * New sheets stand after the last one, in this order. `removeSheetIds`: earlier sheets of ours to take out (by SheetInfo.id).
 * `unchanged`: earlier sheets whose entries the plan holds; a host whose workbook is shared carries it out only while they
 * say what they said.
 */
export type WritePlan = Readonly<{
  styles: Readonly<Record<string, CellStyle>>;
  sheets: readonly PlannedSheet[];
  removeSheetIds: readonly string[];
  unchanged?: readonly SheetFingerprint[];
}>;
