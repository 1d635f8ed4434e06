import { describe, expect, it } from "vitest";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import { lockedChanges } from "../../../src/domain/rules/lockedRows";
import type { RuleColumn } from "../../../src/domain/model/ruleRow";

/** The default row of a code and level, changed. */
function changed(code: string, levels: string, cells: Partial<Record<RuleColumn, string>>): readonly string[] {
  const row = defaultRuleRows.find((other) => other.cells.code === code && other.cells.levels === levels)!;
  return lockedChanges({ rowNumber: 9, cells: { ...row.cells, ...cells } });
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
    ["a code of the superior's own", "L1", "党支部", { code: "Z9" }, []],
  ])("%s", (_, code, levels, cells, columns) => expect(changed(code, levels, cells)).toEqual(columns));
});
