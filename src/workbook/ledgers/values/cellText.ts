import { formatDay } from "../../../domain/model/day";
import { CELL, type StringTable } from "../../port/cellBlock";
import { parseDayNumber } from "./parseDay";

/** A cell as people read it: text as it is, numbers in plain digits, TRUE and FALSE, "" when empty. */
export function cellText(kind: number, value: number, strings: StringTable): string {
  switch (kind) {
    case CELL.TEXT:
    case CELL.ERROR:
      return strings.textOf(value);
    case CELL.NUMBER:
    case CELL.DATE:
      return plainNumber(value);
    case CELL.BOOLEAN:
      return value === 0 ? "FALSE" : "TRUE";
    default:
      return "";
  }
}

/** Digits without the noise of binary fractions: Excel shows 15 significant digits. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}

/** A serial number as the day it shows (2026-03-05), in digits where it is none. */
export function serialText(serial: number, date1904: boolean): string {
  const parsed = parseDayNumber(serial, true, date1904);
  return parsed.kind === "day" ? formatDay(parsed.day) : plainNumber(serial);
}
