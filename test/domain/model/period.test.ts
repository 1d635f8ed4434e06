import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/domain/model/day";
import { formatPeriod, parsePeriod, previousPeriod, quarterOf } from "../../../src/domain/model/period";

describe("periods", () => {
  it.each([
    { text: "2026Q3", start: "2026-07-01", end: "2026-09-30", before: "2026Q2" },
    { text: "2026q1", start: "2026-01-01", end: "2026-03-31", before: "2025Q4" },
    { text: "２０２６Ｈ１", start: "2026-01-01", end: "2026-06-30", before: "2025H2" },
    { text: "2026 H2", start: "2026-07-01", end: "2026-12-31", before: "2026H1" },
    { text: "2026全年", start: "2026-01-01", end: "2026-12-31", before: "2025全年" },
    { text: "2026年FY", start: "2026-01-01", end: "2026-12-31", before: "2025全年" },
  ])("$text is $start to $end, after $before", ({ text, start, end, before }) => {
    const period = parsePeriod(text)!;
    expect([formatDay(period.start), formatDay(period.end)]).toEqual([start, end]);
    expect(formatPeriod(previousPeriod(period))).toBe(before);
  });

  it.each(["", "2026", "Q3", "2026Q5", "2026H3", "1800Q1", "2026-Q3"])("%j is none", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it("finds the quarter of a day", () => {
    const { start, end } = parsePeriod("2026Q2")!;
    expect(formatPeriod(quarterOf(start))).toBe("2026Q2");
    expect(formatPeriod(quarterOf(end))).toBe("2026Q2");
    expect(formatPeriod(quarterOf(end + 1))).toBe("2026Q3");
  });
});
