import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sheetRows } from "../support/assessBytes";
import { hasChromium } from "../support/browser/chromium";
import { runCommand } from "../support/capturedTerminal";
import { describeWithTool } from "../support/describeWithTool";
import { baseSubmission, variedSubmission } from "../support/submissions/baseSubmission";
import { temporaryFolder } from "../support/temporaryFolder";
import { FilePageSite, type OpenedPage } from "./openPage";
import { PATIENCE, Typist } from "./typist";

const INPUT = join(import.meta.dirname, "../golden/cases/10-ranks/input.xlsx");
const WIDTHS = [320, 400, 1440];
const path = temporaryFolder();

/** A list of three units, submissions of two of them, one of which was changed, and a file that is none. */
async function received(): Promise<Readonly<{ units: string; files: readonly string[] }>> {
  const base = await baseSubmission(readFileSync(INPUT), "2026Q3", "brief");
  const unit = (code: string, name: string) => ({ facts: { unitCode: code, unitName: name }, prefix: name });
  const files = ["一.xlsx", "二13812345678.xlsx", "坏.xlsx"].map(path);
  writeFileSync(files[0]!, (await variedSubmission(base, unit("LJ-1", "甲县"))).bytes);
  writeFileSync(files[1]!, (await variedSubmission(base, unit("LJ-2", "乙县"))).bytes);
  writeFileSync(files[2]!, "not a workbook");
  const rows = [
    ["单位代码", "单位名称"],
    ["LJ-1", "甲县"],
    ["LJ-2", "乙县"],
    ["LJ-3", "丙县"],
  ];
  writeFileSync(path("应报单位.xlsx"), await writeXlsx({ sheets: [{ name: "名单", rows }] }));
  return { units: path("应报单位.xlsx"), files };
}

describeWithTool("Chromium", hasChromium)("putting submissions together on the page", () => {
  let site: FilePageSite;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    site = await FilePageSite.start("kaohe.intranet.test");
  });
  afterAll(async () => {
    await site.close();
  });

  it("reports every file, then gives the workbook, by keyboard alone", { timeout: 600_000 }, async () => {
    const { units, files } = await received();
    opened = await site.open({ width: 1440, height: 900 });
    page = opened.page;
    const typist = new Typist(page);
    await typist.activate(page.getByRole("button", { name: "汇总下级报送" }));
    await page.getByRole("heading", { level: 1, name: "汇总下级报送" }).waitFor(PATIENCE);
    await opened.screens.seenAt("consolidate-choose", WIDTHS);
    const choose = async (name: string | RegExp, given: string | readonly string[]): Promise<void> => {
      const chooser = page.waitForEvent("filechooser");
      await typist.activate(page.getByRole("button", { name }));
      await (await chooser).setFiles(typeof given === "string" ? given : [...given]);
    };
    await choose(/^选择文件：应报单位/, units);
    await choose(/^选择文件：下级报送/, files);
    await page.getByText("已选 3 个").waitFor(PATIENCE);
    await typist.activate(page.getByRole("button", { name: "开始预检" }));
    await page.getByText(/读了 3 个文件，应报单位 3 个，周期 2026Q3/).waitFor(PATIENCE);
    await page.getByText("还没有写入任何文件。").waitFor(PATIENCE);
    await page.getByText("丙县").waitFor(PATIENCE);
    await opened.screens.seenAt("consolidate-report", WIDTHS);
    const download = page.waitForEvent("download");
    await typist.activate(page.getByRole("button", { name: "汇总 2 份" }));
    await (await download).saveAs(path("汇总.xlsx"));
    const all = await sheetRows(readFileSync(path("汇总.xlsx")), "全部结果");
    expect(all.flat()).toEqual(expect.arrayContaining(["一.xlsx", "二138****5678.xlsx"]));
    await page.getByText(/已交给浏览器下载/).waitFor(PATIENCE);
    await sealed(typist);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  /** What was put together goes up itself. */
  async function sealed(typist: Typist): Promise<void> {
    await typist.activate(page.getByRole("button", { name: "报给上级" }));
    await page.getByRole("heading", { level: 1, name: "汇总报给上级" }).waitFor(PATIENCE);
    await page.getByText(/没有填单位名称，没有填单位代码，个人信息 \d+ 处没有决定/).waitFor(PATIENCE);
    await opened.screens.seenAt("consolidate-seal", WIDTHS);
    await typist.fill(page.getByLabel(/^单位名称/), "东市工委");
    await typist.fill(page.getByLabel(/^单位代码/), "DS");
    await typist.fill(page.getByLabel(/^口令/), "北山");
    await typist.reach(page.getByRole("checkbox", { name: /采用遮盖/ }));
    await typist.press("Space");
    await typist.activate(page.getByRole("button", { name: "生成报送文件" }));
    await page.getByRole("heading", { level: 1, name: "报送文件已生成" }).waitFor(PATIENCE);
    const code = await page.getByText(/^(\d{4} ){5}\d{4}$/).innerText();
    await opened.screens.seenAt("consolidate-sealed", WIDTHS);
    const download = page.waitForEvent("download");
    await typist.activate(page.getByRole("button", { name: "保存报送文件" }));
    await (await download).saveAs(path("东市.xlsx"));
    writeFileSync(path("口令.txt"), "北山");
    const args = ["verify", path("东市.xlsx"), "--code", code, "--passphrase-from", path("口令.txt")];
    const { status, printed } = await runCommand(args);
    expect([status, printed.join("\n")]).toEqual([0, expect.stringContaining("口令相符")]);
    await typist.activate(page.getByRole("button", { name: "返回预检" }));
    await page.getByText(/读了 3 个文件/).waitFor(PATIENCE);
  }
});
