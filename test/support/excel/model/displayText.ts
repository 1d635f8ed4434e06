import { isDateFormat } from "../../../../src/workbook/port/dateFormat";
import type { Cell } from "./cell";
import { formatValue } from "./cellFormat";
import { dayOf } from "./serialDate";

/** What a cell shows: dates, percentages and decimals by its format; other formats show the number as it is. */
export function displayText(cell: Cell | undefined, date1904: boolean): string {
  if (!cell) return "";
  const { value } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const code = String(formatValue(cell.format, "numberFormat"));
  if (isDateFormat(code)) return dateText(value, code, date1904);
  const decimals = /^#?,?#*0(?:\.(0+))?(%?)$/.exec(code.replace("#,##", ""));
  if (!decimals) return generalText(value);
  const [, fraction = "", percent = ""] = decimals;
  const text = (percent ? value * 100 : value).toFixed(fraction.length);
  const grouped = code.startsWith("#,##") ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : text;
  return grouped + percent;
}

function generalText(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function dateText(serial: number, code: string, date1904: boolean): string {
  const day = dayOf(serial, date1904);
  if (!day) return "########";
  const bare = code.replace(/\[[^\]]*\]/g, "").split(";")[0]!;
  return bare.replace(
    /"([^"]*)"|\\(.)|(y+|m+|d+|h+|s+)/gi,
    (all, quoted?: string, escaped?: string, field?: string) => {
      if (field === undefined) return quoted ?? escaped ?? all;
      return dateField(field.toLowerCase(), day, serial);
    },
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

function dateField(field: string, day: NonNullable<ReturnType<typeof dayOf>>, serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const width = field.length >= 2 ? 2 : 1;
  const padded = (number: number) => String(number).padStart(width, "0");
  if (field.startsWith("y")) return field.length > 2 ? String(day.year) : String(day.year % 100).padStart(2, "0");
  if (field.startsWith("m")) return field.length >= 3 ? MONTHS[day.month - 1]! : padded(day.month);
  if (field.startsWith("d")) return padded(day.day);
  if (field.startsWith("h")) return padded(Math.floor(seconds / 3600));
  return padded(seconds % 60);
}
