import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { monthIndexOf, mustDay } from "../../../src/domain/model/day";
import { inputOf } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { branch, BRANCH, inShort, ruleOf, scoreItem } from "../measures/scoreItem";

const paid = (month: string, more: RecordOf<"dues"> = {}): RecordOf<"dues"> => ({
  organization: BRANCH,
  month: `2026-${month}-01`,
  due: 100,
  paid: 100,
  ...more,
});
const notesOf = (plain: PlainLedgers, options: Readonly<{ period?: string; cutoff?: string }> = {}) =>
  assess(inputOf(plain, { period: "2026Q1", rules: [ruleOf("M2")], ...options })).diagnostics.filter(
    ({ code }) => code === "dues-months-missing",
  );
const months = (...numbers: readonly number[]) => numbers.map((month) => monthIndexOf(mustDay(2026, month, 1)));

describe("months without a row of dues", () => {
  it.each([
    { case: "none missing", dues: [paid("01"), paid("02"), paid("03")], missing: [] },
    { case: "two missing", dues: [paid("02")], missing: [1, 3] },
    { case: "a row without numbers is a row", dues: [paid("01", { due: null }), paid("02"), paid("03")], missing: [] },
    { case: "all missing, where the indicator is not applicable", dues: [], missing: [1, 2, 3] },
    { case: "only up to the cutoff", dues: [paid("01")], cutoff: "2026-03-30", missing: [2] },
    { case: "none where a quarter was paid", dues: [paid("x", { month: "2026-03-31 季度" })], missing: [] },
    { case: "none of two months paid", dues: [paid("x", { month: "2026-02-28 2个月" })], missing: [3] },
    { case: "none where a half was paid", dues: [paid("x", { month: "2026-06-30 半年" })], missing: [] },
    { case: "none before it was founded", dues: [paid("03")], founded: "2026-02-16", missing: [] },
  ])("$case", ({ dues, missing, cutoff, founded }) => {
    const plain = { roster: [branch(founded === undefined ? {} : { founded })], dues };
    const notes = notesOf(plain, cutoff === undefined ? {} : { cutoff });
    expect(notes.map(({ params }) => params)).toEqual(
      missing.length === 0 ? [] : [{ monthIndexes: months(...missing) }],
    );
    if (notes[0]) expect(notes[0]).toMatchObject({ severity: "warning", at: { ledger: "roster", recordIndex: 0 } });
  });

  it("leave the score as it is", () => {
    expect(inShort(scoreItem(ruleOf("M2"), { roster: [branch()], dues: [paid("02")] }))).toBe("3.00");
    expect(inShort(scoreItem(ruleOf("M2"), { roster: [branch()], dues: [] }))).toBe("n/a na-no-records");
  });

  it("are no matter without the ledger", () => {
    expect(notesOf({ roster: [branch()] })).toEqual([]);
  });
});

describe("a ledger that begins after the time of last year's meetings", () => {
  it("is told once, however many are not assessed", () => {
    const roster = [branch(), branch({ organization: "第二党支部" })];
    const activities = [{ organization: BRANCH, type: "主题党日", date: "2026-05-11" }];
    const rules = [ruleOf("L6.1", { due: null }), ruleOf("L6.2", { due: null })];
    const { diagnostics, incomplete } = assess(inputOf({ roster, activities }, { period: "2026Q2", rules }));
    expect(diagnostics.filter(({ code }) => code === "activities-not-covering")).toEqual([
      { code: "activities-not-covering", severity: "warning", at: { ledger: "activities" }, params: { year: 2026 } },
    ]);
    expect(incomplete).toBe(true);
  });
});
