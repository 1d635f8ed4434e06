import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIsoDate } from "../../../../src/hosts/file/read/isoDate";
import { parseNumber } from "../../../../src/hosts/file/read/numberText";
import { StringPool } from "../../../../src/hosts/file/read/stringPool";

const parsed = (text: string): number => {
  const bytes = Buffer.from(`x${text}<`);
  return parseNumber(bytes, 1, bytes.length - 1);
};

describe("numbers", () => {
  it("any double is read back to the last bit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parsed(String(number))).toBe(number === 0 ? Math.abs(number) : number);
      }),
      { numRuns: 500 },
    );
  });

  it("any decimal text gives the double that Number gives", () => {
    const decimal = fc.tuple(fc.nat(999_999_999), fc.stringMatching(/^[0-9]{0,12}$/), fc.boolean());
    fc.assert(
      fc.property(decimal, ([integer, fraction, negative]) => {
        const text = `${negative ? "-" : ""}${integer}${fraction === "" ? "" : `.${fraction}`}`;
        expect(parsed(text)).toBe(Number(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["0.83333333333333337", 0.8333333333333334],
    ["1.0E-2", 0.01],
    ["+5", 5],
    [" 7\n", 7],
    [".5", 0.5],
    ["5.", 5],
    ["00012", 12],
  ])("%s", (text, number) => expect(parsed(text)).toBe(number));

  it.each([
    "",
    " ",
    "-",
    ".",
    "1,200",
    "1 2",
    "1.2.3",
    "0x10",
    "NaN",
    "INF",
    "Infinity",
    "甲",
    "1e",
    `${"1".repeat(500)}x`,
  ])("%j is none", (text) => expect(parsed(text)).toBeNaN());
});

describe("texts", () => {
  it("the same text has one id, another text another, and every id gives its text", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.constantFrom("甲", "乙", "", "甲乙")), { maxLength: 300 }), (texts) => {
        const pool = new StringPool();
        const ids = texts.map((each) => pool.idOfText(each));
        expect(ids.map((id) => pool.textOf(id))).toEqual(texts);
        expect(new Set(ids).size).toBe(new Set(texts).size);
      }),
    );
  });

  it("many texts that differ in one place keep apart", () => {
    const pool = new StringPool();
    const misplaced: number[] = [];
    for (let i = 0; i < 200_000; i++) if (pool.idOfText(`机关第${i}党支部`) !== i) misplaced.push(i);
    expect(misplaced).toEqual([]);
    expect(pool.idOfText("机关第123456党支部")).toBe(123_456);
    expect(pool.textOf(199_999)).toBe("机关第199999党支部");
  });
});

describe("ISO dates", () => {
  it.each([
    ["2024-03-05", 45_356, true],
    ["2024-03-05T00:00:00", 45_356, true],
    ["2024-03-05T12:00:00.000Z", 45_356.5, true],
    ["1900-01-01", 1, true],
    ["1900-02-28", 59, true],
    ["1900-03-01", 61, true],
    ["06:00:00", 0.25, false],
    ["T18:00", 0.75, false],
  ])("%s", (text, serial, hasDay) => expect(parseIsoDate(text, false)).toEqual({ serial, hasDay }));

  it("count from 1904 where the workbook does", () => {
    expect(parseIsoDate("1904-01-02", true)).toEqual({ serial: 1, hasDay: true });
    expect(parseIsoDate("2024-03-05", true)).toEqual({ serial: 45_356 - 1_462, hasDay: true });
  });

  it.each(["", "2024-02-30", "2024", "5 March", "1899-12-31", "2024-03-05T25:00:00", "P1D"])("%j is none", (text) =>
    expect(parseIsoDate(text, false)).toBeNull(),
  );
});
