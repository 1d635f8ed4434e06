import { describe, expect, it } from "vitest";
import { defaultRuleRows, ruleSetVersion } from "../../../src/domain/rules/defaultRuleSet";
import { editRuleRows, parseRuleEdit, type RuleEdit } from "../../../src/domain/rules/ruleEdit";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";
import { completeRuleTests, runRuleTests, type RuleTestRow } from "../../../src/domain/ruleTesting/ruleTests";
import type { RuleSet } from "../../../src/domain/rules/ruleSet";

function rulesWith(...edits: readonly string[]): RuleSet {
  const parsed = edits.map((text) => parseRuleEdit(text, defaultRuleRows) as RuleEdit);
  return parseRuleSet(editRuleRows(defaultRuleRows, parsed), ruleSetVersion).ruleSet!;
}

function edgesOf(code: string, ...edits: readonly string[]): string {
  const rules = rulesWith(...edits);
  return runRuleTests(rules, completeRuleTests(rules, []).rows)
    .filter(({ row }) => row.code === code)
    .map(({ row, actual }) => `${row.value} ${actual}`)
    .join(" | ");
}

const row = (code: string, value: string, expected = "", levels = ""): RuleTestRow => ({
  ...{ code, levels, value, expected },
  situation: "自己的",
});

describe("edges of a method", () => {
  it.each([
    [
      "缺扣",
      "L6.1",
      ["L6.1.计分=缺扣", "L6.1.目标=4", "L6.1.参数=每次=0.5"],
      "3 1.00 | 4 1.50 | 5 1.50 | 0 0.00 | 1 0.00 | 2 0.50",
    ],
    [
      "评分",
      "O2.3",
      ["O2.3.计量=名册取值", "O2.3.计分=评分", "O2.3.目标=", "O2.3.参数=字段=党员总数"],
      "0 0.00 | 1 1.00 | 1.01 未评",
    ],
    [
      "每季2",
      "L4.2",
      ["L4.2.目标=每季2", "L4.2.计分=比例"],
      "1/2 0.50 | 2/2 1.00 | 3/2 1.00 | 0/2 0.00 | 7/8 0.88 | 8/8 1.00 | 9/8 1.00 | 0/8 0.00",
    ],
    [
      "比例 of a fine target",
      "P3",
      ["P3@党委.目标=0.003"],
      "0.27% 1.80 | 0.3% 2.00 | 0.33% 2.00 | 0% 0.00 | 0 0.00 | 1 2.00 | 2 2.00",
    ],
    [
      "级扣 in thirds",
      "M3",
      ["M3.分值=2", "M3.参数=分子=实到人数; 分母=应到人数; 每级=0.3; 每级扣=1.5"],
      "79% 0.50 | 80% 2.00 | 81% 2.00 | 49% 0.00 | 50% 0.50 | 51% 0.50 | 0% 0.00",
    ],
    [
      "分档 from above",
      "L6.1",
      ["L6.1.计分=分档", "L6.1.目标=", "L6.1.参数=>=3:100%; >=1:50%; 其余:0%"],
      "2 0.75 | 3 1.50 | 4 1.50 | 0 0.00 | 1 0.75",
    ],
  ] as const)("%s", (_, code, edits, expected) => {
    expect(edgesOf(code, ...edits)).toBe(expected);
  });
});

describe("rows of the office", () => {
  const verdicts = (...rows: readonly RuleTestRow[]) =>
    runRuleTests(rulesWith(), rows).map(({ actual, verdict }) => `${verdict} ${actual}`);

  it("are tried whatever way their value is written", () => {
    expect(
      verdicts(
        row("M3", "0.655", "1"),
        row("M3", "65.5 %", "1分"),
        row("M3", "2/3", "1.00"),
        row("S6", "超期未改=1；逾期整改=1", "2.5"),
        row("L5", "2/3", "3.33"),
        row("O1", "３个月", "3"),
        row("S4", "较差", "0"),
        row("S4", "优秀", "未评"),
        row("F1", "0.9", "3.6"),
        row("O2.2", "5人", "1", "党支部"),
      ),
    ).toEqual([
      "same 1.00",
      "same 1.00",
      "same 1.00",
      "same 2.50",
      "same 3.33",
      "same 3.00",
      "same 0.00",
      "same 未评",
      "same 3.60",
      "same 1.00",
    ]);
  });

  it("that expect otherwise, or can't be tried, say so", () => {
    expect(
      verdicts(
        row("M3", "70%", "1"),
        row("S4", "优秀", "0"),
        row("S4", "好", "未评"),
        row("L9", "1"),
        row("L2", "2/3", "3.33"),
        row("L2", "2/3", "3.33", "小组"),
        row("L5", "2"),
        row("O1", "1.5"),
        row("S6", "迟到=1"),
        row("M3", "多"),
        row("M3", "70%", "两分"),
        row("M3", "70%"),
      ),
    ).toEqual([
      "differs 2.00",
      "differs 未评",
      "differs 6.00",
      "unknown ",
      "unknown ",
      "unknown ",
      ...Array.from({ length: 4 }, () => "valueUnreadable "),
      "expectedUnreadable 2.00",
      "open 2.00",
    ]);
  });

  it("and expectations survive when the table is made anew, edges that are no more only with one", () => {
    const rules = rulesWith();
    const { rows: first } = completeRuleTests(rules, []);
    const filled = first.map((one) => (one.code === "M3" ? { ...one, expected: "1" } : one));
    const own = row("M3", "65%", "", "党支部");
    const { rows: again } = completeRuleTests(rules, [...filled, own]);
    expect(again).toEqual([...filled, own]);
    const { rows: moved } = completeRuleTests(rulesWith("M3.目标=0.9", "S3.参数=<=20:100%; 其余:0%"), again);
    const kept = (code: string) =>
      moved.filter((one) => one.code === code).map(({ value, expected }) => value + expected);
    expect(kept("S3")).toEqual(["19", "20", "21", "0"]);
    // 80% and its steps stay, since somebody said what they should give; 70% and 60% are edges of the new target too.
    expect(kept("M3")).toEqual([
      ...["89%", "90%", "91%", "79%1", "80%1", "81%1", "69%1", "70%1", "71%1", "0%1"],
      ...["59%1", "60%1", "61%1", "65%"],
    ]);
  });
});
