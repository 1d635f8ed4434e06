import { describe, expect, it } from "vitest";
import { monthIndexOf, mustDay } from "../../../src/domain/model/day";
import { branch, BRANCH, inShort, ruleOf, scoreItem } from "./scoreItem";

const rowsOn = (...dates: readonly string[]) =>
  dates.map((date) => ({ organization: BRANCH, type: "主题党日活动", date }));
const month = (m: number) => monthIndexOf(mustDay(2026, m, 1));

describe("达标月数", () => {
  it.each([
    { case: "every month", dates: ["2026-01-31", "2026-02-01", "2026-03-31"], score: "5.00", missing: [] },
    { case: "two of three", dates: ["2026-01-05", "2026-03-05"], score: "3.33", missing: [2] },
    { case: "one month twice", dates: ["2026-01-05", "2026-01-25"], score: "1.67", missing: [2, 3] },
    { case: "a quarter, which proves no month", dates: ["2026-03-31 季度"], score: "0.00", missing: [1, 2, 3] },
    {
      case: "a quarter beside its last day, which is another event",
      dates: ["2026-03-31 季度", "2026-03-31"],
      score: "1.67",
      missing: [1, 2],
    },
    { case: "none", dates: [], score: "0.00", missing: [1, 2, 3] },
    { case: "only before the window", dates: ["2025-12-31"], score: "0.00", missing: [1, 2, 3] },
  ])("$case", ({ dates, score, missing }) => {
    const item = scoreItem(ruleOf("L5"), { roster: [branch()], activities: rowsOn(...dates) });
    expect(inShort(item)).toBe(score);
    expect(item.reasons).toEqual(
      missing.length === 0 ? [] : [{ code: "months-missing", params: { monthIndexes: missing.map(month) } }],
    );
  });

  it.each([
    {
      case: "a month that is not complete is not asked for",
      cutoff: "2026-03-30",
      founded: "2015-06-01",
      score: "2.50",
    },
    { case: "existed 15 days of January", cutoff: "2026-03-31", founded: "2026-01-17", score: "1.67" },
    { case: "existed 14 days of January", cutoff: "2026-03-31", founded: "2026-01-18", score: "2.50" },
    { case: "no complete month", cutoff: "2026-01-30", founded: "2015-06-01", score: "n/a na-no-expected-month" },
    {
      case: "founded too late for any",
      cutoff: "2026-03-31",
      founded: "2026-03-18",
      score: "n/a na-no-expected-month",
    },
  ])("$case", ({ cutoff, founded, score }) => {
    const plain = { roster: [branch({ founded })], activities: rowsOn("2026-02-10") };
    expect(inShort(scoreItem(ruleOf("L5"), plain, { cutoff }))).toBe(score);
  });

  it("does not ask a branch below seven full members for committee meetings", () => {
    const plain = { roster: [branch({ fullMemberCount: 6 })], activities: rowsOn() };
    expect(inShort(scoreItem(ruleOf("L2"), plain))).toBe("n/a na-condition");
  });

  it("says which meeting was below quorum", () => {
    const activities = [
      { organization: BRANCH, type: "支委会", date: "2026-01-05", dueCount: 5, presentCount: 2 },
      { organization: BRANCH, type: "支委会", date: "2026-02-05", dueCount: 5, presentCount: 3 },
    ];
    const item = scoreItem(ruleOf("L2"), { roster: [branch()], activities });
    expect(inShort(item)).toBe("1.67");
    expect(item.reasons.map(({ code }) => code)).toEqual(["months-missing", "meeting-below-quorum"]);
  });

  it("works on other ledgers", () => {
    const rule = ruleOf("L5", { ledger: "dues", filter: [] });
    const dues = ["2026-01-01", "2026-03-01"].map((day) => ({ organization: BRANCH, month: day, due: 1, paid: 1 }));
    expect(inShort(scoreItem(rule, { roster: [branch()], dues }))).toBe("3.33");
  });
});
