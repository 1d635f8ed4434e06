import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NUMBER_SCALE } from "../../../../src/domain/model/ledgerTable";
import { parseScaled, scaledOf } from "../../../../src/workbook/ledgers/values/parseNumber";

describe("a number in text", () => {
  it.each([
    ["digits", "12", 12],
    ["persons", "12人", 12],
    ["a unit in brackets", "12（人）", 12],
    ["a unit in narrow brackets", "12.5(学时)", 12.5],
    ["members", "12名党员", 12],
    ["a sum", "共12人", 12],
    ["times", "3次", 3],
    ["hours", "56学时", 56],
    ["a fraction with a unit", "2.5小时", 2.5],
    ["full-width digits", "１２", 12],
    ["full-width digits with a unit", "１２人", 12],
    ["thousands", "1,200", 1200],
    ["full-width comma", "1，200", 1200],
    ["millions", "1,234,567.5", 1_234_567.5],
    ["thousands with a unit", "1,200元", 1200],
    ["money", "￥120.50", 120.5],
    ["per cent", "83.3%", 0.833],
    ["full-width per cent", "８３．３％", 0.833],
    ["one as per cent", "100%", 1],
    ["a share", "0.833", 0.833],
    ["a share without its nought", ".5", 0.5],
    ["a sign", "-5", -5],
    ["a plus sign", "+5", 5],
    ["plus points with a unit", "+2分", 2],
    ["white space", " 12 人 ", 12],
    ["a year", "2024年", 2024],
    ["a year of 年度", "2024年度", 2024],
    ["four decimals", "0.8333", 0.8333],
    ["what nobody sees", "\u200b1\u20602\ufe0f人", 12],
    ["more decimals than are kept", "0.83335", 0.8334],
  ])("%s: %s", (_, text, value) => {
    expect(parseScaled(text)).toBe(Math.round(value * NUMBER_SCALE));
  });

  it.each([
    ["words", "约十人"],
    ["a range", "3-5"],
    ["a thousands comma out of place", "12,00"],
    ["two numbers", "12/15"],
    ["a unit alone", "人"],
    ["nothing", ""],
    ["a formula's error", "#REF!"],
    ["about", "约12人"],
    ["a remark in brackets", "11人（请假1人）"],
    ["a word in brackets", "12（约）"],
    ["another count's word", "应到12人"],
    ["two units", "12人次次"],
    ["hexadecimal", "0x10"],
    ["a power", "1e3"],
    ["no end", "Infinity"],
  ])("none in %s: %s", (_, text) => {
    expect(parseScaled(text)).toBeNull();
  });
});

it("what is written with up to four decimals is read exactly", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (scaled) => {
      const digits = String(Math.abs(scaled)).padStart(5, "0");
      const text = `${scaled < 0 ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
      expect(parseScaled(text)).toBe(scaled === 0 ? 0 : scaled);
      expect(scaledOf(Number(text))).toBe(scaled === 0 ? 0 : scaled);
    }),
  );
});
