import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import { formatRule } from "../../../src/domain/rules/formatRule";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";
import { editRuleCells } from "../../../src/domain/ruleForm/editRuleCells";
import { makeRuleForm } from "../../../src/domain/ruleForm/makeRuleForm";
import type { RuleCells, RuleFieldEdit, RuleFieldForm } from "../../../src/domain/ruleForm/ruleForm";
import { randomRule } from "../../support/randomRules";

const GROUND = { rows: defaultRuleRows, ledgers: null };
const read = (cells: RuleCells) =>
  parseRuleSet([{ rowNumber: 1, cells: { ...cells, category: "书记履职" } }], () => "test");
const ofCode = (code: string): RuleCells => defaultRuleRows.find(({ cells }) => cells.code === code)!.cells;
const fieldOf = (cells: RuleCells, column: string): RuleFieldForm | undefined =>
  makeRuleForm(cells, GROUND).find((field) => field.column === column);

/** An entry of what the field shows already. */
function sameEntry(field: RuleFieldForm): RuleFieldEdit {
  switch (field.kind) {
    case "levels":
    case "comparisons":
    case "target":
    case "due":
    case "parameters":
      return { column: field.column, kind: field.kind, value: field.value } as RuleFieldEdit;
    default:
      return { column: field.column, kind: "text", value: field.text };
  }
}

describe("a rule as a form", () => {
  it("law: what a form shows, entered again field by field, is the rule it was made of", () => {
    let understood = 0;
    fc.assert(
      fc.property(randomRule, (made) => {
        const cells = formatRule(made);
        const { ruleSet } = read(cells);
        if (ruleSet === null) return;
        const form = makeRuleForm(cells, GROUND);
        expect(form.filter(({ kind }) => kind === "raw").map(({ column }) => column)).toEqual([]);
        for (const field of form) {
          const entered = editRuleCells(cells, [sameEntry(field)]);
          expect(read(entered).ruleSet?.rules, field.column).toEqual(ruleSet.rules);
        }
        understood++;
      }),
      { numRuns: 300 },
    );
    expect(understood).toBeGreaterThan(60);
  });

  it("shows every cell of the default rules by lists and numbers, none as text that nobody understood", () => {
    for (const { cells } of defaultRuleRows) {
      const form = makeRuleForm(cells, GROUND);
      expect(form.filter(({ kind }) => kind === "raw")).toEqual([]);
      const free = form.filter(({ kind }) => kind === "text").map(({ column }) => column);
      expect(free).toEqual(["code", "name", "basis"]);
    }
  });

  it("keeps every cell that no entry concerns to the letter", () => {
    const cells = { ...ofCode("M3"), filter: "活动类型 = 党课 ，主题党日", basis: "  本单位 文件 " };
    const entered = editRuleCells(cells, [{ column: "points", kind: "text", value: "4" }]);
    expect(entered).toEqual({ ...cells, points: "4" });
  });

  it("shows what it can't understand as the text that stands there", () => {
    const cells = { ...ofCode("M3"), conditions: "人多的支部", parameters: "每级=一成", target: "八成", due: "年底" };
    for (const [column, text] of [
      ["conditions", "人多的支部"],
      ["parameters", "每级=一成"],
      ["target", "八成"],
      ["due", "年底"],
    ] as const) {
      expect(fieldOf(cells, column)).toMatchObject({ kind: "raw", text });
    }
    // A word that no list has stays as it is until one of the list is chosen.
    expect(fieldOf({ ...cells, method: "看着给" }, "method")).toMatchObject({ kind: "words", text: "看着给" });
  });

  it("offers tiers that are out of order to be mended, not as text", () => {
    const cells = { ...ofCode("S3"), parameters: "<=60:50%; <=30:100%" };
    expect(fieldOf(cells, "parameters")).toMatchObject({
      kind: "parameters",
      value: { tiers: [{ limit: "60" }, { limit: "30" }] },
    });
  });

  it("takes along what can't stay beside another measure", () => {
    const cells = editRuleCells(ofCode("M3"), [{ column: "measure", kind: "text", value: "次数" }]);
    expect(cells).toMatchObject({ measure: "次数", method: "级扣", parameters: "每级=10%; 每级扣=1" });
    expect(read(cells).ruleSet).not.toBeNull();
    const grade = editRuleCells(ofCode("M3"), [{ column: "measure", kind: "text", value: "述职等次" }]);
    expect(grade).toMatchObject({ ledger: "述职评议", method: "等次", filter: "", target: "" });
    expect(grade.parameters).toMatch(/^好:100%; 较好:\d+%; 一般:\d+%; /);
    expect(read(grade).ruleSet).not.toBeNull();
  });

  it("begins a list that another method can't do without", () => {
    const tiers = editRuleCells(ofCode("O2.1"), [{ column: "method", kind: "text", value: "比例" }]);
    expect(tiers).toMatchObject({ method: "比例", parameters: "" });
    const back = editRuleCells(tiers, [{ column: "method", kind: "text", value: "分档" }]);
    expect(back.parameters).toBe("<=0:100%; 其余:0%");
  });

  it("lets nothing go that nobody understood when another measure is chosen", () => {
    const cells = { ...ofCode("M3"), filter: "看情况", parameters: "每级=一成" };
    expect(editRuleCells(cells, [{ column: "measure", kind: "text", value: "次数" }])).toMatchObject({
      filter: "看情况",
      parameters: "每级=一成",
    });
  });
});
