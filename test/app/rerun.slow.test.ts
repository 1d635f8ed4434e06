import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { assessBytes, sheetRecords, sheetRows, type PlainCell } from "../support/assessBytes";
import { hasOpenpyxl } from "../support/externalTools";
import { zipParts } from "../support/packageParts";
import { describeWithTool } from "../support/describeWithTool";
import { editWithOpenpyxl } from "../support/openpyxlEdits";
import { assessOptions, jsonOf } from "../support/runAssess";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));
const OPTIONS = assessOptions("2026Q3");
const RESULTS = "考核结果 2026Q3";
const FLAGS = "预警名单 2026Q3";
const REMINDERS = "提醒名单 2026Q3";

type Records = readonly Readonly<Record<string, PlainCell>>[];
const rowOf = (records: Records, label: string, value: PlainCell) => records.find((record) => record[label] === value);

describeWithTool("openpyxl", hasOpenpyxl)("a second run after the office has written into the sheets", () => {
  let first: Uint8Array;
  let edited: Uint8Array;
  let again: Awaited<ReturnType<typeof assessBytes>>;
  let before: Records;
  let after: Records;
  /** Total not at an end of the scale, ranked, without veto. */
  let raised = "";
  let unexplained = "";
  let flagged: PlainCell = null;
  let reminder: PlainCell = null;

  beforeAll(async () => {
    first = (await assessBytes(SAMPLE, OPTIONS)).written;
    before = await sheetRecords(first, RESULTS);
    const free = before.filter(
      (row) =>
        row["参与排名"] === "是" && row["否决"] === "否" && Number(row["最终得分"]) < 85 && row["层级"] === "党支部",
    );
    raised = String(free.find((row) => Number(row["最终得分"]) < 83)?.["党组织"]);
    unexplained = String(free[0]?.["党组织"]);
    flagged = (await sheetRecords(first, FLAGS))[0]?.["党组织"] ?? null;
    reminder = (await sheetRecords(first, REMINDERS))[2]?.["标识"] ?? null;
    edited = editWithOpenpyxl(first, {
      fill: [
        {
          sheet: RESULTS,
          where: { column: "党组织", is: raised },
          set: { 调整分: 9.125, 调整理由: "承办全市现场会" },
        },
        { sheet: RESULTS, where: { column: "党组织", is: unexplained }, set: { 调整分: 5 } },
        { sheet: FLAGS, where: { column: "党组织", is: String(flagged) }, set: { 认定结果: "不认定" } },
        {
          sheet: REMINDERS,
          where: { column: "标识", is: String(reminder) },
          set: { 提醒时间: "2026-10-06", 处理情况: "已电话提醒", 备注: "等批复" },
        },
      ],
      reverse: [RESULTS, REMINDERS],
      rename: { [RESULTS]: "三季度结果（已审）", [FLAGS]: "预警（已审）" },
    });
    again = await assessBytes(edited, OPTIONS);
    after = await sheetRecords(again.written, "三季度结果（已审）");
  }, 120_000);

  it("keeps every entry at its row, whatever was sorted or renamed", async () => {
    expect(rowOf(after, "党组织", raised)).toMatchObject({ 调整分: 9.125, 调整理由: "承办全市现场会" });
    expect(rowOf(after, "党组织", unexplained)).toMatchObject({ 调整分: 5, 调整理由: null });
    const flags = await sheetRecords(again.written, "预警（已审）");
    expect(rowOf(flags, "党组织", flagged)).toMatchObject({ 认定结果: "不认定" });
    const reminders = await sheetRecords(again.written, REMINDERS);
    expect(rowOf(reminders, "标识", reminder)).toMatchObject({
      提醒时间: 46_301,
      处理情况: "已电话提醒",
      备注: "等批复",
    });
    for (const [records, columns] of [
      [after, ["调整分"]],
      [flags, ["认定结果"]],
      [reminders, ["提醒时间", "处理情况", "备注"]],
    ] as const)
      for (const column of columns)
        expect(records.filter((row) => row[column] !== null)).toHaveLength(column === "调整分" ? 2 : 1);
  });

  it("lets total, grade and rank follow the adjustment with a reason only", () => {
    const old = rowOf(before, "党组织", raised);
    const now = rowOf(after, "党组织", raised);
    expect(Number(now?.["最终得分"])).toBeCloseTo(Math.round((Number(old?.["最终得分"]) + 9.13) * 100) / 100, 6);
    expect([old?.["等次"], now?.["等次"]]).toEqual(["较好", "好"]);
    expect(Number(now?.["名次"])).toBeLessThan(Number(old?.["名次"]));
    expect(rowOf(after, "党组织", unexplained)?.["最终得分"]).toBe(rowOf(before, "党组织", unexplained)?.["最终得分"]);
    const branches = after.filter((row) => row["层级"] === "党支部" && row["参与排名"] === "是");
    for (const row of branches) {
      const above = branches.filter((other) => Number(other["最终得分"]) > Number(row["最终得分"])).length;
      expect(row["名次"]).toBe(above + 1);
    }
    const json = jsonOf(again.outcome).organizations.find(({ name }) => name === raised);
    expect(json).toMatchObject({
      adjustment: "9.13",
      total: Number(now?.["最终得分"]).toFixed(2),
      rank: now?.["名次"],
    });
    expect(again.outcome.diagnostics.map(({ code }) => code)).toContain("adjustment-without-reason");
  });

  it("stands as it is on a third run", async () => {
    const { written: third } = await assessBytes(again.written, OPTIONS);
    // The record that the second run has added stands behind the results there, and before them where it only stays.
    const contents = (file: Uint8Array) =>
      new Map(
        zipParts(file)
          .filter(({ name }) => name !== "xl/workbook.xml" && name !== "[Content_Types].xml")
          .map(({ name, content }) => [name, content.toString("base64")]),
      );
    expect(contents(third)).toEqual(contents(again.written));
    const { written: fourth } = await assessBytes(third, OPTIONS);
    expect(Buffer.compare(Buffer.from(fourth), Buffer.from(third))).toBe(0);
  });

  it("keeps the entry of an organization that left the roster under 已不在名单", async () => {
    const without = editWithOpenpyxl(again.written, {
      deleteRow: [{ sheet: "党组织基本情况", column: "党组织名称", is: raised, header: 3 }],
    });
    const gone = (await assessBytes(without, OPTIONS)).written;
    const rows = await sheetRows(gone, "三季度结果（已审）");
    const heading = rows.findIndex((row) => row[0] === "已不在名单");
    expect(heading).toBeGreaterThan(0);
    const place = rows.findIndex((row) => row.includes(raised));
    expect(place).toBeGreaterThan(heading);
    expect(rows[place]).toEqual(expect.arrayContaining([raised, 9.125, "承办全市现场会"]));
    const fourth = await assessBytes(gone, OPTIONS);
    expect(Buffer.compare(Buffer.from(fourth.written), Buffer.from(gone))).toBe(0);
  });
});

describe("two quarters in one workbook", () => {
  it("show last quarter's total and the change from it", async () => {
    const second = await assessBytes(SAMPLE, assessOptions("2026Q2"));
    const third = await assessBytes(second.written, OPTIONS);
    const earlier = await sheetRecords(third.written, "考核结果 2026Q2");
    const records = await sheetRecords(third.written, RESULTS);
    expect(records.filter((row) => row["上期得分"] !== null).length).toBeGreaterThan(50);
    for (const row of records) {
      const total = rowOf(earlier, "党组织", row["党组织"] ?? null)?.["最终得分"] ?? null;
      expect(row["上期得分"]).toBe(total);
      if (total === null || row["最终得分"] === null) expect(row["变化"]).toBeNull();
      else expect(Number(row["变化"])).toBeCloseTo(Number(row["最终得分"]) - Number(total), 9);
    }
    const alone = await sheetRecords((await assessBytes(SAMPLE, OPTIONS)).written, RESULTS);
    expect(alone.every((row) => row["上期得分"] === null && row["变化"] === null)).toBe(true);
  });
});
