import { describe, expect, it } from "vitest";
import { periodOf } from "../../../src/domain/model/period";
import type { PreviousResults } from "../../../src/domain/facts/previousResults";
import { flagCodes } from "../../support/judgement";
import { ledgersOf, noted, Q3 } from "./flagFixture";

describe("FB8 flagged in the previous period too", () => {
  const vacant = ledgersOf({ secretary: null, vacantSince: "2026-01-01" });
  const before = (...codes: string[]): PreviousResults => ({
    finalTotals: new Map(),
    flags: new Map([[0, codes]]),
    confirmedWeak: new Set(),
    reminderTalks: new Set(),
  });
  it.each([
    { case: "another flag before", plain: vacant, previous: before("FB5"), codes: ["FB1", "FB8"] },
    { case: "not flagged before", plain: vacant, previous: before(), codes: ["FB1"] },
    { case: "a notice before", plain: vacant, previous: before("FB9"), codes: ["FB1"] },
    { case: "FB8 alone before", plain: vacant, previous: before("FB8"), codes: ["FB1"] },
    { case: "not flagged now", plain: ledgersOf(), previous: before("FB1"), codes: [] },
    { case: "a notice now", plain: ledgersOf({ committeeSize: 0 }), previous: before("FB1"), codes: ["FB9"] },
    { case: "no previous result", plain: vacant, previous: null, codes: ["FB1"] },
  ])("$case", ({ plain, previous, codes }) => {
    expect(flagCodes(plain, { ...Q3, previous })).toEqual(codes);
  });
  it("names the previous period and its flags", () => {
    expect(noted(vacant, { period: "2026全年", previous: before("FB5", "FB9") }, "FB8")).toMatchObject({
      kind: "escalate",
      reasons: [{ code: "flag-again", params: { period: periodOf(2025, "FY"), codes: ["FB5"] } }],
    });
  });
});
