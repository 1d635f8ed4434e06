import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { rational } from "../../../src/domain/model/rational";
import { readjust } from "../../../src/domain/assessment/readjust";
import { testRule } from "../../support/judgement";
import { inputOf } from "../../support/assessmentInput";
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

describe("readjust", () => {
  it.each([
    { case: "a rise", points: [[0, 500]] },
    { case: "a fall below nothing", points: [[3, -10_000]] },
    {
      case: "several, one taken back",
      points: [
        [0, 0],
        [1, 250],
        [2, -125],
      ],
    },
  ])("gives totals, grades, ranks and order of a full run: $case", ({ points }) => {
    const adjustments = new Map(points.map(([organization, hundredths]) => [organization!, hundredths!]));
    const input = (given: ReadonlyMap<number, number>) =>
      inputOf(PLAIN, {
        period: "2026Q3",
        rules: RULES,
        adjustments: new Map([...given].map(([o, hundredths]) => [o, { points: hundredths, reason: "会议决定" }])),
      });
    const before = assess(input(new Map([[0, 100]])));
    const full = assess(input(new Map([[0, 100], ...adjustments])));
    const quick = readjust(before, input(new Map()).settings, adjustments);
    const shown = ({ organization, adjustment, total, grade, rank, order }: (typeof quick)[number]) => ({
      organization,
      adjustment,
      total,
      grade,
      rank,
      order,
    });
    expect(quick.map(shown)).toEqual(full.organizations.map(shown));
  });
});
