import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayNumber, displayText } from "../../../src/workbook/display/displayValue";
import { BUILT_IN_FORMATS } from "../../../src/workbook/display/builtInFormats";

/** 2026-10-08 is a Thursday; its serial number in the 1900 system. */
const DAY = 46_303;

type Row = readonly [code: string, value: number, shown: string];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)("%s of %d is %s", (code, value, shown) => {
      expect(displayNumber(value, code, false)).toBe(shown);
    });
  });
}

table("numbers without a format", [
  ["General", 0, "0"],
  ["General", -0, "0"],
  ["General", 5, "5"],
  ["General", -5, "-5"],
  ["General", 0.1, "0.1"],
  ["General", 0.1 + 0.2, "0.3"],
  ["General", 1 / 3, "0.333333333"],
  ["General", -2 / 3, "-0.666666667"],
  ["General", Math.PI, "3.141592654"],
  ["General", 100 / 3, "33.33333333"],
  ["General", 1234567890, "1234567890"],
  ["General", 12345678901, "12345678901"],
  ["General", 123456789012, "1.23457E+11"],
  ["General", 12345678901.4, "12345678901"],
  ["General", 1234567890.5, "1234567891"],
  ["General", 123456789.16, "123456789.2"],
  ["General", 99999999999.9, "1E+11"],
  ["General", 0.0001, "0.0001"],
  ["General", 0.000123456789, "0.000123457"],
  ["General", 0.00001, "0.00001"],
  ["General", 0.0000123456, "1.23456E-05"],
  ["General", 1e-10, "1E-10"],
  ["General", 1e100, "1E+100"],
  ["General", 9.999996e20, "1E+21"],
  ["", 5, "5"],
  ['General"分"', 92.5, "92.5分"],
  ["G/通用格式", 3, "3"],
  ["@", 12.5, "12.5"],
]);

table("decimals, thousands, percents", [
  ["0", 0.5, "1"],
  ["0", 1.5, "2"],
  ["0", 2.5, "3"],
  ["0", -0.4, "0"],
  ["0.0", 92.45, "92.5"],
  ["0.00", 1.005, "1.01"],
  ["0.00", 1.004999, "1.00"],
  ["0.00", 8.345, "8.35"],
  ["0.00", -1.005, "-1.01"],
  ["0.00", 0, "0.00"],
  ["0.00", -0.001, "0.00"],
  ["0.00", 99.995, "100.00"],
  ["0.00", 1e15, "1000000000000000.00"],
  ["0.0#", 1, "1.0"],
  ["0.0#", 1.25, "1.25"],
  ["#.##", 0, "."],
  ["#.##", 0.5, ".5"],
  ["#", 0, ""],
  ["#,##0", 0, "0"],
  ["#,##0", 999, "999"],
  ["#,##0", 1000, "1,000"],
  ["#,##0", 1234567, "1,234,567"],
  ["#,##0.00", 1234.5, "1,234.50"],
  ["#,##0.00", -1234.5, "-1,234.50"],
  ["0,000", 12, "0,012"],
  ["000000", 42, "000042"],
  ["0%", 0.875, "88%"],
  ["0.00%", 0.12345, "12.35%"],
  ["0%", 1, "100%"],
  ["0.0,", 12345, "12.3"],
  ['0.00,,"百万"', 12345678, "12.35百万"],
  ['0!.0,"万"', 12345, "1.2万"],
  ["???0", 12, "  12"],
  ["0.??", 1.5, "1.5 "],
  ["000-0000", 1234567, "123-4567"],
  ["0.00E+00", 12345, "1.23E+04"],
  ["0.00E+00", 0.00012345, "1.23E-04"],
  ["0.00E-00", 12345, "1.23E04"],
  ["0.00E+00", 9.999, "1.00E+01"],
  ["0.00E+00", 0, "0.00E+00"],
  ["##0.0E+0", 12345, "12.3E+3"],
  ["##0.0E+0", 1234567, "1.2E+6"],
]);

table("literals and currencies", [
  ['0"分"', 95, "95分"],
  ['"第"0"名"', 3, "第3名"],
  ["0.0分", 92.5, "92.5分"],
  ["\\#0", 3, "#3"],
  ["0_)", 3, "3 "],
  ["* 0", 3, "3"],
  ["[$￥-804]#,##0.00", 1234.5, "￥1,234.50"],
  ["[$-804]0", 3, "3"],
  ["[Red]0;[Blue]-0", -3, "-3"],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, " -   "],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, " 1,234.50 "],
]);

table("sections and conditions", [
  ["0;(0)", -5, "(5)"],
  ["0;(0)", 5, "5"],
  ["0;(0)", 0, "0"],
  ['0;-0;"—"', 0, "—"],
  ["0;;", -5, ""],
  [";;;", 5, ""],
  ['+0.0;-0.0;"持平"', 1.5, "+1.5"],
  ['+0.0;-0.0;"持平"', -1.5, "-1.5"],
  ['[>=90]"优秀";[>=60]"合格";"不合格"', 95, "优秀"],
  ['[>=90]"优秀";[>=60]"合格";"不合格"', 60, "合格"],
  ['[>=90]"优秀";[>=60]"合格";"不合格"', 10, "不合格"],
  ['[=1]"是";[=0]"否";General', 1, "是"],
  ['[=1]"是";[=0]"否";General', 7, "7"],
  ["[<0]0.0;0", -1.25, "1.3"],
  ["[>5]0", 3, "########"],
  ["0;@", -3, "-3"],
]);

