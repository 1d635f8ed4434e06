import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import { countyWorkbook } from "../support/countyWorkbook";
import { describeWithTool } from "../support/describeWithTool";
import { hasChromium } from "../support/browser/chromium";
import { memoryXlsx } from "../support/memoryXlsx";
import { temporaryFolder } from "../support/temporaryFolder";
import { readFileSync } from "node:fs";
import { FilePageSite } from "./openPage";

/** A slow machine takes its time. */
const PATIENCE = { timeout: 60_000 };
/** Clicks from the dropped file to the saved result that a clerk may be asked for. */
const MOST_CLICKS = 12;

const inFolder = temporaryFolder();

describeWithTool("Chromium", hasChromium)("a county's workbook that nobody here made", () => {
  let site: FilePageSite;

  beforeAll(async () => {
    site = await FilePageSite.start();
  });
  afterAll(async () => {
    await site.close();
  });

  describe.each([
    { width: 1440, height: 900 },
    { width: 320, height: 700 },
  ])("$width px wide", ({ width, height }) => {
    it("is confirmed on one screen, and is read without asking in the next quarter", { timeout: 300_000 }, async () => {
      const opened = await site.open({ width, height });
      const { page, button } = opened;
      let clicks = 0;
      const click = async (target: Locator): Promise<void> => {
        clicks++;
        await target.click(PATIENCE);
      };
      const step = (label: string) => page.getByRole("navigation").getByRole("tab", { name: label });
      const assessAndSave = async (name: string): Promise<string> => {
        await click(step("考核"));
        await click(button("开始考核"));
        await click(button("写入工作簿"));
        await page.getByText(/已于 .* 写入/).waitFor(PATIENCE);
        const download = page.waitForEvent("download");
        await click(button("保存"));
        const path = inFolder(name);
        await (await download).saveAs(path);
        return path;
      };

      await opened.drop("县直台账.xlsx", memoryXlsx(countyWorkbook([7, 8, 9])));
      await page.getByRole("heading", { name: "请确认 2 张表" }).waitFor(PATIENCE);
      const columns = page.getByRole(width >= 1180 ? "table" : "list", { name: "读作哪些列" });
      await columns.getByText("到任日期").waitFor();
      await opened.screens.picture(`confirm-first-${width}`);
      if (width >= 900) await page.getByRole("grid", { name: "工作表“书记一览”" }).waitFor(PATIENCE);
      await click(page.getByRole("button", { name: width >= 900 ? "看“任务分解”这张表" : "任务分解", exact: true }));
      if (width >= 900) await page.getByRole("grid", { name: "工作表“任务分解”" }).waitFor(PATIENCE);
      await columns.getByText("重点工作内容").waitFor();
      await opened.screens.seen(`confirm-${width}`);
      expect(await page.getByText("程序内部出错").count()).toBe(0);
      await click(button("全部确认"));
      await page.getByText(/认出台账 5 张/).waitFor(PATIENCE);
      const saved = await assessAndSave(`${width}-县直台账-三季度.xlsx`);
      expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);

      await opened.drop("县直台账-三季度.xlsx", readFileSync(saved));
      await page.getByText(/认出台账 5 张/).waitFor(PATIENCE);
      expect(await page.getByText(/请确认 \d+ 张表/).count()).toBe(0);
      expect(opened.complaints).toEqual([]);
      await opened.close();
    });
  });
});
