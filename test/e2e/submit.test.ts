import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hasChromium } from "../support/browser/chromium";
import { runCommand } from "../support/capturedTerminal";
import { describeWithTool } from "../support/describeWithTool";
import { cellAddress } from "../../src/workbook/port/address";
import { fillSheet } from "../support/editBytes";
import { temporaryFolder } from "../support/temporaryFolder";
import { withCells } from "../support/withCells";
import { sheetRows } from "../support/assessBytes";
import { FilePageSite, SAMPLE_PATH, type OpenedPage } from "./openPage";
import { PATIENCE, Typist } from "./typist";

const WIDEST = { width: 1440, height: 900 };
const WIDTHS = [320, 400, 900, 1180, 1440];
const PHONE = "13912345678";
const CODE = /^\d{4}( \d{4}){5}$/;
const path = temporaryFolder();

/** The sample with its results written, one of which tells a phone number. */
async function assessedSample(): Promise<string> {
  const file = path("考核.xlsx");
  copyFileSync(SAMPLE_PATH, file);
  const assess = ["assess", file, "--period", "2026Q3", "--in-place"];
  await runCommand(assess);
  const reason = (row: Readonly<Record<string, unknown>>) =>
    row["序号"] === 1 ? { 调整分: -0.5, 调整理由: `漏记一次，电话${PHONE}已核实` } : null;
  writeFileSync(file, await fillSheet(readFileSync(file), "考核结果 2026Q3", "调整分", reason));
  await runCommand(assess);
  return file;
}

describeWithTool("Chromium", hasChromium)("submitting on a page of the office's own network, without https", () => {
  let site: FilePageSite;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    site = await FilePageSite.start("kaohe.intranet.test");
  });
  afterAll(async () => {
    await site.close();
  });

  const button = (name: string | RegExp): Locator => page.getByRole("button", { name }).first();

  it("makes a file by keyboard alone, and verifies it there", { timeout: 900_000 }, async () => {
    opened = await site.open(WIDEST);
    page = opened.page;
    const typist = new Typist(page);
    // Neither crypto.subtle nor a clipboard nor file handles: what is sealed and verified needs none of them.
    expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle, typeof navigator.clipboard])).toEqual([
      false,
      "undefined",
      "undefined",
    ]);
    await opened.choose(await assessedSample());
    await page.getByRole("navigation").waitFor(PATIENCE);
    await typist.goTo("报送");
    await page.getByRole("heading", { name: /^报出 \d+ 张表$/ }).waitFor(PATIENCE);
    await opened.screens.seenAt("submit-form", WIDTHS);
    await typist.fill(page.getByLabel("单位名称"), "测试机关工委");
    await typist.fill(page.getByLabel("单位代码"), "LJ-0107");
    expect(await button("生成报送文件").getAttribute("aria-disabled")).toBe("true");
    await typist.reach(page.getByRole("checkbox", { name: /^采用遮盖/ }));
    await typist.press("Space");
    await typist.activate(button("生成报送文件"));
    const heading = page.getByRole("heading", { name: "报送文件已生成" });
    await heading.waitFor(PATIENCE);
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const code = (await page.locator("p").filter({ hasText: CODE }).textContent())!;
    await typist.activate(button("复制校验码"));
    await page.getByText("已复制。").waitFor(PATIENCE);
    const download = page.waitForEvent("download");
    await typist.activate(button("保存报送文件"));
    const file = path("报送.xlsx");
    await (await download).saveAs(file);
    await page.getByText(/已交给浏览器下载/).waitFor(PATIENCE);
    await opened.screens.seenAt("submit-made", WIDTHS);
    expect(readFileSync(file).includes(Buffer.from(PHONE))).toBe(false);
    const verified = await runCommand(["verify", file, "--code", code]);
    expect([verified.status, verified.errors]).toEqual([0, ""]);

    // Somebody changes a figure on the way.
    const rows = await sheetRows(readFileSync(file), "考核结果 2026Q3");
    const head = rows.findIndex((row) => row.includes("最终得分"));
    const columnIndex = rows[head]!.indexOf("最终得分");
    const changed = { rowIndex: head + 1, columnIndex, value: 99.99 };
    writeFileSync(path("改.xlsx"), await withCells(readFileSync(file), "考核结果 2026Q3", [changed]));
    await opened.drop("改.xlsx", readFileSync(path("改.xlsx")));
    await typist.activate(button("不保存，直接打开"));
    await page.getByRole("heading", { name: "核对报送文件" }).waitFor(PATIENCE);
    await typist.fill(page.getByLabel("盖章纸质材料上的校验码"), code);
    await typist.activate(button("开始核对"));
    await page.getByText("有改动", { exact: true }).waitFor(PATIENCE);
    await page.getByText(/^报出时 .* → 现在 99\.99$/).waitFor(PATIENCE);
    await opened.screens.seenAt("submit-verified", WIDTHS);
    // It is returned: the figure is asked about, and held against the file as it was sent.
    await typist.fill(page.getByRole("textbox", { name: "单元格" }), cellAddress(head + 1, columnIndex));
    await typist.fill(page.getByRole("textbox", { name: "问题" }), "和纸质材料不同");
    await typist.activate(button("写入退回清单 1 条"));
    await page.getByRole("heading", { name: "退回清单 1 条" }).waitFor(PATIENCE);
    const chooser = page.waitForEvent("filechooser");
    await typist.activate(button("选择另一版"));
    await (await chooser).setFiles(file);
    await page.getByText("退回的 1 条：已改 1，已答复 0，未办 0。").waitFor(PATIENCE);
    await page.getByText("退回修改").scrollIntoViewIfNeeded();
    await opened.screens.seenAt("submit-returned", WIDTHS);
    const returned = page.waitForEvent("download");
    await typist.activate(button("保存"));
    await (await returned).saveAs(path("退回.xlsx"));
    expect((await sheetRows(readFileSync(path("退回.xlsx")), "退回清单")).flat()).toContain("和纸质材料不同");
    await typist.activate(button(/^定位到 “考核结果 2026Q3”/));
    await page.getByRole("grid").waitFor(PATIENCE);
    await opened.screens.seenAt("submit-verified-cell", [1440]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it("is written in English too", { timeout: 300_000 }, async () => {
    opened = await site.open({ width: 320, height: 800, locale: "en-US" });
    page = opened.page;
    await opened.choose(await assessedSample());
    await page.getByRole("navigation").waitFor(PATIENCE);
    await page.getByRole("tab", { name: "Submit" }).click(PATIENCE);
    await page.getByRole("heading", { name: /sheets go up$/ }).waitFor(PATIENCE);
    await opened.screens.seenAt("submit-english", [320, 1440]);
    await opened.close();
  });
});
