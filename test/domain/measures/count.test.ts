import { describe, expect, it } from "vitest";
import type { RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH, firstRuleOf, inShort, reasonCodes, ruleOf, scoreItem, sourceRows, valueOf } from "./scoreItem";

type Activity = RecordOf<"activities">;
const meeting = (date: string, more: Activity = {}): Activity => ({
  organization: BRANCH,
  type: "支部党员大会",
  date,
  ...more,
});

describe("次数", () => {
  it.each<{ case: string; rows: readonly Activity[]; value: string; score: string }>([
    { case: "none", rows: [], value: "0", score: "0.00" },
    { case: "the first day of the window", rows: [meeting("2026-01-01")], value: "1", score: "5.00" },
    { case: "the day before the window", rows: [meeting("2025-12-31")], value: "0", score: "0.00" },
    { case: "the cutoff", rows: [meeting("2026-03-31")], value: "1", score: "5.00" },
    { case: "the day after the cutoff", rows: [meeting("2026-04-01")], value: "0", score: "0.00" },
    { case: "another type", rows: [meeting("2026-02-01", { type: "党课" })], value: "0", score: "0.00" },
    { case: "an alias of the type", rows: [meeting("2026-02-01", { type: "党员大会" })], value: "1", score: "5.00" },
    {
      case: "one of several types",
      rows: [meeting("2026-02-01", { type: "党课、支部大会" })],
      value: "1",
      score: "5.00",
    },
    {
      case: "just over half",
      rows: [meeting("2026-02-01", { dueCount: 21, presentCount: 11 })],
      value: "1",
      score: "5.00",
    },
    { case: "half", rows: [meeting("2026-02-01", { dueCount: 20, presentCount: 10 })], value: "0", score: "0.00" },
    { case: "no number present", rows: [meeting("2026-02-01", { dueCount: 20 })], value: "1", score: "5.00" },
    { case: "twice the same day", rows: [meeting("2026-02-01"), meeting("2026-02-01")], value: "1", score: "5.00" },
    {
      case: "of two groups",
      rows: [meeting("2026-02-01", { group: "一组" }), meeting("2026-02-01", { group: "二组" })],
      value: "2",
      score: "5.00",
    },
    {
      case: "twice, one below quorum",
      rows: [
        meeting("2026-02-01", { dueCount: 20, presentCount: 5 }),
        meeting("2026-02-01", { dueCount: 20, presentCount: 15 }),
      ],
      value: "1",
      score: "5.00",
    },
  ])("$case", ({ rows, value, score }) => {
    const item = scoreItem(firstRuleOf("L1"), { roster: [branch()], activities: rows });
    expect([valueOf(item), inShort(item)]).toEqual([value, score]);
  });

  it("counts a row once for each type that the filter lets through", () => {
    const rows = [meeting("2026-02-01", { type: "警示教育、监督检查、党课" })];
    expect(valueOf(scoreItem(firstRuleOf("C1"), { roster: [branch()], activities: rows }))).toBe("2");
  });

  it("needs half of a committee's members, not more", () => {
    const rows = [
      meeting("2026-01-05", { type: "支委会", dueCount: 4, presentCount: 2 }),
      meeting("2026-02-05", { type: "支委会", dueCount: 5, presentCount: 2 }),
    ];
    const rule = firstRuleOf("L1", { filter: ruleOf("L2").filter });
    expect(valueOf(scoreItem(rule, { roster: [branch()], activities: rows }))).toBe("1");
  });

  it("says which meeting did not count, and where all stand", () => {
    const rows = [meeting("2026-02-01", { dueCount: 20, presentCount: 10 })];
    const item = scoreItem(firstRuleOf("L1"), { roster: [branch()], activities: rows });
    expect(item.reasons).toEqual([
      { code: "count-short", params: { count: "0", target: "1" } },
      {
        code: "meeting-below-quorum",
        params: { day: 20_485, type: "支部党员大会", quorum: "majority", due: "20", present: "10" },
      },
    ]);
    expect(sourceRows(item)).toEqual([0]);
  });

  it.each([
    { case: "two quarters", options: { period: "2026H1" }, score: "2.50" },
    { case: "a quarter that is not complete, with a meeting", options: { cutoff: "2026-03-30" }, score: "5.00" },
    { case: "founded 45 days before the quarter's end", founded: "2026-02-15", score: "5.00" },
    { case: "founded 44 days before the quarter's end, with a meeting", founded: "2026-02-16", score: "5.00" },
  ])("holds against a target a quarter: $case", ({ options, founded, score }) => {
    const plain = { roster: [branch(founded ? { founded } : {})], activities: [meeting("2026-03-01")] };
    expect(inShort(scoreItem(firstRuleOf("L1"), plain, options))).toBe(score);
  });

  it.each([
    { case: "not complete", options: { cutoff: "2026-03-30" }, roster: branch(), short: "n/a na-unit-not-complete" },
    {
      case: "existed 44 days",
      options: {},
      roster: branch({ founded: "2026-02-16" }),
      short: "n/a na-unit-not-complete",
    },
    { case: "existed 45 days", options: {}, roster: branch({ founded: "2026-02-15" }), short: "0.00" },
  ])("is not due without a meeting in a quarter that does not count: $case", ({ options, roster, short }) => {
    expect(inShort(scoreItem(firstRuleOf("L1"), { roster: [roster], activities: [] }, options))).toBe(short);
  });

  it.each([
    {
      case: "the year in its column",
      row: meeting("2026-06-01", { type: "组织生活会", forYear: 2025 }),
      score: "n/a na-other-period",
    },
    { case: "held in January", row: meeting("2026-01-10", { type: "组织生活会" }), score: "1.50" },
    { case: "held in December", row: meeting("2025-12-10", { type: "组织生活会" }), score: "1.50" },
    {
      case: "its name says so",
      row: meeting("2026-02-10", { type: "组织生活会", title: "2025 年度组织生活会" }),
      score: "1.50",
    },
    {
      case: "its name says another",
      row: meeting("2026-02-10", { type: "组织生活会", title: "２０２４年度组织生活会" }),
      score: "0.00",
    },
    {
      case: "its column says another",
      row: meeting("2026-02-10", { type: "组织生活会", forYear: 2026 }),
      score: "0.00",
    },
  ])("counts for the year before: $case", ({ row, score }) => {
    const options = score.startsWith("n/a") ? { period: "2026Q2" } : {};
    expect(inShort(scoreItem(ruleOf("L6.1"), { roster: [branch()], activities: [row] }, options))).toBe(score);
  });

  it.each([
    { founded: "2025-12-31", short: "0.00" },
    { founded: "2026-01-01", short: "n/a na-founded-later" },
  ])("asks nothing for the year before of one founded $founded", ({ founded, short }) => {
    const roster = [branch({ founded }), branch({ organization: "二支部" })];
    const activities = [meeting("2026-03-31", { organization: "二支部" })];
    expect(inShort(scoreItem(ruleOf("L6.2"), { roster, activities }))).toBe(short);
  });

  it.each([
    { case: "no row at all", activities: [], short: "not assessed activities-not-covering" },
    {
      case: "no row up to 31 March",
      activities: [meeting("2026-04-01")],
      short: "not assessed activities-not-covering",
    },
    { case: "any row by then", activities: [meeting("2026-03-31")], short: "0.00" },
    {
      case: "a matching row of its own, later",
      activities: [meeting("2026-05-11", { type: "民主评议党员", forYear: 2025 })],
      short: "1.50",
    },
    { case: "founded since", founded: "2026-01-01", activities: [], short: "n/a na-founded-later" },
  ])("does not judge the year before by a ledger that begins later: $case", ({ activities, founded, short }) => {
    const rule = ruleOf("L6.2", { due: null });
    const plain = { roster: [branch(founded ? { founded } : {})], activities };
    expect(inShort(scoreItem(rule, plain, { period: "2026Q2" }))).toBe(short);
  });

  it.each([
    { case: "none", rows: [], short: "1.00" },
    { case: "one of the kind", rows: [{ category: "发展党员、党费" }], short: "0.00" },
    { case: "one of another kind", rows: [{ category: "党费" }], short: "1.00" },
    {
      case: "a row that says there is none",
      rows: [{ category: "发展党员", problem: "无", due: null }],
      short: "1.00",
    },
  ])("counts findings down: $case", ({ rows, short }) => {
    const findings = rows.map((row) => ({
      organization: BRANCH,
      found: "2026-02-01",
      problem: "材料不全",
      due: "2026-03-01",
      closed: false,
      ...row,
    }));
    const item = scoreItem(ruleOf("M4.2"), { roster: [branch()], findings });
    expect(inShort(item)).toBe(short);
    expect(reasonCodes(item)).toEqual(short === "1.00" ? [] : ["count-over"]);
  });

  it.each([
    { case: "in post", row: { appointed: "2026-03-31" }, short: "2.00" },
    { case: "no days", row: {}, short: "2.00" },
    { case: "appointed later", row: { appointed: "2026-04-01" }, short: "0.00" },
    { case: "removed at the cutoff", row: { removed: "2026-03-31" }, short: "0.00" },
    { case: "removed the day after", row: { removed: "2026-04-01" }, short: "2.00" },
  ])("counts staff in post: $case", ({ row, short }) => {
    const staff = [{ organization: BRANCH, name: "王五", post: "组织委员", ...row }];
    expect(inShort(scoreItem(ruleOf("P3"), { roster: [branch()], staff }))).toBe(short);
  });

  it("is not assessed without the ledger", () => {
    expect(inShort(scoreItem(firstRuleOf("L1"), { roster: [branch()] }))).toBe("missing activities");
  });
});
