import { describe, expect, it } from "vitest";
import { MemoryHost, type MemoryCell } from "../support/memoryHost";
import { assessOptions, jsonOf, mustAssess } from "../support/runAssess";

type Rows = readonly (readonly MemoryCell[])[];

const ROSTER_HEADER = [
  "党组织名称",
  "党组织类别",
  "上级党组织",
  "党员总数",
  "正式党员数",
  "书记姓名",
  "书记任职时间",
  "支委人数",
  "纪检委员",
  "党小组数",
  "届满时间",
  "是否相对薄弱",
  "是否实行绩效考核",
  "支部类型",
];
const COMMITTEE = [
  "机关党委",
  "党委",
  null,
  120,
  120,
  "王一",
  "2023-01-05",
  5,
  "赵二",
  0,
  "2028-01-01",
  null,
  "否",
  null,
];

function branchRow(name: string, change: Readonly<Record<string, MemoryCell>> = {}): readonly MemoryCell[] {
  const plain: Readonly<Record<string, MemoryCell>> = {
    党组织名称: name,
    党组织类别: "党支部",
    上级党组织: "机关党委",
    党员总数: 12,
    正式党员数: 12,
    书记姓名: "李三",
    书记任职时间: "2023-01-05",
    支委人数: 3,
    纪检委员: "钱四",
    党小组数: 0,
    届满时间: "2027-01-01",
    是否相对薄弱: "是",
    是否实行绩效考核: "是",
    支部类型: "在职",
    ...change,
  };
  return ROSTER_HEADER.map((label) => plain[label] ?? null);
}

const ACTIVITIES: Rows = [
  ["党组织名称", "活动类型", "时间"],
  ...["2026-07-10", "2026-08-10", "2026-09-10"].map((date) => ["一支部", "主题党日", date]),
];

/** A workbook with a committee, its branch and what is given besides. */
function workbook(sheets: Readonly<Record<string, Rows>>, branches: Rows = [branchRow("一支部")]): MemoryHost {
  return new MemoryHost({ 名册: [ROSTER_HEADER, COMMITTEE, ...branches], 活动台账: ACTIVITIES, ...sheets });
}

async function run(host: MemoryHost, period = "2026Q3") {
  const outcome = await mustAssess(host, assessOptions(period));
  const json = jsonOf(outcome);
  const itemOf = (code: string, name = "一支部") =>
    json.organizations.find((organization) => organization.name === name)!.items.find((item) => item.code === code)!;
  return { outcome, json, itemOf };
}

const problemsOf = (json: ReturnType<typeof jsonOf>, code: string) =>
  json.problems
    .filter((problem) => problem.code === code)
    .map(({ sheet, cell, severity }) => `${severity} ${sheet}!${cell}`);

describe("words of emptiness", () => {
  const contacts = (advice: MemoryCell): Rows => [
    ["委员姓名", "联系党支部", "联系时间", "方式", "指导意见", "落实情况"],
    ["孙五", "一支部", "2026-07-08", "调研", "规范记录", "是"],
    ["孙五", "一支部", "2026-08-08", "调研", advice, null],
  ];
  it.each([null, "-", "/", "—", "无", "暂无", "不涉及"])("advice %s is no advice", async (advice) => {
    const { itemOf } = await run(workbook({ 委员联系台账: contacts(advice) }));
    expect(itemOf("C3")).toMatchObject({ score: "3.00", value: "1" });
  });

  it.each(["无", "-", "暂无", null])("a finding %s is none, whatever else the row has", async (problem) => {
    const findings: Rows = [
      ["责任党组织", "发现时间", "存在问题", "整改时限", "是否销号"],
      ...["07", "08", "09"].map((month) => ["一支部", `2026-${month}-05`, problem, `2026-${month}-20`, null]),
    ];
    const { json, itemOf } = await run(workbook({ 问题整改台账: findings }));
    expect(itemOf("S6").score).toBe("4.00");
    expect(json.reminders.filter(({ code }) => code === "R3" || code === "R9")).toEqual([]);
    expect(json.organizations.flatMap(({ flags }) => flags)).not.toContain("FB7");
    expect(problemsOf(json, "finding-without-problem")).toEqual([
      "warning 问题整改台账!C2",
      "warning 问题整改台账!C3",
      "warning 问题整改台账!C4",
    ]);
  });

  it("a dash under a condition's field is blank: not assessed, with the cell to fill in", async () => {
    const rules: Rows = [
      ["代码", "类别", "指标", "层级", "适用条件", "台账", "筛选", "计量", "期间", "目标", "分值", "计分", "参数"],
      ["S2", "书记履职", "书记在岗", "全部", "-", "名册", "无", "书记空缺", "-", "-", 50, "分档", "<=0:100%;其余:0%"],
      [
        "L5",
        "组织生活",
        "主题党日",
        "党支部",
        "支部类型=在职",
        "活动台账",
        "活动类型=主题党日",
        "达标月数",
        "本期",
        "",
        50,
        "比例",
        "暂无",
      ],
    ];
    const branches = [branchRow("一支部", { 支部类型: "-" }), branchRow("二支部", { 支部类型: null })];
    const { json, itemOf } = await run(workbook({ 考核细则: rules }, branches));
    for (const name of ["一支部", "二支部"]) expect(itemOf("L5", name).status).toBe("notAssessed");
    expect(problemsOf(json, "roster-cell-blank")).toEqual(["warning 名册!N3", "warning 名册!N4"]);
  });
});

