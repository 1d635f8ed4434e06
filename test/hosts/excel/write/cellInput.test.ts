import { describe, expect, it } from "vitest";
import { cellInput, renameTables } from "../../../../src/hosts/excel/write/cellInput";
import type { PlannedCell } from "../../../../src/workbook/port/writePlan";

const link = { sheet: "活动 '台账'", rowIndex: 4, columnIndex: 1 };

describe("what is entered for a planned cell", () => {
  it.each<[string, PlannedCell, string | number]>([
    ["nothing", null, ""],
    ["an empty text", "", ""],
    ["a number", 12.5, 12.5],
    ["a text", "甲", "'甲"],
    ["a text like a formula", "=1+1", "'=1+1"],
    ["a text with an apostrophe", "'甲", "''甲"],
    ["a styled number", { value: 3, style: "score" }, 3],
    ["a styled nothing", { value: null, style: "score" }, ""],
    ["a formula, which follows later", { value: 3, formula: "1+2" }, ""],
    ["a link", { value: '第"5"行', link }, `=HYPERLINK("#'活动 ''台账'''!B5","第""5""行")`],
    ["a link without a text", { value: "", link }, ""],
    ["a link whose text is too long for a formula", { value: "长".repeat(256), link }, `'${"长".repeat(256)}`],
  ])("%s", (_, cell, input) => {
    expect(cellInput(cell)).toBe(input);
  });
});

describe("what is no number", () => {
  it.each([NaN, Infinity, -Infinity])("%d is refused: Office.js would leave the cell as it was", (value) => {
    expect(() => cellInput(value)).toThrow(RangeError);
    expect(() => cellInput({ value })).toThrow(RangeError);
  });
});

describe("tables in formulas get other names", () => {
  it.each([
    ["T[[#This Row],[分]]+T[分]", "X[[#This Row],[分]]+X[分]"],
    ['COUNTIFS(T[级],"=T[级]")', 'COUNTIFS(X[级],"=T[级]")'],
    ["MYT[分]+T2[分]+T[分]", "MYT[分]+T2[分]+X[分]"],
    ["ROUND(A1,2)", "ROUND(A1,2)"],
  ])("%s", (formula, renamed) => {
    expect(renameTables(formula, (name) => (name === "T" ? "X" : name))).toBe(renamed);
  });
});