table("fractions", [
  ["# ?/?", 1.5, "1 1/2"],
  ["# ?/?", 0.25, " 1/4"],
  ["# ?/?", 3, "3    "],
  ["# ??/??", 1.3125, "1  5/16"],
  ["# ?/8", 0.5, " 4/8"],
  ["?/?", 1.5, "3/2"],
  ["# ?/?", 0.999, "1    "],
]);

table("days and times", [
  ["yyyy-mm-dd", DAY, "2026-10-08"],
  ["yyyy/m/d", DAY, "2026/10/8"],
  ["yy-m-d", DAY, "26-10-8"],
  ['yyyy"年"m"月"d"日"', DAY, "2026年10月8日"],
  ["yyyy年m月d日", DAY, "2026年10月8日"],
  ['[$-804]yyyy"年"m"月"d"日";@', DAY, "2026年10月8日"],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', DAY, "二○二六年十月八日"],
  ["[$-804]aaaa", DAY, "星期四"],
  ["aaa", DAY, "四"],
  ["dddd, mmmm d", DAY, "Thursday, October 8"],
  ["ddd mmm mmmmm", DAY, "Thu Oct O"],
  ["yyyy-mm-dd hh:mm", DAY + 0.375, "2026-10-08 09:00"],
  ["yyyy/m/d h:mm:ss", DAY + 0.75, "2026/10/8 18:00:00"],
  ["h:mm AM/PM", 0.75, "6:00 PM"],
  ["h:mm AM/PM", 0, "12:00 AM"],
  ['上午/下午h"时"mm"分"', 0.75, "下午6时00分"],
  ["mm:ss", 0.5 + 61 / 86_400, "01:01"],
  ["[h]:mm", 1.5, "36:00"],
  ["[mm]", 0.5, "720"],
  ["[s]", 1 / 86_400, "1"],
  ["ss.00", 1.25 / 86_400, "01.25"],
  ["h:mm:ss", 0.99999999, "24:00:00".replace("24", "0")],
  ["yyyy.mm", DAY, "2026.10"],
  ["e", DAY, "2026"],
  ["m/d", DAY, "10/8"],
  ["yyyy-mm-dd", 1, "1900-01-01"],
  ["yyyy-mm-dd", 59, "1900-02-28"],
  ["yyyy-mm-dd", 60, "1900-02-29"],
  ["yyyy-mm-dd", 61, "1900-03-01"],
  ["yyyy-mm-dd", 2_958_465, "9999-12-31"],
  ["yyyy-mm-dd", 2_958_466, "########"],
  ["yyyy-mm-dd", -1, "########"],
  ["yyyy-mm-dd;@", DAY, "2026-10-08"],
]);

table("digits in Chinese", [
  ["[DBNum1]General", 0, "○"],
  ["[DBNum1]General", 10, "十"],
  ["[DBNum1]General", 21, "二十一"],
  ["[DBNum1]General", 105, "一百○五"],
  ["[DBNum1]General", 10005, "一万○五"],
  ["[DBNum1]General", 100000, "十万"],
  ["[DBNum2]General", 1234.5, "壹仟贰佰叁拾肆.伍"],
  ["[DBNum1]0", 123, "一二三"],
]);

describe("other cells", () => {
  it("counts days from 1904 where the workbook does", () => {
    expect(displayNumber(0, "yyyy-mm-dd ddd", true)).toBe("1904-01-01 Fri");
    expect(displayNumber(DAY - 1462, "yyyy-mm-dd aaa", true)).toBe("2026-10-08 四");
  });

  it.each([
    ["甲", "General", "甲"],
    ["甲", "@", "甲"],
    ["甲", '@"支部"', "甲支部"],
    ["甲", "0.00", "甲"],
    ["甲", '0;-0;0;"〔"@"〕"', "〔甲〕"],
    ["甲", ";;;", ""],
    ["甲", "0.0;@", "甲"],
  ])("a text %s under %s is %s", (text, code, shown) => {
    expect(displayText(text, code)).toBe(shown);
  });

  it("shows every number under every built-in format, and any text as a format", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const code = fc.oneof(
      fc.constantFrom(...Object.values(BUILT_IN_FORMATS)),
      fc.string(),
      fc
        .array(
          fc.constantFrom("0", "#", "?", ".", ",", "%", "E+", "/", "@", ";", "y", "m", "[h]", "[", '"', "\\", "年"),
          { maxLength: 12 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(number, code, (value, format) => {
        expect(typeof displayNumber(value, format, false)).toBe("string");
        expect(typeof displayText("甲", format)).toBe("string");
      }),
      { numRuns: 2_000 },
    );
  });

  it("shows a number with n decimals as it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 4 }), (integer, decimals) => {
        const value = integer / 10 ** decimals;
        expect(displayNumber(value, `0.${"0".repeat(decimals)}`, false)).toBe(value.toFixed(decimals).replace(/^-(0\.0+)$/, "$1")); // prettier-ignore
      }),
    );
  });
});
