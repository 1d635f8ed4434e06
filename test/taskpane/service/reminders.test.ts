import { beforeEach, describe, expect, it } from "vitest";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { RemindersView } from "../../../src/taskpane/service/remindersView";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { done, quiet, serve, smallWorkbook } from "./serving";

const QUARTER = { period: "2026Q3", cutoff: null };
const SHEET = "提醒名单 2026Q3";

let workbook: LiveMemoryWorkbook;
let service: PaneService;

async function remindersOf(of: PaneService): Promise<RemindersView> {
  const view = await done(of.reminders());
  if (view === null) expect.fail("not assessed");
  return view;
}

beforeEach(async () => {
  workbook = smallWorkbook();
  service = serve(workbook);
  await done(service.assess(QUARTER, quiet));
});

describe("an entry of a reminder", () => {
  it("has no place before the results are written", async () => {
    const view = await remindersOf(service);
    expect(view.sheet).toBeNull();
    expect(view.rows.length).toBeGreaterThan(2);
    const entry = { key: view.rows[0]!.key, remindedAt: null, handling: "已电话提醒", remark: "" };
    expect(await service.saveReminder(entry)).toMatchObject({
      status: "failed",
      trouble: { code: "reminder-not-listed" },
    });
  });

  it("is written into its row, wherever that stands, and survives another run", async () => {
    await done(service.write(quiet));
    const key = (await remindersOf(service)).rows[1]!.key;
    // The office sorts the list the other way round.
    const sheet = workbook.sheet(SHEET);
    const head = sheet.rows.findIndex((row) => row.includes("标识"));
    sheet.rows = [...sheet.rows.slice(0, head + 1), ...sheet.rows.slice(head + 1).reverse()];
    const entry = { key, remindedAt: "2026-10-06", handling: "已电话提醒", remark: "等批复" };
    const saved = await done(service.saveReminder(entry));
    expect(saved.sheet).toBe(SHEET);
    expect(saved.rows.filter(({ handling }) => handling !== "").map((row) => row.key)).toEqual([key]);
    expect(saved.rows.find((row) => row.key === key)).toMatchObject(entry);
    expect(workbook.rowWith(SHEET, "标识", key).record).toMatchObject({
      提醒时间: 46_301,
      处理情况: "已电话提醒",
      备注: "等批复",
    });

    const later = serve(workbook);
    await done(later.assess(QUARTER, quiet));
    await done(later.write(quiet));
    expect((await remindersOf(later)).rows.find((row) => row.key === key)).toMatchObject(entry);
  });

  it("counts days as the workbook does", async () => {
    workbook.date1904 = true;
    await done(service.assess(QUARTER, quiet));
    await done(service.write(quiet));
    const key = (await remindersOf(service)).rows[0]!.key;
    const entry = { key, remindedAt: "2026-10-06", handling: "", remark: "" };
    const saved = await done(service.saveReminder(entry));
    expect(saved.rows[0]).toMatchObject(entry);
    expect(workbook.rowWith(SHEET, "标识", key).record["提醒时间"]).toBe(46_301 - 1462);
  });

  it("can be taken out again, and what the office types itself is shown", async () => {
    await done(service.write(quiet));
    const { key } = (await remindersOf(service)).rows[0]!;
    await done(service.saveReminder({ key, remindedAt: "2026-10-06", handling: "电话", remark: "x" }));
    const cleared = await done(service.saveReminder({ key, remindedAt: null, handling: "", remark: "" }));
    expect(cleared.rows[0]).toMatchObject({ remindedAt: null, handling: "", remark: "" });
    const { rowIndex } = workbook.rowWith(SHEET, "标识", key);
    const head = workbook.sheet(SHEET).rows.find((row) => row.includes("标识"))!;
    workbook.typeAsUser(SHEET, rowIndex, head.indexOf("提醒时间"), "国庆前");
    expect((await remindersOf(service)).rows[0]).toMatchObject({ remindedAt: "国庆前" });
  });

  it("is refused when its row is gone, and nothing is written", async () => {
    await done(service.write(quiet));
    const { key } = (await remindersOf(service)).rows[0]!;
    const sheet = workbook.sheet(SHEET);
    sheet.rows = sheet.rows.filter((row) => !row.includes(key));
    const before = JSON.stringify(sheet.rows);
    const entry = { key, remindedAt: null, handling: "已办", remark: "" };
    expect(await service.saveReminder(entry)).toMatchObject({ trouble: { code: "reminder-not-listed" } });
    expect(JSON.stringify(sheet.rows)).toBe(before);
  });

  it("finds the list written in the other language", async () => {
    await service.setLanguage("en");
    await done(service.assess(QUARTER, quiet));
    await done(service.write(quiet));
    await service.setLanguage("zh-CN");
    const view = await remindersOf(service);
    expect(view.sheet).toBe("Reminders 2026Q3");
    const { key } = view.rows[0]!;
    const saved = await done(service.saveReminder({ key, remindedAt: null, handling: "已办", remark: "" }));
    expect(saved.rows[0]).toMatchObject({ handling: "已办" });
  });
});
