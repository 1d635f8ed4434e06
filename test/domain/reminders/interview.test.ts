import { describe, expect, it } from "vitest";
import type { Flag, OrganizationResult } from "../../../src/domain/results/result";
import type { PreviousResults } from "../../../src/domain/facts/previousResults";
import { reminderLines } from "../../support/judgement";
import { before, ledgersOf } from "./reminderFixture";

describe("R4 约谈建议", () => {
  const flag = (code: Flag["code"]): Flag => ({ code, kind: "direct", reasons: [], sources: [], sourceCount: 0 });
  const linesOf = (result: Partial<OrganizationResult>, previous: PreviousResults | null, period = "2026Q3") =>
    reminderLines(ledgersOf({}), { period, results: { 0: result }, previous }, "R4");
  const talked = before({ reminderTalks: new Set([0]) });
  const flagged = (...codes: string[]) => before({ flags: new Map([[0, codes]]) });
  const low = { secretaryScore: 5000 };
  it.each([
    { case: "R3 in both periods", result: low, previous: talked, count: 1 },
    { case: "R3 now alone", result: low, previous: before(), count: 0 },
    { case: "R3 before alone", result: {}, previous: talked, count: 0 },
    { case: "flagged in both", result: { flags: [flag("FB5")] }, previous: flagged("FB2"), count: 1 },
    { case: "flagged now, R3 before", result: { flags: [flag("FB5")] }, previous: talked, count: 1 },
    { case: "R3 now, flagged before", result: low, previous: flagged("FB8"), count: 1 },
    { case: "a notice now", result: { flags: [flag("FB9")] }, previous: talked, count: 0 },
    { case: "a notice before", result: low, previous: flagged("FB9"), count: 0 },
    { case: "no previous result", result: low, previous: null, count: 0 },
  ])("$case", ({ result, previous, count }) => {
    expect(linesOf(result, previous)).toEqual(Array.from({ length: count }, () => "王明 none urgent"));
  });
  it.each([
    { grade: "好", period: "2026全年", count: 0 },
    { grade: "较好", period: "2026全年", count: 0 },
    { grade: "一般", period: "2026全年", count: 1 },
    { grade: "差", period: "2026全年", count: 1 },
    { grade: "差", period: "2026H2", count: 0 },
  ])("grade $grade of $period", ({ grade, period, count }) => {
    expect(linesOf({ grade }, null, period)).toHaveLength(count);
  });
  it("is not for a secretary who takes office after the cutoff", () => {
    const options = { period: "2026全年", results: { 0: { grade: "差" } } };
    expect(reminderLines(ledgersOf({ secretarySince: "2027-01-01" }), options, "R4")).toEqual([]);
    expect(reminderLines(ledgersOf({ secretarySince: "2026-12-31" }), options, "R4")).toHaveLength(1);
  });
  it("is not for a vacant post", () => {
    const options = { period: "2026全年", results: { 0: { grade: "差" } } };
    expect(reminderLines(ledgersOf({ secretary: null }), options, "R4")).toEqual([]);
  });
});
