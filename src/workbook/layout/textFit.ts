import type { PlannedCell } from "../port/writePlan";

/** Characters a cell can hold. Source: Excel specifications and limits. */
export const LONGEST_CELL_TEXT = 32_767;
/** Characters of a text of ours: Excel for the web refuses a range with texts of about 8,200 (office-js issue 3256). */
export const LONGEST_OWN_TEXT = 8_000;
/** Highest row, in points. Source: Excel specifications and limits. */
const HIGHEST_ROW = 409;
/** Height of a line of 10 points text, and of the room above and below, in points. */
const LINE_HEIGHT = 14.5;
const ROW_PADDING = 4;

/** First and last of what is twice as wide as a digit: CJK, Kana, Hangul, full-width forms, their dashes and quotes. */
const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x2e80, 0xa4cf],
  [0xff00, 0xff60],
  [0x2018, 0x201d],
  [0x2014, 0x2014],
  [0x2026, 0x2026],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xffe0, 0xffe6],
  [0x1100, 0x115f],
];

function isWide(unit: number): boolean {
  // Nearly all characters of a Chinese text, sooner.
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return unit >= 0x1100 && WIDE_RANGES.some(([first, last]) => unit >= first && unit <= last);
}

/**
 * Widths at 10 points in the unit of column widths (a digit of the workbook's Normal font, 7 pixels): a CJK character is
 * 13.3 pixels, a Latin letter or digit of the CJK face up to 7.7.
 */
const WIDE_WIDTH = 1.91;
const NARROW_WIDTH = 1.1;

/** Width of a text in characters as column widths count them; of the longest of its lines. */
export function displayWidth(text: string): number {
  return Math.max(...text.split("\n").map(lineWidth));
}

function lineWidth(line: string): number {
  let wide = 0;
  for (let i = 0; i < line.length; i++) if (isWide(line.charCodeAt(i))) wide++;
  // Each half of a surrogate pair counts as narrow: together about as wide as the one wide character they are.
  return wide * WIDE_WIDTH + (line.length - wide) * NARROW_WIDTH;
}

/** Lines a text takes in a wrapping cell that is `width` characters wide. */
export function lineCount(text: string, width: number): number {
  if (!text.includes("\n")) return wrappedLines(text, width);
  return text.split("\n").reduce((lines, line) => lines + wrappedLines(line, width), 0);
}

function wrappedLines(line: string, width: number): number {
  // Most cells: so short that they fit whatever their characters are.
  if (line.length * WIDE_WIDTH <= width) return 1;
  const wide = lineWidth(line);
  // A line ends before the character that no longer fits.
  return wide <= width ? 1 : Math.ceil(wide / Math.max(WIDE_WIDTH, width - 0.5));
}

/** Height in points of a row of `lines` lines of text. */
export function rowHeight(lines: number, fontSize = 10): number {
  return Math.min(HIGHEST_ROW, Math.ceil(lines * LINE_HEIGHT * (fontSize / 10) + ROW_PADDING));
}

/** Lines of the row's tallest cell; numbers take one. */
export function rowLines(cells: readonly PlannedCell[], widths: readonly number[]): number {
  let most = 1;
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c] ?? null;
    const value = cell !== null && typeof cell === "object" ? cell.value : cell;
    if (typeof value === "string") most = Math.max(most, lineCount(value, widths[c] ?? 8));
  }
  return most;
}

/** Least width of a column under this bold label: its longest Latin word is not broken (CJK breaks anywhere). */
export function labelWidth(label: string): number {
  const words = label.match(/[A-Za-z0-9.'’-]+/g) ?? [];
  return Math.max(0, ...words.map((word) => Math.ceil(lineWidth(word) + 1.5)));
}

/** Width of a column that shows the widest of some texts in one line, within bounds. */
export function fitWidth(texts: Iterable<string>, minimum: number, maximum: number): number {
  let widest = minimum;
  for (const text of texts) {
    widest = Math.max(widest, Math.ceil(displayWidth(text) + 1));
    if (widest >= maximum) return maximum;
  }
  return widest;
}

/** The text, cut at so many characters; then `notice` stands at its end. */
export function cellText(text: string, notice: string, longest: number): string {
  if (text.length <= longest) return text;
  return text.slice(0, longest - notice.length) + notice;
}
