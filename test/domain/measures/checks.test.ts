import { describe, expect, it } from "vitest";
import { mustDay } from "../../../src/domain/model/day";
import { rational } from "../../../src/domain/model/rational";
import type { Comparison } from "../../../src/domain/model/ruleTerms";
import { branch, BRANCH, inShort, ruleOf, scoreItem, textIs } from "./scoreItem";

const number = (field: Comparison["field"], operator: Comparison["operator"], value: number | string): Comparison => {
  const [n = "0", decimals = ""] = String(value).split(".");
  const operand = rational(BigInt(n + decimals), 10n ** BigInt(decimals.length));
  return { field, operator, operands: [{ kind: "number", value: operand }] };
};
const lecture = { organization: BRANCH, type: "党课", date: "2026-02-01", dueCount: 20, presentCount: 12.5 };

describe("筛选", () => {
  it.each<{ case: string; filter: Comparison[]; score: string }>([
    { case: "=", filter: [number("dueCount", "=", 20)], score: "3.00" },
    { case: "= another", filter: [number("dueCount", "=", "20.5")], score: "0.00" },
    { case: "= between ledger steps", filter: [number("dueCount", "=", "20.00001")], score: "0.00" },
    { case: "<>", filter: [number("dueCount", "<>", 20)], score: "0.00" },
    { case: ">", filter: [number("presentCount", ">", "12.5")], score: "0.00" },
    { case: "> a step below", filter: [number("presentCount", ">", "12.4999")], score: "3.00" },
    { case: "> finer than the ledger", filter: [number("presentCount", ">", "12.499999")], score: "3.00" },
    { case: ">=", filter: [number("presentCount", ">=", "12.5")], score: "3.00" },
    { case: ">= finer than the ledger", filter: [number("presentCount", ">=", "12.500001")], score: "0.00" },
    { case: "<", filter: [number("presentCount", "<", "12.5")], score: "0.00" },
    { case: "< finer than the ledger", filter: [number("presentCount", "<", "12.500001")], score: "3.00" },
    { case: "<=", filter: [number("presentCount", "<=", "12.5")], score: "3.00" },
    { case: "blank number: not equal", filter: [number("leaveCount", "<>", 1)], score: "3.00" },
    { case: "blank number: not less", filter: [number("leaveCount", "<", 1)], score: "0.00" },
    { case: "空", filter: [{ field: "leaveCount", operator: "=", operands: [{ kind: "blank" }] }], score: "3.00" },
    { case: "not 空", filter: [{ field: "title", operator: "<>", operands: [{ kind: "blank" }] }], score: "0.00" },
    { case: "never contains", filter: [textIs("type", "课")], score: "0.00" },
    { case: "none of several", filter: [{ ...textIs("type", "主题党日", "警示教育"), operator: "<>" }], score: "3.00" },
    {
      case: "a day",
      filter: [{ field: "date", operator: ">=", operands: [{ kind: "day", day: mustDay(2026, 2, 2) }] }],
      score: "0.00",
    },
    { case: "all must hold", filter: [textIs("type", "党课"), number("dueCount", ">", 20)], score: "0.00" },
    {
      case: "three that hold",
      filter: [textIs("type", "党课"), number("dueCount", ">", 1), number("dueCount", "<", 30)],
      score: "3.00",
    },
  ])("$case", ({ filter, score }) => {
    const rule = ruleOf("L4.1", { filter });
    expect(inShort(scoreItem(rule, { roster: [branch()], activities: [lecture] }))).toBe(score);
  });

  it("needs its columns, but not the year of an activity", () => {
    const plain = { roster: [branch()], activities: [lecture] };
    const rule = ruleOf("L4.1", { filter: [number("dueCount", ">", 1)] });
    expect(inShort(scoreItem(rule, plain, { without: ["activities.dueCount"] }))).toBe("missing activities.dueCount");
    expect(inShort(scoreItem(ruleOf("L6.1"), plain, { without: ["activities.forYear"] }))).toBe("0.00");
  });
});

