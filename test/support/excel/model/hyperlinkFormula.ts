import type { CellValue } from "./cell";
import type { Sheet } from "./sheet";
import { parseAddress } from "./rectangle";

const HYPERLINK = /^=\s*HYPERLINK\(\s*("(?:[^"]|"")*"|[^,"]+)\s*(?:,\s*("(?:[^"]|"")*"|[^,"]+)\s*)?\)$/i;

/** What `=HYPERLINK("#…","text")` shows: its text, a number or the value of a cell of the same sheet; null for other formulas. */
export function hyperlinkText(formula: string, sheet: Sheet): CellValue | null {
  const match = HYPERLINK.exec(formula);
  if (!match) return null;
  const shown = (match[2] ?? match[1]!).trim();
  if (shown.startsWith('"')) return shown.slice(1, -1).replaceAll('""', '"');
  const place = parseAddress(shown);
  if (place) return sheet.cellAt(place.row, place.column)?.value ?? 0;
  return shown !== "" && Number.isFinite(Number(shown)) ? Number(shown) : null;
}
