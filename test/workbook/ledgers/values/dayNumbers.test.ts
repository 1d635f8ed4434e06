import { describe, expect, it } from "vitest";
import { formatDay } from "../../../../src/domain/model/day";
import {
  dayOfPlainSerial,
  isPlainSerial,
  parseDay,
  parseDayNumber,
  type MonthAs,
  type ParsedDay,
} from "../../../../src/workbook/ledgers/values/parseDay";

/** A day as ISO text, `03-05` without a year, `03` a month without day; what else it says behind it. */
function shown(parsed: ParsedDay): string {
  if (parsed.kind !== "day" && parsed.kind !== "yearless") return parsed.kind;
  const two = (number: number) => String(number).padStart(2, "0");
  const day =
    parsed.kind === "day"
      ? formatDay(parsed.day)
      : two(parsed.month) + (parsed.dayOfMonth === null ? "" : `-${two(parsed.dayOfMonth)}`);
  const flags = [
    parsed.monthOnly && "month",
    parsed.kind === "yearless" && parsed.last && "last",
    parsed.kind === "yearless" && parsed.ongoing && "ongoing",
    parsed.months !== undefined && `${parsed.months} months`,
  ];
  return [day, ...flags.filter(Boolean)].join(" ");
}

describe("a number in a column of days", () => {
  it.each([
    { value: 0, is: "unreadable" },
    { value: 0.5, is: "unreadable" },
    { value: 1, is: "1900-01-01" },
    { value: 59, is: "1900-02-28" },
    { value: 60, is: "impossible" },
    { value: 60.5, is: "impossible" },
    { value: 60, date1904: true, is: "1904-03-01" },
    { value: 61, is: "1900-03-01" },
    { value: 46_086.99, is: "2026-03-05" },
    { value: 44_624, date1904: true, is: "2026-03-05" },
    { value: 2_958_465.9, is: "9999-12-31" },
    { value: 2_958_466, is: "unreadable" },
  ])("$value, shown as a day, is $is", ({ value, date1904 = false, is }) => {
    expect(shown(parseDayNumber(value, true, date1904))).toBe(is);
  });

  it.each([
    { value: 19_999, is: "unreadable" },
    { value: 20_000, is: "1954-10-03" },
    { value: 46_086, is: "2026-03-05" },
    { value: 79_999.5, is: "2119-01-10" },
    { value: 80_000, is: "unreadable" },
    { value: 19_000_100, is: "unreadable" },
    { value: 19_000_101, is: "1900-01-01" },
    { value: 20_240_230, is: "impossible" },
    { value: 99_991_231, is: "9999-12-31" },
    { value: 99_991_232, is: "unreadable" },
    { value: 2026, is: "unreadable" },
    { value: 1900, is: "unreadable" },
    { value: 1899.05, is: "unreadable" },
    { value: 1900.05, is: "1900-05-01 month" },
    { value: 2026.1, is: "unreadable" },
    { value: 2026.11, is: "2026-11-01 month" },
    { value: 2026.2, is: "2026-02-01 month" },
    { value: 2026.123, is: "unreadable" },
    { value: 2100.12, is: "2100-12-01 month" },
    { value: 2101.12, is: "unreadable" },
    { value: 20_260_305.5, is: "unreadable" },
  ])("$value as digits is $is", ({ value, is }) => {
    expect(shown(parseDayNumber(value, false, false))).toBe(is);
  });

  it.each([
    { value: 60, plain: false },
    { value: 60.9, plain: false },
    { value: 61, plain: true },
    { value: 2_958_465.9, plain: true },
    { value: 2_958_466, plain: false },
  ])("$value is a day's number in both systems: $plain", ({ value, plain }) => {
    expect(isPlainSerial(value)).toBe(plain);
    if (!plain) return;
    for (const date1904 of [false, true]) {
      const parsed = parseDayNumber(value, true, date1904);
      expect(parsed).toMatchObject({ kind: "day", day: dayOfPlainSerial(value, date1904) });
    }
  });
});

