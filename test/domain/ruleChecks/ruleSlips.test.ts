import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleColumn } from "../../../src/domain/model/ruleRow";
import { checkRuleRows } from "../../../src/domain/ruleChecks/checkRuleRows";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";

type Slip = readonly [code: string, row: string, column: RuleColumn, written: string, repaired: string];

/** The default rules with one cell changed, and what is found. */
function found(row: string, column: RuleColumn, written: string) {
  const rows = defaultRuleRows.map((other) =>
    other.cells.code === row ? { ...other, cells: { ...other.cells, [column]: written } } : other,
  );
  const { rules, inForce } = parseRuleSet(rows, () => "test");
  return checkRuleRows({ rows, rules, inForce }).map(({ code, place, proposal, severity }) => ({
    ...{ code, severity, proposal },
    row: place.record === null ? null : rows[place.record]!.cells.code,
  }));
}

/** One slip of every kind that a rule sheet shows by itself. */
const SLIPS: readonly Slip[] = [
  ["rule-comparisons-never", "O2.3", "conditions", "正式党员数>=7; 正式党员数<5", "正式党员数>=7"],
  ["rule-comparisons-never", "O2.3", "conditions", "支部类型=在职; 支部类型=离退休", "支部类型=在职"],
  ["rule-comparisons-never", "O2.3", "conditions", "正式党员数>7; 正式党员数<=7", "正式党员数>7"],
  ["rule-target-above-one", "M3", "target", "80", "0.8"],
  [
    "rule-map-incomplete",
    "S4",
    "parameters",
    "较好:80%; 差:0%; 未述职:0%; 一般:50%",
    "好:100%; 较好:80%; 一般:50%; 差:0%; 未述职:0%",
  ],
  ["rule-map-incomplete", "S1.1", "parameters", "按时:100%; 逾期:50%", "按时:100%; 逾期:50%; 未制定:0%"],
  ["rule-tiers-not-monotone", "S3", "parameters", "<=30:50%; <=60:100%; 其余:0%", "<=30:100%; <=60:50%; 其余:0%"],
  ["rule-tiers-not-monotone", "S3", "parameters", "<=30:0%; <=60:50%; 其余:100%", "<=30:100%; <=60:50%; 其余:0%"],
  ["rule-category-worthless", "F1", "points", "0", "4"],
];

describe("slips of a rule sheet", () => {
  it("are none in the default rules", () => {
    const { rules, inForce } = parseRuleSet(defaultRuleRows, () => "test");
    expect(checkRuleRows({ rows: defaultRuleRows, rules, inForce })).toEqual([]);
  });

  it.each(SLIPS)("%s: %s %s %s", (code, row, column, written, repaired) => {
    const [slip, ...others] = found(row, column, written);
    expect(slip).toMatchObject({ code, severity: "warning", row, proposal: repaired });
    expect(others).toEqual([]);
    expect(found(row, column, repaired)).toEqual([]);
  });

  it("are a level that no row covers", () => {
    const seen = new Set<string>();
    const rows = defaultRuleRows
      .map((row) => ({ ...row, cells: { ...row.cells, levels: "党支部" } }))
      .filter(({ cells }) => !seen.has(cells.code!) && seen.add(cells.code!));
    const { rules, inForce } = parseRuleSet(rows, () => "test");
    const slips = checkRuleRows({ rows, rules, inForce });
    expect(slips.map(({ code, params, proposal }) => [code, params, proposal])).toEqual([
      ["rule-level-uncovered", { level: "C" }, "全部"],
      ["rule-level-uncovered", { level: "G" }, "全部"],
    ]);
  });

  it.each([
    ["正式党员数>=7; 正式党员数<=7"],
    ["正式党员数>=3; 正式党员数<50; 正式党员数<>10"],
    ["支部类型=在职,联合; 支部类型=联合"],
    ["成立时间>=2020-01-01; 成立时间<2024-01-01"],
  ])("are no conditions that can hold: %s", (conditions) => {
    expect(found("O2.3", "conditions", conditions)).toEqual([]);
  });

  it("are no filters that an activity of several types meets", () => {
    expect(found("L4.1", "filter", "活动类型=党课; 活动类型=主题党日")).toEqual([]);
  });

  it("law: two bounds exclude each other exactly when no number lies between them", () => {
    const operator = fc.constantFrom(">", ">=", "<", "<=", "=");
    const limit = fc.integer({ min: 0, max: 6 });
    const meets = (value: number, sign: string, bound: number): boolean => {
      const order = Math.sign(value - bound);
      return { ">": order > 0, ">=": order >= 0, "<": order < 0, "<=": order <= 0, "=": order === 0 }[sign]!;
    };
    fc.assert(
      fc.property(operator, limit, operator, limit, (a, x, b, y) => {
        const halves = Array.from({ length: 31 }, (_, i) => i / 2 - 4);
        const possible = halves.some((value) => meets(value, a, x) && meets(value, b, y));
        const slips = found("O2.3", "conditions", `正式党员数${a}${x}; 正式党员数${b}${y}`);
        expect(slips.map(({ code }) => code)).toEqual(possible ? [] : ["rule-comparisons-never"]);
      }),
    );
  });
});
