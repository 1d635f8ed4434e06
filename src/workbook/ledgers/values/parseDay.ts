import { dayOf, daysInMonth, monthIndexOf, partsOf, type Day, type DayParts } from "../../../domain/model/day";
import { normalizeText, visibleText } from "../../../domain/model/text";
import { SPAN } from "../../../domain/model/ledgerTable";
import { isBlankWord } from "../vocabulary/words";
import { datesInDigits } from "./chineseNumerals";

/** How a month without a day counts: as its first day, or its last where the field is a deadline. */
export type MonthAs = "first" | "last";

/**
 * What a text says of a day. `yearless` has to be completed with the row's or the sheet's year; `monthOnly`: no day was
 * given; `ongoing`: 长期坚持; `months`: only so many months were given, two or more, of which it is in the last (三季度,
 * 4-5月, 全年); `recurring`: no time at all but how often (每月); `loose`: too little for anything that needs a day (每周, 本年度).
 */
export type ParsedDay =
  | Readonly<{ kind: "blank" | "unreadable" | "impossible" }>
  | Readonly<{ kind: "day"; day: Day; monthOnly: boolean } & Lengthy>
  | Readonly<
      {
        kind: "yearless";
        month: number;
        dayOfMonth: number | null;
        last: boolean;
        ongoing: boolean;
        monthOnly: boolean;
      } & Lengthy
    >;

type Lengthy = Readonly<{ months?: number; recurring?: true; loose?: true }>;

const UNREADABLE: ParsedDay = { kind: "unreadable" };
const IMPOSSIBLE: ParsedDay = { kind: "impossible" };
const CHINESE_DIGITS: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };
/** 31 December of a year, which is still to be found where it is not told. */
function yearEnd(year: string | undefined, ongoing: boolean, more: Lengthy): ParsedDay {
  const whole = { monthOnly: false, months: SPAN.YEAR, ...more };
  const day = year === undefined ? null : dayOf(Number(year), 12, 31);
  if (day !== null) return { kind: "day", day, ...whole };
  return { kind: "yearless", month: 12, dayOfMonth: 31, last: true, ongoing, ...whole };
}

/** A whole year or its end, how often, always. Those of the first groups stand for a deadline too: 31 December. */
const YEAR_WORDS = /^(?:(\d{4})年?度?)?(?:(全年|年底|年末|年底前|年内)|本年度?|当年度?|整年|全年度)$/;
const OFTEN_WORDS =
  /^(?:(\d{4})年?度?|全年)?(?:(每月|每季度|每季|每年)|[每逐各](?:两|双|隔|半|[1-4]个?)?(?:年|季度?|月|旬|周|星期|天|日).{0,10})$/;
const ALWAYS_WORDS =
  /^(?:(长期坚持|长期)|(?:常年|长年|长期性?|常态化?|经常性?|日常|平时|定期|不定期|随时|适时|按时|及时|按需|持续)(?:性|地)?(?:开展|坚持|进行|推进|组织|召开|实施|落实|执行)*)$/;

/** A text that names no time within a year; null for any other. */
function withoutTimeOfYear(word: string): ParsedDay | null {
  const year = YEAR_WORDS.exec(word);
  if (year) return yearEnd(year[1], false, year[2] === undefined ? { loose: true } : {});
  const often = OFTEN_WORDS.exec(word);
  if (often) return yearEnd(often[1], false, often[2] === undefined ? LOOSELY : { recurring: true });
  const always = ALWAYS_WORDS.exec(word);
  return always && yearEnd(undefined, true, always[1] === undefined ? LOOSELY : { recurring: true });
}

const LOOSELY = { recurring: true, loose: true } as const;

