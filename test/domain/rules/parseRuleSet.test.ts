import { describe, expect, it } from "vitest";
import { defaultRuleRows, defaultRuleSet, ruleSetVersion } from "../../../src/domain/rules/defaultRuleSet";
import { parseRuleSet, type RuleSetParse } from "../../../src/domain/rules/parseRuleSet";
import type { RuleRow, RuleColumn } from "../../../src/domain/model/ruleRow";
import type { Rule } from "../../../src/domain/rules/ruleSet";

type Cells = Partial<Record<RuleColumn, string>>;

/** A row without a fault that is worth all the points. */
const GOOD: Cells = {
  code: "S1",
  category: "书记履职",
  name: "任务",
  levels: "全部",
  ledger: "活动台账",
  measure: "次数",
  target: "每季1",
  points: "100",
  method: "比例",
};

function parse(...rows: readonly Cells[]): RuleSetParse {
  return parseRuleSet(
    rows.map((cells, i): RuleRow => ({ rowNumber: i + 2, cells })),
    () => "test",
  );
}

const problemsOf = (...rows: readonly Cells[]): readonly string[] =>
  parse(...rows).problems.map(
    ({ code, severity, place }) => `${severity} ${code} ${place.record ?? ""}${place.column ?? ""}`,
  );

const ruleOf = (cells: Cells): Rule => {
  const { ruleSet, problems } = parse({ ...GOOD, ...cells });
  if (!ruleSet) throw new Error(JSON.stringify(problems));
  return ruleSet.rules[0]!;
};

describe("the default rule set", () => {
  it("is read without a problem and sums to 100", () => {
    const { ruleSet, problems } = parseRuleSet(defaultRuleRows, ruleSetVersion);
    expect(problems).toEqual([]);
    const byCode = new Map(ruleSet?.rules.map(({ code, points }) => [code, points]));
    expect([...byCode.values()].reduce((sum, points) => sum + points, 0)).toBe(10_000);
    expect(ruleSet?.version).toBe("v2");
  });

  it("has the points of each category as rules.md §5 says", () => {
    const byCategory = new Map<string, number>();
    const seen = new Set<string>();
    for (const { code, category, points } of defaultRuleSet.rules) {
      if (!seen.has(code)) byCategory.set(category, (byCategory.get(category) ?? 0) + points);
      seen.add(code);
    }
    expect([...byCategory]).toEqual([
      ["书记履职", 3000],
      ["组织建设", 1200],
      ["组织生活", 2800],
      ["党员教育管理", 1200],
      ["党委纪委作用", 800],
      ["“四强”支部创建", 400],
      ["党务干部激励", 600],
    ]);
    expect(defaultRuleSet.categories).toEqual([...byCategory.keys()]);
    expect(defaultRuleSet.rules).toHaveLength(39);
  });

  it("changes its version with a meaning, not with spaces, locks or sources", () => {
    const first = defaultRuleRows[0]!;
    const changed = (cells: Cells): readonly RuleRow[] => [
      { ...first, cells: { ...first.cells, ...cells } },
      ...defaultRuleRows.slice(1),
    ];
    expect(ruleSetVersion(changed({ basis: "另有依据", locked: "是", name: ` ${first.cells.name ?? ""} ` }))).toBe(
      "v2",
    );
    expect(ruleSetVersion(changed({ points: "3" }))).toMatch(/^v2\+[0-9a-f]{8}$/);
    expect(ruleSetVersion(defaultRuleRows.slice(1))).toMatch(/^v2\+/);
  });
});

