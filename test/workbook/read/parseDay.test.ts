import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/model/day";
import { parseDay, parseDayNumber, withYear, type MonthAs, type ParsedDay } from "../../../src/workbook/read/parseDay";

/** A parsed day in one word: the day, `?-` for a year still to be found, or why there is none. */
function told(parsed: ParsedDay, year = 2026): string {
  switch (parsed.kind) {
    case "day":
      return formatDay(parsed.day) + (parsed.monthOnly ? " month" : "");
    case "yearless": {
      const day = withYear(parsed, year);
      return `yearless ${day === null ? "impossible" : formatDay(day)}${parsed.ongoing ? " ongoing" : ""}${parsed.monthOnly ? " month" : ""}`;
    }
    default:
      return parsed.kind;
  }
}

const said = (text: string, monthAs: MonthAs = "first"): string => told(parseDay(text, monthAs));

describe("a day in text", () => {
  it.each([
    ["points", "2024.3.5", "2024-03-05"],
    ["points, two digits", "2024.03.05", "2024-03-05"],
    ["hyphens", "2024-3-5", "2024-03-05"],
    ["slashes", "2024/3/5", "2024-03-05"],
    ["Chinese", "2024年3月5日", "2024-03-05"],
    ["Chinese, 号", "2024年3月5号", "2024-03-05"],
    ["Chinese without 日", "2024年3月5", "2024-03-05"],
    ["eight digits", "20240305", "2024-03-05"],
    ["full-width digits", "２０２４．３．５", "2024-03-05"],
    ["full-width digits in Chinese", "２０２４年３月５日", "2024-03-05"],
    ["white space inside", " 2024 年 3 月 5 日 ", "2024-03-05"],
    ["leap day", "2024.2.29", "2024-02-29"],
    ["trailing full stop", "2024年3月5日。", "2024-03-05"],
  ])("full: %s", (_, text, day) => {
    expect(said(text)).toBe(day);
  });

  it.each([
    ["hours and minutes", "2024-3-5 14:30"],
    ["with seconds", "2024-03-05 14:30:00"],
    ["ISO", "2024-03-05T00:00:00"],
    ["ISO in UTC", "2024-03-05T00:00:00.000Z"],
    ["Chinese time", "2024年3月5日14时30分"],
    ["下午3点", "2024年3月5日下午3点"],
    ["上午", "2024年3月5日上午"],
    ["上午 with a time", "2024年3月5日 上午 9:00"],
    ["full-width colon", "2024.3.5 9：00"],
    ["AM/PM", "2024/3/5 2:30 PM"],
    ["weekday", "2024年3月5日（星期二）"],
    ["weekday without brackets", "2024年3月5日 周二"],
    ["from hour to hour", "2024年3月5日 14:30-16:00"],
    ["from hour to hour in words", "2024-3-5 9:00至11:30"],
    ["weekday and time", "2024年3月5日（星期二）14:30"],
  ])("with a time: %s", (_, text) => {
    expect(said(text)).toBe("2024-03-05");
  });

  it.each([
    ["3月5日", "yearless 2026-03-05"],
    ["3月5号", "yearless 2026-03-05"],
    ["3.5", "yearless 2026-03-05"],
    ["3/5", "yearless 2026-03-05"],
    ["3-5", "yearless 2026-03-05"],
    ["2月29日", "yearless impossible"],
    ["3月5日 14:30", "yearless 2026-03-05"],
  ])("without a year: %s", (text, day) => {
    expect(said(text)).toBe(day);
  });

  it.each([
    ["2024.03", "first", "2024-03-01 month"],
    ["2024.03", "last", "2024-03-31 month"],
    ["2024年3月", "first", "2024-03-01 month"],
    ["2024年2月", "last", "2024-02-29 month"],
    ["2024年3月份", "first", "2024-03-01 month"],
    ["2024-3", "first", "2024-03-01 month"],
    ["2024年13月", "first", "impossible"],
    ["3月", "first", "yearless 2026-03-01 month"],
    ["3月", "last", "yearless 2026-03-31 month"],
    ["3月份", "first", "yearless 2026-03-01 month"],
  ] as const)("a month: %s as its %s", (text, monthAs, day) => {
    expect(said(text, monthAs)).toBe(day);
  });

  it.each([
    ["3.5-3.7", "yearless 2026-03-07"],
    ["2024.3.5-3.7", "2024-03-07"],
    ["2024.3.5—2024.3.7", "2024-03-07"],
    ["2024-3-5至2024-3-7", "2024-03-07"],
    ["2024-3-5~3-7", "2024-03-07"],
    ["2024年3月5日至7日", "2024-03-07"],
    ["2024年3月5日-7日", "2024-03-07"],
    ["3月5日至7日", "yearless 2026-03-07"],
    ["3月5日—4月2日", "yearless 2026-04-02"],
    ["2024年3月5日－3月7日", "2024-03-07"],
    ["2024/12/30-2025/1/2", "2025-01-02"],
    ["2024.3.5－2024.3.7", "2024-03-07"],
    ["2024-3-5到3-7", "2024-03-07"],
    ["20240305-20240307", "2024-03-07"],
    ["3.5至2.30", "impossible"],
  ])("a range gives its end: %s", (text, day) => {
    expect(said(text)).toBe(day);
  });

  it.each([
    ["3月底前", "yearless 2026-03-31"],
    ["3月底", "yearless 2026-03-31"],
    ["3月末", "yearless 2026-03-31"],
    ["2024年2月底前", "2024-02-29"],
    ["第一季度", "yearless 2026-03-31"],
    ["一季度", "yearless 2026-03-31"],
    ["第四季度", "yearless 2026-12-31"],
    ["1季度", "yearless 2026-03-31"],
    ["2024年第一季度", "2024-03-31"],
    ["2024年二季度末", "2024-06-30"],
    ["第二季度末前", "yearless 2026-06-30"],
    ["6月30日前", "yearless 2026-06-30"],
    ["2024年6月30日前", "2024-06-30"],
    ["2024.6.30之前", "2024-06-30"],
    ["上半年", "yearless 2026-06-30"],
    ["2024年下半年", "2024-12-31"],
    ["2024年底前", "2024-12-31"],
    ["2024年", "2024-12-31"],
  ])("a deadline is the last day: %s", (text, day) => {
    expect(said(text, "last")).toBe(day);
  });

  it.each([
    ["每月", "yearless 2026-12-31"],
    ["每季度", "yearless 2026-12-31"],
    ["全年", "yearless 2026-12-31"],
    ["年底前", "yearless 2026-12-31"],
    ["12月底前", "yearless 2026-12-31"],
    ["长期坚持", "yearless 2026-12-31 ongoing"],
  ])("due 31 December: %s", (text, day) => {
    expect(said(text, "last")).toBe(day);
  });

  it.each([
    ["2月30日", "impossible"],
    ["2024年2月30日", "impossible"],
    ["2026.2.29", "impossible"],
    ["2024-13-01", "impossible"],
    ["20240230", "impossible"],
    ["13月", "impossible"],
    ["0月5日", "impossible"],
    ["-", "blank"],
    ["/", "blank"],
    ["—", "blank"],
    ["无", "blank"],
    ["不涉及", "blank"],
    ["暂无", "blank"],
    ["   ", "blank"],
    ["待定", "unreadable"],
    ["张三", "unreadable"],
    ["12人", "unreadable"],
    ["5", "unreadable"],
    ["24.3.5.7", "unreadable"],
    ["第五季度", "unreadable"],
  ])("no day: %s", (text, why) => {
    expect(said(text)).toBe(why);
  });
});

