import { describe, expect, it } from "vitest";
import type { FieldKey, LedgerKey } from "../../../../src/domain/model/ledgers";
import type { MemoryCell } from "../../../support/memoryHost";
import { BRANCHES, readSheets, ROSTER_HEADER, serial } from "./reading";

const [A] = BRANCHES;

/** Sheets in which one cell of a field is asked, `null` standing for it. */
const SHEETS = {
  tasks: ["任务清单", ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "年度"]],
  findings: ["问题整改台账", ["责任党组织", "发现时间", "存在问题", "整改时限", "是否销号"]],
  training: ["培训台账", ["姓名", "所在党组织", "培训班名称", "结束时间", "学时"]],
  activities: ["活动台账", ["党组织名称", "活动类型", "时间", "主讲人", "应到人数", "所属年度"]],
  roster: ["名册", [...ROSTER_HEADER, "任期"]],
  debriefings: ["述职评议", ["党组织名称", "年度", "综合评价等次"]],
  dues: ["党费台账", ["党组织名称", "月份", "应交", "实交"]],
} as const satisfies Partial<Record<LedgerKey, readonly [string, readonly string[]]>>;

const USUAL: Readonly<Record<string, MemoryCell>> = {
  责任单位: A,
  责任党组织: A,
  所在党组织: A,
  党组织名称: A,
  党组织类别: "党支部",
  党员总数: 10,
  正式党员数: 9,
  书记姓名: "张三",
  书记任职时间: serial(2024, 1, 5),
  任期: 3,
  工作任务: "学习",
  责任人: "张三",
  完成时限: "2026-06-30",
  完成情况: "是",
  发现时间: "2026-03-05",
  存在问题: "记录不全",
  整改时限: "2026-06-30",
  是否销号: "是",
  姓名: "张三",
  培训班名称: "轮训",
  结束时间: "2026-03-05",
  学时: 8,
  活动类型: "党课",
  时间: "2026-03-05",
  主讲人: "张三",
  应到人数: 10,
  所属年度: 2026,
  年度: 2026,
  综合评价等次: "好",
  月份: "2026年3月",
  应交: 100,
  实交: 100,
};

/** What is read of one cell, with the problems that are told of it. */
async function read(ledger: keyof typeof SHEETS, header: string, field: FieldKey, cell: MemoryCell) {
  const [sheet, headers] = SHEETS[ledger];
  const row = headers.map((name) => (name === header ? cell : USUAL[name]!));
  const { values, problems } = await readSheets({ [sheet]: [headers, row] });
  return [values(ledger, field)[0], ...problems.map((problem) => problem.split(" ")[0])];
}

describe("完成情况", () => {
  it.each<readonly MemoryCell[]>([
    ...[
      "已办结",
      "按期完成",
      "已完成（3月5日）",
      "全部完成",
      "已按时完成",
      "完成100%",
      "已落实到位",
      "已完成。",
      "已整改到位",
    ].map((word) => [word, "yes"]),
    ...[100, 1, "100"].map((number) => [number, "yes"]),
    ...["完成80%", "正在推进", "持续推进", "未启动", "尚未完成", "部分完成", "推进中", "有序推进", "80%"].map(
      (word) => [word, "no"],
    ),
    ...[80, 0.8].map((number) => [number, "no"]),
    ["长期坚持", "ongoing"],
    ...["基本完成", "逾期完成", "已召开专题会议研究", "已完成（80%）"].map((word) => [word, null, "yes-no-unreadable"]),
  ])("%s", async (word, ...said) => {
    expect(await read("tasks", "完成情况", "done", word)).toEqual(said);
  });
});

it("what 完成情况 narrates is not told of beside the day it was done", async () => {
  const header = ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "完成时间"];
  const row = [A, "学习", "张三", "2026-06-30", "已召开专题会议研究"];
  const { problems } = await readSheets({ 任务清单: [header, [...row, "2026-05-01"], [...row, null]] });
  expect(problems).toEqual(["yes-no-unreadable 任务清单!E3"]);
});

describe("是否销号", () => {
  it.each<readonly MemoryCell[]>([
    ...["已整改", "整改完成", "已整改到位", "整改到位", "已办结", "是（已批复）", "属实", "对", "✅"].map((word) => [
      word,
      "yes",
    ]),
    ...["部分完成", "正在整改", "待销号", "未整改", "整改未到位", "✘", "持续整改"].map((word) => [word, "no"]),
    ...["基本整改", "立行立改", "有无", "■", "□", 100].map((word) => [word, null, "yes-no-unreadable"]),
  ])("%s", async (word, ...said) => {
    expect(await read("findings", "是否销号", "closed", word)).toEqual(said);
  });
});