describe("a row with a fault", () => {
  it("the row the others are made of has none", () => expect(problemsOf(GOOD)).toEqual([]));

  it.each<[string, Cells, string, string]>([
    ["no code", { code: "" }, "rule-cell-empty", "代码"],
    ["no name", { name: "" }, "rule-cell-empty", "指标"],
    ["a dash for a name", { name: "—" }, "rule-cell-empty", "指标"],
    ["no levels", { levels: "" }, "rule-cell-empty", "层级"],
    ["unknown level", { levels: "党支部、党小组" }, "rule-word-unknown", "层级"],
    ["no ledger", { ledger: "" }, "rule-cell-empty", "台账"],
    ["unknown ledger", { ledger: "考勤表" }, "rule-word-unknown", "台账"],
    ["no measure", { measure: "" }, "rule-cell-empty", "计量"],
    ["unknown measure", { measure: "次数多少" }, "rule-word-unknown", "计量"],
    ["no method", { method: "" }, "rule-cell-empty", "计分"],
    ["unknown method", { method: "打分" }, "rule-word-unknown", "计分"],
    ["unknown window", { window: "上期" }, "rule-word-unknown", "期间"],
    ["unknown 无记录", { whenNone: "扣分" }, "rule-word-unknown", "无记录"],
    ["unknown lock", { locked: "锁" }, "rule-word-unknown", "锁定"],
    ["no points", { points: "" }, "rule-cell-empty", "分值"],
    ["unreadable points", { points: "五" }, "rule-points-unreadable", "分值"],
    ["negative points", { points: "-5" }, "rule-points-negative", "分值"],
    ["three decimals", { points: "1.005" }, "rule-points-too-fine", "分值"],
    ["unreadable target", { target: "很多" }, "rule-target-unreadable", "目标"],
    ["unreadable number of a quarter", { target: "每季若干" }, "rule-target-unreadable", "目标"],
    ["negative target", { target: "-1" }, "rule-target-unreadable", "目标"],
    ["no target where the method needs one", { target: "" }, "rule-target-missing", "目标"],
    ["target 0 of 比例", { target: "0" }, "rule-target-not-positive", "目标"],
    ["每季1 in the window 全部", { window: "全部" }, "rule-target-in-all", "目标"],
    ["unreadable due day", { due: "三月底" }, "rule-due-unreadable", "到期"],
    ["impossible due day", { due: "02-30起" }, "rule-due-unreadable", "到期"],
    ["due day without its kind", { due: "03-31" }, "rule-due-unreadable", "到期"],
    ["unknown field in the filter", { filter: "会议地点=甲" }, "rule-field-unknown", "筛选"],
    ["a filter that is none", { filter: "党课" }, "rule-comparison-unreadable", "筛选"],
    ["an order of texts", { filter: "活动类型>党课" }, "rule-operator-unfit", "筛选"],
    ["no operand", { filter: "活动类型=" }, "rule-operand-unreadable", "筛选"],
    ["an operand left out", { filter: "活动类型=党课," }, "rule-operand-unreadable", "筛选"],
    ["a number that is none", { filter: "应到人数>=十" }, "rule-operand-unreadable", "筛选"],
    ["a day that is none", { filter: "时间>=三月" }, "rule-operand-unreadable", "筛选"],
    ["unknown field in the condition", { conditions: "活动类型=党课" }, "rule-field-unknown", "适用条件"],
    ["an order of yes and no", { conditions: "是否相对薄弱>是" }, "rule-operator-unfit", "适用条件"],
    ["a yes/no field compared with a word", { conditions: "是否相对薄弱=很弱" }, "rule-operand-unreadable", "适用条件"],
    ["a measure of another ledger", { measure: "任务完成率" }, "rule-measure-ledger", "计量"],
    ["a count on the roster", { ledger: "名册" }, "rule-measure-ledger", "计量"],
    ["a method of texts on numbers", { method: "等次", parameters: "好:100%" }, "rule-method-measure", "计分"],
    ["a missing parameter", { measure: "合计" }, "rule-parameter-missing", "参数"],
    ["tiers without any", { method: "分档" }, "rule-parameter-missing", "参数"],
    ["an unknown parameter", { parameters: "每周=1" }, "rule-parameter-unknown", "参数"],
    ["an unreadable parameter", { parameters: "很多" }, "rule-parameter-unreadable", "参数"],
    ["a parameter's field unknown", { measure: "合计", parameters: "字段=地点" }, "rule-field-unknown", "参数"],
    [
      "a field twice",
      { measure: "合计", parameters: "字段=应到人数;字段=实到人数" },
      "rule-parameter-unreadable",
      "参数",
    ],
    ["a step of 0", { method: "级扣", parameters: "每级=0;每级扣=1" }, "rule-parameter-unreadable", "参数"],
    ["tiers without 其余", { method: "分档", parameters: "<=30:100%" }, "rule-tiers-open", "参数"],
    ["a tier below 其余", { method: "分档", parameters: "其余:0%;<=30:100%;其余:0%" }, "rule-tier-unreachable", "参数"],
    [
      "a tier inside another",
      { method: "分档", parameters: "<=60:100%;<=30:50%;其余:0%" },
      "rule-tier-unreachable",
      "参数",
    ],
    [
      "the same tier twice",
      { method: "分档", parameters: "<=30:100%;<=30:50%;其余:0%" },
      "rule-tier-unreachable",
      "参数",
    ],
    ["tiers both ways", { method: "分档", parameters: "<=30:100%;>=60:50%;其余:0%" }, "rule-tiers-mixed", "参数"],
    ["a tier that is none", { method: "分档", parameters: "好:100%;其余:0%" }, "rule-parameter-unreadable", "参数"],
    ["a share above 100 %", { method: "分档", parameters: "<=30:150%;其余:0%" }, "rule-parameter-unreadable", "参数"],
    ["a share below 0", { method: "分档", parameters: "<=30:100%;其余:-5%" }, "rule-parameter-unreadable", "参数"],
    ["another category first", { category: "组织生活" }, "rule-first-category", "类别"],
    ["the first category worth 0", { points: "0" }, "rule-first-category-worthless", "分值"],
  ])("%s", (_, cells, code, column) => {
    const { ruleSet } = parse({ ...GOOD, ...cells });
    expect(ruleSet).toBeNull();
    expect(problemsOf({ ...GOOD, ...cells })).toContain(`error ${code} 0${column}`);
  });

  it.each<[string, Cells]>([
    ["an unknown kind of event", { parameters: "忘记=1" }],
    ["a kind of event twice", { parameters: "超期未改=1;超期未改=2" }],
    ["a negative deduction", { parameters: "超期未改=-1" }],
  ])("findings with %s", (_, cells) => {
    const rule = { ...GOOD, ledger: "问题整改台账", measure: "问题事件", method: "次扣", target: "", ...cells };
    expect(parse(rule).ruleSet).toBeNull();
    expect(problemsOf(rule)[0]).toMatch(/^error rule-parameter-(?:unknown|unreadable) 0参数$/);
  });

  it("a grade mapped twice", () => {
    const rule = { ...GOOD, ledger: "述职评议", measure: "述职等次", method: "等次", target: "" };
    expect(problemsOf({ ...rule, parameters: "好:100%;差:0%" })).toEqual([]);
    expect(problemsOf({ ...rule, parameters: "差:0%;较差:10%" })).toContain("error rule-parameter-unreadable 0参数");
  });

  it.each([
    ["党支部及党总支", "GB"],
    ["党支部 党总支", "GB"],
    ["党委和党总支、党支部", "CGB"],
    ["支 部", "B"],
    ["各党支部", "B"],
    ["直属党委", "C"],
    ["党总支部\n党委", "CG"],
    ["Ｂ；g", "GB"],
  ])("levels as people join them: %j", (levels, read) => {
    expect(parse({ ...GOOD, levels }).ruleSet?.rules[0]?.levels.join("")).toBe(read);
  });

  it.each(["非党支部", "除党委外", "党支部以外", "党支部（在职）", "党支部、", "党支委"])(
    "a word that only holds the name of a level is none: %s",
    (levels) => expect(problemsOf({ ...GOOD, levels })).toEqual(["error rule-word-unknown 0层级"]),
  );

  it("all faults of all rows are told at once", () => {
    const problems = problemsOf({ ...GOOD, points: "x", due: "x" }, { ...GOOD, code: "L1", measure: "x", method: "y" });
    expect(problems).toEqual([
      "error rule-points-unreadable 0分值",
      "error rule-due-unreadable 0到期",
      "error rule-word-unknown 1计量",
      "error rule-word-unknown 1计分",
    ]);
  });
});

