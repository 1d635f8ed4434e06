import { describe, expect, it } from "vitest";
import { formatDay } from "../../../../src/domain/model/day";
import {
  parseDay,
  parseDayNumber,
  withYear,
  type MonthAs,
  type ParsedDay,
} from "../../../../src/workbook/ledgers/values/parseDay";

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
    ["trailing point", "2024.3.5.", "2024-03-05"],
    ["an apostrophe in front", "'2024-03-05", "2024-03-05"],
    ["in brackets", "（2024年3月5日）", "2024-03-05"],
    ["long dashes", "2024—03—05", "2024-03-05"],
    ["underscores", "2024_3_5", "2024-03-05"],
    ["backslashes", "2024\\3\\5", "2024-03-05"],
    ["a year, then points", "2024年3.5", "2024-03-05"],
    ["a hyphen behind 月", "2024-3月-5", "2024-03-05"],
    ["in the evening", "2024.3.5 晚", "2024-03-05"],
  ])("full: %s", (_, text, day) => {
    expect(said(text)).toBe(day);
  });

  it.each([
    ["〇", "二〇二六年八月五日", "2026-08-05"],
    ["零", "二零二六年八月五日", "2026-08-05"],
    ["○", "二○二六年八月五日", "2026-08-05"],
    ["O", "二O二六年八月五日", "2026-08-05"],
    ["0", "二0二六年八月五日", "2026-08-05"],
    ["号", "二〇二六年八月五号", "2026-08-05"],
    ["十", "二〇二六年十月十日", "2026-10-10"],
    ["teens", "二〇二六年十二月十九日", "2026-12-19"],
    ["twenties", "二〇二六年十一月二十一日", "2026-11-21"],
    ["廿", "二〇二六年一月廿三日", "2026-01-23"],
    ["卅", "二〇二六年一月卅一日", "2026-01-31"],
    ["without 日", "二〇二六年八月五", "2026-08-05"],
    ["a month", "二〇二六年八月", "2026-08-01 month"],
    ["month and day alone", "八月五日", "yearless 2026-08-05"],
    ["digits and numerals", "2026年八月五日", "2026-08-05"],
    ["with a weekday", "二〇二六年八月五日（星期三）", "2026-08-05"],
    ["in blanks", "二〇二六年 八月 五日", "2026-08-05"],
    ["30 February", "二〇二六年二月三十日", "impossible"],
  ])("Chinese numerals, %s: %s", (_, text, day) => {
    expect(said(text)).toBe(day);
  });

  it.each(["2026–8–5", "2026‐8‐5", "2026−8−5", "2026、8、5", "2026·8·5", "2026。8。5", "2026，8，5", "2026-8月5日"])(
    "other signs between: %s",
    (text) => {
      expect(said(text)).toBe("2026-08-05");
    },
  );

  it.each(["2026\u200b-8-5", "\ufeff2026年8月5日", "2026年8月5日\u200e", "2\u00ad0260805"])(
    "with what nobody sees in it: %j",
    (text) => {
      expect(said(text)).toBe("2026-08-05");
    },
  );

  it("a long text is no day, and is not looked at for long", () => {
    expect(said(" ".repeat(32_000) + "2026.8.5")).toBe("2026-08-05");
    expect(said("2026.8.5-".repeat(3_600))).toBe("unreadable");
    expect(said(`2026.8.5${" ".repeat(16_000)}x`)).toBe("unreadable");
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
    ["2025年12月30日-1月2日", "2026-01-02"],
    ["2025.12.30-1.2", "2026-01-02"],
    ["2025-12-30至1-2", "2026-01-02"],
    ["2025年12月30日至2日", "2026-01-02"],
    ["2026年3月30日-2日", "2026-04-02"],
    ["3月30日-2日", "yearless 2026-04-02"],
    ["2026年8月-9月", "2026-09-01 month"],
    ["2026年8-9月", "2026-09-01 month"],
    ["2026.8-9月", "2026-09-01 month"],
    ["2025年11月至1月", "2026-01-01 month"],
    ["2026.8-2026.9", "2026-09-01 month"],
    ["8月-9月", "yearless 2026-09-01 month"],
    ["8-9月", "yearless 2026-09-01 month"],
    ["2026年8月—9月5日", "2026-09-05"],
    ["2026年第一季度至第二季度", "2026-06-30"],
    ["2026年3月5日–7日", "2026-03-07"],
    ["2026-3-5–3-7", "2026-03-07"],
    ["2026-3-5-7", "2026-03-07"],
    ["二〇二六年八月五日至七日", "2026-08-07"],
    ["2024年2月28日-29日", "2024-02-29"],
    ["2026年2月28日-29日", "impossible"],
    ["3.5至2.30", "impossible"],
    ["2月30日-3月2日", "impossible"],
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
    ["2026.3-5", "unreadable"],
    ["2026/3-5", "unreadable"],
    ["2026年3-5", "unreadable"],
    ["2026-3.5", "unreadable"],
    ["2026.3-4.5", "unreadable"],
    ["24-3-5", "unreadable"],
    ["3-5-7", "unreadable"],
    ["12月30日-1月2日", "unreadable"],
    ["12.30-2", "unreadable"],
    ["11月-1月", "unreadable"],
    ["2026.5.1-2025.5.1", "unreadable"],
    ["3月5日、12日", "unreadable"],
    ["2026—3—5—7", "unreadable"],
    ["农历3月5日", "unreadable"],
    ["2026年3月5日起", "unreadable"],
    ["2026.3.5、3.7", "unreadable"],
    ["八月初五", "unreadable"],
    ["十三月五日", "impossible"],
  ])("no day: %s", (text, why) => {
    expect(said(text)).toBe(why);
  });
});

