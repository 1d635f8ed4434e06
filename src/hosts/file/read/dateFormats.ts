import { isDateFormat } from "../../../workbook/port/dateFormat";

/** By cell style: 1 where numbers are shown as days. @param numberFormats - the codes of the styles, many times the same. */
export function dateStyles(numberFormats: readonly string[]): Uint8Array {
  const dates = new Set([...new Set(numberFormats)].filter(isDateFormat));
  return Uint8Array.from(numberFormats, (code) => (dates.has(code) ? 1 : 0));
}
