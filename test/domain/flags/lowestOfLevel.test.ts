import { describe, expect, it } from "vitest";
import type { OrganizationResult } from "../../../src/domain/results/result";
import { flagsOf } from "../../support/judgement";
import { activity, branch, Q3 } from "./flagFixture";

describe("FB6 lowest of the level", () => {
  /** Branches with the given totals, ranked. */
  const ofLevel = (totals: readonly number[], overrides: Partial<OrganizationResult> = {}) => {
    const roster = totals.map((_, i) => branch({ organization: `第${i}党支部` }));
    const activities = totals.map((_, i) => ({ ...activity, organization: `第${i}党支部` }));
    const results = Object.fromEntries(totals.map((total, i) => [i, { total, rank: i + 1, ...overrides }]));
    const flags = flagsOf({ roster, activities }, { ...Q3, results });
    return [...flags].filter(([, of]) => of.some(({ code }) => code === "FB6")).map(([o]) => o);
  };
  const falling = (count: number, first = 9900) => Array.from({ length: count }, (_, i) => first - i * 10);

  it.each([
    { case: "nine are too few", totals: [...falling(8), 7500], flagged: [] },
    { case: "the lowest of ten", totals: [...falling(9), 7500], flagged: [9] },
    { case: "80.00 is not below 80", totals: [...falling(9), 8000], flagged: [] },
    { case: "79.99 is", totals: [...falling(9), 7999], flagged: [9] },
    { case: "one of nineteen", totals: [...falling(17), 7600, 7500], flagged: [18] },
    { case: "two of twenty", totals: [...falling(18), 7600, 7500], flagged: [18, 19] },
    { case: "equal ones stand together", totals: [...falling(8), 7500, 7500], flagged: [8, 9] },
    { case: "wherever they stand", totals: [7500, ...falling(9)], flagged: [0] },
  ])("$case", ({ totals, flagged }) => {
    expect(ofLevel(totals)).toEqual(flagged);
  });
  it("looks at ranked organizations only", () => {
    expect(ofLevel([...falling(9), 7500], { rank: null })).toEqual([]);
  });
  it("looks at each level by itself", () => {
    const roster = Array.from({ length: 12 }, (_, i) =>
      branch({ organization: `组织${i}`, category: i < 6 ? "党支部" : "党总支", memberCount: i < 6 ? 12 : 60 }),
    );
    const results = Object.fromEntries(roster.map((_, i) => [i, { total: 7500, rank: 1 }]));
    expect(flagsOf({ roster }, { ...Q3, results }).size).toBe(0);
  });
});
