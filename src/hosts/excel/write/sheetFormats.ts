import type { CellRange } from "../../../workbook/port/cellBlock";
import { STYLE_DEFAULTS, type CellStyle, type PlannedSheet } from "../../../workbook/port/writePlan";
import { addressLists, byShape, type Inner } from "./rangeGroups";
import type { RequestBudget } from "./requestBudget";

/** Line colour of borders when a style gives none. */
const BORDER_COLOR = "BFBFBF";
/** Bytes of the requests that give a range its look, about. */
const LOOK_BYTES = 8_000;
const SMALL_BYTES = 600;
/** Pixels of a digit and of a cell's padding in Excel's default font, and points of a pixel. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

/** What every cell of our sheets has unless its style says otherwise. */
export function applyDefaults(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange();
  format.font.name = STYLE_DEFAULTS.fontName;
  format.font.size = STYLE_DEFAULTS.fontSize;
  format.font.color = `#${STYLE_DEFAULTS.color}`;
  format.verticalAlignment = "Center";
}

/** Gives cells their styles. @param runs - cells by the key of their style. */
export async function applyStyles(
  sheet: Excel.Worksheet,
  runs: ReadonlyMap<string, readonly CellRange[]>,
  { styles, budget }: Readonly<{ styles: Readonly<Record<string, CellStyle>>; budget: RequestBudget }>,
): Promise<void> {
  for (const [key, ranges] of runs) {
    const style = styles[key];
    if (style === undefined) throw new RangeError(`no style ${key}`);
    for (const { inner, ranges: alike } of byShape(ranges)) {
      for (const addresses of addressLists(alike)) {
        await budget.spend(LOOK_BYTES + addresses.length);
        applyStyle(sheet.getRanges(addresses).format, style, inner);
      }
    }
  }
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle, inner: Inner): void {
  const { font } = format;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = "Single";
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align !== undefined) format.horizontalAlignment = ALIGNMENTS[style.align];
  if (style.verticalAlign === "top") format.verticalAlignment = "Top";
  if (style.wrap) format.wrapText = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border !== "thin") return;
  const lines: `${Excel.BorderIndex}`[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
  if (inner.rows) lines.push("InsideHorizontal");
  if (inner.columns) lines.push("InsideVertical");
  for (const line of lines) {
    const border = format.borders.getItem(line);
    border.style = "Continuous";
    border.color = `#${style.borderColor ?? BORDER_COLOR}`;
  }
}

/** Gives cells their number formats. @param runs - cells by their number format. */
export async function applyNumberFormats(
  sheet: Excel.Worksheet,
  runs: ReadonlyMap<string, readonly CellRange[]>,
  budget: RequestBudget,
): Promise<void> {
  for (const [numberFormat, ranges] of runs) {
    for (const range of ranges) {
      await budget.spend(SMALL_BYTES);
      // One value for all cells: the declared type knows only a grid of them.
      rangeOf(sheet, range).numberFormat = numberFormat as unknown as string[][];
    }
  }
}

/** Widths of columns, hidden ones hidden. */
export function applyColumns(sheet: Excel.Worksheet, { columns }: PlannedSheet): void {
  columns.forEach(({ width, hidden }, index) => {
    const range = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
    range.format.columnWidth = (Math.floor(width * DIGIT_PIXELS) + PADDING_PIXELS) * POINTS_A_PIXEL;
    if (hidden) range.columnHidden = true;
  });
}

/** Heights of rows. @param runs - first cells of rows by their height in points. */
export async function applyHeights(
  sheet: Excel.Worksheet,
  runs: ReadonlyMap<string, readonly CellRange[]>,
  budget: RequestBudget,
): Promise<void> {
  for (const [height, ranges] of runs) {
    for (const addresses of addressLists(ranges)) {
      await budget.spend(SMALL_BYTES + addresses.length);
      sheet.getRanges(addresses).format.rowHeight = Number(height);
    }
  }
}

/** The cells of a rectangle. */
export function rangeOf(
  sheet: Excel.Worksheet,
  { firstRow, firstColumn, lastRow, lastColumn }: CellRange,
): Excel.Range {
  return sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}