describe("a number in a column of days", () => {
  it.each([
    ["a serial number shown as a date", 45_356, true, false, "2024-03-05"],
    ["a serial number with a time", 45_356.604, true, false, "2024-03-05"],
    ["a serial number shown as a number", 45_356, false, false, "2024-03-05"],
    ["a serial number of the 1904 system", 43_894, true, true, "2024-03-05"],
    ["a small serial number shown as a date", 366, true, false, "1900-12-31"],
    ["1 March 1900, the first day with a right serial number", 61, true, false, "1900-03-01"],
    ["eight digits", 20_240_305, false, false, "2024-03-05"],
    ["eight digits that are no day", 20_240_230, false, false, "impossible"],
    ["year and month", 2024.03, false, false, "2024-03-01 month"],
    ["year and month, November", 2024.11, false, false, "2024-11-01 month"],
    ["year and month, one digit", 2024.3, false, false, "2024-03-01 month"],
    ["2024.1, which may be January or October", 2024.1, false, false, "unreadable"],
    ["a fraction that is no month", 2024.333, false, false, "unreadable"],
    ["month 13", 2024.13, false, false, "impossible"],
    ["a small number", 12, false, false, "unreadable"],
    ["a year", 2024, false, false, "unreadable"],
    ["a negative number", -5, true, false, "unreadable"],
    ["a number past the year 9999", 3_000_000, true, false, "unreadable"],
    ["not a number", Number.NaN, true, false, "unreadable"],
  ])("%s", (_, value, shownAsDate, date1904, day) => {
    expect(told(parseDayNumber(value, shownAsDate, date1904))).toBe(day);
  });
});
