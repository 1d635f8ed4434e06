import { describe, expect, it } from "vitest";
import { createContext, type Context } from "../../../src/domain/facts/context";
import { daysExistingIn, isActive, isDissolvedInPeriod, isLeftOut } from "../../../src/domain/facts/existence";
import { hasSecretary, isInOffice, isNewSecretary, vacancyDays } from "../../../src/domain/facts/secretary";
import { isTermImplausible, termOf } from "../../../src/domain/facts/term";
import { completeUnits, paceStart, unitsExpected, windowOf, type UnitKey } from "../../../src/domain/facts/windows";
import { formatDay, parseIsoDay } from "../../../src/domain/model/day";
import type { WindowKey } from "../../../src/domain/model/ruleTerms";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { RecordOf } from "../../support/ledgerBuilder";

type Roster = RecordOf<"roster">;
const contextOf = (
  organizations: readonly Roster[],
  options: Partial<InputOptions> & Pick<InputOptions, "period">,
): Context =>
  createContext(
    inputOf(
      { roster: organizations.map((more, i) => ({ organization: `支部${i}`, ...more })) },
      { rules: [], ...options },
    ),
  );
const spans = (units: readonly Readonly<{ from: number; to: number }>[]) =>
  units.map(({ from, to }) => `${formatDay(from)} ${formatDay(to)}`);
const day = (text: string) => parseIsoDay(text)!;

describe("windows", () => {
  it.each<{ period: string; cutoff: string; windows: readonly string[] }>([
    {
      period: "2026Q2",
      cutoff: "2026-05-31",
      windows: ["2026-04-01 2026-05-31", "2026-01-01 2026-05-31", "2025-06-01 2026-05-31"],
    },
    {
      period: "2024Q1",
      cutoff: "2024-02-29",
      windows: ["2024-01-01 2024-02-29", "2024-01-01 2024-02-29", "2023-03-01 2024-02-29"],
    },
    {
      period: "2026全年",
      cutoff: "2026-12-31",
      windows: ["2026-01-01 2026-12-31", "2026-01-01 2026-12-31", "2026-01-01 2026-12-31"],
    },
  ])("of $period at $cutoff", ({ period, cutoff, windows }) => {
    const context = contextOf([{}], { period, cutoff });
    expect(spans((["period", "year", "last12Months"] as const).map((window) => windowOf(context, window)))).toEqual(
      windows,
    );
    const all = windowOf(context, "all");
    expect([all.from < day("1900-01-01"), formatDay(all.to)]).toEqual([true, cutoff]);
  });

  it.each<{ case: string; cutoff: string; window: WindowKey; unit: UnitKey; units: readonly string[] }>([
    {
      case: "quarters complete at the cutoff",
      cutoff: "2026-06-30",
      window: "year",
      unit: "quarter",
      units: ["2026-01-01 2026-03-31", "2026-04-01 2026-06-30"],
    },
    {
      case: "not one that lacks a day",
      cutoff: "2026-06-29",
      window: "year",
      unit: "quarter",
      units: ["2026-01-01 2026-03-31"],
    },
    {
      case: "months of the period alone",
      cutoff: "2026-06-29",
      window: "period",
      unit: "month",
      units: ["2026-04-01 2026-04-30", "2026-05-01 2026-05-31"],
    },
    {
      case: "quarters wholly inside twelve months",
      cutoff: "2026-05-15",
      window: "last12Months",
      unit: "quarter",
      units: ["2025-07-01 2025-09-30", "2025-10-01 2025-12-31", "2026-01-01 2026-03-31"],
    },
    { case: "no year inside twelve months", cutoff: "2026-05-15", window: "last12Months", unit: "year", units: [] },
    { case: "none of all times", cutoff: "2026-06-30", window: "all", unit: "month", units: [] },
  ])("units: $case", ({ cutoff, window, unit, units }) => {
    const context = contextOf([{}], { period: "2026Q2", cutoff });
    expect(spans(completeUnits(context, window, unit))).toEqual(units);
  });

  it("a year is complete at its last day", () => {
    const context = contextOf([{}], { period: "2026Q4" });
    expect(spans(completeUnits(context, "year", "year"))).toEqual(["2026-01-01 2026-12-31"]);
  });

  it.each<{ more: Roster; unit: UnitKey; months: readonly number[] }>([
    { more: {}, unit: "month", months: [1, 2, 3] },
    { more: { founded: "2026-01-01" }, unit: "month", months: [1, 2, 3] },
    { more: { founded: "2026-01-17" }, unit: "month", months: [1, 2, 3] },
    { more: { founded: "2026-01-18" }, unit: "month", months: [2, 3] },
    { more: { dissolved: "2026-04-01" }, unit: "month", months: [1, 2, 3] },
    { more: { dissolved: "2026-03-16" }, unit: "month", months: [1, 2, 3] },
    { more: { dissolved: "2026-03-15" }, unit: "month", months: [1, 2] },
    { more: { founded: "2026-02-15" }, unit: "quarter", months: [1] },
    { more: { founded: "2026-02-16" }, unit: "quarter", months: [] },
    { more: { founded: "2026-01-20", dissolved: "2026-02-10" }, unit: "month", months: [] },
  ])("counts a unit in which it existed long enough: $more by $unit", ({ more, unit, months }) => {
    const context = contextOf([more], { period: "2026Q1" });
    const units = unitsExpected(context, context.organizations[0]!, { window: "period", unit });
    expect(units.map(({ from }) => Number(formatDay(from).slice(5, 7)))).toEqual(months);
  });

  it.each([
    { founded: null, start: "2026-01-01" },
    { founded: "2025-11-20", start: "2026-01-01" },
    { founded: "2026-02-20", start: "2026-02-01" },
  ])("a pace is expected of one founded $founded from $start on", ({ founded, start }) => {
    const context = contextOf([{ founded }], { period: "2026Q2" });
    expect(formatDay(paceStart(context, context.organizations[0]!))).toBe(start);
  });
});

