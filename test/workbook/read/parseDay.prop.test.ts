import fc from "fast-check";
import { expect, it } from "vitest";
import { mustDay, partsOf, type Day } from "../../../src/domain/model/day";
import { parseDay, parseDayNumber, withYear } from "../../../src/workbook/read/parseDay";

type Style = (year: number, month: number, day: number) => string;

const two = (value: number): string => String(value).padStart(2, "0");
const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const STYLES: Readonly<Record<string, Style>> = {
  points: (y, m, d) => `${y}.${m}.${d}`,
  paddedPoints: (y, m, d) => `${y}.${two(m)}.${two(d)}`,
  hyphens: (y, m, d) => `${y}-${m}-${d}`,
  iso: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  slashes: (y, m, d) => `${y}/${m}/${d}`,
  chinese: (y, m, d) => `${y}年${m}月${d}日`,
  spacedChinese: (y, m, d) => ` ${y} 年 ${m} 月 ${d} 日 `,
  eightDigits: (y, m, d) => `${y}${two(m)}${two(d)}`,
  fullWidth: (y, m, d) => wide(`${y}.${m}.${d}`),
  withTime: (y, m, d) => `${y}-${m}-${d} 14:30`,
  isoTime: (y, m, d) => `${y}-${two(m)}-${two(d)}T00:00:00`,
  before: (y, m, d) => `${y}年${m}月${d}日前`,
  rangeEnd: (y, m, d) => `${y}.1.1-${y}.${m}.${d}`,
  shortRangeEnd: (y, m, d) => `${y}年1月1日至${m}月${d}日`,
};

const YEARLESS: Readonly<Record<string, Style>> = {
  chinese: (_, m, d) => `${m}月${d}日`,
  points: (_, m, d) => `${m}.${d}`,
  before: (_, m, d) => `${m}月${d}日前`,
  range: (_, m, d) => `1.1-${m}.${d}`,
};

function daysOf(year: number): readonly Day[] {
  const first = mustDay(year, 1, 1);
  return Array.from({ length: mustDay(year + 1, 1, 1) - first }, (_, index) => first + index);
}

it("every day of a year is read back from every style", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1921, max: 2098 }), fc.constantFrom(...Object.keys(STYLES)), (year, style) => {
      const wrong = daysOf(year).filter((day) => {
        const { month, day: dayOfMonth } = partsOf(day);
        const parsed = parseDay(STYLES[style]!(year, month, dayOfMonth), "first");
        return parsed.kind !== "day" || parsed.day !== day || parsed.monthOnly;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("every day without its year is read back once the year is known", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1921, max: 2098 }), fc.constantFrom(...Object.keys(YEARLESS)), (year, style) => {
      const wrong = daysOf(year).filter((day) => {
        const { month, day: dayOfMonth } = partsOf(day);
        const parsed = parseDay(YEARLESS[style]!(year, month, dayOfMonth), "first");
        return parsed.kind !== "yearless" || withYear(parsed, year) !== day;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it("every day of a year is read back from its serial number in both date systems", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1955, max: 2098 }),
      fc.boolean(),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (year, is1904, time) => {
        const epoch = is1904 ? mustDay(1904, 1, 1) : mustDay(1900, 1, 1) - 2;
        const wrong = daysOf(year).filter((day) => {
          const parsed = parseDayNumber(day - epoch + time, true, is1904);
          return parsed.kind !== "day" || parsed.day !== day;
        });
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
