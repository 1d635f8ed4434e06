import { describe, expect, it } from "vitest";
import { ACTIVITY_HEADER, BRANCHES, ROSTER_HEADER, activity, readSheets, serial } from "./reading";
import type { MemoryCell } from "../../../support/memoryHost";

const [A, B, C] = BRANCHES;
const since = serial(2024, 1, 5);
const rosterRow = (name: string, secretary: MemoryCell, ...more: readonly MemoryCell[]): MemoryCell[] => [
  name,
  "党支部",
  10,
  9,
  secretary,
  since,
  ...more,
];

describe("a secretary's post that nobody holds", () => {
  it.each([
    "空缺",
    "暂缺",
    "待任命",
    "待定",
    "（空缺）",
    "(暂缺)",
    "无",
    "空 缺",
    "空缺（2026年3月起）",
    "暂缺【拟任另行通知】",
    "空\u200b缺",
    "-",
    "/",
    "—",
    "不涉及",
    "暂无",
    "\u200b",
  ])("%j is blank, and nothing to complain about", async (written) => {
    const reading = await readSheets({
      名册: [[...ROSTER_HEADER, "纪检委员"], rosterRow(A, written, written)],
    });
    expect(reading.values("roster", "secretary")).toEqual([""]);
    expect(reading.values("roster", "disciplineMember")).toEqual([""]);
    expect(reading.problems).toEqual([]);
  });

  it("is blank in the names of staff and of debriefings too", async () => {
    const reading = await readSheets({
      党务干部名册: [
        ["所在党组织", "姓名", "党内职务", "专兼职", "是否计入工作量", "是否纳入履历"],
        [A, "空缺", "组织委员", "兼职", "是", "是"],
        [A, "李四（空缺至3月）", "宣传委员", "兼职", "是", "是"],
      ],
      述职评议: [
        ["党组织名称", "书记姓名", "年度", "好"],
        [A, "待任命", 2025, 12],
      ],
    });
    expect(reading.values("staff", "name")).toEqual(["", "李四"]);
    expect(reading.values("debriefings", "secretary")).toEqual([""]);
  });

  it("the words are names elsewhere", async () => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "主持人"],
        [...activity(A), "待定"],
      ],
    });
    expect(reading.values("activities", "host")).toEqual(["待定"]);
  });

  it("a day of vacancy beside a name is listed, and the name holds", async () => {
    const reading = await readSheets({
      名册: [
        [...ROSTER_HEADER, "书记空缺时间"],
        rosterRow(A, "张三", "2026-03-01"),
        rosterRow(B, "空缺", "2026-03-01"),
        rosterRow(C, null, "2026-03-01"),
      ],
    });
    expect(reading.problems).toEqual(["vacancy-beside-name 名册!G2"]);
    expect(reading.values("roster", "secretary")).toEqual(["张三", "", ""]);
    expect(reading.values("roster", "vacantSince")).toEqual(["2026-03-01", "2026-03-01", "2026-03-01"]);
  });
});

describe("what is no name", () => {
  it.each([0, 12, "0", "？", "**", { date: 45_000 }] as readonly MemoryCell[])(
    "%j is blank and listed",
    async (cell) => {
      const reading = await readSheets({ 名册: [ROSTER_HEADER, rosterRow(A, cell)] });
      expect(reading.values("roster", "secretary")).toEqual([""]);
      expect(reading.problems).toEqual(["name-unreadable 名册!E2"]);
    },
  );

  it("a prepared row in which a formula shows 0 is no record", async () => {
    const reading = await readSheets({
      党务干部名册: [
        ["所在党组织", "姓名", "党内职务", "专兼职", "是否计入工作量", "是否纳入履历"],
        [A, 0, null, null, null, null],
      ],
    });
    expect(reading.rows("staff")).toEqual([]);
  });
});

it("names are one however dots and what nobody sees stand in them", async () => {
  const reading = await readSheets({
    名册: [ROSTER_HEADER, rosterRow(A, "买买提·艾山"), rosterRow(B, "买买提•艾\u200b山"), rosterRow(C, "买买提．艾山")],
  });
  expect(new Set(reading.values("roster", "secretary"))).toEqual(new Set(["买买提·艾山"]));
});

it("a cell that may name one or several is listed, and counts as one", async () => {
  const reading = await readSheets({
    活动台账: [
      [...ACTIVITY_HEADER, "参会人员"],
      [...activity(A), "张三 李四 王五"],
      [...activity(A), "张 三、李四"],
      [...activity(A), "张 三 李四"],
    ],
  });
  expect(reading.values("activities", "attendees")).toEqual(["张三+李四+王五", "张三+李四", "张三李四"]);
  expect(reading.problems).toEqual(["names-unclear 活动台账!D4"]);
});

describe("characters that nobody sees", () => {
  it("are in no header, organization, day, number, type or yes", async () => {
    const hide = (text: string): string => Array.from(text).join("\u200b") + "\ufe0f";
    const reading = await readSheets({
      名册: [ROSTER_HEADER.map(hide), [A, "党支部", "10", "9", "张三", "2024-1-5"].map(hide)],
      活动台账: [
        [...ACTIVITY_HEADER, "应到人数", "实到人数"].map(hide),
        [A, "党课", "2026年3月5日", "12", "10人"].map(hide),
      ],
      任务清单: [
        ["责任单位", "工作任务", "责任人", "完成时限", "完成情况"].map(hide),
        [A, "学习", "张三", "2026.6.30", "✔"].map(hide),
      ],
    });
    expect(reading.problems).toEqual([]);
    expect(reading.ledgers?.roster.names).toEqual([A]);
    expect(reading.values("roster", "memberCount")).toEqual([10]);
    expect(reading.values("activities", "organization")).toEqual([A]);
    expect(reading.values("activities", "type")).toEqual(["党课"]);
    expect(reading.values("activities", "date")).toEqual(["2026-03-05"]);
    expect(reading.values("activities", "presentCount")).toEqual([10]);
    expect(reading.values("tasks", "done")).toEqual(["yes"]);
  });

  it("a cell of nothing else is empty", async () => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "实到人数"],
        [...activity(A), "\u200b"],
        ["\u200b", "\u2060", "\ufeff", "\u200b"],
      ],
    });
    expect(reading.rows("activities")).toEqual([2]);
    expect(reading.values("activities", "presentCount")).toEqual([null]);
    expect(reading.problems).toEqual([]);
  });
});
