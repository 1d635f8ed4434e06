import { describe, expect, it } from "vitest";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { completeRuleTests, runRuleTests, type RuleTestRow } from "../../../src/domain/ruleTesting/ruleTests";

/**
 * What the default rules give at every edge, worked out by hand from their text: points × value ÷ target, the share of
 * the tier or word, or points less what is taken off; two decimals, half up.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  "S1.1 全部": "按时 2 | 逾期 1 | 未制定 0",
  "S1.2 全部": "99% 1.98 | 100% 2 | 101% 2 | 0% 0",
  "S2 全部": "99% 7.92 | 100% 8 | 101% 8 | 0% 0",
  "S3 全部": "29 4 | 30 4 | 31 2 | 59 2 | 60 2 | 61 0 | 0 4",
  "S4 全部": "好 6 | 较好 4.8 | 一般 3 | 差 0 | 未述职 0",
  "S5.1 全部": "99% 2.97 | 100% 3 | 101% 3 | 0% 0",
  "S5.2 全部": "0 0 | 1 1",
  "S6 全部":
    "无 4 | 超期未改=1 3 | 超期未改=3 1 | 超期未改=4 0 | 逾期整改=1 3.5 | 逾期整改=7 0.5 | 逾期整改=8 0 | 重复发生=1 3.5 | 重复发生=7 0.5 | 重复发生=8 0",
  "O1 全部": "-1 6 | 0 6 | 1 3 | 3个月-1天 3 | 3个月 3 | 3个月+1天 0",
  "O2.1 全部": "0 2 | 1 1 | 89 1 | 90 1 | 91 0",
  "O2.2 党支部": "2人 0 | 3人 1 | 4人 1 | 6人 1 | 7人 1 | 8人 0",
  "O2.2 党委、党总支": "2人 0 | 3人 1 | 4人 1",
  "O2.3 全部": "0 0 | 1 1",
  "O3 全部": "0 0 | 1 2",
  "L1 党支部": "0/1 0 | 1/1 5 | 3/4 3.75 | 4/4 5 | 0/4 0",
  "L2 党支部": "2/3 3.33 | 3/3 5 | 0/3 0 | 11/12 4.58 | 12/12 5 | 0/12 0",
  "L2 党委、党总支": "0/1 0 | 1/1 5 | 3/4 3.75 | 4/4 5 | 0/4 0",
  "L3 党支部": "99% 2.97 | 100% 3 | 101% 3 | 0% 0",
  "L4.1 全部": "0/1 0 | 1/1 3 | 3/4 2.25 | 4/4 3 | 0/4 0",
  "L4.2 全部": "0 0 | 1 1 | 2 1",
  "L5 党支部": "2/3 3.33 | 3/3 5 | 0/3 0 | 11/12 4.58 | 12/12 5 | 0/12 0",
  "L6.1 全部": "0 0 | 1 1.5 | 2 1.5",
  "L6.2 党支部": "0 0 | 1 1.5 | 2 1.5",
  "L7 党支部": "99% 2.97 | 100% 3 | 101% 3 | 0% 0",
  "M1 全部": "99% 3.96 | 100% 4 | 101% 4 | 0% 0",
  "M2 党支部": "99% 2.97 | 100% 3 | 101% 3 | 0% 0",
  "M3 党支部": "79% 2 | 80% 3 | 81% 3 | 69% 1 | 70% 2 | 71% 2 | 59% 0 | 60% 1 | 61% 1 | 0% 0",
  "M4.1 全部": "0/1 0 | 1/1 1 | 3/4 0.75 | 4/4 1 | 0/4 0",
  "M4.2 全部": "0 1 | 1 0",
  "C1 全部": "0/1 0 | 1/1 3 | 3/4 2.25 | 4/4 3 | 0/4 0",
  "C2.1 党委": "99% 0.99 | 100% 1 | 101% 1 | 0% 0",
  "C2.2 党委": "99% 0.99 | 100% 1 | 101% 1 | 0% 0",
  "C3 党委": "99% 2.97 | 100% 3 | 101% 3 | 0% 0",
  "C3 党支部": "99% 2.97 | 100% 3 | 101% 3 | 0% 0",
  "F1 全部": "已命名 4 | 创建中 3 | 未创建 0",
  "P1 全部": "99% 1.98 | 100% 2 | 101% 2 | 0% 0",
  "P2 全部": "99% 1.98 | 100% 2 | 101% 2 | 0% 0",
  "P3 党委": "0.9% 1.8 | 1% 2 | 1.1% 2 | 0% 0",
  "P3 党总支、党支部": "0 0 | 1 2 | 2 2",
};

const pieces = (text: string): readonly (readonly [value: string, score: string])[] =>
  text.split(" | ").map((piece) => piece.split(" ") as [string, string]);

describe("the edges of the default rules", () => {
  it("are these, and give what their text says", () => {
    const edges = completeRuleTests(defaultRuleSet, []).rows;
    const placeOf = ({ code, levels, value }: RuleTestRow): string => `${code} ${levels} ${value}`;
    const byHand = Object.entries(EXPECTED).flatMap(([place, text]) =>
      pieces(text).map(([value, score]) => [`${place} ${value}`, score] as const),
    );
    expect(edges.map(placeOf)).toEqual(byHand.map(([place]) => place));
    const expected = new Map<string, string>(byHand);
    const tests = runRuleTests(
      defaultRuleSet,
      edges.map((row) => ({ ...row, expected: expected.get(placeOf(row)) ?? "" })),
    );
    expect(tests.filter(({ verdict }) => verdict !== "same")).toEqual([]);
    expect(tests).toHaveLength(byHand.length);
  });
});
