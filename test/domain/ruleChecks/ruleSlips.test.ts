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
  return checkRuleRows({ rows, rules, inForce }).map(({ code, place, params, proposal, severity }) => ({
    ...{ code, severity, params, proposal },
    row: place.record === null ? null : rows[place.record]!.cells.code,
  }));
}

/** One slip of every kind that a rule sheet shows by itself. */
const SLIPS: readonly Slip[] = [
  ["rule-comparisons-never", "O2.3", "conditions", "正式党员数>=7; 正式党员数<5", "正式党员数>=7"],
  ["rule-comparisons-never", "O2.3", "conditions", "正式党员数>7; 正式党员数<=7", "正式党员数>7"],
  ["rule-comparisons-never", "L5", "filter", "活动类型=主题党日; 活动类型<>主题党日,党课", "活动类型=主题党日"],
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
  ["rule-tiers-not-monotone", "S3", "parameters", "=30:100%; 其余:0%", "<=30:100%; 其余:0%"],
  [
    "rule-tiers-not-monotone",
    "S4",
    "parameters",
    "好:80%; 较好:100%; 一般:50%; 差:0%; 未述职:0%",
    "好:100%; 较好:80%; 一般:50%; 差:0%; 未述职:0%",
  ],
  ["rule-target-above-one", "M3", "target", "每月80%", "0.8"],
  [
    "rule-step-above-one",
    "M3",
    "parameters",
    "分子=实到人数; 分母=应到人数; 每级=10; 每级扣=1",
    "分子=实到人数; 分母=应到人数; 每级=10%; 每级扣=1",
  ],
  ["rule-cell-emptied", "L5", "filter", "", "活动类型=主题党日"],
  ["rule-cell-emptied", "O2.3", "conditions", "—", "正式党员数>=7"],
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
    if (slip!.code === "rule-cell-emptied") expect(slip!.params).toMatchObject({ usual: repaired });
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

  it.each<[string, RuleColumn, string, string, string]>([
    ["O2.3", "conditions", "支部类型=在职; 支部类型=离退休", "支部类型=在职", "支部类型=离退休"],
    ["O2.3", "conditions", "党小组数>6; 党小组数<7", "党小组数>6", "党小组数<7"],
    ["O2.3", "conditions", "党小组数>=5;党小组数<3", "党小组数>=5", "党小组数<3"],
    ["O2.3", "conditions", "成立时间>2026-01-01; 成立时间<2026-01-02", "成立时间>2026-01-01", "成立时间<2026-01-02"],
    ["O2.3", "conditions", "党小组数=2,3; 党小组数>3", "党小组数=2,3", "党小组数>3"],
    ["O2.3", "conditions", "党小组数>=2; 党小组数<=3; 党小组数<>2,3", "党小组数>=2; 党小组数<=3", "党小组数<>2,3"],
    ["O2.3", "conditions", "任期=空; 任期>3", "任期=空", "任期>3"],
    ["O2.3", "conditions", "设置批准=是; 设置批准=空", "设置批准=是", "设置批准=空"],
    ["L5", "filter", "所属年度=上年; 所属年度<>上年", "所属年度=上年", "所属年度<>上年"],
  ])("are two words of %s %s that contradict, left to a person: %s", (row, column, written, first, second) => {
    const slips = found(row, column, written);
    expect(slips).toMatchObject([{ code: "rule-comparisons-never", row, proposal: null }]);
    const words = (text: string) => text.split(/[=<>,;\s]+/).sort();
    const { params } = slips[0] as { params: { first: string; second: string } };
    expect([words(params.first), words(params.second)]).toEqual([words(first), words(second)]);
  });

  it.each([
    ["是否集中培训=否; 是否集中培训=空", "培训台账"],
    ["姓名=张三; 姓名=李四", "培训台账"],
    ["培训类别=轮训; 培训类别=新任", "培训台账"],
    ["学时>6; 学时<7", "培训台账"],
    ["学时<>空; 学时<=0", "培训台账"],
    ["所属年度=上年; 所属年度>=2020", "活动台账"],
  ])("are no filters that a row can meet: %s", (filter, ledger) => {
    const row = { ...defaultRuleRows[0]!.cells, code: "Z1", measure: "次数", ledger, filter };
    const more = { ...row, window: "本年", target: "1", method: "比例", parameters: "", due: "", whenNone: "" };
    const { rules, inForce, problems } = parseRuleSet([{ rowNumber: 1, cells: more }], () => "test");
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const codes = checkRuleRows({ rows: [{ rowNumber: 1, cells: more }], rules, inForce }).map(({ code }) => code);
    expect(codes).not.toContain("rule-comparisons-never");
  });

  it("are a filter that leaves nothing for 符合", () => {
    const row = { ...defaultRuleRows[0]!.cells, code: "Z1", measure: "占比", ledger: "问题整改台账", window: "本年" };
    const filter = "是否销号=否";
    const cells = {
      ...row,
      filter,
      target: "1",
      method: "比例",
      parameters: "符合=是否销号=是",
      due: "",
      whenNone: "",
    };
    const { rules, inForce } = parseRuleSet([{ rowNumber: 1, cells }], () => "test");
    const slips = checkRuleRows({ rows: [{ rowNumber: 1, cells }], rules, inForce });
    expect(slips).toContainEqual(
      expect.objectContaining({
        ...{ code: "rule-comparisons-never", place: { record: 0, column: "参数" }, proposal: null },
        params: { first: "是否销号=否", second: "是否销号=是" },
      }),
    );
  });

  it("are no filters that an activity of several types meets", () => {
    expect(found("L4.1", "filter", "活动类型=党课; 活动类型=主题党日")).toEqual([]);
  });

  it.each([
    ["正式党员数", 1],
    ["任期", 2],
  ])("law: two bounds of %s exclude each other exactly when no number lies between them", (field, parts) => {
    const operator = fc.constantFrom(">", ">=", "<", "<=", "=");
    const limit = fc.integer({ min: 0, max: 6 });
    const meets = (value: number, sign: string, bound: number): boolean => {
      const order = Math.sign(value - bound);
      return { ">": order > 0, ">=": order >= 0, "<": order < 0, "<=": order <= 0, "=": order === 0 }[sign]!;
    };
    fc.assert(
      fc.property(operator, limit, operator, limit, (a, x, b, y) => {
        const numbers = Array.from({ length: 10 * parts + 1 }, (_, i) => i / parts - 2);
        const possible = numbers.some((value) => meets(value, a, x) && meets(value, b, y));
        const slips = found("O2.3", "conditions", `${field}${a}${x}; ${field}${b}${y}`);
        expect(slips.map(({ code }) => code)).toEqual(possible ? [] : ["rule-comparisons-never"]);
      }),
    );
  });
});
