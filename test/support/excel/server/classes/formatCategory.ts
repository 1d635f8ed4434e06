import { isDateFormat } from "../../../../../src/workbook/port/dateFormat";

/** Excel's category of a number format code. */
export function formatCategory(code: string): string {
  if (code === "General") return "General";
  if (code === "@") return "Text";
  if (isDateFormat(code)) return "Date";
  if (/[hs]/i.test(code.replace(/"[^"]*"/g, ""))) return "Time";
  if (code.includes("%")) return "Percentage";
  if (/[eE][+-]/.test(code)) return "Scientific";
  if (code.includes("?/")) return "Fraction";
  if (/[¥$￥€]/.test(code)) return "Currency";
  return /^#?,?#*0(?:\.0+)?(?:_ )?$/.test(code.replace("#,##", "")) ? "Number" : "Custom";
}
