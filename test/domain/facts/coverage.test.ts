import { describe, expect, it } from "vitest";
import { coverageOf, coveringDay, rowsByMonth, silentMonthsOfOffice } from "../../../src/domain/facts/coverage";
import { formatDay, parseIsoDay } from "../../../src/domain/model/day";
import { LEDGER_KEYS, type LedgerKey } from "../../../src/domain/model/ledgers";
import { parsePeriod } from "../../../src/domain/model/period";
import { buildLedgers, type PlainLedgers } from "../../support/ledgerBuilder";

const roster = ["甲支部", "乙支部", "丙支部"].map((organization) => ({ organization, category: "党支部" }));
const held = (organization: string, ...dates: string[]) =>
  dates.map((date) => ({ organization, type: "主题党日", date }));
const month = (index: number): string => `${Math.floor(index / 12)}-${(index % 12) + 1}`;

describe("what a ledger covers", () => {
  const ledgers = buildLedgers({
    roster,
    activities: [...held("甲支部", "2026-07-05", "2026-10-01"), ...held("乙支部", "2026-07-31")],
    tasks: [],
  });

  it("is its first and last day, its rows, months without any, and whom no row names", () => {
    const { first, last, rows, monthsWithoutRows, organizationsNeverNamed } = coverageOf(ledgers).get("activities")!;
    expect([first, last].map((day) => formatDay(day!))).toEqual(["2026-07-05", "2026-10-01"]);
    expect(rows).toBe(3);
    expect(monthsWithoutRows.map(month)).toEqual(["2026-8", "2026-9"]);
    expect(organizationsNeverNamed).toEqual([2]);
  });

  it("is nothing where there is no row", () => {
    expect(coverageOf(ledgers).get("tasks")).toEqual({
      first: null,
      last: null,
      rows: 0,
      monthsWithoutRows: [],
      organizationsNeverNamed: [0, 1, 2],
    });
  });

  it("has no month of a quarter or half that is named as such", () => {
    const activities = held("甲支部", "2026-06-10", "2026-09-30 季度", "2026-12-31 半年");
    const { last, monthsWithoutRows } = coverageOf(buildLedgers({ roster, activities })).get("activities")!;
    expect(formatDay(last!)).toBe("2026-12-31");
    expect(monthsWithoutRows.map(month)).toEqual([7, 8, 9, 10, 11, 12].map((m) => `2026-${m}`));
  });

  it("has no month of an activity of a whole year, and each month of dues that were paid for several", () => {
    const activities = held("甲支部", "2026-01-10", "2026-12-31 12个月");
    const dues = ["2026-03-31 季度", "2026-05-31 2个月", "2026-08-01"].map((date) => ({
      organization: "甲支部",
      month: date,
    }));
    const covered = coverageOf(buildLedgers({ roster, activities, dues }));
    expect(covered.get("activities")!.monthsWithoutRows).toHaveLength(11);
    const { first, last, monthsWithoutRows } = covered.get("dues")!;
    expect([formatDay(first!), formatDay(last!)]).toEqual(["2026-01-01", "2026-08-01"]);
    expect(monthsWithoutRows.map(month)).toEqual(["2026-6", "2026-7"]);
  });

  it("leaves the roster out", () => {
    expect([...coverageOf(ledgers).keys()]).toEqual(["activities", "tasks"]);
  });
});

