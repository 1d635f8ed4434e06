import { describe, expect, it } from "vitest";
import { rational } from "../../../src/domain/model/rational";
import { branch, BRANCH, inShort, reasonCodes, ruleOf, scoreItem, valueOf } from "./scoreItem";

describe("合计", () => {
  const rule = ruleOf("L1", {
    ledger: "training",
    filter: [],
    measure: "sum",
    parameters: { field: "hours" },
    target: { kind: "number", value: rational(8) },
  });
  it.each([
    { case: "no rows", hours: [], value: "0", score: "0.00" },
    { case: "to the target", hours: [5.5, 2.5], value: "8", score: "5.00" },
    { case: "a step below", hours: [5.5, 2.4], value: "7.9", score: "4.94" },
    { case: "a blank cell adds nothing", hours: [4, null], value: "4", score: "2.50" },
  ])("$case", ({ hours, value, score }) => {
    const training = hours.map((h) => ({ organization: BRANCH, name: "王五", end: "2026-02-01", hours: h }));
    const item = scoreItem(rule, { roster: [branch()], training });
    expect([valueOf(item), inShort(item)]).toEqual([value, score]);
    expect(reasonCodes(item)).toEqual(score === "5.00" ? [] : ["value-short"]);
  });
});

describe("合计比", () => {
  const due = (month: string, dueAmount: number | null, paid: number | null) => ({
    organization: BRANCH,
    month,
    due: dueAmount,
    paid,
  });
  it.each([
    { case: "all paid", rows: [due("2026-01-01", 100, 100)], score: "3.00" },
    { case: "more than due", rows: [due("2026-01-01", 100, 120)], score: "3.00" },
    { case: "a cent short", rows: [due("2026-01-01", 100, 99.99)], score: "3.00" },
    { case: "two thirds", rows: [due("2026-01-01", 100, 100), due("2026-02-01", 50, 0)], score: "2.00" },
    {
      case: "a row without both numbers is left out",
      rows: [due("2026-01-01", 100, 50), due("2026-02-01", 100, null)],
      score: "1.50",
    },
    { case: "another quarter", rows: [due("2025-12-01", 100, 0), due("2026-01-01", 10, 10)], score: "3.00" },
    { case: "nothing due", rows: [due("2026-01-01", 0, 0)], score: "n/a na-no-records" },
    { case: "no rows", rows: [], score: "n/a na-no-records" },
  ])("$case", ({ rows, score }) => {
    expect(inShort(scoreItem(ruleOf("M2"), { roster: [branch()], dues: rows }))).toBe(score);
  });

  const meeting = (date: string, type: string, dueCount: number | null, presentCount: number | null) => ({
    organization: BRANCH,
    type,
    date,
    dueCount,
    presentCount,
  });
  it.each([
    { case: "at the target", rows: [meeting("2026-01-05", "党课", 10, 8)], score: "3.00" },
    { case: "a step begun", rows: [meeting("2026-01-05", "党课", 1000, 799)], score: "2.00" },
    { case: "one whole step", rows: [meeting("2026-01-05", "党课", 10, 7)], score: "2.00" },
    { case: "all steps and more", rows: [meeting("2026-01-05", "党课", 10, 1)], score: "0.00" },
    {
      case: "below quorum counts too",
      rows: [meeting("2026-01-05", "支部党员大会", 60, 40), meeting("2026-02-05", "支部党员大会", 60, 20)],
      score: "0.00",
    },
    {
      case: "several types count once",
      rows: [meeting("2026-01-05", "党课、主题党日", 10, 5), meeting("2026-02-05", "党课", 10, 10)],
      score: "2.00",
    },
    {
      case: "repeated: the first with both numbers",
      rows: [
        meeting("2026-01-05", "党课", 10, null),
        meeting("2026-01-05", "党课", 10, 6),
        meeting("2026-01-05", "党课", 10, 10),
      ],
      score: "1.00",
    },
    {
      case: "repeated in one of its types",
      rows: [meeting("2026-01-05", "党课、主题党日", 10, 6), meeting("2026-01-05", "主题党日", 10, 10)],
      score: "1.00",
    },
    {
      case: "a type outside the filter",
      rows: [meeting("2026-01-05", "党务公开", 10, 0), meeting("2026-01-05", "党课", 10, 10)],
      score: "3.00",
    },
  ])("of attendance: $case", ({ rows, score }) => {
    expect(inShort(scoreItem(ruleOf("M3"), { roster: [branch()], activities: rows }))).toBe(score);
  });

  it("says how far below the target it is", () => {
    const rows = [meeting("2026-01-05", "党课", 60, 40)];
    const item = scoreItem(ruleOf("M3"), { roster: [branch()], activities: rows });
    expect(item.reasons).toEqual([
      {
        code: "ratio-short",
        params: {
          ledger: "activities",
          numeratorField: "presentCount",
          numerator: "40",
          denominatorField: "dueCount",
          denominator: "60",
          percent: "66.67",
        },
      },
      { code: "steps-below-target", params: { steps: 2, perStep: "1" } },
    ]);
  });
});
