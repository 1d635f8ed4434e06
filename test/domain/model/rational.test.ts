import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  ceiling,
  compare,
  divide,
  formatHundredths,
  formatRational,
  max,
  min,
  multiply,
  parseDecimal,
  rational,
  roundHalfUp,
  subtract,
} from "../../../src/domain/model/rational";
import { fraction, integer } from "../../../src/domain/model/fraction";

const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => rational(n, d));

describe("rounding", () => {
  it.each([
    { n: 10, d: 3, hundredths: 333 },
    { n: 1005, d: 1000, hundredths: 101 },
    { n: 1004999, d: 1000000, hundredths: 100 },
    { n: -1005, d: 1000, hundredths: -100 },
    { n: -1006, d: 1000, hundredths: -101 },
    { n: 0, d: 1, hundredths: 0 },
  ])("$n/$d rounds half up to $hundredths hundredths", ({ n, d, hundredths }) => {
    expect(roundHalfUp(rational(n, d), 2)).toBe(hundredths);
  });

  it.each([
    { n: 5, d: 2, up: 3n },
    { n: 4, d: 2, up: 2n },
    { n: -5, d: 2, up: -2n },
    { n: -4, d: 2, up: -2n },
  ])("the smallest integer above $n/$d is $up", ({ n, d, up }) => {
    expect(ceiling(rational(n, d))).toBe(up);
  });
});

describe("text", () => {
  it("formats without noise", () => {
    expect(formatRational(rational(2, 3))).toBe("0.6667");
    expect(formatRational(rational(300))).toBe("300");
    expect(formatRational(rational(1, 2))).toBe("0.5");
    expect(formatRational(rational(-1, 4))).toBe("-0.25");
    expect(formatRational(rational(100), 0)).toBe("100");
    expect(formatHundredths(5)).toBe("0.05");
    expect(formatHundredths(-1234)).toBe("-12.34");
  });

  it("reads plain decimals only", () => {
    expect(parseDecimal("12.50")).toEqual(rational(25, 2));
    expect(parseDecimal("-3")).toEqual(rational(-3));
    for (const text of ["", "1e3", "1,000", ".5", "1.", "abc", "--1"]) expect(parseDecimal(text)).toBeNull();
  });
});

describe("laws", () => {
  it("addition and multiplication are undone by subtraction and division", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it("order is that of the difference", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const difference = subtract(a, b).numerator;
        expect(compare(a, b)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
        expect([a, b]).toContainEqual(min(a, b));
        expect(compare(max(a, b), min(a, b))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("refuses a denominator of 0", () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });
});

describe("numbers that the machine doesn't hold exactly are refused", () => {
  it.each([Infinity, -Infinity, Number.NaN, 1e308, 2 ** 53, -(2 ** 53), 0.5])("%s", (value) => {
    expect(() => rational(value)).toThrow(RangeError);
    expect(() => rational(1, value)).toThrow(RangeError);
    expect(() => integer(value)).toThrow(RangeError);
    expect(() => fraction(value, 3)).toThrow(RangeError);
    expect(() => fraction(1, value)).toThrow(RangeError);
  });

  it.each([0, -1])("a fraction below %s is a programming error, no endless loop", (denominator) => {
    expect(() => fraction(1, denominator)).toThrow(RangeError);
  });

  it("the largest that it holds are taken", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(rational(most)).toEqual({ numerator: BigInt(most), denominator: 1n });
    expect(fraction(most, 2)).toEqual({ numerator: BigInt(most), denominator: 2n });
  });
});

it.each([
  ["999999999999999", true],
  ["9999999999999999", false],
  ["0000000000000000000012", true],
  ["1.50000000000000000000", true],
  ["0.00000000000000000001", true],
  ["12345678.12345678", false],
  ["1e306", false],
  ["9".repeat(400), false],
])("a decimal of more digits than a cell keeps is none: %s", (text, isRead) => {
  expect(parseDecimal(text) !== null).toBe(isRead);
});
