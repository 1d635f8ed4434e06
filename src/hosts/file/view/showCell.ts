import { CELL, type StringTable } from "../../../workbook/port/cellBlock";
import { isDateFormat } from "../../../workbook/port/dateFormat";
import { GENERAL } from "../../../workbook/display/builtInFormats";
import { displayNumber, displayText } from "../../../workbook/display/displayValue";

/** A cell as people see it: text after its number format; `align` as Excel would without a setting. */
export type ShownCell = Readonly<{ text: string; align: "left" | "center" | "right"; error: boolean }>;

/** What cells are shown with; `numberFormats` by cell style. */
export type Showing = Readonly<{
  numberFormats: readonly string[];
  date1904: boolean;
  strings: StringTable;
}>;

export type CellValue = Readonly<{ kind: number; number: number; style: number }>;

/** @param cell - any but an empty one; `number` as in CellBlock.numbers. */
export function showCell({ kind, number, style }: CellValue, { numberFormats, date1904, strings }: Showing): ShownCell {
  const format = numberFormats[style] ?? GENERAL;
  switch (kind) {
    case CELL.TEXT:
      return { text: displayText(strings.textOf(number), format), align: "left", error: false };
    case CELL.BOOLEAN:
      return { text: number === 1 ? "TRUE" : "FALSE", align: "center", error: false };
    case CELL.ERROR:
      return { text: strings.textOf(number), align: "center", error: true };
    case CELL.DATE:
      return { text: displayNumber(number, dateFormat(format, number), date1904), align: "right", error: false };
    default:
      return { text: displayNumber(number, format, date1904), align: "right", error: false };
  }
}

/** A day may be written as such in the file, whatever its format is. */
function dateFormat(format: string, serial: number): string {
  if (isDateFormat(format)) return format;
  return Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
}
