import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { assessBytes, sheetRows } from "../../support/assessBytes";
import { hasChromium } from "../../support/browser/chromium";
import { openChromiumPage, type ChromiumPage } from "../../support/browser/chromiumPage";
import { compoundFile } from "../../support/compoundFile";
import { describeWithTool } from "../../support/describeWithTool";
import { assessOptions } from "../../support/runAssess";
import type { OpenedFile } from "../../../src/taskpane/file/fileSession";
import type { WrittenView } from "../../../src/taskpane/service/assessView";

/** Rows without the day on which they were written: the page has a clock of its own. */
const undated = (rows: readonly (readonly unknown[])[]) =>
  rows.map((cells) => cells.filter((cell) => typeof cell !== "string" || !/^制表日期：20\d\d年/.test(cell)));

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));
type Done<T> = Readonly<{ status: "done"; value: T }>;

describeWithTool("Chromium", hasChromium)("the product's file worker in a browser", () => {
  let chromium: ChromiumPage;

  beforeAll(async () => {
    chromium = await openChromiumPage(
      { "/page.js": "test/taskpane/file/sessionInPage.ts", "/worker.js": "src/taskpane/file/fileWorker.ts" },
      { "/sample.xlsx": SAMPLE, "/old.xls": compoundFile("Workbook"), "/text.csv": Buffer.from("a,b\n") },
    );
  }, 60_000);
  afterAll(async () => {
    await chromium.close();
  });

  it("opens, shows, assesses, writes, saves and restores a workbook", { timeout: 120_000 }, async () => {
    const { page } = chromium;
    const opened = (await page.evaluate(() => fileSession.open("/sample.xlsx", "样例.xlsx"))) as Done<OpenedFile>;
    expect(opened).toMatchObject({ status: "done", value: { name: "样例.xlsx", size: SAMPLE.length, unsaved: false } });
    const first = opened.value.sheets[0]!;
    expect(await page.evaluate((id) => fileSession.ask("layout", id), first.id)).toMatchObject({ status: "done" });
    const rows = (await page.evaluate((id) => fileSession.ask("rows", id, 0, 3), first.id)) as Done<
      readonly Readonly<{ cells: readonly (Readonly<{ text: string }> | null)[] }>[]
    >;
    const plain = (await sheetRows(SAMPLE, first.name)).slice(0, 3);
    expect(rows.value.map(({ cells }) => cells[0]?.text ?? null)).toEqual(
      plain.map(([cell]) => (cell === null || cell === undefined ? null : String(cell))),
    );
    await page.evaluate(() => fileSession.service("inspect"));
    const preview = await page.evaluate(() => fileSession.service("assess", { period: "2026Q3", cutoff: null }));
    expect(preview).toMatchObject({ status: "done", value: { status: "ready" } });
    const written = (await page.evaluate(() => fileSession.service("write"))) as Done<WrittenView>;
    const bytes = Uint8Array.from(await page.evaluate(() => fileSession.save()));
    const commandLine = (await assessBytes(SAMPLE, assessOptions("2026Q3"))).written;
    for (const name of written.value.sheets.filter((sheet) => !sheet.startsWith("考核说明"))) {
      expect(undated(await sheetRows(bytes, name))).toEqual(undated(await sheetRows(commandLine, name)));
    }
    await page.evaluate(() => fileSession.markSaved());
    // News come when the file has been looked at, and tell of it as it is then.
    await expect.poll(async () => (await page.evaluate(() => fileSession.changes)).length).toBe(2);
    await page.evaluate(() => fileSession.service("restore"));
    await expect.poll(async () => (await page.evaluate(() => fileSession.changes)).length).toBe(3);
    expect(Buffer.from(await page.evaluate(() => fileSession.save())).equals(SAMPLE)).toBe(true);
    await page.evaluate((sheet) => fileSession.service("show", { sheet, rowIndex: 1 }), first.name);
    expect(await page.evaluate(() => fileSession.shown)).toEqual([{ sheet: first.name, rowIndex: 1 }]);
    expect((await page.evaluate(() => fileSession.changes)).map(({ unsaved }) => unsaved)).toEqual([true, false, true]);
    expect((await page.evaluate(() => fileSession.progress)).length).toBeGreaterThan(3);
    expect(chromium.complaints).toEqual([]);
  });

  it("hears a cancel while it reads, and answers what is no workbook", async () => {
    const { page } = chromium;
    await page.evaluate(() => fileSession.open("/sample.xlsx", "样例.xlsx"));
    const answer = await page.evaluate(async () => {
      const assessing = fileSession.service("assess", { period: "2026Q3", cutoff: null });
      await fileSession.service("cancel");
      return assessing;
    });
    expect(answer).toEqual({ status: "cancelled" });
    for (const [address, code] of [
      ["/old.xls", "legacy-xls"],
      ["/text.csv", "csv-not-xlsx"],
    ] as const) {
      expect(await page.evaluate((at) => fileSession.open(at, at.slice(1)), address)).toMatchObject({
        status: "failed",
        trouble: { code },
      });
    }
  });
});
