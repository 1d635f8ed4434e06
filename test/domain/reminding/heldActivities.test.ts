import { describe, expect, it } from "vitest";
import { createContext, type Context } from "../../../src/domain/facts/context";
import { parseIsoDay } from "../../../src/domain/model/day";
import { findHeldActivities, type HeldActivities } from "../../../src/domain/reminding/heldActivities";
import type { Rule } from "../../../src/domain/rules/ruleSet";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import { testRule } from "../../support/judgement";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { textIs } from "../measures/scoreItem";

const roster = ["甲", "乙"].map((organization) => ({ organization, category: "党支部" }));
const contextOf = (plain: Omit<PlainLedgers, "roster">, options: Partial<InputOptions> = {}): Context =>
  createContext(inputOf({ roster, ...plain }, { period: "2026Q2", rules: [], ...options }));

describe("what was held of an indicator", () => {
  const bitOf = (day: number) => (day < parseIsoDay("2026-04-01")! ? 0 : day < parseIsoDay("2026-05-01")! ? 1 : 2);
  const held = (organization: string, type: string, date: string, more: RecordOf<"activities"> = {}) => ({
    organization,
    type,
    date,
    ...more,
  });
  const shown = (each: HeldActivities) => ({
    days: [0, 1].map(each.daysOf),
    hasGroups: each.hasGroups,
    groups: [0, 1].map((o) => Object.fromEntries(each.groupsOf(o))),
    below: [0, 1].map(each.hasBelowQuorum),
    events: [0, 1].map((o) => {
      const records: number[] = [];
      each.events().visit(o, (record) => records.push(record));
      return records;
    }),
  });
  const activities = [
    held("甲", "党课", "2026-03-31"),
    held("甲、乙", "党课", "2026-04-30"),
    held("乙", "主题党日、党课", "2026-05-01"),
    held("甲", "支部党员大会", "2026-05-02", { dueCount: 10, presentCount: 5 }),
    held("甲", "党小组会", "2026-04-02", { group: "一组、二组" }),
    held("甲", "党小组会", "2026-05-02", { group: "一组" }),
    held("甲", "主题党日", "2026-06-30 季度"),
  ];
  const rule = (type: string, more: Partial<Rule> = {}) =>
    testRule({ code: type, filter: [textIs("type", type)], ...more });
  const none = { days: [0, 0], hasGroups: false, groups: [{}, {}], below: [false, false], events: [[], []] };
  const of = (rules: readonly Rule[], options: Partial<InputOptions> = {}) =>
    findHeldActivities(contextOf({ activities }, options), rules, bitOf).map(shown);

  it("are the bits of its days, by organization and by group, and whether some were below quorum", () => {
    const rules = [
      rule("党课"),
      rule("支部党员大会"),
      rule("党小组会", { measure: "groupMonths" }),
      rule("主题党日", { measure: "monthsMet" }),
      rule("主题党日", { measure: "quartersMet" }),
      rule("警示教育"),
    ];
    expect(of(rules)).toEqual([
      { ...none, days: [1, 3], events: [[1], [1, 2]] },
      { ...none, below: [true, false] },
      { ...none, days: [3, 0], hasGroups: true, groups: [{ 一组: 3, 二组: 1 }, {}], events: [[4, 5], []] },
      { ...none, days: [0, 2], events: [[6], [2]] },
      { ...none, days: [2, 2], events: [[6], [2]] },
      none,
    ]);
  });

  it("rests on the columns there are", () => {
    const open = testRule({ code: "X" });
    const rules = [rule("党课"), open];
    for (const field of ["date", "organization"]) {
      const found = findHeldActivities(contextOf({ activities }, { without: [`activities.${field}`] }), rules, bitOf);
      expect(found.map(({ daysOf }) => [daysOf(0), daysOf(1)])).toEqual([
        [0, 0],
        [0, 0],
      ]);
    }
    const untyped = findHeldActivities(contextOf({ activities }, { without: ["activities.type"] }), rules, bitOf);
    expect(untyped.map(({ daysOf }) => [daysOf(0), daysOf(1)])).toEqual([
      [0, 0],
      [3, 3],
    ]);
    expect(of([rule("党小组会", { measure: "groupMonths" })], { without: ["activities.group"] })).toEqual([
      { ...none, days: [3, 0], events: [[4, 5], []] },
    ]);
    expect(findHeldActivities(contextOf({}), rules, bitOf).map(shown)).toEqual([none, none]);
  });
});
