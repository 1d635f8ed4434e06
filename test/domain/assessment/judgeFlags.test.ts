import { expect, it } from "vitest";
import { flagCodes, flagsOf } from "../../support/judgement";
import { ledgersOf, Q3 } from "../flags/flagFixture";

it("raises no flag for a branch that nothing is wrong with", () => {
  expect(flagsOf(ledgersOf(), Q3).size).toBe(0);
});

it.each([
  { case: "dissolved in the period", dissolved: "2026-08-01" },
  { case: "dissolved on the cutoff", dissolved: "2026-09-30" },
])("raises no flag for an organization $case", ({ dissolved }) => {
  expect(flagCodes(ledgersOf({ dissolved, secretary: null, vacantSince: "2026-01-01" }), Q3)).toEqual([]);
});
it("raises flags until the day before an organization is dissolved", () => {
  const plain = ledgersOf({ dissolved: "2026-10-01", secretary: null, vacantSince: "2026-01-01" });
  expect(flagCodes(plain, Q3)).toEqual(["FB1"]);
});
