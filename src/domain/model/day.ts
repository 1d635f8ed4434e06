/** A whole day as the number of days since 1970-01-01 (proleptic Gregorian calendar); an integer, negative before. */
export type Day = number;

/** Calendar parts of a day; `month` 1–12, `day` 1–31. */
export type DayParts = Readonly<{ year: number; month: number; day: number }>;

/** The value that stands for "no day" in a date column. Lies outside every calendar this product meets. */
export const BLANK_DAY: Day = -0x8000_0000;

const MS_PER_DAY = 86_400_000;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days in a month; `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1]!;
}

/**
 * The day with the given calendar parts, as a cell or an argument may name it: of the years 1900 to 9999.
 *
 * @returns null when the calendar has no such day (30 February, month 13).
 */
export function dayOf(year: number, month: number, day: number): Day | null {
  return year >= 1900 && year <= 9999 ? calendarDay(year, month, day) : null;
}

/** Like dayOf, for any year from 100 on: a window or a term may begin before 1900, or end after 9999. */
function calendarDay(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/**
 * The day with the given calendar parts, for parts the caller knows to exist; years beyond dayOf's are reckoned with.
 *
 * @throws RangeError when there is no such day (a programming error, never user data).
 */
export function mustDay(year: number, month: number, day: number): Day {
  const found = calendarDay(year, month, day);
  if (found === null) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return found;
}

/** Days of 400 Gregorian years, after which the calendar repeats. */
const DAYS_IN_ERA = 146_097;

/** From 1 March of the year 0, where leap days come last in a year, to 1970-01-01. */
const DAYS_FROM_MARCH_0 = 719_468;

/**
 * Calendar parts of a day. Integer arithmetic instead of Date, since it runs for rows by the hundred thousand: the years
 * of an era, of four years and of the century leap days are counted from 1 March.
 */
export function partsOf(day: Day): DayParts {
  const shifted = day + DAYS_FROM_MARCH_0;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Excel's EDATE: the same day of the month `months` later, or that month's last day (31 Jan + 1 = 28/29 Feb). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return mustDay(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** Month indexes of the days from 1970 to 2105, as far as they were asked for: rows by the hundred thousand have few days. */
const knownMonths = new Int32Array(0xc000);

/** Calendar months since year 0: 12 × year + month − 1. Two days are in one month when their indexes are equal. */
export function monthIndexOf(day: Day): number {
  const known = day >= 0 && day < knownMonths.length ? knownMonths[day]! : 0;
  if (known > 0) return known;
  const { year, month } = partsOf(day);
  const index = year * 12 + month - 1;
  if (day >= 0 && day < knownMonths.length) knownMonths[day] = index;
  return index;
}

/** First day of the month with the given index (see monthIndexOf). */
export function firstDayOfMonth(monthIndex: number): Day {
  return mustDay(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, 1);
}

/** Last day of the month with the given index (see monthIndexOf). */
export function lastDayOfMonth(monthIndex: number): Day {
  return firstDayOfMonth(monthIndex + 1) - 1;
}

/**
 * Calendar months from a's month to b's month that are complete at b (their last day ≤ b);
 * the month of `a` counts only if `a` is its first day. rules.md §1.
 */
export function monthsDone(a: Day, b: Day): number {
  const first = monthIndexOf(a) + (partsOf(a).day === 1 ? 0 : 1);
  const last = monthIndexOf(b) - (lastDayOfMonth(monthIndexOf(b)) <= b ? 0 : 1);
  return Math.max(0, last - first + 1);
}

/** ISO text of a day: 2026-09-30. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** Reads the ISO text of a day (2026-09-30); null when it is not one. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
