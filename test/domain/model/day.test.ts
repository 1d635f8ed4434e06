import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  dayOf,
  daysInMonth,
  formatDay,
  monthIndexOf,
  monthsDone,
  mustDay,
  parseIsoDay,
  partsOf,
} from "../../../src/domain/model/day";

const day = (iso: string): number => parseIsoDay(iso)!;

describe("addMonths", () => {
  it.each([
    { from: "2026-01-31", months: 1, to: "2026-02-28" },
    { from: "2024-01-31", months: 1, to: "2024-02-29" },
    { from: "2024-02-29", months: 12, to: "2025-02-28" },
    { from: "2026-03-31", months: -1, to: "2026-02-28" },
    { from: "2026-01-15", months: -12, to: "2025-01-15" },
    { from: "2026-12-31", months: 2, to: "2027-02-28" },
  ])("$from + $months months is $to", ({ from, months, to }) => {
    expect(formatDay(addMonths(day(from), months))).toBe(to);
  });
});

describe("monthsDone", () => {
  it.each([
    { a: "2026-01-01", b: "2026-03-31", months: 3 },
    { a: "2026-01-01", b: "2026-03-30", months: 2 },
    { a: "2026-01-02", b: "2026-03-31", months: 2 },
    { a: "2026-03-01", b: "2026-03-31", months: 1 },
    { a: "2026-03-02", b: "2026-03-31", months: 0 },
    { a: "2026-05-01", b: "2026-03-31", months: 0 },
    { a: "2025-11-15", b: "2026-02-28", months: 3 },
  ])("from $a to $b: $months", ({ a, b, months }) => {
    expect(monthsDone(day(a), day(b))).toBe(months);
  });
});

describe("days", () => {
  it("refuses days the calendar lacks", () => {
    expect(dayOf(2026, 2, 29)).toBeNull();
    expect(dayOf(2026, 13, 1)).toBeNull();
    expect(dayOf(2026, 4, 31)).toBeNull();
    expect(dayOf(2026.5, 4, 1)).toBeNull();
    expect(() => mustDay(2026, 2, 30)).toThrow(RangeError);
    expect(parseIsoDay("2026-2-3")).toBeNull();
  });

  it("counts from 1970", () => {
    expect(day("1970-01-01")).toBe(0);
    expect(day("2000-03-01")).toBe(11_017);
    expect(daysInMonth(2100, 2)).toBe(28);
    expect(monthIndexOf(day("2026-09-30"))).toBe(2026 * 12 + 8);
  });

  it("law: parts and text of a day give the day back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 60_000 }), (n) => {
        const { year, month, day: dayOfMonth } = partsOf(n);
        expect(dayOf(year, month, dayOfMonth)).toBe(n);
        expect(parseIsoDay(formatDay(n))).toBe(n);
      }),
    );
  });

  it("law: adding months lands in the month that is meant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -300, max: 300 }), (n, months) => {
        expect(monthIndexOf(addMonths(n, months))).toBe(monthIndexOf(n) + months);
      }),
    );
  });
});
