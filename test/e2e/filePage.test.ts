import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeWithTool } from "../support/describeWithTool";
import { temporaryFolder } from "../support/temporaryFolder";
import { hasChromium } from "../support/browser/chromium";
import { FilePageSite, SAMPLE_PATH, type OpenedPage } from "./openPage";

/** A slow machine takes its time. */
const PATIENCE = { timeout: 60_000 };

const LOOKS = [
  { name: "wide-light", width: 1280, height: 800, colorScheme: "light", single: false },
  { name: "narrow-dark", width: 360, height: 740, colorScheme: "dark", single: true },
] as const;

const inFolder = temporaryFolder();

/** What an assessment writes: how the sheets were read, and the results. */
const RESULT_SHEETS = ["考核映射", "考核结果", "得分明细", "预警名单", "提醒名单", "数据问题", "考核说明"];

describeWithTool("Chromium", hasChromium)("the web page over a file, in a browser", () => {
  let site: FilePageSite;

  beforeAll(async () => {
    site = await FilePageSite.start();
  });
  afterAll(async () => {
    await site.close();
  });

  describe.each(LOOKS)("$name", ({ name, width, height, colorScheme, single }) => {
    const isWide = width >= 900;
    let opened: OpenedPage;

    beforeAll(async () => {
      opened = await site.open({ width, height, colorScheme, single });
    });
    afterAll(async () => {
      await opened.close();
    });

    it("opens, assesses, writes, shows, saves and reopens", { timeout: 300_000 }, async () => {
      const { page, button, tab, screens } = opened;
      const look = async (half: "考核" | "工作簿"): Promise<void> => {
        if (!isWide) await page.getByRole("tablist", { name: "显示内容" }).getByRole("tab", { name: half }).click();
      };
      const step = (label: string) => page.getByRole("navigation").getByRole("tab", { name: label });
      const sheets = (): Promise<string[]> =>
        page.getByRole("tablist", { name: "工作表" }).getByRole("tab").allInnerTexts();

      await screens.seen(`${name}-01-open`);
      if (isWide) await opened.choose(SAMPLE_PATH);
      else await opened.drop("台账.xlsx", readFileSync(SAMPLE_PATH));
      await page.getByText(/认出台账 13 张/).waitFor(PATIENCE);
      await screens.seen(`${name}-02-data`);
      await look("工作簿");
      await page.getByRole("gridcell").filter({ hasText: /\S/ }).first().waitFor(PATIENCE);
      await screens.seen(`${name}-03-workbook`);
      const before = await sheets();
      await look("考核");
      expect(await page.getByText("未保存").count()).toBe(0);

      await tab(/^问题/).click();
      await button(/日期不存在/).click();
      await button(/三会一课台账!/).click();
      await page.getByRole("grid", { name: "工作表“三会一课台账”" }).waitFor(PATIENCE);
      await page.getByText(/^已定位到 三会一课台账!/).waitFor({ state: "attached" });
      const marked = page.locator("[role=gridcell][aria-selected=true]");
      await expect.poll(() => marked.innerText(), PATIENCE).toMatch(/\S/);
      expect(await isInView(opened)).toBe(true);
      await screens.seen(`${name}-04-shown`);

      await look("考核");
      await step("考核").click();
      await button("开始考核").click(PATIENCE);
      await page.getByText("将写入的工作表").waitFor(PATIENCE);
      await button("写入工作簿").click();
      await page.getByText(/已于 .* 写入/).waitFor(PATIENCE);
      await page.getByText("未保存").first().waitFor();
      await screens.seen(`${name}-05-written`);
      await look("工作簿");
      expect((await sheets()).length).toBe(before.length + RESULT_SHEETS.length);
      await page.getByRole("tab", { name: /^考核结果/ }).click();
      await page
        .getByRole("gridcell", { name: /党支部/ })
        .first()
        .waitFor(PATIENCE);
      await screens.seen(`${name}-06-result-sheet`);

      await look("考核");
      await step("恢复").click();
      await button("撤销这次写入").click(PATIENCE);
      await screens.seen(`${name}-07-restore`);
      await button("确认撤销").click();
      await button("重新写回").waitFor(PATIENCE);
      await look("工作簿");
      await expect.poll(sheets, PATIENCE).toEqual(before);
      await look("考核");
      await button("重新写回").click();
      await button(/^确认/).click(PATIENCE);
      await look("工作簿");
      await expect.poll(sheets, PATIENCE).toHaveLength(before.length + RESULT_SHEETS.length);

      // Somebody drops another file while this one is not saved.
      await opened.drop("另一本.xlsx", readFileSync(SAMPLE_PATH));
      await page
        .getByText("“另一本.xlsx”")
        .or(page.getByText(/另一本/))
        .first()
        .waitFor();
      await screens.seen(`${name}-08-unsaved`);
      await button("留在当前工作簿").click();

      const download = page.waitForEvent("download");
      await button("保存").click();
      const file = await download;
      await page.getByText(/已交给浏览器下载/).waitFor();
      expect(await page.getByText("未保存").count()).toBe(0);
      await screens.seen(`${name}-09-saved`);
      const saved = inFolder(file.suggestedFilename());
      await file.saveAs(saved);
      await opened.choose(saved);
      await page.getByText(file.suggestedFilename(), { exact: true }).waitFor(PATIENCE);
      await look("工作簿");
      await expect.poll(sheets, PATIENCE).toHaveLength(before.length + RESULT_SHEETS.length);
      await page.getByRole("tab", { name: /^考核结果/ }).click();
      await page
        .getByRole("gridcell", { name: /党支部/ })
        .first()
        .waitFor(PATIENCE);
      expect(opened.complaints).toEqual([]);
    });
  });

  it("opens the sample that is built in", { timeout: 120_000 }, async () => {
    for (const single of [false, true]) {
      const opened = await site.open({ single });
      await opened.button("打开示例工作簿").click();
      await opened.page.getByText(/认出台账 13 张/).waitFor(PATIENCE);
      expect(opened.complaints).toEqual([]);
      await opened.close();
    }
  });

  it("writes into the opened file, with a backup of it as it was", { timeout: 180_000 }, async () => {
    const opened = await site.open({ pickers: true });
    const { page, button } = opened;
    // A real file of the browser's own file system stands in for one that a person picks.
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle("台账.xlsx", { create: true });
      const stream = await handle.createWritable();
      await stream.write(await (await fetch("sample.xlsx")).blob());
      await stream.close();
      Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
    });
    const size = () =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        return (await (await root.getFileHandle("台账.xlsx")).getFile()).size;
      });
    const before = await size();
    await button("选择工作簿").click();
    await page.getByText(/认出台账 13 张/).waitFor(PATIENCE);
    await page.getByRole("navigation").getByRole("tab", { name: "规则" }).click();
    await button("写入默认规则").click(PATIENCE);
    await page.getByText("未保存").first().waitFor(PATIENCE);
    expect(await size()).toBe(before);
    await button("保存").click();
    await page.getByText("保存到原文件“台账.xlsx”？").waitFor();
    await opened.screens.seen("wide-light-10-save-back");
    const download = page.waitForEvent("download");
    await button("保存到原文件").click();
    const backup = await download;
    expect(backup.suggestedFilename()).toBe("台账-备份.xlsx");
    const path = inFolder("backup.xlsx");
    await backup.saveAs(path);
    expect(readFileSync(path).equals(readFileSync(SAMPLE_PATH))).toBe(true);
    await page.getByText("已保存到“台账.xlsx”。").waitFor(PATIENCE);
    expect(await size()).not.toBe(before);
    // The file is what was opened: it can be saved again, and opened again with what was written.
    await button("打开另一个文件").click();
    await page.getByRole("tab", { name: /^考核细则/ }).waitFor(PATIENCE);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it(
    "opens without its server once it has been opened with it, and keeps no workbook",
    { timeout: 120_000 },
    async () => {
      const apart = await FilePageSite.start();
      const opened = await apart.open();
      const { page } = opened;
      await page.evaluate(() => navigator.serviceWorker.ready);
      await opened.choose(SAMPLE_PATH);
      await page.getByText(/认出台账 13 张/).waitFor(PATIENCE);
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const caching = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        const databases = await indexedDB.databases();
        return {
          addresses: caching.flat().map(({ url }) => new URL(url).pathname),
          storage: localStorage.length + sessionStorage.length + databases.length,
        };
      });
      expect(kept.addresses).toContain("/");
      expect(kept.addresses.some((address) => /office|taskpane|manifest.xml/.test(address))).toBe(false);
      expect(kept.storage).toBe(0);
      await apart.stop();
      await page.reload();
      await opened.button("打开示例工作簿").click();
      await page.getByText(/认出台账 13 张/).waitFor(PATIENCE);
      expect(opened.complaints).toEqual([]);
      await apart.close();
    },
  );
});

/** Whether the current cell lies in the part of the grid that is not covered by frozen cells. */
function isInView({ page }: OpenedPage): Promise<boolean> {
  return page.evaluate(() => {
    const cell = document.querySelector("[role=gridcell][aria-selected=true]");
    if (cell === null) return false;
    const { left, top, width, height } = cell.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && cell.contains(found);
  });
}
