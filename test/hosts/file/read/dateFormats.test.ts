import { describe, expect, it } from "vitest";
import { dateStyles } from "../../../../src/hosts/file/read/dateFormats";
import { numberFormats } from "../../../../src/hosts/file/read/numberFormats";
import { isDateFormat } from "../../../../src/workbook/port/dateFormat";

describe("a number format code", () => {
  it.each([
    "yyyy-mm-dd",
    "yyyy/m/d",
    'yyyy"年"m"月"d"日"',
    "yyyy年m月d日",
    'm"月"d"日"',
    "yyyy\\年m\\月",
    "[$-804]yyyy/m/d;@",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    "[DBNum1][$-804]yyyy年m月d日",
    "yyyy-mm-dd hh:mm",
    "yyyy/m/d h:mm AM/PM",
    "mmm-yy",
    "mm",
    "[$-804]aaaa;@",
    "[红色]yyyy.m.d",
    "e年m月d日",
    'yyyy"-"mm;"d"',
    '"\\"yyyy',
  ])("%s shows a day", (code) => expect(isDateFormat(code)).toBe(true));

  it.each([
    "General",
    "G/通用格式",
    "0",
    "0.00E+00",
    "##0.0E-0",
    "@",
    '0"年"',
    '"y"0',
    '0.0"d"',
    "0\\d",
    "#,##0_d",
    "0*d",
    "[Red]0",
    "[Blue]0;[红色]-0",
    '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
    "h:mm",
    "h:mm:ss AM/PM",
    "mm:ss.0",
    "[h]:mm",
    "[mm]:ss",
    'h"时"mm"分"',
    "0;yyyy",
    '0" 日',
    "",
  ])("%s shows no day", (code) => expect(isDateFormat(code)).toBe(false));
});

describe("cell styles", () => {
  const styles = (ids: readonly number[], formats = ""): string =>
    `<x:styleSheet xmlns:x="m"><x:numFmts>${formats}</x:numFmts><x:cellStyleXfs><x:xf numFmtId="14"/></x:cellStyleXfs>` +
    `<x:cellXfs>${ids.map((id) => `<x:xf numFmtId="${id}"/>`).join("")}<x:xf/></x:cellXfs></x:styleSheet>`;

  it("know the built-in days and keep times out", () => {
    const ids = Array.from({ length: 60 }, (_, id) => id);
    const days = [...dateStyles(numberFormats(styles(ids), "s"))].flatMap((day, id) => (day === 1 ? [id] : []));
    expect(days).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
  });

  it("a format of the workbook goes before the built-in one", () => {
    const formats = `<x:numFmt numFmtId="14" formatCode="0"/><x:numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;"/>`;
    expect([...dateStyles(numberFormats(styles([14, 200], formats), "s"))]).toEqual([0, 1, 0]);
  });

  it("that are no XML are named", () => {
    expect(() => numberFormats("<a", "xl/styles.xml")).toThrow(expect.objectContaining({ code: "damaged" }));
  });
});
