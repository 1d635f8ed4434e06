import { describe, expect, it } from "vitest";
import { sheetOfReference, turnReferences } from "../../../../../src/hosts/file/write/workbook/definedNames";

it.each([
  { formula: "Sheet1!$A$1", sheet: "Sheet1" },
  { formula: "'考核 结果'!$A$1:$B$2", sheet: "考核 结果" },
  { formula: "名册!$A:$B", sheet: "名册" },
  { formula: "'it''s'!A1", sheet: "it's" },
  { formula: "#REF!$A$1", sheet: null },
  { formula: "#REF!", sheet: null },
  { formula: "OFFSET(Sheet1!$A$1,1,1)", sheet: null },
  { formula: "Sheet1!$A$1,Sheet1!$B$1", sheet: null },
  { formula: '"text"', sheet: null },
  { formula: "1", sheet: null },
])("$formula stands for cells of $sheet", ({ formula, sheet }) => {
  expect(sheetOfReference(formula)).toBe(sheet);
});

describe("turnReferences", () => {
  it.each([
    {
      case: "a plain name",
      formula: "SUM(Sheet1!A1,Sheet11!A1)",
      from: "sheet1",
      to: "新",
      result: "SUM('新'!A1,Sheet11!A1)",
    },
    { case: "a quoted name", formula: "'it''s'!A1+'its'!A1", from: "it's", to: "a'b", result: "'a''b'!A1+'its'!A1" },
    {
      case: "inside a string",
      formula: `"Sheet1!A1"&Sheet1!A1`,
      from: "Sheet1",
      to: null,
      result: `"Sheet1!A1"&#REF!A1`,
    },
    {
      case: "another workbook",
      formula: "[1]Sheet1!A1+'[1]Sheet1'!A1",
      from: "Sheet1x",
      to: null,
      result: "[1]Sheet1!A1+'[1]Sheet1'!A1",
    },
    { case: "CJK names", formula: "名册!$A$1+小名册!$A$1", from: "名册", to: null, result: "#REF!$A$1+小名册!$A$1" },
  ])("$case", ({ formula, from, to, result }) => {
    expect(turnReferences(formula, from, to)).toBe(result);
  });

  it("leaves a sheet of the same name in another workbook alone", () => {
    expect(turnReferences("[1]Sheet1!A1", "Sheet1", null)).toBe("[1]Sheet1!A1");
  });
});
