import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { rowHeight } from "../layout/textFit";
import { columnLetters, LAST_ROW_INDEX } from "../port/address";
import type { PlannedRow, PlannedSheet } from "../port/writePlan";
import { columnPlace, DETAIL_LABELS, DETAILS_KEY, DETAILS_SHEET, rowPlace } from "./details";
import type { SheetDetails } from "./sheetSeal";

export type DetailWords = Readonly<{ title: string; subtitle: string }>;

const WIDTHS = [22, 12, 22, 70] as const;
/** Rows over the details. */
const HEAD_ROWS = 3;

/** Whether a sheet has room for them: more can't be sealed. */
export function fitsDetails(details: readonly SheetDetails[]): boolean {
  return detailRows(details) <= LAST_ROW_INDEX + 1;
}

function detailRows(details: readonly SheetDetails[]): number {
  return details.reduce((sum, { rows, columns }) => sum + rows.length + columns.length, HEAD_ROWS);
}

/** Plans 校验明细: a digest a row and what its cells said, a digest a column where nothing is kept of cells. */
export function planDetailsSheet(details: readonly SheetDetails[], words: DetailWords): PlannedSheet {
  return {
    key: DETAILS_KEY,
    name: DETAILS_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    rowCount: detailRows(details),
    rows: function* () {
      yield { cells: [{ value: words.title, style: "title" }], height: 30 };
      yield { cells: [{ value: words.subtitle, style: "subtitle" }], height: 18 };
      yield { cells: DETAIL_LABELS.map((value) => ({ value, style: "head" })) };
      for (const sheet of details) yield* rowsOf(sheet);
    },
    merges: [],
    tables: [],
    marks: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: "landscape", titleRows: { first: HEAD_ROWS - 1, last: HEAD_ROWS - 1 } },
    tabColor: COLORS.muted,
    gridlines: false,
  };
}

function* rowsOf({ name, rows, columns }: SheetDetails): Iterable<PlannedRow> {
  for (const { rowIndex, digest, cells } of rows) yield detailRow(name, rowPlace(rowIndex), digest, cells || null);
  for (const { columnIndex, digest } of columns)
    yield detailRow(name, columnPlace(columnLetters(columnIndex)), digest, null);
}

function detailRow(...values: readonly (string | null)[]): PlannedRow {
  // What cells said wraps behind the lower edge of its row: else it would run over the page.
  const style = (c: number): StyleKey => (c === values.length - 1 ? "guide" : "key");
  return { cells: values.map((value, c) => ({ value, style: style(c) })), height: rowHeight(1) };
}