describe("rows with each other", () => {
  const L2 = { ...GOOD, code: "L2", category: "组织生活", points: "0" };

  it("one code twice for one level", () => {
    const rows = [GOOD, { ...L2, levels: "党支部" }, { ...L2, levels: "党总支、党支部" }];
    expect(problemsOf(...rows)).toEqual(["error rule-code-twice 2代码"]);
    expect(parse(...rows).problems[0]?.params).toEqual({ code: "L2", level: "B", rowNumber: 3, other: "L2" });
  });

  it.each(["Ｌ２", "l2", " L2 ", "L\u200B2", "L\u00A02", "\uFEFFL2", "Ｌ 2"])(
    "one code that looks the same: %j",
    (code) => {
      const rows = [GOOD, { ...L2, levels: "党支部" }, { ...L2, code, levels: "党支部" }];
      expect(problemsOf(...rows)).toEqual(["error rule-code-twice 2代码"]);
      expect(parse(...rows).problems[0]?.params).toMatchObject({ rowNumber: 3, other: "L2" });
    },
  );

  it.each([
    ["O2.1", "02.1"],
    ["O2.1", "O2。1"],
    ["C1", "С1"],
  ])("codes that nobody can tell apart: %s %s", (one, other) => {
    const rows = [GOOD, { ...L2, code: one, levels: "党支部" }, { ...L2, code: other, levels: "党支部" }];
    expect(problemsOf(...rows)).toEqual(["error rule-code-twice 2代码"]);
  });

  it("a default code is known however it was typed, one of the office's own stays as it is", () => {
    const rules = [GOOD, { ...L2, code: "ｌ２" }, { ...L2, code: "z－9" }, { ...L2, code: "01" }];
    expect(parse(...rules).ruleSet?.rules.map(({ code }) => code)).toEqual([GOOD.code, "L2", "z－9", "01"]);
  });

  it("categories that differ by blanks only are one, and the first may be written so", () => {
    const rows = [
      { ...GOOD, category: "书记 履职" },
      { ...L2, category: "组织生活" },
      { ...L2, code: "L9", category: "组织　生活" },
    ];
    expect(parse(...rows).ruleSet?.categories).toEqual(["书记履职", "组织生活"]);
  });

  it("one code for different levels is one indicator and counts once", () => {
    const half = { ...GOOD, points: "60" };
    const rows = [half, { ...L2, levels: "党支部", points: "40" }, { ...L2, levels: "C、G", points: "40" }];
    expect(problemsOf(...rows)).toEqual([]);
  });

  it("points that don't sum to 100 are a warning", () => {
    const { ruleSet, problems } = parse({ ...GOOD, points: "99.5" });
    expect(ruleSet?.rules).toHaveLength(1);
    expect(problems.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ["rule-points-sum", "warning", expect.objectContaining({ sum: "99.50", difference: "0.50", isOver: false })],
    ]);
  });

  it("no rows at all", () => expect(problemsOf()).toEqual(["error rule-sheet-empty "]));

  it("a parameter nobody reads is a warning", () =>
    expect(problemsOf({ ...GOOD, parameters: "每年=3" })).toEqual(["warning rule-parameter-unused 0参数"]));

  it("a change of a row that is locked is a warning", () => {
    const rows = defaultRuleRows.map(({ cells }, i) =>
      i === 0 ? { ...cells, locked: "是", points: "1" } : i === 1 ? { ...cells, points: "3" } : cells,
    );
    expect(problemsOf(...rows)).toEqual(["warning rule-locked-changed 0分值"]);
  });
});

