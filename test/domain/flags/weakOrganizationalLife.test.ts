import { describe, expect, it } from "vitest";
import { flagCodes, scoredItem } from "../../support/judgement";
import { A, activity, branch, ledgersOf, noted, Q3, settingsWith } from "./flagFixture";

describe("FB3 organizational life", () => {
  const low = (code: string, score: number) => scoredItem(code, { points: 500, score });
  const idle = (cutoff: string) => ({ ...Q3, cutoff, results: { 0: { items: [low("L5", 500)] } } });
  const noActivity = ledgersOf({}, { activities: [] });

  it.each([
    { case: "day 59", cutoff: "2026-08-28", codes: [] },
    { case: "day 60", cutoff: "2026-08-29", codes: ["FB3"] },
    { case: "the last day", cutoff: "2026-09-30", codes: ["FB3"] },
  ])("no activity row at all on $case", ({ cutoff, codes }) => {
    expect(flagCodes(noActivity, idle(cutoff))).toEqual(codes);
  });
  it("judges the last day of the period whatever the first day judged", () => {
    const options = { ...idle("2026-09-30"), settings: settingsWith({ "FB.firstDayJudged": 365 }) };
    expect(flagCodes(noActivity, options)).toEqual(["FB3"]);
  });
  it.each([
    { case: "before the period", date: "2026-06-30", codes: ["FB3"] },
    { case: "on its first day", date: "2026-07-01", codes: [] },
    { case: "on the cutoff", date: "2026-09-30", codes: [] },
  ])("one activity $case", ({ date, codes }) => {
    const plain = ledgersOf({}, { activities: [{ ...activity, date }] });
    expect(flagCodes(plain, idle("2026-09-30"))).toEqual(codes);
  });
  it("an activity after the cutoff is none yet", () => {
    const plain = ledgersOf({}, { activities: [{ ...activity, date: "2026-09-16" }] });
    expect(flagCodes(plain, idle("2026-09-15"))).toEqual(["FB3"]);
  });
  it("a meeting below quorum is an activity", () => {
    const meeting = { organization: A, type: "支部党员大会", date: "2026-08-01", dueCount: 20, presentCount: 3 };
    expect(flagCodes(ledgersOf({}, { activities: [meeting] }), idle("2026-09-30"))).toEqual([]);
  });
  it.each([
    { case: "one below half", items: [low("L1", 249), low("L2", 250), low("L5", 500)], codes: [] },
    { case: "two just at half", items: [low("L1", 250), low("L2", 250)], codes: [] },
    { case: "two below half", items: [low("L1", 249), low("L5", 249)], codes: ["FB3"] },
    { case: "other indicators don't count", items: [low("L3", 0), low("L4.1", 0), low("L1", 0)], codes: [] },
    {
      case: "what is not scored doesn't count",
      items: [low("L1", 0), scoredItem("L2", { status: "notApplicable", score: null })],
      codes: [],
    },
  ])("$case", ({ items, codes }) => {
    expect(flagCodes(ledgersOf(), { ...Q3, results: { 0: { items } } })).toEqual(codes);
  });
  it("is for branches only", () => {
    const options = { ...Q3, results: { 0: { items: [low("L4.1", 0)] } } };
    const cells = { category: "机关党委", memberCount: 120 };
    expect(flagCodes({ roster: [branch(cells)], activities: [] }, options)).toEqual([]);
  });
  it("needs the activity ledger", () => {
    expect(flagCodes({ roster: [branch()] }, idle("2026-09-30"))).toEqual([]);
  });
  it("does not blame a branch of which nothing was due yet", () => {
    const items = [scoredItem("L5", { status: "notApplicable", score: null })];
    expect(flagCodes(noActivity, { ...Q3, results: { 0: { items } } })).toEqual([]);
  });
  it("names each indicator and the rows of both", () => {
    const source = { ledger: "activities", recordIndex: 0 } as const;
    const items = [scoredItem("L1", { score: 0 }), scoredItem("L5", { score: 167, sources: [source], sourceCount: 1 })];
    expect(noted(ledgersOf(), { ...Q3, results: { 0: { items } } }, "FB3")).toMatchObject({
      reasons: [
        { code: "flag-item-low", params: { name: "支部党员大会", score: "0.00", points: "5.00", percent: "50" } },
        { code: "flag-item-low", params: { name: "主题党日", score: "1.67", points: "5.00", percent: "50" } },
      ],
      sources: [source],
      sourceCount: 1,
    });
  });
});
