import { dayOf, daysInMonth, type Day } from "../../domain/model/day";
import { normalizeText } from "../../domain/model/text";
import { isBlankWord } from "../schema/words";

/** How a month without a day counts: as its first day, or its last where the field is a deadline. */
export type MonthAs = "first" | "last";

/**
 * What a text says of a day. `yearless` has to be completed with the row's or the sheet's year; `monthOnly`: no day was
 * given; `ongoing`: 长期坚持.
 */
export type ParsedDay =
  | Readonly<{ kind: "blank" | "unreadable" | "impossible" }>
  | Readonly<{ kind: "day"; day: Day; monthOnly: boolean }>
  | Readonly<{
      kind: "yearless";
      month: number;
      dayOfMonth: number | null;
      last: boolean;
      ongoing: boolean;
      monthOnly: boolean;
    }>;

const UNREADABLE: ParsedDay = { kind: "unreadable" };
const IMPOSSIBLE: ParsedDay = { kind: "impossible" };
const CHINESE_DIGITS: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };
/** 31 December of a year still to be found. */
const yearEnd = (ongoing: boolean): ParsedDay => ({
  kind: "yearless",
  month: 12,
  dayOfMonth: 31,
  last: true,
  ongoing,
  monthOnly: false,
});

const FULL = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})[-./年](\d{1,2})(?:月份?)?$/;
const MONTH_DAY = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/;
const BARE_MONTH = /^(\d{1,2})月(?:份)?$/;
const QUARTER = /^(?:(\d{4})年?)?(?:第)?([1-4])季度$/;
const HALF = /^(?:(\d{4})年?)?(上|下)半年$/;
const YEAR_ONLY = /^(\d{4})年(?:度|底|末|内)?$/;

/** Reads a day out of a cell's text in every way of ledgers.md §2. A range gives its end. */
export function parseDay(text: string, monthAs: MonthAs): ParsedDay {
  const normal = normalizeText(text);
  if (normal === "" || isBlankWord(text)) return { kind: "blank" };
  const plain = withoutTime(text.normalize("NFKC").trim());
  const word = normalizeText(plain)
    .replace(/第?([一二三四])季度/, (_, digit: string) => `${CHINESE_DIGITS[digit] ?? ""}季度`)
    .replace(/[,。;]$/, "");
  if (/^(?:每月|每季度|每季|全年|每年|年底|年末|年底前|年内|12月底前?)$/.test(word)) return yearEnd(false);
  if (word === "长期坚持" || word === "长期") return yearEnd(true);
  const bare = word.replace(/(?:以前|之前|前)$/, "");
  const end = word !== bare || /[底末]$/.test(bare);
  const point = onePoint(bare.replace(/[底末]$/, ""), end ? "last" : monthAs);
  // 3月底前 says which day is meant.
  if (point && end && "monthOnly" in point) return { ...point, monthOnly: false };
  return point ?? rangeEnd(bare, monthAs) ?? UNREADABLE;
}

const TIME = String.raw`(?:上午|下午|晚上|晚)?\s*\d{1,2}\s*[::时点]\s*(?:\d{1,2}\s*(?:[::分]\s*\d{0,2}(?:\.\d+)?秒?)?)?\s*(?:Z|AM|PM)?`;
const TIMES_AT_END = new RegExp(String.raw`[ T]*${TIME}(?:\s*[-~至到—–―]+\s*${TIME})?$`, "i");

/** `2026-3-5 14:30`, `2026年3月5日下午3点-5点` and `2026-03-05T00:00:00` are days with a time. */
function withoutTime(text: string): string {
  return text
    .replace(TIMES_AT_END, "")
    .replace(/[ T]*(?:上午|下午|晚上)$/, "")
    .replace(/\((?:星期|周)[一二三四五六日天]\)|(?:星期|周)[一二三四五六日天]$/, "");
}

function onePoint(text: string, monthAs: MonthAs): ParsedDay | null {
  const full = FULL.exec(text) ?? COMPACT.exec(text);
  if (full) return fullDay(Number(full[1]), Number(full[2]), Number(full[3]));
  const month = MONTH.exec(text);
  if (month) return monthOf(Number(month[1]), Number(month[2]), monthAs);
  const quarter = QUARTER.exec(text);
  if (quarter) return periodEnd(quarter[1], Number(quarter[2]) * 3);
  const half = HALF.exec(text);
  if (half) return periodEnd(half[1], half[2] === "上" ? 6 : 12);
  const year = monthAs === "last" ? YEAR_ONLY.exec(text) : null;
  if (year) return fullDay(Number(year[1]), 12, 31);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return yearless(Number(monthDay[1]), Number(monthDay[2]), false);
  const bareMonth = BARE_MONTH.exec(text);
  return bareMonth ? yearless(Number(bareMonth[1]), null, monthAs === "last") : null;
}

