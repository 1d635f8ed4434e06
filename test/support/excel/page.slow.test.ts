import { existsSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, launchChromium } from "../browser/chromium";
import { clientFile } from "./bootOffice";
import { Workbook } from "./model/workbook";
import { attachExcel } from "./page/attachExcel";
import { ExcelServer } from "./server/excelServer";

const ORIGIN = "https://pane.test/";
const PAGE = '<!doctype html><title>pane</title><script src="/office.js"></script>';

/** Serves the page and the client's files; other requests are none of an offline add-in's. */
async function serve(page: Page, strangers: string[]): Promise<void> {
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    const name = url.startsWith(ORIGIN) ? url.slice(ORIGIN.length).split("?")[0]! : null;
    if (name === "pane.html") await route.fulfill({ contentType: "text/html", body: PAGE });
    else if (name !== null && existsSync(clientFile(name))) {
      await route.fulfill({ contentType: "text/javascript", body: readFileSync(clientFile(name)) });
    } else {
      strangers.push(url);
      await route.abort();
    }
  });
}

describe.skipIf(!hasChromium)("a page over the emulated Excel", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it("is a task pane: host, theme, language, reads, writes, events", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("数据");
    const server = new ExcelServer(workbook, { apiVersion: "1.15" });
    const page = await browser.newPage();
    const strangers: string[] = [];
    await serve(page, strangers);
    const theme = {
      bodyForegroundColor: "#FFFFFF",
      bodyBackgroundColor: "#1F1F1F",
      controlForegroundColor: "#FFFFFF",
      controlBackgroundColor: "#262626",
    };
    await attachExcel(page, server, { locale: "zh-CN", theme });
    await page.goto(`${ORIGIN}pane.html`);
    const found = await page.evaluate(async () => {
      const { host } = await Office.onReady();
      const changes: string[] = [];
      await Excel.run(async (context) => {
        const first = context.workbook.worksheets.getFirst().load("id");
        await context.sync();
        first.onChanged.add(async ({ address }) => void changes.push(address));
        await context.sync();
        first.getRange("A1:B1").values = [["写入", 1]];
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { displayLanguage, officeTheme, requirements } = Office.context;
      return {
        host,
        displayLanguage,
        dark: officeTheme.bodyBackgroundColor,
        newer: requirements.isSetSupported("ExcelApi", "1.15"),
        changes,
      };
    });
    expect(found).toEqual({
      host: "Excel",
      displayLanguage: "zh-CN",
      dark: "#1f1f1f",
      newer: true,
      changes: ["A1:B1"],
    });
    expect([sheet.cellAt(0, 0)?.value, sheet.cellAt(0, 1)?.value]).toEqual(["写入", 1]);
    expect(strangers).toEqual([]);
    await page.close();
  });
});
