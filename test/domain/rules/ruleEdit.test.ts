import { describe, expect, it } from "vitest";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import { editRuleRows, parseRuleEdit, type RuleEdit } from "../../../src/domain/rules/ruleEdit";

/** The levels of the rows that an edit changes, or why it is refused. */
function changedBy(text: string): readonly string[] | string {
  const edit = parseRuleEdit(text, defaultRuleRows);
  if ("kind" in edit) return edit.kind;
  const after = editRuleRows(defaultRuleRows, [edit satisfies RuleEdit]);
  return after.filter((row, i) => row !== defaultRuleRows[i]).map(({ cells }) => cells.levels ?? "");
}

const LEVELS_OF_L2 = defaultRuleRows.filter(({ cells }) => cells.code === "L2").map(({ cells }) => cells.levels);

describe("an edit of a code that has a row a level", () => {
  it("concerns all its rows, those of the levels it names, or is refused", () => {
    expect(LEVELS_OF_L2.length).toBeGreaterThan(1);
    expect(changedBy("L2.分值=3")).toEqual(LEVELS_OF_L2);
    expect(changedBy("L2@全部.分值=3")).toEqual(LEVELS_OF_L2);
    expect(changedBy("L2@党委、党支部.分值=3")).toEqual(LEVELS_OF_L2);
    expect(changedBy("L2@党支部.分值=3")).toEqual(["党支部"]);
    expect(changedBy("L2@党支部、党小组.分值=3")).toBe("editLevel");
    expect(changedBy("L2@.分值=3")).toBe("editLevel");
  });
});
