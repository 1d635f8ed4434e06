import fc from "fast-check";
import { expect, it } from "vitest";
import { mustDay, partsOf, type Day } from "../../../../src/domain/model/day";
import { parseDay, parseDayNumber, withYear } from "../../../../src/workbook/ledgers/values/parseDay";

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

const NUMERALS = "〇一二三四五六七八九";
function numeral(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? NUMERALS[tens]! : "") + (tens > 0 ? "十" : "") + (units > 0 || tens === 0 ? NUMERALS[units]! : "");
}

/** A day as one writes it, with what may be left out of a range's end: the year, or year and month. */
const POINTS: Readonly<Record<string, Readonly<{ full: Style; monthDay: Style; day?: Style }>>> = {
  points: { full: (y, m, d) => `${y}.${m}.${d}`, monthDay: (_, m, d) => `${m}.${d}`, day: (_, __, d) => `${d}` },
  slashes: { full: (y, m, d) => `${y}/${m}/${d}`, monthDay: (_, m, d) => `${m}/${d}` },
  chinese: {
    full: (y, m, d) => `${y}年${m}月${d}日`,
    monthDay: (_, m, d) => `${m}月${d}日`,
    day: (_, __, d) => `${d}日`,
  },
  numerals: {
    full: (y, m, d) =>
      `${Array.from(String(y), (digit) => NUMERALS[Number(digit)]).join("")}年${numeral(m)}月${numeral(d)}日`,
    monthDay: (_, m, d) => `${numeral(m)}月${numeral(d)}日`,
    day: (_, __, d) => `${numeral(d)}日`,
  },
  wide: { full: (y, m, d) => wide(`${y}.${m}.${d}`), monthDay: (_, m, d) => wide(`${m}.${d}`) },
};

it("law: a range gives its end, whatever of the year and month it leaves out", () => {
  const day = fc.integer({ min: mustDay(1921, 1, 1), max: mustDay(2098, 12, 31) });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 360 }),
      fc.constantFrom(...Object.keys(POINTS)),
      fc.constantFrom("-", "—", "－", "–", "~", "至", "到", "——", " - ", " 至 "),
      (begin, length, style, mark) => {
        const end = begin + length;
        const [from, to] = [partsOf(begin), partsOf(end)];
        const point = POINTS[style]!;
        const first = point.full(from.year, from.month, from.day);
        const read = (last: Style): unknown =>
          parseDay(first + mark + last(to.year, to.month, to.day), length % 2 === 0 ? "first" : "last");
        const expected = { kind: "day", day: end, monthOnly: false };
        expect(read(point.full)).toEqual(expected);
        expect(read(point.monthDay)).toEqual(expected);
        if (point.day && length < 28 && (from.month === to.month || to.day < from.day)) {
          expect(read(point.day)).toEqual(expected);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

it("law: a range of months ends in its last one, and tells how many there are", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1921, max: 2098 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 11 }),
      fc.constantFrom("-", "至", "—"),
      (year, month, length, mark) => {
        const index = year * 12 + month - 1 + length;
        const [endYear, endMonth] = [Math.floor(index / 12), (index % 12) + 1];
        const parsed = parseDay(`${year}年${month}月${mark}${endMonth}月`, "first");
        const months = length === 0 ? {} : { months: length + 1 };
        expect(parsed).toEqual({ kind: "day", day: mustDay(endYear, endMonth, 1), monthOnly: true, ...months });
      },
    ),
  );
});

it("law: any text has an answer, and a day lies in the years that are read", () => {
  const alphabet = fc.constantFrom(
    ...Array.from("0123456789年月日号.-/—–~至到前底末季度半上下一二三十廿〇○零 :：点分（）、，。·Tｏ"),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: alphabet, maxLength: 24 }),
      fc.constantFrom("first" as const, "last" as const),
      (text, monthAs) => {
        const parsed = parseDay(text, monthAs);
        if (parsed.kind !== "day") return;
        expect(parsed.day).toBeGreaterThanOrEqual(mustDay(1900, 1, 1));
        expect(parsed.day).toBeLessThanOrEqual(mustDay(9999, 12, 31));
      },
    ),
    { numRuns: 5000 },
  );
});
