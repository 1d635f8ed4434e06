import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { acceptedRule } from "../../support/acceptedRules";
import { inputOf } from "../../support/assessmentInput";
import { periods, randomLedgers } from "../../support/randomLedgers";

describe("laws of rule sets", () => {
  it("every rule set that is accepted can be assessed, and every item explained", () => {
    fc.assert(
      fc.property(acceptedRule, randomLedgers, periods, (rule, plain, period) => {
        for (const { items } of assess(inputOf(plain, { period, rules: [rule] })).organizations) {
          for (const { status, score, reasons, sources } of items) {
            if (score !== null) expect(score >= 0 && score <= rule.points).toBe(true);
            if (status !== "scored") expect(reasons).not.toEqual([]);
            expect(sources.every(({ recordIndex }) => recordIndex >= 0)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