describe("existence", () => {
  it.each([
    { founded: null, dissolved: null, days: 31 },
    { founded: "2026-03-01", dissolved: "2026-04-01", days: 31 },
    { founded: "2026-03-02", dissolved: "2026-03-31", days: 29 },
    { founded: "2026-03-31", dissolved: null, days: 1 },
    { founded: "2026-04-01", dissolved: null, days: 0 },
    { founded: "2026-05-01", dissolved: null, days: 0 },
    { founded: null, dissolved: "2026-03-01", days: 0 },
  ])("from $founded before $dissolved: $days days of March", ({ founded, dissolved, days }) => {
    const lifetime = { founded: founded && day(founded), dissolved: dissolved && day(dissolved) };
    expect(daysExistingIn(lifetime as Parameters<typeof daysExistingIn>[0], day("2026-03-01"), day("2026-03-31"))).toBe(
      days,
    );
  });

  it.each([
    { more: {}, state: "active" },
    { more: { founded: "2026-06-15" }, state: "active" },
    { more: { founded: "2026-06-16" }, state: "left out" },
    { more: { dissolved: "2026-04-01" }, state: "left out" },
    { more: { dissolved: "2026-04-02" }, state: "dissolved" },
    { more: { dissolved: "2026-06-15" }, state: "dissolved" },
    { more: { dissolved: "2026-06-16" }, state: "active" },
  ])("$more: $state", ({ more, state }) => {
    const context = contextOf([more], { period: "2026Q2", cutoff: "2026-06-15" });
    const found = {
      "left out": isLeftOut(context, 0),
      dissolved: isDissolvedInPeriod(context, 0),
      active: isActive(context, 0),
    };
    expect(found).toEqual({ "left out": false, dissolved: false, active: false, [state]: true });
  });
});

