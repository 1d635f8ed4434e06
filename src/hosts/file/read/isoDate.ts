import { dayOf, type Day } from "../../../domain/model/day";

/** Days from 1899-12-30 and from 1904-01-01 to 1970-01-01: what a serial number of each system counts from. */
const SERIAL_OF_1970 = 25_569;
const SERIAL_1904_OF_1970 = 24_107;
/** Excel's 1900 system has a 29 February 1900; before it serial numbers are one less. */
const FIRST_TRUE_SERIAL = 61;
const SECONDS_PER_DAY = 86_400;
const PATTERN = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;

/**
 * A value of a cell of type `d`: `2026-03-05`, `2026-03-05T08:30:00`, `08:30:00` (ISO/IEC 29500-1 18.17.4.1) as the
 * workbook's serial number. `hasDay` is false for a time alone.
 *
 * @returns null for anything else, and for days before 1900 or that the calendar has not.
 */
export function parseIsoDate(text: string, date1904: boolean): { serial: number; hasDay: boolean } | null {
  const match = PATTERN.exec(text.trim());
  if (!match || match[0] === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_PER_DAY;
  if (time >= 1) return null;
  if (year === undefined) return { serial: time, hasDay: false };
  const date = dayOf(Number(year), Number(month), Number(day));
  return date === null ? null : { serial: serialOf(date, date1904) + time, hasDay: true };
}

function serialOf(day: Day, date1904: boolean): number {
  if (date1904) return day + SERIAL_1904_OF_1970;
  const serial = day + SERIAL_OF_1970;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}
