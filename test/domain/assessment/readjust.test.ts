import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import type { OrganizationResult } from "../../../src/domain/results/result";
import { rational } from "../../../src/domain/model/rational";
import { readjust } from "../../../src/domain/assessment/readjust";
import { testRule } from "../../support/judgement";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import { branch } from "../flags/flagFixture";

/** A rule that scores the organizations differently. */
const RULES = [testRule({ code: "L5", category: "书记履职", target: { kind: "number", value: rational(3) } })];
const NAMES = ["第一党支部", "第二党支部", "第三党支部", "第四党支部"];
const PLAIN = {
  roster: NAMES.map((organization) => branch({ organization })),
  activities: NAMES.flatMap((organization, i) =>
    Array.from({ length: i }, (_, month) => ({ organization, type: "主题党日", date: `2026-0${7 + month}-05` })),
  ),
  talks: [],
  training: [],
};

type Given = Pick<InputOptions, "adjustments" | "itemAdjustments" | "decidedGrades" | "settings">;

const inputWith = (given: Given, period = "2026Q3") => inputOf(PLAIN, { ...given, period, rules: RULES });
const shown = (results: readonly OrganizationResult[]) =>
  results.map(({ organization, items, secretaryScore, adjustment, total, grade, computedGrade, rank, order }) => ({
    ...{ organization, adjustment, secretaryScore, total, grade, computedGrade, rank, order },
    items: items.map(({ score, adjustment: added, reasons }) => ({ score, added, reasons })),
  }));
const REASON = "会议决定";
const points = (hundredths: number) => ({ points: hundredths, reason: REASON });

describe("readjust", () => {
  it.each([
    { case: "a rise", given: [[0, 500]] },
    { case: "a fall below nothing", given: [[3, -10_000]] },
    {
      case: "several, one taken back",
      given: [
        [0, 0],
        [1, 250],
        [2, -125],
      ],
    },
  ])("gives totals, grades, ranks and order of a full run: $case", ({ given }) => {
    const changes = new Map(given.map(([organization, hundredths]) => [organization!, { adjustment: hundredths! }]));
    const adjustments = new Map(given.map(([organization, hundredths]) => [organization!, points(hundredths!)]));
    const before = assess(inputWith({ adjustments: new Map([[0, points(100)]]) }));
    const full = assess(inputWith({ adjustments: new Map([[0, points(100)], ...adjustments]) }));
    const quick = readjust(before, inputWith({}), changes);
    expect(shown(quick)).toEqual(shown(full.organizations));
  });

  it.each([
    { case: "within its points", earlier: null, asked: 100, added: 100 },
    { case: "more than its points", earlier: null, asked: 900, added: 333 },
    { case: "less than nothing", earlier: 100, asked: -900, added: -167 },
    { case: "taken back", earlier: 100, asked: 0, added: undefined },
  ])("moves an item and its total as a full run does: $case", ({ earlier, asked, added }) => {
    const of = (hundredths: number) => new Map([["L5", points(hundredths)]]);
    const before = assess(inputWith({ itemAdjustments: new Map(earlier === null ? [] : [[1, of(earlier)]]) }));
    const full = assess(inputWith({ itemAdjustments: new Map([[1, of(asked)]]) }));
    const quick = readjust(before, inputWith({}), new Map([[1, { items: of(asked) }]]));
    expect(shown(quick)).toEqual(shown(full.organizations));
    const [item] = full.organizations.find(({ organization }) => organization === 1)!.items;
    expect(item!.adjustment).toBe(added);
    const told = item!.reasons.find(({ code }) => code === "item-adjusted");
    const params = { asked, points: added, computed: 167, reason: REASON };
    expect(told).toEqual(added === undefined ? undefined : { code: "item-adjusted", params });
  });

  it.each(["2026Q3", "2026FY"])("lowers a grade, never lifts one, and gives it back: %s", (period) => {
    const best = {
      grades: [
        { label: "好", cut: 5000 },
        { label: "较好", cut: 3000 },
        { label: "差", cut: 0 },
      ],
    };
    const decided = (grade: string, reason = REASON) => new Map([[3, { grade, reason }]]);
    const run = (decidedGrades: Given["decidedGrades"]) =>
      assess(inputWith({ settings: best, ...(decidedGrades && { decidedGrades }) }, period));
    const own = (results: readonly OrganizationResult[]) => {
      const { grade, computedGrade } = results.find(({ organization }) => organization === 3)!;
      return [grade, computedGrade];
    };
    expect(own(run(undefined).organizations)).toEqual(["好", undefined]);
    const lowered = run(decided("较好"));
    expect(own(lowered.organizations)).toEqual(["较好", "好"]);
    for (const not of [decided("较好", "　"), decided("优"), decided("好")]) {
      expect(own(run(not).organizations)).toEqual(["好", undefined]);
    }
    const input = inputWith({ settings: best }, period);
    const back = readjust(lowered, input, new Map([[3, { decidedGrade: { grade: "", reason: REASON } }]]));
    expect(own(back)).toEqual(["好", undefined]);
    expect(shown(readjust(lowered, input, new Map()))).toEqual(shown(lowered.organizations));
    expect(
      shown(readjust(run(undefined), input, new Map([[3, { decidedGrade: { grade: "差", reason: REASON } }]]))),
    ).toEqual(shown(run(decided("差")).organizations));
  });
});
