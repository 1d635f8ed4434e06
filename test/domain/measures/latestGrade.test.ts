import { describe, expect, it } from "vitest";
import { branch, BRANCH, inShort, ruleOf, scoreItem, valueOf } from "./scoreItem";

describe("最近等次", () => {
  const rule = ruleOf("S4", { measure: "latestGrade", parameters: { ...ruleOf("S4").parameters, field: "grade" } });
  it.each([
    {
      case: "the newest year",
      rows: [
        { year: 2025, grade: "一般" },
        { year: 2024, grade: "好" },
      ],
      value: "一般",
      score: "3.00",
    },
    {
      case: "the last of one year",
      rows: [
        { year: 2025, grade: "一般" },
        { year: 2025, grade: "较好" },
      ],
      value: "较好",
      score: "4.80",
    },
    {
      case: "blank cells are passed over",
      rows: [
        { year: 2024, grade: "较好" },
        { year: 2025, grade: null },
      ],
      value: "较好",
      score: "4.80",
    },
    {
      case: "a year to come",
      rows: [
        { year: 2025, grade: "好" },
        { year: 2027, grade: "差" },
      ],
      value: "好",
      score: "6.00",
    },
    { case: "none", rows: [], value: null, score: "n/a na-no-records" },
  ])("$case", ({ rows, value, score }) => {
    const debriefings = rows.map((row) => ({ organization: BRANCH, ...row }));
    const item = scoreItem(rule, { roster: [branch()], debriefings });
    expect([valueOf(item), inShort(item)]).toEqual([value, score]);
  });

  it("goes by the day on ledgers with days", () => {
    const talks = [
      { organization: BRANCH, date: "2026-02-10", type: "谈心谈话", subject: "差" },
      { organization: BRANCH, date: "2026-01-10", type: "谈心谈话", subject: "好" },
    ];
    const byDay = { ...rule, ledger: "talks", parameters: { ...rule.parameters, field: "subject" } } as const;
    expect(valueOf(scoreItem(byDay, { roster: [branch()], talks }))).toBe("差");
  });
});
