import type { CellRange } from "../port/cellBlock";
import type { PlannedCell, PlannedRow } from "../port/writePlan";
import type { StyleKey } from "./sheetStyles";
import { lineCount, rowHeight } from "./textFit";

/** A line of text over a sheet's table. */
export type HeadLine = Readonly<{ text: string; style: StyleKey }>;

/**
 * A sheet of which only the leading columns are printed, as a page that is handed out: title in the middle, who issues it
 * and when over the table. What is to be known when filling in the other columns stands over those.
 */
export type HandedOutPage = Readonly<{
  /** Columns that are printed, from the first one. */
  columnCount: number;
  issuer: string;
  issued: string;
  guide: string;
  /** Rows of the table, counted from 0, that begin a page. */
  pageStarts: readonly number[];
}>;

type HeadOptions = Readonly<{
  title: string;
  subtitle: string;
  lines: readonly HeadLine[];
  columns: readonly Readonly<{ width: number; hidden?: true }>[];
  page?: HandedOutPage;
}>;

/** The rows over the header row of a table, and their merged cells. */
export type SheetHead = Readonly<{ rows: readonly PlannedRow[]; merges: readonly CellRange[] }>;

const TITLE_HEIGHT = 30;
const SUBTITLE_HEIGHT = 18;

/** A line over some columns, both included. */
type Span = HeadLine & Readonly<{ first: number; last: number }>;

/** Title, subtitle and lines over a table. */
export function sheetHead(options: HeadOptions): SheetHead {
  const { page, title, subtitle, lines, columns } = options;
  if (page) return pageHead(options, page);
  const lastColumn = columns.length - 1;
  return {
    rows: [
      { cells: [{ value: title, style: "title" }], height: TITLE_HEIGHT },
      { cells: [{ value: subtitle, style: "subtitle" }], height: SUBTITLE_HEIGHT },
      ...lines.map((line) => spannedRow([{ ...line, first: 0, last: lastColumn }], columns, 0)),
    ],
    merges: lines.map((_, i) => ({ firstRow: 2 + i, lastRow: 2 + i, firstColumn: 0, lastColumn })),
  };
}

function pageHead({ title, subtitle, lines, columns }: HeadOptions, page: HandedOutPage): SheetHead {
  const last = page.columnCount - 1;
  const middle = middleColumn(columns.slice(0, page.columnCount));
  const whole = (text: string, style: StyleKey): Span => ({ text, style, first: 0, last });
  const spans: readonly (readonly Span[])[] = [
    [
      whole(title, "pageTitle"),
      { text: page.guide, style: "guide", first: page.columnCount, last: columns.length - 1 },
    ],
    [whole(subtitle, "pageSubtitle")],
    ...lines.map(({ text, style }) => [whole(text, style)]),
    [
      { text: page.issuer, style: "issuer", first: 0, last: middle },
      { text: page.issued, style: "issued", first: middle + 1, last },
    ],
  ];
  return {
    rows: spans.map((row, r) => spannedRow(row, columns, r === 0 ? TITLE_HEIGHT : SUBTITLE_HEIGHT)),
    merges: spans.flatMap((row, r) =>
      row.map(({ first, last: to }) => ({ firstRow: r, lastRow: r, firstColumn: first, lastColumn: to })),
    ),
  };
}

/** The last column of the left half, by widths. */
function middleColumn(columns: HeadOptions["columns"]): number {
  const half = widthOf(columns) / 2;
  const middle = columns.findIndex((_, c) => widthOf(columns.slice(0, c + 1)) >= half);
  return Math.min(columns.length - 2, middle);
}

function widthOf(columns: HeadOptions["columns"]): number {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
}

function spannedRow(spans: readonly Span[], columns: HeadOptions["columns"], lowest: number): PlannedRow {
  // Every cell of a merged range carries the style, so that its fill and lines are whole in every program.
  const cells = columns.map((_, c): PlannedCell => {
    const span = spans.find(({ first, last }) => first <= c && c <= last);
    return span === undefined ? null : { value: c === span.first ? span.text : null, style: span.style };
  });
  const heights = spans.map(({ text, first, last }) =>
    rowHeight(lineCount(text, widthOf(columns.slice(first, last + 1)))),
  );
  return {
    cells: cells.slice(0, Math.max(...spans.map(({ last }) => last)) + 1),
    height: Math.max(lowest, ...heights),
  };
}
