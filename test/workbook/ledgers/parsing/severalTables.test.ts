import { describe, expect, it } from "vitest";
import { ACTIVITY_HEADER, BRANCHES, activity, readSheets, rosterOf, ROSTER_HEADER, serial } from "./reading";

const [A, B] = BRANCHES;
const COUNTED = ["党组织名称", "活动类型", "时间", "应到人数", "实到人数"] as const;
const counted = (name: string, due: number, present: number) => [name, "党课", serial(2026, 3, 5), due, present];

describe("headers among the records", () => {
  it("the same header again, as on every page, is passed over", async () => {
    const reading = await readSheets({
      活动台账: [ACTIVITY_HEADER, activity(A), ["二○二六年三月"], ACTIVITY_HEADER, activity(B), activity(A)],
    });
    expect(reading.problems).toEqual([]);
    expect(reading.rows("activities")).toEqual([2, 5, 6]);
  });

  it("so is one of two rows with merged cells", async () => {
    const upper = ["党组织名称", "活动类型", "时间", "人数", ""];
    const lower = ["", "", "", "应到", "实到"];
    const reading = await readSheets({
      活动台账: [upper, lower, counted(A, 9, 8), upper, lower, counted(B, 7, 6)],
    });
    expect(reading.problems).toEqual([]);
    expect(reading.values("activities", "presentCount")).toEqual([8, 6]);
  });

  it("rows under a header with the columns in another order are not read under the wrong names", async () => {
    const swapped = ["党组织名称", "活动类型", "时间", "实到人数", "应到人数"];
    const reading = await readSheets({
      活动台账: [COUNTED, counted(A, 9, 8), [], swapped, counted(B, 7, 10), counted(A, 7, 10)],
    });
    expect(reading.problems).toEqual(["table-below 活动台账!A4"]);
    expect(reading.diagnostics[0]).toMatchObject({ severity: "error", params: { rows: 2, lastRow: 6 } });
    expect(reading.rows("activities")).toEqual([2]);
    expect(reading.sheets.find(({ sheet }) => sheet === "活动台账")).toMatchObject({ rowsRead: 1, rowsLeftOut: 3 });
  });

  it("after the sheet's own header the records go on", async () => {
    const other = ["党组织名称", "主讲人", "授课时间", "党课题目", "参加人数"];
    const reading = await readSheets({
      活动台账: [COUNTED, counted(A, 9, 8), other, counted(B, 7, 6), COUNTED, counted(B, 5, 4)],
    });
    expect(reading.problems).toEqual(["table-below 活动台账!A3"]);
    expect(reading.values("activities", "presentCount")).toEqual([8, 4]);
  });

  it("a header without rows below loses nothing, so nothing is said", async () => {
    const reading = await readSheets({ 活动台账: [ACTIVITY_HEADER, activity(A), ["党组织名称", "时间", "主讲人"]] });
    expect(reading.problems).toEqual([]);
  });

  it("words of a header are no header in a record", async () => {
    const reading = await readSheets({
      名册: rosterOf("党支部", A),
      活动台账: [[...ACTIVITY_HEADER, "名称"], activity("党支部"), [...activity("党支部"), "主题"]],
    });
    expect(reading.problems).toEqual([]);
    expect(reading.rows("activities")).toEqual([2, 3]);
  });

  it("a second roster below is told of too", async () => {
    const reading = await readSheets({
      名册: [...rosterOf(A), ["总支", "", "", "", "", ""], ["党组织名称", "党员总数", "书记姓名"], [B, 8, "李四"]],
    });
    expect(reading.problems).toContain("table-below 名册!A4");
    expect(reading.rows("roster")).toEqual([2]);
  });
});

describe("tables side by side", () => {
  it("the one on the right is told of", async () => {
    const reading = await readSheets({
      名册: [
        [...ROSTER_HEADER, "", ...ROSTER_HEADER],
        [...rosterOf(A)[1]!, "", ...rosterOf(B)[1]!],
      ],
      活动台账: [ACTIVITY_HEADER, activity(A)],
    });
    const beside = reading.diagnostics.filter(({ code }) => code === "table-beside");
    expect(beside).toMatchObject([{ severity: "error", at: { sheet: "名册", rowIndex: 0, columnIndex: 7 } }]);
  });

  it("a second column of that name without a cell is none", async () => {
    const reading = await readSheets({ 活动台账: [[...ACTIVITY_HEADER, "党组织名称"], activity(A)] });
    expect(reading.problems).toEqual([]);
  });
});