/** The end of `3.5-3.7`, `2026.3.5—3.7`, `3月5日至7日`: year and month that the end leaves out are the beginning's. */
function rangeEnd(text: string, monthAs: MonthAs): ParsedDay | null {
  for (const { index, 0: mark } of text.matchAll(/[-~至到—–―]+/g)) {
    const begin = text.slice(0, index);
    const end = text.slice(index + mark.length);
    if (end === "" || !onePoint(begin, monthAs)) continue;
    const parsed = onePoint(completedEnd(begin, end), monthAs);
    if (parsed) return parsed;
  }
  return null;
}

function completedEnd(begin: string, end: string): string {
  const year = /^(\d{4})[-./年]/.exec(begin)?.[1];
  const month = /(?:^|[-./年])(\d{1,2})[-./月]\d{1,2}[日号]?$/.exec(begin)?.[1];
  const day = /^(\d{1,2})[日号]?$/.exec(end)?.[1];
  const monthDay = day === undefined ? MONTH_DAY.exec(end) : null;
  if (day !== undefined && month !== undefined)
    return year === undefined ? `${month}.${day}` : `${year}.${month}.${day}`;
  return monthDay && year !== undefined ? `${year}.${monthDay[1] ?? ""}.${monthDay[2] ?? ""}` : end;
}

function fullDay(year: number, month: number, day: number): ParsedDay {
  const found = dayOf(year, month, day);
  return found === null ? IMPOSSIBLE : { kind: "day", day: found, monthOnly: false };
}

function monthOf(year: number, month: number, monthAs: MonthAs): ParsedDay {
  if (month < 1 || month > 12) return IMPOSSIBLE;
  const found = dayOf(year, month, monthAs === "first" ? 1 : daysInMonth(year, month));
  return found === null ? IMPOSSIBLE : { kind: "day", day: found, monthOnly: true };
}

/** A quarter or half: its last day. */
function periodEnd(year: string | undefined, month: number): ParsedDay {
  if (year === undefined)
    return { kind: "yearless", month, dayOfMonth: null, last: true, ongoing: false, monthOnly: false };
  return fullDay(Number(year), month, daysInMonth(Number(year), month));
}

function yearless(month: number, dayOfMonth: number | null, last: boolean): ParsedDay {
  // 29 February is possible until the year is known.
  if (month < 1 || month > 12 || (dayOfMonth !== null && (dayOfMonth < 1 || dayOfMonth > daysInMonth(2024, month)))) {
    return IMPOSSIBLE;
  }
  return { kind: "yearless", month, dayOfMonth, last, ongoing: false, monthOnly: dayOfMonth === null };
}

/** Completes a day with a year; null when that year has no such day. */
export function withYear(parsed: ParsedDay & { kind: "yearless" }, year: number): Day | null {
  const { month, dayOfMonth, last } = parsed;
  return dayOf(year, month, dayOfMonth ?? (last ? daysInMonth(year, month) : 1));
}

/** Serial numbers of 1970-01-01 in the two date systems of Excel. */
const SERIAL_OF_1970 = { 1900: 25_569, 1904: 24_107 } as const;

/**
 * A number in a date column: a serial number, or digits that spell a day (20240305) or a month (2024.03).
 *
 * @param shownAsDate - the cell's format shows a date, so it can only be a serial number.
 */
export function parseDayNumber(value: number, shownAsDate: boolean, date1904: boolean): ParsedDay {
  const asDay = (): ParsedDay => {
    const day = Math.floor(value) - SERIAL_OF_1970[date1904 ? 1904 : 1900];
    return value >= 1 && value < 2_958_466 ? { kind: "day", day, monthOnly: false } : UNREADABLE;
  };
  if (shownAsDate) return asDay();
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 99_991_231) return parseDay(String(value), "first");
  if (!Number.isInteger(value) && value > 1900 && value < 2101) return monthInNumber(String(value));
  // Serial numbers of 1954 to 2119; a smaller number in a column of days is a slip.
  return value >= 20_000 && value < 80_000 ? asDay() : UNREADABLE;
}

/** 2024.03 and 2024.3 are March; the cell 2024.1 may have been typed as 2024.10, so it is no month: never a guess. */
function monthInNumber(digits: string): ParsedDay {
  return /\.1$/.test(digits) || !/\.\d{1,2}$/.test(digits) ? UNREADABLE : parseDay(digits, "first");
}