describe("what a row means", () => {
  it.each([
    ["全部", ["C", "G", "B"]],
    ["党支部", ["B"]],
    ["党委、党总支", ["C", "G"]],
    ["C、G", ["C", "G"]],
    ["b,c", ["C", "B"]],
    ["党总支和党支部", ["G", "B"]],
  ])("levels %s", (levels, expected) => expect(ruleOf({ levels }).levels).toEqual(expected));

  it.each([
    ["03-31起", { kind: "standing", month: 3, day: 31 }],
    ["12-31当期", { kind: "once", month: 12, day: 31 }],
    ["３－３１起", { kind: "standing", month: 3, day: 31 }],
    ["—", null],
  ])("due %s", (due, expected) => expect(ruleOf({ due }).due).toEqual(expected));

  it.each([
    ["每季1", "quarter", 1n, 1n],
    ["每月2", "month", 2n, 1n],
    ["每年0.5", "year", 1n, 2n],
    ["每季度1", "quarter", 1n, 1n],
  ])("target %s", (target, unit, numerator, denominator) =>
    expect(ruleOf({ target }).target).toEqual({ kind: "per", unit, value: { numerator, denominator } }),
  );

  it.each(["0.8", "80%", "８０％"])("target %s is four fifths", (target) =>
    expect(ruleOf({ target }).target).toEqual({ kind: "number", value: { numerator: 4n, denominator: 5n } }),
  );

  it("alternatives, synonyms and joined comparisons", () => {
    expect(ruleOf({ filter: "活动类型=廉政教育、监督检查；所属年度=上年 且 主持人<>空" }).filter).toEqual([
      {
        field: "type",
        operator: "=",
        operands: [
          { kind: "text", text: "警示教育" },
          { kind: "text", text: "监督检查" },
        ],
      },
      { field: "forYear", operator: "=", operands: [{ kind: "previousYear" }] },
      { field: "host", operator: "<>", operands: [{ kind: "blank" }] },
    ]);
  });

  it("full-width signs and numbers", () =>
    expect(ruleOf({ conditions: "正式党员数＞＝７" }).conditions).toEqual([
      {
        field: "fullMemberCount",
        operator: ">=",
        operands: [{ kind: "number", value: { numerator: 7n, denominator: 1n } }],
      },
    ]));

  it("tiers in days and months", () => {
    const parameters = "<=0：100%；<=3个月：50%；其余：0%";
    const rule = ruleOf({ ledger: "名册", filter: "", measure: "届满情况", method: "分档", parameters, target: "" });
    expect(rule.parameters.tiers?.map(({ when }) => (when === "otherwise" ? when : when.unit))).toEqual([
      "number",
      "months",
      "otherwise",
    ]);
  });

  it("window and 无记录 have their defaults", () =>
    expect(ruleOf({})).toMatchObject({ window: "period", whenNone: "notApplicable", locked: false, due: null }));
});
