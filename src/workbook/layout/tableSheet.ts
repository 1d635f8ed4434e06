import type {
  PlannedCell,
  PlannedColumn,
  PlannedConditionalFormat,
  PlannedRow,
  PlannedSheet,
  PlannedValidation,
} from "../port/writePlan";
import { LAST_ROW_INDEX } from "../port/address";
import type { CellRange } from "../port/cellBlock";
import { sheetHead, type HandedOutPage, type HeadLine } from "./sheetHead";
import { TABLE_STYLE, type StyleKey } from "./sheetStyles";
import { LONGEST_CELL_TEXT, LONGEST_OWN_TEXT, cellText, labelWidth, rowHeight, rowLines } from "./textFit";

/** One column of a table: `key` is its identity in marks; `office`: the office fills it in. */
export type TableColumn<Row> = Readonly<{
  key: string;
  label: string;
  width: number;
  style: StyleKey;
  hidden?: true;
  office?: true;
  /** Sentences of ours, which may be long; else the cell is kept whole as far as one can be. */
  sentences?: true;
  cell: (row: Row, index: number) => PlannedCell;
}>;

/** What rows under a table know of its columns. */
export type BelowColumn = Omit<TableColumn<never>, "cell">;

/** Where the table came to stand, for formats and validations. */
export type TableArea = Readonly<{
  firstRow: number;
  columnIndex: (key: string) => number;
  /** Body cells of one column. */
  column: (key: string) => CellRange;
  body: CellRange;
}>;

export type TableSheet<Row> = Readonly<{
  key: string;
  name: string;
  tableName: string;
  /** Keys of the columns that are read back later. */
  markedColumns: readonly string[];
  title: string;
  subtitle: string;
  /** Lines under the subtitle, over all that is printed. */
  lines: readonly HeadLine[];
  /** Absent: the whole sheet is printed, one page wide. */
  page?: HandedOutPage;
  columns: readonly TableColumn<Row>[];
  /** Rows there are; the sheet holds as many as it can. */
  rowCount: number;
  rows: () => Iterable<Row>;
  /** Said in column `column` when there is no row. */
  nothing: Readonly<{ text: string; column: string }>;
  /** Said in the same column of a last row when not all rows found room. */
  leftOut: (count: number) => string;
  textCut: string;
  /** Rows under the table, and the mark that finds them again; `columns` as wide as they came to be. */
  below?: Readonly<{ mark: string; rows: (columns: readonly BelowColumn[]) => readonly PlannedRow[] }>;
  frozenColumns: number;
  orientation: "portrait" | "landscape";
  footer: string;
  tabColor: string;
  conditionalFormats?: (area: TableArea) => readonly PlannedConditionalFormat[];
  validations?: (area: TableArea) => readonly PlannedValidation[];
  /** Protects the sheet; the office's own columns stay open. */
  isProtected?: boolean;
  /** Rows a sheet can hold; tests make it small. */
  rowLimit?: number;
}>;

/** Mark of one column of a sheet's table, header cell included. */
export function columnMark(column: string): string {
  return `column.${column}`;
}

/** Height of a header row of up to three lines, in points. */
const HEADER_HEIGHT = 48;