describe("the secretary", () => {
  it.each<{ more: Roster; named: boolean; inOffice: boolean; isNew: boolean }>([
    { more: { secretary: "张三", secretarySince: null }, named: true, inOffice: true, isNew: false },
    { more: { secretary: "张三", secretarySince: "2025-03-31" }, named: true, inOffice: true, isNew: false },
    { more: { secretary: "张三", secretarySince: "2025-04-01" }, named: true, inOffice: true, isNew: true },
    { more: { secretary: "张三", secretarySince: "2026-03-31" }, named: true, inOffice: true, isNew: true },
    { more: { secretary: "张三", secretarySince: "2026-04-01" }, named: true, inOffice: false, isNew: false },
    { more: { secretary: null, secretarySince: "2026-03-01" }, named: false, inOffice: false, isNew: false },
  ])("$more", ({ more, named, inOffice, isNew }) => {
    const context = contextOf([more], { period: "2026Q1" });
    expect([hasSecretary(context, 0), isInOffice(context, 0), isNewSecretary(context, 0)]).toEqual([
      named,
      inOffice,
      isNew,
    ]);
  });

  it.each<{ more: Roster; vacancy: Readonly<{ vacant: boolean; days: number | null }> }>([
    { more: { secretary: "张三", vacantSince: "2026-01-01" }, vacancy: { vacant: false, days: 0 } },
    { more: { secretary: null, vacantSince: "2026-03-01" }, vacancy: { vacant: true, days: 30 } },
    { more: { secretary: null, vacantSince: "2026-04-20" }, vacancy: { vacant: true, days: 0 } },
    { more: { secretary: null, vacantSince: null }, vacancy: { vacant: true, days: null } },
  ])("a vacancy: $more", ({ more, vacancy }) => {
    expect(vacancyDays(contextOf([more], { period: "2026Q1" }), 0)).toEqual(vacancy);
  });
});

describe("a term", () => {
  it.each<{ more: Roster; term: string | null; extended?: boolean }>([
    { more: {}, term: null },
    { more: { extendedTo: "2026-12-31" }, term: null },
    { more: { lastElection: "2022-05-10" }, term: "2025-05-10" },
    { more: { lastElection: "2022-05-10", category: "党总支" }, term: "2025-05-10" },
    { more: { lastElection: "2022-05-10", category: "机关党委" }, term: "2027-05-10" },
    { more: { lastElection: "2022-05-10", termYears: 5 }, term: "2027-05-10" },
    { more: { lastElection: "2022-05-10", termYears: 2.5 }, term: "2024-11-10" },
    { more: { lastElection: "2022-05-10", termYears: 10 }, term: "2032-05-10" },
    { more: { lastElection: "2022-05-10", termYears: 11 }, term: "2025-05-10" },
    { more: { lastElection: "2022-05-10", termYears: 0 }, term: "2025-05-10" },
    { more: { lastElection: "2022-05-10", termYears: -3 }, term: "2025-05-10" },
    { more: { lastElection: "2022-05-10", expiry: "2026-01-31" }, term: "2026-01-31" },
    { more: { expiry: "2026-01-31", extendedTo: "2026-01-31" }, term: "2026-01-31" },
    { more: { expiry: "2026-01-31", extendedTo: "2025-12-31" }, term: "2026-01-31" },
    { more: { expiry: "2026-01-31", extendedTo: "2026-02-01" }, term: "2026-02-01", extended: true },
    { more: { expiry: "2026-01-31", extendedTo: "2028-01-01" }, term: "2027-01-31", extended: true },
  ])("$more ends $term", ({ more, term, extended = false }) => {
    const found = termOf(contextOf([more], { period: "2026Q1" }), 0);
    expect(found && { ...found, expiry: formatDay(found.expiry) }).toEqual(term && { expiry: term, extended });
  });

  it.each([
    [null, false],
    [0, true],
    [-1, true],
    [0.5, false],
    [10, false],
    [10.5, true],
  ])("of %s years is a slip: %s", (years, isSlip) => {
    expect(isTermImplausible(years)).toBe(isSlip);
  });
});
