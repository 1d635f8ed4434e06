import { describe, expect, it } from "vitest";
import type { OrganizationAlias, SavedMapping } from "../../../../src/workbook/ledgers/recognising/sheetMapping";
import { ACTIVITY_HEADER, BRANCHES, ROSTER_HEADER, activity, readSheets, rosterOf, serial } from "./reading";

const [A, B] = BRANCHES;
const TASK_HEADER = ["责任单位", "工作任务", "责任人", "完成时限", "完成情况"] as const;

const aliases = (...list: readonly (readonly [written: string, organization: string])[]): SavedMapping => ({
  sheets: [],
  fields: [],
  aliases: list.map(([written, organization]): OrganizationAlias => ({ written, organization, confirmed: true })),
});

const fillDown: SavedMapping = {
  sheets: [{ sheet: "活动台账", ledger: "activities", headerRowIndex: 0, fillDown: true, confirmed: false }],
  fields: [],
  aliases: [],
};

describe("what could be read wrong without a word", () => {
  it("a day in a column of numbers is not its serial number: Excel makes one of a typed 3-5", async () => {
    const reading = await readSheets({
      名册: [ROSTER_HEADER, [A, "党支部", serial(2026, 3, 5), 9, "张三", serial(2024, 1, 5)]],
    });
    expect(reading.problems).toEqual(["number-unreadable 名册!C2"]);
    expect(reading.values("roster", "memberCount")).toEqual([null]);
  });

  it("nothing is filled down from below an unreadable organization", async () => {
    const rows = [ACTIVITY_HEADER, activity(A), activity({ error: "#REF!" }), activity(null), activity(B)];
    const confirmed = await readSheets({ 活动台账: rows }, { mapping: fillDown });
    expect(confirmed.rows("activities")).toEqual([2, 5]);
    expect(confirmed.problems).toEqual(["cell-error 活动台账!A3"]);
    const merged = await readSheets(
      { 活动台账: rows },
      {
        prepare: (host) =>
          host.sheet("活动台账").merges.push({ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 }),
      },
    );
    expect(merged.rows("activities")).toEqual([2, 5]);
    expect(merged.problems).toEqual(["cell-error 活动台账!A3"]);
    const neither = await readSheets({ 活动台账: rows });
    expect(neither.problems).toEqual(["cell-error 活动台账!A3", "organization-blank 活动台账!A4"]);
  });

  it("a blank organization is listed beside the other fault of its row", async () => {
    const reading = await readSheets({ 活动台账: [ACTIVITY_HEADER, activity(null, "党课", "待定"), activity(A)] });
    expect(reading.problems).toEqual(["organization-blank 活动台账!A2", "date-unreadable 活动台账!C2"]);
    expect(reading.sheets.find(({ sheet }) => sheet === "活动台账")).toMatchObject({ rowsRead: 1, rowsLeftOut: 1 });
  });

  it("a year alone is no day of an activity, but a task's time limit", async () => {
    const reading = await readSheets({
      活动台账: [ACTIVITY_HEADER, activity(A, "党课", "2026年")],
      任务清单: [TASK_HEADER, [A, "学习", "张三", "2026年", "是"]],
    });
    expect(reading.problems).toEqual(["date-unreadable 活动台账!C2"]);
    expect(reading.values("tasks", "due")).toEqual(["2026-12-31"]);
  });

  it("a month written as a number is a time limit's last day too", async () => {
    const reading = await readSheets({
      活动台账: [ACTIVITY_HEADER, activity(A, "党课", 2026.06)],
      任务清单: [TASK_HEADER, [A, "学习", "张三", 2026.06, "是"], [A, "调研", "张三", 2026.02, "否"]],
    });
    expect(reading.values("activities", "date")).toEqual(["2026-06-01"]);
    expect(reading.values("tasks", "due")).toEqual(["2026-06-30", "2026-02-28"]);
  });

  it("a spelling that the alias table gives to two organizations is neither", async () => {
    const reading = await readSheets(
      { 活动台账: [ACTIVITY_HEADER, activity("老办公室"), activity(A)] },
      { mapping: aliases(["老办公室", A], ["老 办公室", B]) },
    );
    expect(reading.rows("activities")).toEqual([3]);
    expect(reading.diagnostics).toMatchObject([{ code: "organization-ambiguous", params: { candidates: [A, B] } }]);
  });

  it("the same alias twice is one", async () => {
    const reading = await readSheets(
      { 活动台账: [ACTIVITY_HEADER, activity("老办公室")] },
      { mapping: aliases(["老办公室", A], ["老办公室", A]) },
    );
    expect(reading.values("activities", "organization")).toEqual([A]);
  });

  it("a separator at the end of a cell separates nothing", async () => {
    const reading = await readSheets({ 任务清单: [TASK_HEADER, [`${A}、`, "学习", "张三", "2026.6.30", "是"]] });
    expect(reading.values("tasks", "organization")).toEqual([A]);
    expect(reading.problems).toEqual([]);
  });
});