describe("a time longer than a month", () => {
  const months = (text: string) => {
    const parsed = parseDay(text, "first");
    if (parsed.kind !== "day" && parsed.kind !== "yearless") return parsed.kind;
    const { months: count = 0, recurring = false, loose = false } = parsed;
    return [count, ...(recurring ? ["recurring"] : []), ...(loose ? ["loose"] : [])].join(" ");
  };

  it.each([
    ["2026-3-5", "0"],
    ["3月", "0"],
    ["12月底前", "0"],
    ["三季度", "3"],
    ["2026年三季度内", "3"],
    ["上半年", "6"],
    ["4-5月", "2"],
    ["2026年7月-9月", "3"],
    ["2025年12月至2026年2月", "3"],
    ["2025年11月至1月", "3"],
    ["一季度至三季度", "9"],
    ["2026年第一季度至第二季度", "6"],
    ["1-12月", "12"],
    ["3月5日至9月", "0"],
    ["全年", "12"],
    ["2026年全年", "12"],
    ["2026年底", "12"],
    ["年内", "12"],
    ["2026年", "unreadable"],
    ["2026年度", "unreadable"],
    ["本年度", "12 loose"],
    ["每月", "12 recurring"],
    ["2026年每月", "12 recurring"],
    ["每月5日", "12 recurring loose"],
    ["每周", "12 recurring loose"],
    ["每两周一次", "12 recurring loose"],
    ["每半年", "12 recurring loose"],
    ["逐月", "12 recurring loose"],
    ["长期", "12 recurring"],
    ["长期开展", "12 recurring loose"],
    ["常年", "12 recurring loose"],
    ["不定期", "12 recurring loose"],
    ["经常性开展", "12 recurring loose"],
    ["每人", "unreadable"],
    ["定期存款", "unreadable"],
  ])("%s is %s", (text, told) => {
    expect(months(text)).toBe(told);
  });
});

describe("a number in a column of days", () => {
  it.each([
    ["a serial number shown as a date", 45_356, true, false, "2024-03-05"],
    ["a serial number with a time", 45_356.604, true, false, "2024-03-05"],
    ["a serial number shown as a number", 45_356, false, false, "2024-03-05"],
    ["a serial number of the 1904 system", 43_894, true, true, "2024-03-05"],
    ["a small serial number shown as a date", 366, true, false, "1900-12-31"],
    ["the first serial number", 1, true, false, "1900-01-01"],
    ["5 January 1900", 5, true, false, "1900-01-05"],
    ["28 February 1900", 59, true, false, "1900-02-28"],
    ["29 February 1900, which the calendar doesn't know", 60, true, false, "impossible"],
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
