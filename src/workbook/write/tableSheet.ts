import type {
  PlannedCell,
  PlannedColumn,
  PlannedConditionalFormat,
  PlannedRow,
  PlannedSheet,
  PlannedValidation,
} from "../writePlan";
import { LAST_ROW_INDEX } from "../address";
import type { CellRange } from "../cellBlock";
import { columnMark } from "./sheetKinds";
import { TABLE_STYLE, type StyleKey } from "./resultStyles";
import { goneRows, type GoneSection } from "./goneSection";
import { LONGEST_CELL_TEXT, cellText, labelWidth, lineCount, rowHeight, rowLines } from "./textFit";

/** One column of a table: `key` is its identity in marks; `office`: the office fills it in. */
export type TableColumn<Row> = Readonly<{
  key: string;
  label: string;
  width: number;
  style: StyleKey;
  hidden?: true;
  office?: true;
  cell: (row: Row, index: number) => PlannedCell;
}>;

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
  /** Lines under the subtitle, over the full width. */
  lines: readonly Readonly<{ text: string; style: StyleKey }>[];
  columns: readonly TableColumn<Row>[];
  /** Rows there are; the sheet holds as many as it can. */
  rowCount: number;
  rows: () => Iterable<Row>;
  /** Said in column `column` when there is no row. */
  nothing: Readonly<{ text: string; column: string }>;
  /** Said in the same column of a last row when not all rows found room. */
  leftOut: (count: number) => string;
  textCut: string;
  gone?: GoneSection;
  frozenColumns: number;
  orientation: "portrait" | "landscape";
  footer: string;
  tabColor: string;
  conditionalFormats?: (area: TableArea) => readonly PlannedConditionalFormat[];
  validations?: (area: TableArea) => readonly PlannedValidation[];
  /** Rows a sheet can hold; tests make it small. */
  rowLimit?: number;
}>;

/** Height of a header row of up to three lines, in points. */
const HEADER_HEIGHT = 48;
const TITLE_HEIGHT = 30;
const SUBTITLE_HEIGHT = 18;

/** Plans a sheet with a title, a few lines and one table; rows are made when they are walked. */
export function planTableSheet<Row>(given: TableSheet<Row>): PlannedSheet {
  const columns = given.columns.map((column) => ({
    ...column,
    width: Math.max(column.width, labelWidth(column.label)),
  }));
  const sheet = { ...given, columns };
  const { lines } = sheet;
  const lastColumn = columns.length - 1;
  const headerRow = 2 + lines.length;
  const limit = (sheet.rowLimit ?? LAST_ROW_INDEX + 1) - headerRow - 1;
  const shown = sheet.rowCount > limit ? limit - 1 : sheet.rowCount;
  const bodyCount = sheet.rowCount > limit ? limit : Math.max(1, sheet.rowCount);
  const body = { firstRow: headerRow + 1, firstColumn: 0, lastRow: headerRow + bodyCount, lastColumn };
  const area = tableArea(columns, body);
  const table = { ...body, firstRow: headerRow };
  const gone = sheet.gone === undefined || sheet.gone.rows.length === 0 ? null : goneRows(columns, sheet.gone);
  const goneFirst = body.lastRow + 2;
  return {
    key: sheet.key,
    name: sheet.name,
    columns: columns.map(({ width, style, hidden }): PlannedColumn => ({ width, style, ...(hidden && { hidden }) })),
    rowCount: gone === null ? body.lastRow + 1 : goneFirst + gone.length,
    rows: function* () {
      yield* headRows(sheet);
      yield* bodyRows(sheet, shown);
      if (gone) yield* [{ cells: [] } satisfies PlannedRow, ...gone];
    },
    merges: lines.map((_, i) => ({ firstRow: 2 + i, lastRow: 2 + i, firstColumn: 0, lastColumn })),
    tables: [{ name: sheet.tableName, range: table, columns: columns.map(({ label }) => label), style: TABLE_STYLE }],
    marks: [
      { mark: "", range: table },
      ...sheet.markedColumns.map((column) => {
        const c = area.columnIndex(column);
        return { mark: columnMark(column), range: { ...table, firstColumn: c, lastColumn: c } };
      }),
      ...(gone
        ? [{ mark: "gone", range: { ...table, firstRow: goneFirst, lastRow: goneFirst + gone.length - 1 } }]
        : []),
    ],
    conditionalFormats: sheet.conditionalFormats?.(area) ?? [],
    validations: sheet.validations?.(area) ?? [],
    charts: [],
    frozen: { rows: headerRow + 1, columns: sheet.frozenColumns },
    print: {
      orientation: sheet.orientation,
      titleRows: { first: headerRow, last: headerRow },
      footer: sheet.footer,
    },
    tabColor: sheet.tabColor,
    gridlines: false,
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

function* headRows<Row>({ title, subtitle, lines, columns }: TableSheet<Row>): Iterable<PlannedRow> {
  const shownWidth = columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
  yield { cells: [{ value: title, style: "title" }], height: TITLE_HEIGHT };
  yield { cells: [{ value: subtitle, style: "subtitle" }], height: SUBTITLE_HEIGHT };
  for (const { text, style } of lines) {
    // Every cell of a merged range carries the style, so that its fill and lines are whole in every program.
    const cells = columns.map((_, c): PlannedCell => ({ value: c === 0 ? text : null, style }));
    yield { cells, height: rowHeight(lineCount(text, shownWidth)) };
  }
  const cells = columns.map(({ label, office }) => ({ value: label, style: office ? "officeHead" : "head" }));
  yield { cells, height: HEADER_HEIGHT };
}

function* bodyRows<Row>(sheet: TableSheet<Row>, shown: number): Iterable<PlannedRow> {
  const { columns, textCut } = sheet;
  const widths = columns.map(({ width, hidden }) => (hidden ? Infinity : width));
  const fitted = (cells: readonly PlannedCell[], style?: StyleKey): PlannedRow => {
    const lines = rowLines(cells, widths);
    // One-line rows keep the automatic height, so that they grow when the office writes more into them.
    return { cells, ...(lines > 1 && { height: rowHeight(lines) }), ...(style && { style }) };
  };
  const said = (text: string): PlannedRow =>
    fitted(
      columns.map(({ key }) => (key === sheet.nothing.column ? text : null)),
      "text",
    );
  let index = 0;
  if (shown > 0) {
    for (const row of sheet.rows()) {
      const at = index++;
      yield fitted(columns.map((column) => cutCell(column.cell(row, at), textCut)));
      if (index === shown) break;
    }
  }
  if (sheet.rowCount === 0) yield said(sheet.nothing.text);
  if (shown < sheet.rowCount) yield said(sheet.leftOut(sheet.rowCount - shown));
}

function cutCell(cell: PlannedCell, textCut: string): PlannedCell {
  if (typeof cell === "string") return cellText(cell, textCut);
  if (cell === null || typeof cell === "number" || typeof cell.value !== "string") return cell;
  return cell.value.length > LONGEST_CELL_TEXT ? { ...cell, value: cellText(cell.value, textCut) } : cell;
}
