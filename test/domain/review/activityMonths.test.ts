import { expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { compileMonthsWithActivities } from "../../../src/domain/review/activityMonths";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";

/** Two branches under a committee, two under none, a general branch, and a branch that is left out. */
const ROSTER: readonly RecordOf<"roster">[] = [
  { organization: "党委", category: "机关党委" },
  { organization: "一", category: "党支部", superior: "党委", founded: "2026-05-17" },
  { organization: "二", category: "党支部", superior: "党委", dissolved: "2026-06-16" },
  { organization: "三", category: "党支部" },
  { organization: "四", category: "党支部", founded: "2026-05-18", dissolved: "2026-06-15" },
  { organization: "总支", category: "党总支", superior: "党委" },
  { organization: "五", category: "党支部", superior: "党委", dissolved: "2026-04-01" },
];
const held = (organization: string, date: string) => ({ organization, type: "党课", date });
const ACTIVITIES = [
  held("三", "2026-03-31"),
  held("三", "2026-04-01"),
  held("一、三", "2026-04-30"),
  held("三", "2026-06-30"),
  held("二", "2026-07-01"),
];

function monthsOf(activities: PlainLedgers["activities"], options: Partial<InputOptions> = {}) {
  const input = inputOf(
    { roster: ROSTER, ...(activities && { activities }) },
    { period: "2026Q2", rules: [], ...options },
  );
  const { settings, ledgers } = input;
  const { monthIndexes, has, neighboursOf } = compileMonthsWithActivities({
    assessment: assess(input),
    settings,
    ledgers,
    past: null,
    changedSince: new Set(),
  });
  return {
    months: monthIndexes.map((month) => (month % 12) + 1),
    /** Months that lack a row, by organization. */
    without: ROSTER.map((_, o) => monthIndexes.filter((month) => !has(o, month)).map((month) => (month % 12) + 1)),
    neighbours: ROSTER.map((_, o) => neighboursOf(o)),
  };
}

const NEIGHBOURS = [[], [2], [1], [4], [3], [], [1, 2]];

it("are asked of an organization that existed for fifteen days of them", () => {
  expect(monthsOf(ACTIVITIES)).toEqual({
    months: [4, 5, 6],
    without: [[4, 5, 6], [5, 6], [4, 5, 6], [5], [], [4, 5, 6], []],
    neighbours: NEIGHBOURS,
  });
});

it("are those that are complete at the cutoff", () => {
  expect(monthsOf(ACTIVITIES, { cutoff: "2026-05-30" }).months).toEqual([4]);
  expect(monthsOf(ACTIVITIES, { cutoff: "2026-05-31" }).months).toEqual([4, 5]);
  const early = monthsOf(ACTIVITIES, { cutoff: "2026-04-29" });
  expect([early.months, early.without]).toEqual([[], ROSTER.map(() => [])]);
});

it("are none without the ledger, and all lack a row where nobody knows whose or of when they are", () => {
  expect(monthsOf(undefined)).toEqual({ months: [], without: ROSTER.map(() => []), neighbours: NEIGHBOURS });
  const lacking = [[4, 5, 6], [5, 6], [4, 5, 6], [4, 5, 6], [], [4, 5, 6], []];
  for (const field of ["organization", "date"]) {
    expect(monthsOf(ACTIVITIES, { without: [`activities.${field}`] }).without).toEqual(lacking);
  }
});

it("are asked of everyone where the roster has no days", () => {
  const without = ["roster.founded", "roster.dissolved"];
  expect(monthsOf([], { without }).without).toEqual(ROSTER.map(() => [4, 5, 6]));
});