describe("numbers and ticks for words", () => {
  it.each([
    { yes: 1, no: 0 },
    { yes: "1", no: "0" },
    { yes: true, no: false },
    { yes: "是", no: "否" },
    { yes: "√", no: "×" },
  ])("是否专职 $no says 兼职", async ({ yes, no }) => {
    const staff: Rows = [
      ["所在党组织", "姓名", "党内职务", "是否专职", "是否纳入履历", "是否计入工作量"],
      ["一支部", "钱四", "纪检委员", no, yes, yes],
      ["一支部", "周六", "组织委员", no, yes, no],
      ["一支部", "吴七", "宣传委员", yes, yes, no],
    ];
    const { itemOf } = await run(workbook({ 党务干部名册: staff }));
    // Of the two who serve part-time one is credited.
    expect([itemOf("P1").score, itemOf("P2").score]).toEqual(["2.00", "1.00"]);
  });
});

describe("rule rows", () => {
  const row = (code: string, measure: string): readonly MemoryCell[] =>
    measure === "合计"
      ? [measure, code, "党员教育管理", "学时", "党支部", "培训台账", null, "本年", 20, 50, "比例", "字段=学时"]
      : [measure, code, "书记履职", "书记在岗", "全部", "名册", null, null, null, 50, "分档", "<=0:100%;其余:0%"];
  const header = ["计量", "代码", "类别", "指标", "层级", "台账", "筛选", "期间", "目标", "分值", "计分", "参数"];
  const training: Rows = [
    ["姓名", "所在党组织", "培训班名称", "结束时间", "学时"],
    ["李三", "一支部", "学习班", "2026-08-01", 10],
  ];
  it("are rules where 代码 is filled, whatever stands first; totals and notes are none", async () => {
    const rules: Rows = [
      header,
      row("S2", "书记空缺"),
      row("M1", "合计"),
      ["合计", null, null, null, null, null, null, null, null, 100, null, null],
      [null, "合计", null, null, null, null, null, null, null, 100, null, null],
      ["说明：分值可以改"],
    ];
    const { outcome, itemOf } = await run(workbook({ 考核细则: rules, 培训台账: training }));
    expect(outcome.inputs.ruleSet?.rules.map(({ code }) => code)).toEqual(["S2", "M1"]);
    expect(itemOf("M1").score).toBe("25.00");
  });
});

describe("what is known", () => {
  it("a secretary is not reminded of a course that can't be told from others", async () => {
    const training: Rows = [
      ["姓名", "所在党组织", "培训班名称", "结束时间", "学时"],
      ["李三", "一支部", "新任党支部书记任职培训班", "2026-06-19", 12],
    ];
    const branches = [branchRow("一支部", { 书记任职时间: "2026-03-05" })];
    const { json, itemOf } = await run(workbook({ 培训台账: training }, branches));
    expect(itemOf("S5.2").status).toBe("notAssessed");
    expect(json.reminders.filter(({ code }) => code === "R5")).toEqual([]);
  });

  it("a scored item keeps its target where no row was found", async () => {
    const tasks: Rows = [
      ["责任单位", "工作任务", "责任人", "完成时限", "完成情况"],
      ["机关党委", "学习", "王一", "2026-09-01", "已完成"],
    ];
    const { itemOf } = await run(workbook({ 任务清单: tasks }));
    expect(itemOf("S1.2")).toMatchObject({ score: "0.00", target: "1" });
  });
});

describe("problems point at the cell that holds the value", () => {
  it.each([
    { row: ["一支部", "2026-08-01", "加分", -2, "笔误"], code: "bonus-points-not-positive", cell: "D2" },
    { row: ["一支部", "2026-08-01", "加分", 0, "笔误"], code: "bonus-points-not-positive", cell: "D2" },
    { row: ["一支部", "2026-08-01", "加分", null, "笔误"], code: "bonus-points-blank", cell: "D2" },
    { row: ["一支部", "2026-08-01", "嘉奖", 2, "笔误"], code: "bonus-type-unknown", cell: "C2" },
  ])("$code", async ({ row, code, cell }) => {
    const { json } = await run(workbook({ 加减分台账: [["党组织名称", "日期", "类型", "分值", "事项"], row] }));
    expect(problemsOf(json, code)).toEqual([`error 加减分台账!${cell}`]);
  });

  it("a grade that the rule does not name", async () => {
    const debriefings: Rows = [
      ["党组织名称", "书记姓名", "年度", "综合评价等次"],
      ["一支部", "李三", 2025, "优秀"],
    ];
    const { json } = await run(workbook({ 述职评议: debriefings }));
    expect(problemsOf(json, "grade-not-in-map")).toEqual(["error 述职评议!D2"]);
  });
});

describe("FB3 with one low item", () => {
  it("keeps its rows, and the next period can be assessed", async () => {
    const host = new MemoryHost({
      名册: [
        ["党组织名称", "党组织类别", "上级党组织", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
        ["一支部", "党支部", null, 5, 5, "李三", "2023-01-05"],
      ],
      活动台账: [
        ["党组织名称", "活动类型", "时间"],
        ["一支部", "支部党员大会", "2026-04-10"],
        ["一支部", "主题党日", "2026-04-10"],
        ["一支部", "支部党员大会", "2026-07-10"],
      ],
      考核设置: [
        ["名称", "值"],
        ["FB3 低于比例的项数", 1],
      ],
    });
    const first = await run(host, "2026Q2");
    const flag = first.outcome.assessment.organizations[0]!.flags.find(({ code }) => code === "FB3");
    expect(flag).toMatchObject({ sources: [{ ledger: "activities", recordIndex: 1 }], sourceCount: 1 });
    await host.apply(first.outcome.plan);
    const second = await run(host);
    expect(second.json.organizations[0]!.flags).toContain("FB8");
    expect(second.json.reminders.map(({ code }) => code)).toContain("R4");
  });
});
