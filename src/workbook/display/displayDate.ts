import { partsOf } from "../../domain/model/day";
import { chineseCount, chineseDigits } from "./chineseNumber";
import type { FormatSection, FormatToken } from "./formatCode";

const SECONDS_PER_DAY = 86_400;
/** 1970-01-01 as a serial number of both date systems. */
const EPOCH = { from1900: 25_569, from1904: 24_107 } as const;
/** The day that never was, and which the 1900 system counts: 29 February 1900. */
const LEAP_BUG = 60;
/** 9999-12-31 in the 1900 system; Excel knows no later day. */
const LAST_SERIAL = 2_958_465;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const CHINESE_DAYS = "日一二三四五六";

type Moment = Readonly<{
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** Since midnight, and since the beginning of the count. */
  secondOfDay: number;
  seconds: number;
  /** Decimals of the seconds that are shown. */
  decimals: number;
}>;

/** A serial number after a date format; null when it is no day Excel can show. */
export function displayDate(serial: number, section: FormatSection, date1904: boolean): string | null {
  const last = date1904 ? LAST_SERIAL - 1462 : LAST_SERIAL;
  if (serial < 0 || serial >= last + 1) return null;
  const moment = momentOf(serial, secondDecimals(section.tokens), date1904);
  const hasHalfDay = section.tokens.some(({ kind }) => kind === "halfDay");
  return section.tokens.map((token) => tokenText(token, moment, { hasHalfDay, chinese: section.chinese })).join("");
}

function secondDecimals(tokens: readonly FormatToken[]): number {
  return Math.max(0, ...tokens.map((token) => (token.kind === "fraction" ? token.decimals : 0)));
}

/** Time is rounded to what is shown, so that 08:59:59.9999 is nine o'clock. */
function momentOf(serial: number, decimals: number, date1904: boolean): Moment {
  const unit = 10 ** decimals;
  const seconds = Math.round(serial * SECONDS_PER_DAY * unit) / unit;
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const secondOfDay = seconds - day * SECONDS_PER_DAY;
  const rest = { secondOfDay, seconds, decimals };
  if (!date1904 && day === LEAP_BUG) return { year: 1900, month: 2, day: 29, weekday: 3, ...rest };
  if (!date1904 && day === 0) return { year: 1900, month: 1, day: 0, weekday: 6, ...rest };
  const unix = date1904 ? day - EPOCH.from1904 : day - EPOCH.from1900 + (day < LEAP_BUG ? 1 : 0);
  // Weekdays of the 1900 system go on through the day that never was; 1904 began with a Friday.
  const weekday = (day + (date1904 ? 5 : 6)) % 7;
  return { ...partsOf(unix), weekday, ...rest };
}

type Manner = Readonly<{ hasHalfDay: boolean; chinese: FormatSection["chinese"] }>;

function tokenText(token: FormatToken, moment: Moment, manner: Manner): string {
  switch (token.kind) {
    case "literal":
      return token.text;
    case "halfDay":
      return moment.secondOfDay < SECONDS_PER_DAY / 2 ? token.morning : token.afternoon;
    case "fraction":
      return (moment.secondOfDay % 1).toFixed(token.decimals).slice(1);
    case "date":
      return token.elapsed ? elapsedText(token.letters, moment) : dateText(token.letters, moment, manner);
    default:
      return "";
  }
}

function elapsedText(letters: string, { seconds }: Moment): string {
  const unit = letters.startsWith("h") ? 3600 : letters.startsWith("s") ? 1 : 60;
  return String(Math.floor(seconds / unit)).padStart(letters.length, "0");
}

function dateText(letters: string, moment: Moment, { hasHalfDay, chinese }: Manner): string {
  const { year, month, day, weekday, secondOfDay } = moment;
  const count = (value: number): string =>
    chinese === 0 ? String(value).padStart(Math.min(2, letters.length), "0") : chineseCount(value, chinese);
  const long = letters.length;
  switch (letters[0]) {
    case "y":
    case "e": {
      const shown = long <= 2 && letters.startsWith("y") ? String(year % 100).padStart(2, "0") : String(year);
      return chinese === 0 ? shown : chineseDigits(shown, chinese);
    }
    case "m":
      if (long <= 2) return count(month);
      return monthName(MONTHS[month - 1] ?? "", long);
    case "d":
      if (long <= 2) return count(day);
      return long === 3 ? (DAYS[weekday] ?? "").slice(0, 3) : (DAYS[weekday] ?? "");
    case "a":
      return (long === 3 ? "" : "星期") + CHINESE_DAYS[weekday]!;
    case "h": {
      const hour = Math.floor(secondOfDay / 3600);
      return count(hasHalfDay ? ((hour + 11) % 12) + 1 : hour);
    }
    case "n":
      return count(Math.floor(secondOfDay / 60) % 60);
    default:
      return count(Math.floor(secondOfDay) % 60);
  }
}

function monthName(name: string, letters: number): string {
  if (letters === 3) return name.slice(0, 3);
  return letters === 5 ? name.slice(0, 1) : name;
}