describe("书记姓名", () => {
  it.each<readonly MemoryCell[]>([
    ...["空缺", "缺配", "空", "（空）", "空岗", "待补选", "尚未任命", "暂缺", "书记空缺", "待配备", "/"].map((word) => [
      word,
      "",
    ]),
    ...["张三", "书记张三", "张三书记", "张三同志", "党支部书记：张三", "张 三", "张三（代）", "支部副书记张三"].map(
      (word) => [word, "张三"],
    ),
    ["阿不都·热合曼", "阿不都·热合曼"],
    // All the name there is.
    ["赵书记", "赵书记"],
    ...["由副书记代理", "副书记主持工作", "李四主持工作", "支部书记"].map((word) => [word, "", "name-unreadable"]),
  ])("%s", async (word, ...said) => {
    expect(await read("roster", "书记姓名", "secretary", word)).toEqual(said);
  });
});

describe("主讲人", () => {
  it.each<readonly MemoryCell[]>([
    ["书记张三、组织委员李四", "张三+李四"],
    ["主讲人：张三", "张三"],
    ["委员一、委员十二", "委员一+委员十二"],
    ["张三（党支部书记）", "张三"],
    ["支部书记", "", "name-unreadable"],
  ])("%s", async (word, ...said) => {
    expect(await read("activities", "主讲人", "lecturer", word)).toEqual(said);
  });
});

describe("年度", () => {
  it.each<readonly MemoryCell[]>([
    ...[2026, 26, "26", "2026年度", "26年", "2026年"].map((word) => [word, 2026]),
    ["2025-2026", null, "number-unreadable"],
    ...[202, 46_000, 2026.5].map((word) => [word, null, "number-impossible"]),
  ])("%s", async (word, ...said) => {
    expect(await read("debriefings", "年度", "year", word)).toEqual(said);
    expect(await read("activities", "所属年度", "forYear", word)).toEqual(said);
  });
});

describe("学时", () => {
  it.each<readonly MemoryCell[]>([
    ["16学时", 16],
    ["2.5小时", 2.5],
    ["八学时", 8],
    ["2天", null, "number-unreadable"],
    ["半天", null, "number-unreadable"],
  ])("%s", async (word, ...said) => {
    expect(await read("training", "学时", "hours", word)).toEqual(said);
  });
});

describe("numbers", () => {
  it.each<readonly MemoryCell[]>([
    ...["二十", "20人", "２０", 20].map((word) => [word, 20]),
    ...["约20", "20余", "≥20", "20/25", "12+3", "1 2", "2、0", "3月", "12天", "3年", "2届"].map((word) => [
      word,
      null,
      "number-unreadable",
    ]),
  ])("应到人数 %s", async (word, ...said) => {
    expect(await read("activities", "应到人数", "dueCount", word)).toEqual(said);
  });
  it.each<readonly MemoryCell[]>([
    ...["120元", "￥120.00", "120.00元整"].map((word) => [word, 120]),
    ["1,200.00", 1200],
    ["1.2万元", null, "number-unreadable"],
  ])("实交 %s", async (word, ...said) => {
    expect(await read("dues", "实交", "paid", word)).toEqual(said);
  });
  it.each<readonly MemoryCell[]>([
    ["三年", 3],
    ["五", 5],
    ["十二", 12],
    ...["36月", "36个月", "三十六个月", "3年", "3 年"].map((word) => [word, 3]),
    ["18个月", 1.5],
    ...["3届", "3-5年", "3年（36个月）", "长期", "1 2"].map((word) => [word, null, "number-unreadable"]),
  ])("任期 %s", async (word, ...said) => {
    expect(await read("roster", "任期", "termYears", word)).toEqual(said);
  });
});

describe("days", () => {
  it.each<readonly MemoryCell[]>([
    ...["2026.3.5", "26年3月5日", "20260305", "2026/3/5 14:30", "二〇二六年三月五日", "三月五日"].map((word) => [
      word,
      "2026-03-05",
    ]),
    ["26年3月", "2026-03-01", "date-month-only"],
  ])("%s", async (word, ...said) => {
    const rows = [SHEETS.activities[1], SHEETS.activities[1].map((name) => (name === "时间" ? word! : USUAL[name]!))];
    const { values, problems } = await readSheets({ 活动台账: [["2026年活动台账"], ...rows] });
    expect([values("activities", "date")[0], ...problems.map((problem) => problem.split(" ")[0])]).toEqual(said);
  });
});

it("本年度 is no day on which something was done", async () => {
  const header = ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "完成时间", "年度"];
  const row = [A, "学习", "张三", "2026-06-30", "是", "本年度", 2026];
  expect((await readSheets({ 任务清单: [header, row] })).problems).toEqual(["date-unreadable 任务清单!F2"]);
});

it("长期 and 每月 may be a deadline, but nothing was done then", async () => {
  const header = ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "完成时间", "年度"];
  const rows = ["长期坚持", "每月"].map((word) => [A, "学习", "张三", word, "否", word, 2026]);
  const { values, problems } = await readSheets({ 任务清单: [header, ...rows] });
  expect(values("tasks", "due")).toEqual(["2026-12-31 ongoing", "2026-12-31"]);
  expect(values("tasks", "doneDate")).toEqual([null, null]);
  expect(problems).toEqual(["date-unreadable 任务清单!F2", "date-unreadable 任务清单!F3"]);
});