describe("months in which the whole office has no activity", () => {
  const silent = (dates: readonly string[], cutoff: string): readonly string[] => {
    const ledgers = buildLedgers({ roster, activities: held("甲支部", ...dates) });
    return silentMonthsOfOffice(ledgers, parsePeriod("2026Q3")!, parseIsoDay(cutoff)!).map(month);
  };

  it.each([
    { case: "one in the middle", dates: ["2026-07-01", "2026-09-30"], cutoff: "2026-09-30", expected: ["2026-8"] },
    { case: "the first", dates: ["2026-08-01", "2026-09-01"], cutoff: "2026-09-30", expected: ["2026-7"] },
    { case: "one that is not complete", dates: ["2026-07-01"], cutoff: "2026-08-30", expected: [] },
    { case: "one that is complete that day", dates: ["2026-07-01"], cutoff: "2026-08-31", expected: ["2026-8"] },
    {
      case: "all that have but an activity of the quarter",
      dates: ["2026-07-09", "2026-09-30 季度"],
      cutoff: "2026-09-30",
      expected: ["2026-8", "2026-9"],
    },
    {
      case: "every one, where only the quarter is named",
      dates: ["2026-09-30 季度"],
      cutoff: "2026-09-30",
      expected: ["2026-7", "2026-8", "2026-9"],
    },
    { case: "none: nothing in the period at all", dates: ["2026-01-01"], cutoff: "2026-09-30", expected: [] },
  ])("$case", ({ dates, cutoff, expected }) => {
    expect(silent(dates, cutoff)).toEqual(expected);
  });
});

describe("rows by the month into which they fall", () => {
  const monthsOf = (plain: Omit<PlainLedgers, "roster">, ledger: LedgerKey, without: readonly string[] = []) => {
    const found = rowsByMonth(buildLedgers({ roster, ...plain }, { without }).tables.get(ledger)!);
    return (
      found &&
      [...found].map(([sheet, counts]) => [sheet, Object.fromEntries([...counts].map(([m, n]) => [month(m), n]))])
    );
  };
  const activities = held("甲支部", "2026-01-05", "2026-02-01", "2026-02-28", "2026-03-31 季度");

  it("are counted by sheet; an activity of a quarter is in none, one without a day neither", () => {
    const rows = [...activities, { organization: "甲支部", type: "党课", date: null }];
    expect(monthsOf({ activities: rows }, "activities")).toEqual([[1, { "2026-1": 1, "2026-2": 2 }]]);
    expect(monthsOf({ activities: [] }, "activities")).toEqual([]);
  });

  it("dues that were paid for several months are in each of them", () => {
    const dues = ["2026-03-31 季度", "2026-03-01", "2026-01-31 2个月"].map((date) => ({
      organization: "甲支部",
      month: date,
    }));
    expect(monthsOf({ dues }, "dues")).toEqual([[1, { "2025-12": 1, "2026-1": 2, "2026-2": 1, "2026-3": 2 }]]);
  });

  it("are unknown without the column of days, and of ledgers that have none", () => {
    expect(monthsOf({ activities }, "activities", ["activities.date"])).toBeNull();
    expect(monthsOf({ debriefings: [{ organization: "甲支部", year: 2025 }] }, "debriefings")).toBeNull();
    expect(monthsOf({ staff: [{ organization: "甲支部", appointed: "2026-01-01" }] }, "staff")).toBeNull();
    const placed = LEDGER_KEYS.filter((ledger) => coveringDay(ledger) !== undefined);
    expect(placed).toEqual(["activities", "tasks", "findings", "training", "talks", "contacts", "dues", "bonuses"]);
  });
});

it("what a ledger covers without its days or its organizations is its rows alone", () => {
  const activities = held("甲支部", "2026-01-05");
  const without = ["activities.date", "activities.organization"];
  const nothing = { first: null, last: null, monthsWithoutRows: [], organizationsNeverNamed: [] };
  expect(coverageOf(buildLedgers({ roster, activities }, { without })).get("activities")).toEqual({
    ...nothing,
    rows: 1,
  });
  const undated = [{ organization: "甲支部、丙支部", type: "党课", date: null }];
  expect(coverageOf(buildLedgers({ roster, activities: undated })).get("activities")).toEqual({
    ...nothing,
    ...{ rows: 1, organizationsNeverNamed: [1] },
  });
  expect(silentMonthsOfOffice(buildLedgers({ roster }), parsePeriod("2026Q3")!, parseIsoDay("2026-09-30")!)).toEqual(
    [],
  );
});