/** Plans a sheet with a title, a few lines and one table; rows are made when they are walked. */
export function planTableSheet<Row>(given: TableSheet<Row>): PlannedSheet {
  const columns = given.columns.map((column) => ({
    ...column,
    width: Math.max(column.width, labelWidth(column.label)),
  }));
  const sheet = { ...given, columns };
  const head = sheetHead(sheet);
  const lastColumn = columns.length - 1;
  const headerRow = head.rows.length;
  const limit = (sheet.rowLimit ?? LAST_ROW_INDEX + 1) - headerRow - 1;
  const shown = sheet.rowCount > limit ? limit - 1 : sheet.rowCount;
  const bodyCount = sheet.rowCount > limit ? limit : Math.max(1, sheet.rowCount);
  const body = { firstRow: headerRow + 1, firstColumn: 0, lastRow: headerRow + bodyCount, lastColumn };
  const area = tableArea(columns, body);
  const table = { ...body, firstRow: headerRow };
  const below = sheet.below ? { mark: sheet.below.mark, rows: sheet.below.rows(columns) } : null;
  const belowFirst = body.lastRow + 2;
  return {
    key: sheet.key,
    name: sheet.name,
    columns: columns.map(({ width, style, hidden }): PlannedColumn => ({ width, style, ...(hidden && { hidden }) })),
    rowCount: below === null ? body.lastRow + 1 : belowFirst + below.rows.length,
    rows: function* () {
      yield* head.rows;
      yield headerCells(sheet);
      yield* bodyRows(sheet, shown);
      if (below) yield* [{ cells: [] } satisfies PlannedRow, ...below.rows];
    },
    merges: head.merges,
    tables: [{ name: sheet.tableName, range: table, columns: columns.map(({ label }) => label), style: TABLE_STYLE }],
    marks: [
      { mark: "", range: table },
      ...sheet.markedColumns.map((column) => {
        const c = area.columnIndex(column);
        return { mark: columnMark(column), range: { ...table, firstColumn: c, lastColumn: c } };
      }),
      ...(below
        ? [
            {
              mark: below.mark,
              range: { ...table, firstRow: belowFirst, lastRow: belowFirst + below.rows.length - 1 },
            },
          ]
        : []),
    ],
    conditionalFormats: sheet.conditionalFormats?.(area) ?? [],
    validations: sheet.validations?.(area) ?? [],
    charts: [],
    frozen: { rows: headerRow + 1, columns: sheet.frozenColumns },
    print: {
      orientation: sheet.orientation,
      titleRows: { first: sheet.page ? 0 : headerRow, last: headerRow },
      footer: sheet.footer,
      ...(sheet.page && printedPage(sheet.page, body)),
    },
    tabColor: sheet.tabColor,
    gridlines: false,
    ...(sheet.isProtected && {
      protection: { unlocked: columns.filter(({ office }) => office).map(({ key }) => area.column(key)) },
    }),
  };
}

function tableArea(columns: readonly Readonly<{ key: string }>[], body: CellRange): TableArea {
  const columnIndex = (key: string): number => {
    const found = columns.findIndex((column) => column.key === key);
    if (found < 0) throw new RangeError(`no column ${key}`);
    return found;
  };
  return {
    firstRow: body.firstRow,
    columnIndex,
    column: (key) => ({ ...body, firstColumn: columnIndex(key), lastColumn: columnIndex(key) }),
    body,
  };
}

function printedPage({ columnCount, pageStarts }: HandedOutPage, { firstRow, lastRow }: CellRange) {
  return {
    area: { firstRow: 0, firstColumn: 0, lastRow, lastColumn: columnCount - 1 },
    pageStarts: pageStarts.map((row) => firstRow + row).filter((row) => row <= lastRow),
  };
}

function headerCells<Row>({ columns }: TableSheet<Row>): PlannedRow {
  const cells = columns.map(({ label, office }) => ({ value: label, style: office ? "officeHead" : "head" }));
  return { cells, height: HEADER_HEIGHT };
}

function* bodyRows<Row>(sheet: TableSheet<Row>, shown: number): Iterable<PlannedRow> {
  const { columns, textCut } = sheet;
  const widths = columns.map(({ width, hidden }) => (hidden ? Infinity : width));
  const longest = columns.map(({ sentences }) => (sentences ? LONGEST_OWN_TEXT : LONGEST_CELL_TEXT));
  const said = (text: string): PlannedRow => {
    const cells = columns.map(({ key }) => (key === sheet.nothing.column ? text : null));
    return { ...fitted(cells, widths), style: "text" };
  };
  let index = 0;
  if (shown > 0) {
    for (const row of sheet.rows()) {
      // A loop: there are hundreds of thousands of rows.
      const cells = new Array<PlannedCell>(columns.length);
      for (let c = 0; c < columns.length; c++) cells[c] = cutCell(columns[c]!.cell(row, index), textCut, longest[c]!);
      yield fitted(cells, widths);
      if (++index === shown) break;
    }
  }
  if (sheet.rowCount === 0) yield said(sheet.nothing.text);
  if (shown < sheet.rowCount) yield said(sheet.leftOut(sheet.rowCount - shown));
}

/** One-line rows keep the automatic height, so that they grow when the office writes more into them. */
function fitted(cells: readonly PlannedCell[], widths: readonly number[]): PlannedRow {
  const lines = rowLines(cells, widths);
  return lines > 1 ? { cells, height: rowHeight(lines) } : { cells };
}

function cutCell(cell: PlannedCell, textCut: string, longest: number): PlannedCell {
  if (typeof cell === "string") return cell.length > longest ? cellText(cell, textCut, longest) : cell;
  if (cell === null || typeof cell === "number" || typeof cell.value !== "string") return cell;
  return cell.value.length > longest ? { ...cell, value: cellText(cell.value, textCut, longest) } : cell;
}