/** Separators are alike: 2026.3-5 may be March to May, or 5 March, and is neither. */
const FULL = /^(\d{4})(?:([-./])(\d{1,2})\2|[-./年](\d{1,2})月-?|年(\d{1,2})[./])(\d{1,2})[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})[-./年](\d{1,2})(?:月份?)?$/;
const MONTH_DAY = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/;
const BARE_MONTH = /^(\d{1,2})月(?:份)?$/;
const BARE_DAY = /^(\d{1,2})[日号]?$/;
const QUARTER = /^(?:(\d{4})年?)?(?:第)?([1-4])季度内?$/;
const HALF = /^(?:(\d{4})年?)?(上|下)半年内?$/;
const YEAR_ONLY = /^(\d{4})年(?:度|底|末|内)?$/;
/** A longer text is no day; it isn't looked at, so that no expression below has to be linear. */
const LONGEST = 80;

/** Reads a day out of a cell's text in every way of ledgers.md §2. A range gives its end. */
export function parseDay(text: string, monthAs: MonthAs): ParsedDay {
  // An apostrophe in front is how a text is typed into Excel; some programs write it into the cell.
  const visible = visibleText(text)
    .trim()
    .replace(/^['‘’](?=\d)/, "");
  if (visible === "" || isBlankWord(visible)) return { kind: "blank" };
  if (visible.length > LONGEST) return UNREADABLE;
  const word = datesInDigits(withOneHyphen(normalizeText(withoutTime(visible))))
    .replace(/第?([一二三四])季度/g, (_, digit: string) => `${CHINESE_DIGITS[digit] ?? ""}季度`)
    .replace(/[,。;.]$/, "")
    .replace(/^\((\d[^()]*)\)$/, "$1");
  const vague = withoutTimeOfYear(word);
  if (vague) return vague;
  const bare = word.replace(/(?:以前|之前|前)$/, "");
  const end = word !== bare || /[底末]$/.test(bare);
  const point = onePoint(bare.replace(/[底末]$/, ""), end ? "last" : monthAs);
  // 3月底前 says which day is meant.
  if (point && end && "monthOnly" in point) return { ...point, monthOnly: false };
  return point ?? rangeEnd(bare, monthAs) ?? UNREADABLE;
}

/** Short dashes are hyphens; `2026、8、5`, `2026·8·5`, `2026_8_5` and `2026—8—5` are written as with points, 26年3月 with the whole year. */
function withOneHyphen(text: string): string {
  return text
    .replace(/[‐‑–−﹣]/g, "-")
    .replace(/(?<!\d)(\d{4})([、·。,_\\—])(\d{1,2})\2(\d{1,2})(?![\d—])/g, "$1.$3.$4")
    .replace(/^(\d{2})年(?=\d{1,2}月)/, "20$1年");
}

const TIME = String.raw`(?:上午|下午|晚上|晚)?\s*\d{1,2}\s*[::时点]\s*(?:\d{1,2}\s*(?:[::分]\s*\d{0,2}(?:\.\d+)?秒?)?)?\s*(?:Z|AM|PM)?`;
const TIMES_AT_END = new RegExp(String.raw`[ T]*${TIME}(?:\s*[-~至到—–―]+\s*${TIME})?$`, "i");

/** `2026-3-5 14:30`, `2026年3月5日下午3点-5点` and `2026-03-05T00:00:00` are days with a time. */
function withoutTime(text: string): string {
  return text
    .replace(TIMES_AT_END, "")
    .replace(/[ T]*(?:早上|上午|中午|下午|晚上|晚)$/, "")
    .replace(/\((?:星期|周)[一二三四五六日天]\)|(?:星期|周)[一二三四五六日天]$/, "");
}

function onePoint(text: string, monthAs: MonthAs): ParsedDay | null {
  const full = FULL.exec(text);
  if (full) return fullDay(Number(full[1]), Number(full[3] ?? full[4] ?? full[5]), Number(full[6]));
  const compact = COMPACT.exec(text);
  if (compact) return fullDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const month = MONTH.exec(text);
  if (month) return monthOf(Number(month[1]), Number(month[2]), monthAs);
  const quarter = QUARTER.exec(text);
  if (quarter) return periodEnd(quarter[1], Number(quarter[2]) * 3, SPAN.QUARTER);
  const half = HALF.exec(text);
  if (half) return periodEnd(half[1], half[2] === "上" ? 6 : 12, SPAN.HALF);
  const year = monthAs === "last" ? YEAR_ONLY.exec(text) : null;
  if (year) return yearEnd(year[1], false, {});
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return yearless(Number(monthDay[1]), Number(monthDay[2]), false);
  const bareMonth = BARE_MONTH.exec(text);
  return bareMonth ? yearless(Number(bareMonth[1]), null, monthAs === "last") : null;
}

/**
 * The end of `3.5-3.7`, `2026.3.5—3.7`, `3月5日至7日`, `2025年12月30日-1月2日`: what the end leaves out is the
 * beginning's, and a year or month later where the end would come first.
 *
 * @returns null where the text is no range, or may be parted in more than one way.
 */
function rangeEnd(text: string, monthAs: MonthAs): ParsedDay | null {
  const ends = new Map<string, ParsedDay>();
  for (const { index, 0: mark } of text.matchAll(/[-~至到—–―]+/g)) {
    const begin = text.slice(0, index);
    // Three numbers with one sign between them are a day of a year written short (24-3-5), not a range.
    if (mark === "-" && !/^\d{4}/.test(begin) && begin.includes("-")) continue;
    const end = endBehind(begin, text.slice(index + mark.length), monthAs);
    if (end) ends.set(JSON.stringify(end), end);
  }
  return ends.size === 1 ? [...ends.values()][0]! : null;
}

function endBehind(begin: string, end: string, monthAs: MonthAs): ParsedDay | null {
  // 3-5月 begins in a month too.
  const isMonths = /^\d{1,2}$/.test(begin) && BARE_MONTH.test(end);
  const first = onePoint(isMonths ? `${begin}月` : begin, "first");
  if (!first || first.kind === "impossible") return first;
  const from = pointParts(first);
  const bareDay = BARE_DAY.exec(end);
  if (bareDay) return from.day === null ? null : dayInOrBehind(from, Number(bareDay[1]));
  const last = onePoint(end, monthAs);
  if (last?.kind === "yearless") {
    // 2026.3-4.5 may be anything.
    const isOdd = from.day === null && last.dayOfMonth !== null && !begin.includes("月");
    const end = isOdd ? null : completed(last, from);
    return end && throughMonths(first, end);
  }
  const isBefore = last?.kind === "day" && first.kind === "day" && last.day < first.day;
  return isBefore ? null : last && throughMonths(first, last);
}

/** The end of a range from month to month, with how many there are; of any other range as it is. */
function throughMonths(first: ParsedDay, end: ParsedDay): ParsedDay {
  const [from, to] = [lastMonthOf(first), lastMonthOf(end)];
  if (from === null || to === null || !isTime(end) || !isTime(first)) return end;
  // A beginning without a year has the end's.
  const begin = first.kind === "yearless" && end.kind === "day" ? from + to - (to % 12) : from;
  const months = to - begin + (first.months ?? 1);
  return months < 2 ? end : { ...end, months };
}

function isTime(point: ParsedDay): point is ParsedDay & { kind: "day" | "yearless" } {
  return point.kind === "day" || point.kind === "yearless";
}

/** The month of what names months and no day, counted from year 0, without a year from January; null for a day. */
function lastMonthOf(point: ParsedDay): number | null {
  if (!isTime(point)) return null;
  if (!point.monthOnly && point.months === undefined) return null;
  return point.kind === "day" ? monthIndexOf(point.day) : point.month - 1;
}

type PointParts = Readonly<{ year: number | null; month: number; day: number | null }>;

function pointParts(point: ParsedDay): PointParts {
  if (point.kind === "yearless") return { year: null, month: point.month, day: point.dayOfMonth };
  const { year, month, day }: DayParts = partsOf(point.kind === "day" ? point.day : 0);
  return { year, month, day: point.kind === "day" && point.monthOnly ? null : day };
}

/** 3月5日至7日; 3月30日至2日 ends in April. Without a year, nobody knows which December's end is meant. */
function dayInOrBehind({ year, month, day }: PointParts, end: number): ParsedDay | null {
  const isNext = end < (day ?? 0);
  if (year === null) return isNext && month === 12 ? null : yearless(isNext ? month + 1 : month, end, false);
  const monthIndex = year * 12 + month - 1 + (isNext ? 1 : 0);
  return fullDay(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, end);
}

/** An end without a year, in the beginning's or the one behind it; null where both have none and the end comes first (12.30-1.2). */
function completed(end: ParsedDay & { kind: "yearless" }, begin: PointParts): ParsedDay | null {
  const isBefore =
    end.month < begin.month ||
    (end.month === begin.month && end.dayOfMonth !== null && begin.day !== null && end.dayOfMonth < begin.day);
  if (begin.year === null) return isBefore ? null : end;
  const day = withYear(end, begin.year + (isBefore ? 1 : 0));
  return day === null
    ? IMPOSSIBLE
    : { kind: "day", day, monthOnly: end.monthOnly, ...(end.months === undefined ? {} : { months: end.months }) };
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
function periodEnd(year: string | undefined, month: number, months: number): ParsedDay {
  if (year === undefined)
    return { kind: "yearless", month, dayOfMonth: null, last: true, ongoing: false, monthOnly: false, months };
  const day = dayOf(Number(year), month, daysInMonth(Number(year), month));
  return day === null ? IMPOSSIBLE : { kind: "day", day, monthOnly: false, months };
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

/** 29 February 1900, which Excel knows and the calendar doesn't; serial numbers before it are one off. */
const SERIAL_OF_NO_DAY = 60;
/** One behind 31 December 9999, the last day that Excel knows. */
const SERIAL_BEHIND_LAST = 2_958_466;

/**
 * A number in a date column: a serial number, or digits that spell a day (20240305) or a month (2024.03).
 *
 * @param shownAsDate - the cell's format shows a date, so it can only be a serial number.
 */
export function parseDayNumber(value: number, shownAsDate: boolean, date1904: boolean): ParsedDay {
  const asDay = (): ParsedDay => {
    if (!(value >= 1 && value < SERIAL_BEHIND_LAST)) return UNREADABLE;
    const serial = Math.floor(value);
    if (!date1904 && serial === SERIAL_OF_NO_DAY) return IMPOSSIBLE;
    const shift = !date1904 && serial < SERIAL_OF_NO_DAY ? 1 : 0;
    return { kind: "day", day: serial + shift - SERIAL_OF_1970[date1904 ? 1904 : 1900], monthOnly: false };
  };
  if (shownAsDate) return asDay();
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 99_991_231) return parseDay(String(value), "first");
  if (!Number.isInteger(value) && value > 1900 && value < 2101) return monthInNumber(String(value));
  // Serial numbers of 1954 to 2119; a smaller number in a column of days is a slip.
  return value >= 20_000 && value < 80_000 ? asDay() : UNREADABLE;
}

/** Whether a date's serial number is that of a day whatever the workbook counts from, and needs no shift. */
export function isPlainSerial(value: number): boolean {
  return value >= SERIAL_OF_NO_DAY + 1 && value < SERIAL_BEHIND_LAST;
}

/** The day of such a number. */
export function dayOfPlainSerial(value: number, date1904: boolean): Day {
  return Math.floor(value) - SERIAL_OF_1970[date1904 ? 1904 : 1900];
}

/** 2024.03 and 2024.3 are March; the cell 2024.1 may have been typed as 2024.10, so it is no month: never a guess. */
function monthInNumber(digits: string): ParsedDay {
  return /\.1$/.test(digits) || !/\.\d{1,2}$/.test(digits) ? UNREADABLE : parseDay(digits, "first");
}