describe("a list of attendees", () => {
  it.each([
    ["张三、李四、王五", true],
    ["全体党员", false],
    ["张三、李四等", false],
    ["张三、李四等12人", false],
    ["张三、李四 等１２名同志", false],
  ])("%s disagrees with 12 present: %s", async (names, disagrees) => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "实到人数", "参会人员"],
        [...activity(A), 12, names],
      ],
    });
    expect(reading.problems).toEqual(disagrees ? ["attendees-disagree 活动台账!D2"] : []);
  });
});

it("existing members of the roster stay when another row is left out, and rows are counted once", async () => {
  const reading = await readSheets({
    名册: [...rosterOf(A, B), ["合计", null, 20]],
    活动台账: [ACTIVITY_HEADER, ["（示例）", "党课", "2026.1.1"], activity(A), activity("外单位"), ["填表人：周敏"]],
  });
  expect(reading.sheets).toMatchObject([
    { sheet: "名册", rowsRead: 2, rowsLeftOut: 1 },
    { sheet: "活动台账", rowsRead: 1, rowsLeftOut: 3 },
  ]);
});

describe("a talk without an organization", () => {
  const header = ["所在党组织", "谈话时间", "谈话类型", "谈话人", "谈话对象"];
  const talk = (organization: string | null, date = "2026.8.1") => [organization, date, "谈心谈话", "张三", "李四"];

  it("is read, and told where its sheet has the column", async () => {
    const rows = [header, talk(A), talk(null)];
    const reading = await readSheets({ 谈话台账: rows });
    expect(reading.values("talks", "organization")).toEqual([A, ""]);
    expect(reading.problems).toEqual(["talk-without-organization 谈话台账!A3"]);
    const without = await readSheets({ 谈话台账: rows.map((row) => row.slice(1)) });
    expect(without.rows("talks")).toEqual([2, 3]);
    expect(without.problems).toEqual(["row-twice 谈话台账!3"]);
  });

  it("has that of the merged cell it lies in", async () => {
    const reading = await readSheets(
      { 谈话台账: [header, talk(A), talk(null, "2026.8.2"), talk(B)] },
      {
        prepare: (host) =>
          host.sheet("谈话台账").merges.push({ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 }),
      },
    );
    expect(reading.values("talks", "organization")).toEqual([A, A, B]);
    expect(reading.problems).toEqual([]);
  });
});

describe("a row that stands twice", () => {
  const header = ["姓名", "所在党组织", "培训班名称", "结束时间", "学时"];
  const row = ["张三", A, "轮训", "2026.8.1", 8];

  it("is told with the first, in whichever sheet it stands, and both are read", async () => {
    const reading = await readSheets({
      党员教育培训台账: [header, row, [...row.slice(0, 4), 16], row],
      "党员教育培训台账 (2)": [header, row],
    });
    expect(reading.rows("training")).toHaveLength(4);
    expect(reading.problems).toEqual(["row-twice 党员教育培训台账!4", "row-twice 党员教育培训台账 (2)!2"]);
    expect(reading.diagnostics.map(({ params }) => params)).toEqual([
      { sheet: "党员教育培训台账", rowNumber: 2 },
      { sheet: "党员教育培训台账", rowNumber: 2 },
    ]);
  });

  it("is none where a single cell differs", async () => {
    const others = [["李四"], ["张三", B], ["张三", A, "网络班"], ["张三", A, "轮训", "2026.8.2"]];
    const rows = others.map((cells) => [...cells, ...row.slice(cells.length)]);
    const reading = await readSheets({ 党员教育培训台账: [header, row, ...rows] });
    expect(reading.problems).toEqual([]);
  });
});
