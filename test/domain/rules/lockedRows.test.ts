import { describe, expect, it } from "vitest";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import { lockedChanges } from "../../../src/domain/rules/lockedRows";
import type { RuleColumn } from "../../../src/domain/model/ruleRow";

/** The default row of a code and level, changed. */
function changed(code: string, levels: string, cells: Partial<Record<RuleColumn, string>>): readonly string[] {
  const row = defaultRuleRows.find((other) => other.cells.code === code && other.cells.levels === levels)!;
  const edited = { rowNumber: 9, cells: { ...row.cells, ...cells } };
  return lockedChanges(
    edited,
    defaultRuleRows.map((other) => (other === row ? edited : other)),
  );
}

describe("what was changed of a row that the superior has fixed", () => {
  it.each<[string, string, string, Partial<Record<RuleColumn, string>>, readonly string[]]>([
    ["nothing", "L1", "党支部", {}, []],
    ["spaces, widths and remarks", "L1", "党支部", { filter: " 活动类型＝支部党员大会 ", basis: "另有文件" }, []],
    ["a dash for an empty cell", "L1", "党支部", { conditions: "—" }, []],
    ["points and target", "L1", "党支部", { points: "4", target: "每月1" }, ["目标", "分值"]],
    ["the levels of a code with one row", "L1", "党支部", { levels: "全部" }, ["层级"]],
    ["points of a code with a row a level", "L2", "党委、党总支", { points: "4" }, ["分值"]],
    ["levels of a code with a row a level", "L2", "党委、党总支", { levels: "党总支" }, ["层级"]],
    ["a code in other width and case", "L1", "党支部", { code: "ｌ１" }, []],
    ["the code", "L1", "党支部", { code: "Z9" }, ["代码"]],
    ["the code and what follows", "L1", "党支部", { code: "L1.9", points: "4", target: "3" }, ["代码", "目标", "分值"]],
    [
      "a row of the superior's own",
      "L1",
      "党支部",
      { code: "Z9", name: "特色工作", measure: "次数", filter: "活动类型=特色", points: "4", target: "3" },
      [],
    ],
  ])("%s", (_, code, levels, cells, columns) => expect(changed(code, levels, cells)).toEqual(columns));

  it("a row under another default row's code", () => {
    const [l1, l5] = ["L1", "L5"].map((code) => defaultRuleRows.find((row) => row.cells.code === code)!);
    const recoded = { ...l5!, cells: { ...l5!.cells, code: "L1" } };
    const sheet = defaultRuleRows.flatMap((row) => (row === l1 ? [] : row === l5 ? [recoded] : [row]));
    expect(lockedChanges(recoded, sheet)).toEqual(["代码"]);
  });
});
