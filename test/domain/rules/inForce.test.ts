import { describe, expect, it } from "vitest";
import { mustDay, parseIsoDay, type Day } from "../../../src/domain/model/day";
import { periodOf } from "../../../src/domain/model/period";
import type { RuleRow } from "../../../src/domain/model/ruleRow";
import { defaultRuleRows, ruleSetVersion } from "../../../src/domain/rules/defaultRuleSet";
import { unexplainedChanges } from "../../../src/domain/rules/inForce";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";

const THIRD = periodOf(2026, "Q3");
const LAST = defaultRuleRows.length;

/** The default rules with another L5 behind them, from one day on and up to another. */
function withSecond(until: string, from: string): readonly RuleRow[] {
  const rows = defaultRuleRows.map((row) =>
    row.cells.code === "L5" ? { ...row, cells: { ...row.cells, until } } : row,
  );
  const second = defaultRuleRows.find(({ cells }) => cells.code === "L5")!;
  return [...rows, { rowNumber: LAST + 1, cells: { ...second.cells, points: "5", name: "新", from } }];
}

const parse = (rows: readonly RuleRow[], on: Day | null) => parseRuleSet(rows, ruleSetVersion, on);
const codesOf = (rows: readonly RuleRow[], on: Day | null = THIRD.end) =>
  parse(rows, on).problems.map(({ code }) => code);

describe("rows in force", () => {
  it.each([
    ["2026-06-30", "主题党日"],
    ["2026-07-31", "主题党日"],
    ["2026-08-01", "新"],
    ["2026-09-30", "新"],
  ])("on %s L5 is %s; the last day is one of them", (on, name) => {
    const { ruleSet, problems } = parse(withSecond("2026-07-31", "2026-08-01"), parseIsoDay(on));
    expect(problems).toEqual([]);
    expect(ruleSet!.rules).toHaveLength(LAST);
    expect(ruleSet!.rules.find(({ code }) => code === "L5")!.name).toBe(name);
  });

  it("are always in force without dates, and make the version that they are", () => {
    const { ruleSet } = parse(defaultRuleRows, mustDay(1990, 1, 1));
    expect(ruleSet!.version).toBe("v2");
    expect(parse(withSecond("2026-07-31", "2026-08-01"), mustDay(2026, 7, 1)).ruleSet!.version).toBe("v2");
  });

  it("can't be two of one code and level on one day, whichever day is asked for", () => {
    for (const on of [null, mustDay(2026, 1, 1), THIRD.end]) {
      expect(codesOf(withSecond("2026-08-01", "2026-08-01"), on)).toContain("rule-code-twice");
      expect(codesOf(withSecond("", "2026-08-01"), on)).toContain("rule-code-twice");
    }
    expect(codesOf(withSecond("2026-07-30", "2026-08-01"))).toEqual([]);
  });

  it("alone sum to 100 points and begin with the secretary's category", () => {
    const gap = withSecond("2026-07-31", "2026-10-01");
    expect(codesOf(gap)).toEqual(["rule-points-sum"]);
    const ended = defaultRuleRows.map((row) =>
      row.cells.category === "书记履职" ? { ...row, cells: { ...row.cells, until: "2026-06-30" } } : row,
    );
    expect(codesOf(ended)).toContain("rule-first-category");
    expect(parse(ended, mustDay(2026, 6, 30)).problems).toEqual([]);
    const none = defaultRuleRows.map((row) => ({ ...row, cells: { ...row.cells, until: "2026-06-30" } }));
    expect(codesOf(none)).toEqual(["rule-sheet-empty"]);
  });

  it.each([
    ["2026-08-01", "2026-07-31", "rule-dates-reversed"],
    ["八月", "", "rule-date-unreadable"],
    ["2026-02-30", "", "rule-date-unreadable"],
  ])("from %s until %s: %s", (from, until, code) => {
    const rows = defaultRuleRows.map((row, i) => (i === 3 ? { ...row, cells: { ...row.cells, from, until } } : row));
    expect(codesOf(rows)).toContain(code);
  });
});

describe("changes inside a period", () => {
  const changes = (until: string, from: string, explained: readonly Day[] = []) =>
    unexplainedChanges(
      parse(withSecond(until, from), THIRD.end).rules,
      THIRD,
      explained.map((day) => ({ from: day, change: "改" })),
    ).map(({ place }) => `${place.record} ${place.column}`);
  const own = defaultRuleRows.findIndex(({ cells }) => cells.code === "L5");

  it("need an explanation of the day", () => {
    expect(changes("2026-07-31", "2026-08-01")).toEqual([`${own} 停用日期`, `${LAST} 启用日期`]);
    expect(changes("2026-07-31", "2026-08-01", [mustDay(2026, 8, 1)])).toEqual([]);
    expect(changes("2026-07-31", "2026-08-01", [mustDay(2026, 7, 31)])).toHaveLength(2);
    const silent = unexplainedChanges(parse(withSecond("2026-07-31", "2026-08-01"), THIRD.end).rules, THIRD, [
      { from: mustDay(2026, 8, 1), change: "" },
    ]);
    expect(silent).toHaveLength(2);
  });

  it("are none at its ends", () => {
    expect(changes("2026-06-30", "2026-07-01")).toEqual([]);
    expect(changes("2026-09-30", "2026-10-01")).toEqual([]);
    expect(changes("2026-09-29", "2026-09-30")).toHaveLength(2);
  });
});