describe("a day in words", () => {
  it.each<{ text: string; monthAs?: MonthAs; is: string }>([
    { text: "  ", is: "blank" },
    { text: "暂无", is: "blank" },
    { text: `${" ".repeat(3)}2026.3.5${"　".repeat(90)}`, is: "2026-03-05" },
    { text: `${"0".repeat(70)}2026.3.5`, is: "unreadable" },
    { text: "26年3月5日", is: "2026-03-05" },
    { text: "26年12月5日", is: "2026-12-05" },
    { text: "2026年3月5日前", is: "2026-03-05" },
    { text: "3月5日之前", is: "03-05" },
    { text: "前年3月5日", is: "unreadable" },
    { text: "2026年3月", is: "2026-03-01 month" },
    { text: "2026年3月", monthAs: "last", is: "2026-03-31 month" },
    { text: "2026年3月底", is: "2026-03-31" },
    { text: "2026年3月前", is: "2026-03-31" },
    { text: "2026年1月", is: "2026-01-01 month" },
    { text: "2026年12月", is: "2026-12-01 month" },
    { text: "2026年0月", is: "impossible" },
    { text: "2026年13月", is: "impossible" },
    { text: "2026年2月29日", is: "impossible" },
    { text: "3月", is: "03 month" },
    { text: "3月", monthAs: "last", is: "03 month last" },
    { text: "3月1日", is: "03-01" },
    { text: "2月29日", is: "02-29" },
    { text: "2月30日", is: "impossible" },
    { text: "3月0日", is: "impossible" },
    { text: "0月5日", is: "impossible" },
    { text: "13月5日", is: "impossible" },
    { text: "2026、8、5", is: "2026-08-05" },
    { text: "3.5-3.7", is: "03-07" },
    { text: "3.5-3.5", is: "03-05" },
    { text: "3.5-3.4", is: "unreadable" },
    { text: "2026年3月5日至7日", is: "2026-03-07" },
    { text: "2026年3月5日至5日", is: "2026-03-05" },
    { text: "2026年3月30日至2日", is: "2026-04-02" },
    { text: "2025年12月30日至2日", is: "2026-01-02" },
    { text: "3月30日至2日", is: "04-02" },
    { text: "12月30日至2日", is: "unreadable" },
    { text: "12月1日至2日", is: "12-02" },
    { text: "2025年12月30日-1月2日", is: "2026-01-02" },
    { text: "2026年3月5日-3月5日", is: "2026-03-05" },
    { text: "2026年3月5日-3月4日", is: "2027-03-04" },
    { text: "2026年2月1日-2月30日", is: "impossible" },
    { text: "2026年2月1日-2月29日", is: "impossible" },
    { text: "12.30-1.2", is: "unreadable" },
    { text: "2026.3.5-2026.3.4", is: "unreadable" },
    { text: "2026.3.5-2026.3.5", is: "2026-03-05" },
    { text: "3-5月", is: "05 month 3 months" },
    { text: "10-12月", monthAs: "last", is: "12 month last 3 months" },
    { text: "3-3月", is: "03 month" },
    { text: "2026年3月-5月", is: "2026-05-01 month 3 months" },
    { text: "2025年11月-2026年2月", is: "2026-02-01 month 4 months" },
    { text: "3月-2026年5月", is: "2026-05-01 month 3 months" },
    { text: "2026-3-5-7", is: "2026-03-07" },
    { text: "2026.3-4.5", is: "unreadable" },
    { text: "24-3-5", is: "unreadable" },
    { text: "2026年上半年", is: "2026-06-30 6 months" },
    { text: "下半年", is: "12 last 6 months" },
    { text: "第三季度", is: "09 last 3 months" },
    { text: "2026年第一季度", is: "2026-03-31 3 months" },
  ])("“$text” is $is", ({ text, monthAs = "first", is }) => {
    expect(shown(parseDay(text, monthAs))).toBe(is);
  });
});
