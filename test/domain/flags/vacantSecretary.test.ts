import { describe, expect, it } from "vitest";
import { flagCodes } from "../../support/judgement";
import { ledgersOf, noted, Q3, withThreshold } from "./flagFixture";

describe("FB1 secretary vacant for more than 90 days", () => {
  it.each([
    { case: "89 days", vacantSince: "2026-07-03", codes: [] },
    { case: "90 days", vacantSince: "2026-07-02", codes: [] },
    { case: "91 days", vacantSince: "2026-07-01", codes: ["FB1"] },
    { case: "since an unknown day", vacantSince: null, codes: ["FB1"] },
  ])("$case", ({ vacantSince, codes }) => {
    expect(flagCodes(ledgersOf({ secretary: null, secretarySince: null, vacantSince }), Q3)).toEqual(codes);
  });
  it("is not raised while a secretary is named, whatever the day of the vacancy", () => {
    expect(flagCodes(ledgersOf({ vacantSince: "2025-01-01" }), Q3)).toEqual([]);
  });
  it("names the days and the roster's cell", () => {
    const plain = ledgersOf({ secretary: null, vacantSince: "2026-06-02" });
    expect(noted(plain, Q3, "FB1")).toEqual({
      code: "FB1",
      kind: "direct",
      reasons: [{ code: "flag-vacant", params: { days: 120 } }],
      sources: [{ ledger: "roster", recordIndex: 0, field: "vacantSince" }],
      sourceCount: 1,
    });
  });
  it.each([
    { limit: 60, codes: ["FB1"] },
    { limit: 61, codes: [] },
  ])("follows the threshold: $limit days", ({ limit, codes }) => {
    const options = withThreshold("FB1.vacantDays", limit);
    expect(flagCodes(ledgersOf({ secretary: null, vacantSince: "2026-07-31" }), options)).toEqual(codes);
  });
});
