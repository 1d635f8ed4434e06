import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { describeWithTool } from "../support/describeWithTool";
import { shelfOf } from "../../src/workbook/port/shelf";
import { hasChromium } from "../support/browser/chromium";
import { PaneSite, type OpenedPane } from "./openPane";

const PATIENCE = { timeout: 60_000 };
/** Where Excel draws its own button over the pane, in pixels. */
const EXCELS_OWN = { width: 34, height: 32 };

// Conventions of the pane that need a browser; those of the whole path stand in wholePath.test.ts.
describeWithTool("Chromium", hasChromium)("the built pane keeps its conventions", () => {
  let site: PaneSite;
  let pane: OpenedPane;

  beforeAll(async () => {
    site = await PaneSite.start();
  });
  afterAll(async () => {
    await site.close();
  });
  beforeEach(async () => {
    pane = await site.open({ width: 350, height: 378 });
  });
  afterEach(async () => {
    await pane.close();
  });

  const button = (name: string | RegExp) => pane.page.getByRole("button", { name }).first();
  const read = async (): Promise<void> => {
    await button("检查数据").click();
    await pane.page.getByText(/认出台账/).waitFor(PATIENCE);
  };

  it("works in 350 × 378: steps above, brand below, nothing sideways, Excel's own corner left free", async () => {
    await read();
    await pane.screens.picture("350x378");
    const { page } = pane;
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
    expect((await box("nav")).y).toBeLessThan(8);
    const footer = await box("footer");
    expect(footer.y + footer.height).toBeLessThanOrEqual(378);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
    const inCorner = await page.evaluate(({ width, height }) => {
      const controls = [...document.querySelectorAll("button, a, input, select, [role=tab], [role=combobox]")];
      return controls
        .filter((control) => {
          const { right, top, width: wide } = control.getBoundingClientRect();
          return wide > 0 && right > window.innerWidth - width && top < height;
        })
        .map((control) => control.outerHTML.slice(0, 120));
    }, EXCELS_OWN);
    expect(inCorner).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector("main p")!).fontSize)).toBe("14px");
  });

  it("can be used by the keyboard alone, from the first run to the write", { timeout: 200_000 }, async () => {
    const { page, workbook } = pane;
    await press(pane, /^检查数据/);
    await page.getByText(/认出台账/).waitFor(PATIENCE);
    await page.keyboard.press("Shift+Tab");
    await reach(pane, (role, name) => role === "tab" && name.startsWith("数据"));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await button("开始考核").waitFor(PATIENCE);
    await press(pane, /^开始考核/);
    await page.getByText("将写入的工作表").waitFor(PATIENCE);
    await press(pane, /^写入工作簿/);
    await page.getByText(/已于 .* 写入/).waitFor(PATIENCE);
    expect(workbook.sheets.some(({ name }) => name === "考核结果 2026Q3")).toBe(true);
  });

  it("says to finish editing a cell, and goes on by itself", async () => {
    await button("检查数据").waitFor(PATIENCE);
    pane.server.cellEditMode = true;
    await button("检查数据").click();
    await pane.page
      .getByText(/结束单元格编辑|按 Enter 结束编辑/)
      .first()
      .waitFor(PATIENCE);
    await pane.screens.picture("cell-editing");
    pane.server.cellEditMode = false;
    await pane.page.getByText(/认出台账/).waitFor(PATIENCE);
  });

  it("keeps nothing of the workbook in the browser", async () => {
    await read();
    const kept = await pane.page.evaluate(async () => ({
      stores: [localStorage, sessionStorage]
        .flatMap((store) => Array.from({ length: store.length }, (_, i) => store.getItem(store.key(i)!)))
        .join("\n"),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
    }));
    expect(kept).toMatchObject({ databases: 0, caches: 0, cookies: "" });
    expect(kept.stores).not.toMatch(/党|台账|支部/);
  });

  it("stops reading when it is told to, and says that nothing was changed", async () => {
    const before = pane.workbook.snapshot();
    await button("检查数据").waitFor(PATIENCE);
    // Else the reading may be over before the button is found.
    pane.server.isBusy = true;
    await button("检查数据").click();
    await button("取消").click();
    pane.server.isBusy = false;
    await pane.page
      .getByText(/已取消/)
      .first()
      .waitFor(PATIENCE);
    expect(pane.workbook.snapshot()).toEqual(before);
  });

  it("tells of a write that failed, and of one that was broken off and taken back", { timeout: 200_000 }, async () => {
    const { page, server, workbook } = pane;
    const names = () => workbook.sheets.map(({ name }) => name);
    const before = names();
    await page.getByRole("tab", { name: "考核" }).click();
    const start = server.actionCount;
    await button("开始考核").click(PATIENCE);
    await page.getByText("将写入的工作表").waitFor(PATIENCE);
    // A write reads once more what the assessment has read, before it changes anything.
    const reading = server.actionCount - start;
    server.failAt(reading + 400, "GeneralException");
    await button("写入工作簿").click();
    await page.getByText("结果没有写入").first().waitFor(PATIENCE);
    await pane.screens.picture("write-failed");
    expect(names()).toEqual(before);
    // Now the pane is torn down in the middle of a write.
    server.faults.failFrom(reading + 500, "GeneralException");
    await button(/写入工作簿|重试/).click();
    await page.getByText("结果没有写入").first().waitFor(PATIENCE);
    expect(names().some((name) => shelfOf(name) !== null)).toBe(true);
    server.faults.heal();
    await page.reload();
    await page
      .getByText(/已撤回/)
      .first()
      .waitFor(PATIENCE);
    await pane.screens.picture("taken-back");
    expect(names()).toEqual(before);
  });

  it("opens at the step that a ribbon button names", async () => {
    for (const [step, words] of [
      ["assess", "考核"],
      ["reminders", "提醒"],
      ["restore", "恢复"],
      ["data", "数据"],
    ] as const) {
      const opened = await site.open({ query: `?step=${step}` });
      await opened.page.getByRole("heading", { level: 1, name: words }).waitFor(PATIENCE);
      expect(opened.complaints).toEqual([]);
      await opened.close();
    }
  });

  it("speaks the language of Office", async () => {
    const opened = await site.open({ surroundings: { locale: "en-US" } });
    await opened.page.getByRole("tab", { name: "Remind" }).waitFor(PATIENCE);
    expect(await opened.page.evaluate(() => document.documentElement.lang)).toBe("en");
    const last = (await opened.page.getByRole("tab").last().boundingBox())!;
    expect(last.x + last.width).toBeLessThanOrEqual(320 - EXCELS_OWN.width);
    await opened.close();
  });
});

/** Moves the focus on until it is on a button of that name, and presses it. */
async function press(pane: OpenedPane, name: RegExp): Promise<void> {
  await reach(pane, (_, words) => name.test(words));
  await pane.page.keyboard.press("Enter");
}

async function reach({ page }: OpenedPane, isWanted: (role: string, name: string) => boolean): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    const [role, name] = await page.evaluate(() => {
      const element = document.activeElement;
      const words = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      return [element?.getAttribute("role") ?? element?.tagName ?? "", words.trim()] as const;
    });
    if (isWanted(role, name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the focus never got there");
}
