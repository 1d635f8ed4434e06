import { describe, expect, it } from "vitest";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";
import type { RuleColumn } from "../../../src/domain/model/ruleRow";

type Cells = Partial<Record<RuleColumn, string>>;

const GOOD: Cells = {
  code: "S1",
  category: "书记履职",
  name: "指标",
  levels: "全部",
  ledger: "活动台账",
  measure: "次数",
  target: "1",
  points: "100",
  method: "比例",
};

const parse = (cells: Cells) => parseRuleSet([{ rowNumber: 2, cells: { ...GOOD, ...cells } }], () => "test");
const problemsOf = (cells: Cells): readonly string[] =>
  parse(cells).problems.map(({ code, severity, place }) => `${severity} ${code} ${place.column ?? ""}`);

describe("a field of a kind that the measure can't work with", () => {
  it.each<[string, Cells, readonly string[]]>([
    [
      "a sum of words",
      { measure: "合计", parameters: "字段=名称" },
      ["应到人数", "实到人数", "请假人数", "缺席人数", "出勤率", "所属年度"],
    ],
    ["a sum of days", { ledger: "党费台账", measure: "合计", parameters: "字段=月份" }, ["应交", "实交"]],
    [
      "a ratio under words",
      { ledger: "党费台账", measure: "合计比", parameters: "分子=实交;分母=未交名单" },
      ["应交", "实交"],
    ],
    [
      "a ratio of words",
      { ledger: "党费台账", measure: "合计比", parameters: "分子=党组织名称;分母=应交" },
      ["应交", "实交"],
    ],
    [
      "a coverage of numbers",
      { ledger: "培训台账", measure: "覆盖率", parameters: "字段=学时;人数=党员总数;每年=1" },
      ["姓名"],
    ],
    [
      "persons by kind of meeting",
      { measure: "书记到场", parameters: "字段=活动类型" },
      ["主持人", "主讲人", "参会人员"],
    ],
    [
      "a grade that is a number",
      {
        ledger: "述职评议",
        measure: "最近等次",
        method: "等次",
        target: "",
        window: "全部",
        parameters: "字段=年度;好:100%",
      },
      ["综合评价等次"],
    ],
  ])("%s", (_, cells, allowed) => {
    const { ruleSet, problems } = parse(cells);
    expect(ruleSet).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "rule-field-unfit",
      severity: "error",
      place: { column: "参数" },
      params: { allowed },
    });
  });

  it("a head count that is a name", () => {
    const parameters = "字段=学时;人数=书记姓名;每年=32";
    expect(problemsOf({ ledger: "培训台账", measure: "人均进度", parameters })).toEqual([
      "error rule-field-unfit 参数",
    ]);
  });

  it("any field of the roster may be asked for", () => {
    for (const field of ["纪检委员", "党员总数", "成立时间", "设置批准", "批复文号"]) {
      expect(problemsOf({ ledger: "名册", measure: "名册取值", parameters: `字段=${field}` })).toEqual([]);
    }
  });
});

describe("a window that can't be", () => {
  it.each<[string, Cells]>([
    ["months of all time", { measure: "达标月数", window: "全部", target: "" }],
    ["group-months of all time", { measure: "小组会月数", window: "全部" }],
    ["debriefings of a quarter", { ledger: "述职评议" }],
    ["debriefings of twelve months", { ledger: "述职评议", window: "近12月" }],
  ])("%s", (_, cells) => {
    expect(problemsOf(cells)).toEqual(["error rule-window-unfit 期间"]);
    expect(parse(cells).ruleSet).toBeNull();
  });

  it.each<Cells>([
    { measure: "达标月数", window: "近12月", target: "" },
    { ledger: "述职评议", window: "本年" },
    { ledger: "述职评议", window: "全部" },
    // Looks for its year itself.
    { ledger: "述职评议", measure: "述职等次", method: "等次", target: "", parameters: "好:100%" },
  ])("%j can", (cells) => expect(problemsOf(cells)).toEqual([]));
});

describe("measures by month", () => {
  it.each(["述职评议", "名册"])("need a ledger with days, not %s", (ledger) =>
    expect(problemsOf({ ledger, measure: "达标月数", window: "本年", target: "" })).toEqual([
      "error rule-measure-ledger 计量",
    ]),
  );
});

describe("tiers in months", () => {
  const tiers = { method: "分档", target: "", parameters: "<=0:100%; <=3个月:50%; 其余:0%" };

  it("can't be reached by a number of meetings", () => {
    expect(problemsOf(tiers)).toEqual(["error rule-tier-months 参数"]);
    expect(parse(tiers).problems[0]?.params).toEqual({ text: "<=3个月", measure: "次数" });
  });

  it("don't hide a tier of days that is covered", () => {
    const term = { ...tiers, ledger: "名册", measure: "届满情况" };
    expect(problemsOf({ ...term, parameters: "<=30:100%; <=3个月:50%; <=10:20%; 其余:0%" })).toEqual([
      "error rule-tier-unreachable 参数",
    ]);
    expect(problemsOf({ ...term, parameters: "<=30:100%; <=3个月:50%; <=200:20%; 其余:0%" })).toEqual([]);
  });

  it("go with a term", () => expect(problemsOf({ ...tiers, ledger: "名册", measure: "届满情况" })).toEqual([]));
});

describe("what has no effect is said, and does nothing", () => {
  it("a target of tiers", () => {
    const cells = { method: "分档", parameters: ">=1:100%;其余:0%", target: "每季1" };
    expect(problemsOf(cells)).toEqual(["warning rule-target-unused 目标"]);
    expect(parse(cells).ruleSet?.rules[0]?.target).toBeNull();
  });

  it("a filter on the roster", () =>
    expect(problemsOf({ ledger: "名册", measure: "设置规范", filter: "党组织类别=党支部" })).toEqual([
      "warning rule-filter-unused 筛选",
    ]));
});

describe("a parameter that is missing", () => {
  it("is told though another begins with its name", () => {
    expect(problemsOf({ method: "级扣", parameters: "每级扣=1" })).toEqual(["error rule-parameter-missing 参数"]);
  });

  it("is not told where it is there and can't be read", () =>
    expect(problemsOf({ measure: "合计", parameters: "字段=地点" })).toEqual(["error rule-field-unknown 参数"]));
});
