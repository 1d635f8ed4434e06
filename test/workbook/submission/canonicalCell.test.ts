import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL } from "../../../src/workbook/port/cellBlock";
import {
  canonicalNumber,
  canonicalOfPlanned,
  canonicalOfRead,
  UNKNOWN_CELL,
} from "../../../src/workbook/submission/canonicalCell";

describe("a number as a seal keeps it", () => {
  it.each([
    { value: 0, text: "0" },
    { value: -0, text: "0" },
    { value: 96.55, text: "96.55" },
    { value: 0.1 + 0.2, text: "0.3" },
    { value: 1.00005, text: "1.0001" },
    { value: 1.00004999, text: "1" },
    { value: -2.5, text: "-2.5" },
    { value: -0.00001, text: "0" },
    { value: 1e-9, text: "0" },
    { value: 46_022, text: "46022" },
    { value: 99_999.99995, text: "100000" },
    { value: 0.0001, text: "0.0001" },
    { value: 9_999_999_999.9999, text: "9999999999.9999" },
    { value: 10_000_000_000.5, text: "10000000000.5" },
    { value: 123_456_789_012.34567, text: "123456789012.346" },
    { value: 110_105_194_912_310_020, text: "110105194912310000" },
    { value: 1e21, text: "1e+21" },
  ])("$value is $text", ({ value, text }) => {
    expect(canonicalNumber(value)).toBe(text);
  });

  it("reads back as itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (tenThousandths) => {
        const value = tenThousandths / 10_000;
        expect(Number(canonicalNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("a cell as a seal keeps it", () => {
  it("is the same planned and read, whatever ends its lines", () => {
    const read = (text: string): string => canonicalOfRead(CELL.TEXT, 7, () => text);
    expect(canonicalOfPlanned({ value: "一\r\n二", style: "text" })).toBe(read("一\n二"));
    expect(canonicalOfPlanned(3.5)).toBe(canonicalOfRead(CELL.DATE, 3.5, () => ""));
    expect(canonicalOfPlanned("")).toBe(canonicalOfRead(CELL.EMPTY, 0, () => ""));
    expect(canonicalOfPlanned(null)).toBe("");
  });

  it("tells a number from a text of the same digits, and what nobody knows from both", () => {
    expect(canonicalOfPlanned(12)).not.toBe(canonicalOfPlanned("12"));
    expect(canonicalOfRead(CELL.UNCALCULATED, 0, () => "")).toBe(UNKNOWN_CELL);
  });
});
