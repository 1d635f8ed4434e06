import { describe, expect, it } from "vitest";
import { annualFigures, type AnnualInput } from "../../../src/domain/annual/annualResult";
import { rational } from "../../../src/domain/model/rational";
import type { AnnualSettings } from "../../../src/domain/settings/settings";
import { testSettings } from "../../support/assessmentInput";

const INPUT: AnnualInput = {
  quarters: { totals: [9000, 8500, 9250, 8801], grades: ["好", "较好", "好", "较好"] },
  recalculated: 8777,
  debriefing: null,
  votes: null,
  vetoed: false,
};

function figures(input: Partial<AnnualInput> = {}, annual: Partial<AnnualSettings> = {}) {
  return annualFigures({ ...INPUT, ...input }, { ...testSettings, annual: { ...testSettings.annual, ...annual } });
}

describe("the year by every method", () => {
  it("is the mean of four quarters, rounded once, half up", () => {
    // (90 + 85 + 92.5 + 88.01) ÷ 4 = 88.8775
    expect(figures().mean).toEqual({ total: 8888, grade: "较好", left: 0, fewBest: false });
  });

  it("is rounded once, also to one decimal", () => {
    // (90 + 85 + 92.5 + 87.49) ÷ 4 = 88.7475: 88.7, where rounding to 88.75 first would give 88.8
    const quarters = { totals: [9000, 8500, 9250, 8749], grades: INPUT.quarters.grades };
    const settings = { ...testSettings, decimals: 1 } as const;
    expect(annualFigures({ ...INPUT, quarters }, settings).mean.total).toBe(8870);
  });

  it("weighs the quarters", () => {
    // (90 × 20 + 85 × 25 + 92.5 × 25 + 88.01 × 30) ÷ 100 = 88.778
    expect(figures().weighted).toEqual({ total: 8878, grade: "较好", left: 0, fewBest: false });
  });

  it("gives the figure worked out anew beside them", () => {
    expect(figures().recalculated).toEqual({ total: 8777, grade: "较好", left: 0, fewBest: false });
  });

  it.each([
    // (90 × 20 + 92.5 × 25) ÷ 45 = 91.3888…
    { case: "the rest weigh more", missingQuarter: "actual", mean: 9125, weighted: 9139, left: 2 },
    { case: "there is no figure", missingQuarter: "none", mean: null, weighted: null, left: 2 },
  ] as const)("without two quarters $case", ({ missingQuarter, mean, weighted, left }) => {
    const quarters = { totals: [9000, null, 9250, null], grades: ["好", null, "好", null] };
    const found = figures({ quarters }, { missingQuarter });
    expect([found.mean.total, found.weighted.total, found.mean.left]).toEqual([mean, weighted, left]);
  });

  it("puts the parts of the year together", () => {
    // 88.8775 × 0.6 + 80 × 0.3 + 2600/28 × 0.1 = 86.6122…
    const parts = { quarters: 60, debriefing: 30, votes: 10 };
    expect(figures({ debriefing: rational(80), votes: rational(2600, 28) }, { parts }).mean.total).toBe(8661);
  });

  it("has no figure without any quarter, whatever else there is", () => {
    const quarters = { totals: [null, null, null, null], grades: [null, null, null, null] };
    const parts = { quarters: 60, debriefing: 30, votes: 10 };
    expect(figures({ quarters, debriefing: rational(80), votes: rational(90) }, { parts }).mean.total).toBeNull();
  });

  it.each([
    { case: "one best quarter of one", bestQuarters: 1, best: ["好", "较好", "较好", "较好"], grade: "好" },
    { case: "none of one", bestQuarters: 1, best: ["较好", "较好", "较好", "较好"], grade: "较好" },
    { case: "two of three", bestQuarters: 3, best: ["好", "好", "较好", "较好"], grade: "较好" },
  ])("gives the best grade with $case: $grade", ({ bestQuarters, best, grade }) => {
    const quarters = { totals: [9500, 9500, 9500, 9500], grades: best };
    expect(figures({ quarters }, { bestQuarters }).mean.grade).toBe(grade);
  });

  it("caps a vetoed year", () => {
    const quarters = { totals: [9500, 9500, 9500, 9500], grades: ["好", "好", "好", "好"] };
    expect(figures({ quarters, vetoed: true }).mean.grade).toBe("一般");
  });
});