describe("适用条件", () => {
  it.each<{ case: string; conditions: Comparison[]; more?: object; short: string }>([
    { case: "holds", conditions: [number("fullMemberCount", ">=", 12)], short: "0.00" },
    { case: "fails", conditions: [number("fullMemberCount", ">", 12)], short: "n/a na-condition" },
    {
      case: "one of two fails",
      conditions: [number("memberCount", ">", 1), number("fullMemberCount", ">", 12)],
      short: "n/a na-condition",
    },
    {
      case: "unknown",
      conditions: [number("committeeSize", ">", 1)],
      more: { committeeSize: null },
      short: "missing roster.committeeSize cell",
    },
    {
      case: "a failing one goes before an unknown one",
      conditions: [number("committeeSize", ">", 1), number("memberCount", ">", 99)],
      more: { committeeSize: null },
      short: "n/a na-condition",
    },
    { case: "blank groups are 0", conditions: [number("groupCount", ">=", 1)], short: "n/a na-condition" },
    { case: "text", conditions: [textIs("branchType", "在职")], more: { branchType: "在 职" }, short: "0.00" },
    {
      case: "blank text is unknown",
      conditions: [textIs("branchType", "在职")],
      short: "missing roster.branchType cell",
    },
    {
      case: "asked for blank",
      conditions: [{ field: "branchType", operator: "=", operands: [{ kind: "blank" }] }],
      short: "0.00",
    },
    {
      case: "blank “四强” is 未创建",
      conditions: [textIs("fourStrong", "未创建")],
      more: { fourStrong: null },
      short: "0.00",
    },
    {
      case: "yes",
      conditions: [{ field: "weak", operator: "=", operands: [{ kind: "yes" }] }],
      more: { weak: true },
      short: "0.00",
    },
    { case: "blank is no", conditions: [{ field: "weak", operator: "=", operands: [{ kind: "no" }] }], short: "0.00" },
  ])("$case", ({ conditions, more, short }) => {
    const rule = ruleOf("L4.1", { conditions });
    expect(inShort(scoreItem(rule, { roster: [branch(more)], activities: [] }))).toBe(short);
  });

  it("is unknown without its column", () => {
    const options = { without: ["roster.performanceAppraisal"] };
    const plain = { roster: [branch()], staff: [] };
    expect(inShort(scoreItem(ruleOf("P2"), plain, options))).toBe("missing roster.performanceAppraisal");
  });
});

describe("order of the checks", () => {
  it.each([
    {
      case: "到期 before condition",
      change: { conditions: [number("memberCount", ">", 99)] },
      code: "S1.2",
      options: { cutoff: "2026-03-01" },
      short: "n/a na-not-due",
    },
    {
      case: "condition before missing ledger",
      change: { conditions: [number("memberCount", ">", 99)] },
      code: "L4.1",
      options: {},
      short: "n/a na-condition",
    },
    { case: "no secretary before missing ledger", change: {}, code: "S5.1", options: {}, short: "n/a na-no-secretary" },
    {
      case: "no secretary before an unknown condition",
      change: { conditions: [number("employeeCount", ">", 1)] },
      code: "S5.1",
      options: {},
      short: "n/a na-no-secretary",
    },
    {
      case: "unknown condition before missing ledger",
      change: { conditions: [number("employeeCount", ">", 1)] },
      code: "L4.1",
      options: {},
      short: "missing roster.employeeCount cell",
    },
    { case: "missing ledger", change: {}, code: "L4.1", options: {}, short: "missing activities" },
  ])("$case", ({ change, code, options, short }) => {
    expect(inShort(scoreItem(ruleOf(code, change), { roster: [branch({ secretary: null })] }, options))).toBe(short);
  });

  it("decides an empty denominator by 无记录", () => {
    const plain = { roster: [branch()], dues: [] };
    const shorts = (["notApplicable", "zero", "full"] as const).map((whenNone) =>
      inShort(scoreItem(ruleOf("M2", { whenNone }), plain)),
    );
    expect(shorts).toEqual(["n/a na-no-records", "0.00", "3.00"]);
  });

  it("looks at other windows too", () => {
    const activities = [{ ...lecture, date: "2025-07-01" }];
    const scores = (["period", "year", "last12Months", "all"] as const).map((window) =>
      inShort(
        scoreItem(ruleOf("L4.1", { window, target: { kind: "number", value: rational(1) } }), {
          roster: [branch()],
          activities,
        }),
      ),
    );
    expect(scores).toEqual(["0.00", "0.00", "3.00", "3.00"]);
  });
});
