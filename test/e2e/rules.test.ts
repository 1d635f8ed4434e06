import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hasChromium } from "../support/browser/chromium";
import { describeWithTool } from "../support/describeWithTool";
import { FilePageSite, type OpenedPage } from "./openPage";
import { PATIENCE, Typist } from "./typist";

const WIDTHS = [320, 400, 1440];
const WIDEST = { width: 1440, height: 900 };
/** Moves that are looked up among the results. */
const LOOKED_UP = 3;

describeWithTool("Chromium", hasChromium)("editing the rules, by keyboard alone", () => {
  let site: FilePageSite;
  let opened: OpenedPage;
  let page: Page;
  let typist: Typist;

  beforeAll(async () => {
    site = await FilePageSite.start();
  });
  afterAll(async () => {
    await site.close();
  });

  const button = (name: string | RegExp): Locator => page.getByRole("button", { name }).first();

  /** Chooses of a list by the arrow keys. */
  const choose = async (list: Locator, value: string): Promise<void> => {
    await typist.reach(list);
    await typist.press("Home");
    for (let steps = 0; (await list.inputValue()) !== value; steps++) {
      if (steps === 60) throw new Error(`no ${value} in the list`);
      await typist.press("ArrowDown");
    }
  };

  it("is tried, mended, saved, and the next assessment says what was told", { timeout: 900_000 }, async () => {
    opened = await site.open(WIDEST);
    page = opened.page;
    typist = new Typist(page);
    await typist.activate(button("打开示例工作簿"));
    await page.getByText(/认出台账 13 张/).waitFor(PATIENCE);
    await typist.goTo("规则");
    await typist.activate(button("写入默认规则"));
    await page.getByText("默认规则已写入工作簿。").waitFor(PATIENCE);
    await typist.activate(button(/^党员教育管理/));
    await typist.activate(button("修改 M3 组织生活参加率"));
    await page.getByRole("heading", { level: 1, name: "M3 组织生活参加率" }).waitFor(PATIENCE);
    await page.getByText(/^还没有改动/).waitFor(PATIENCE);
    await opened.screens.seenAt("rules-opened", WIDTHS);

    // A slip, and the proposal that mends it.
    await typist.fill(page.getByLabel("目标", { exact: true }), "80");
    await page.getByText("目标超过 100%").waitFor(PATIENCE);
    await opened.screens.seenAt("rules-slip", WIDTHS);
    await typist.activate(button("采纳建议：0.8"));
    await expect.poll(() => page.getByText("目标超过 100%").count(), PATIENCE).toBe(0);
    expect(await page.getByText(/^还没有改动/).count()).toBe(1);

    await choose(page.getByLabel("计分", { exact: true }), "比例");
    await page.getByText(/个会变，升/).waitFor(PATIENCE);
    await opened.screens.seenAt("rules-tried", WIDTHS);
    await typist.reach(page.getByLabel("直接改这一行"));
    await typist.press("ArrowDown");
    await page.getByLabel(/^起用日期/).waitFor(PATIENCE);
    await opened.screens.seenAt("rules-version", [320]);
    await typist.press("ArrowUp");
    await expect.poll(() => page.getByLabel(/^起用日期/).count(), PATIENCE).toBe(0);
    const told = await moves();
    expect(told.length).toBeGreaterThanOrEqual(LOOKED_UP);

    await typist.activate(button("保存到考核细则"));
    await page.getByText(/^已保存到考核细则/).waitFor(PATIENCE);
    // The list goes on at the row.
    await expect
      .poll(() => button("修改 M3 组织生活参加率").evaluate((element) => element === document.activeElement), PATIENCE)
      .toBe(true);
    await opened.screens.seenAt("rules-saved", WIDTHS);

    await typist.goTo("考核");
    await typist.activate(button("开始考核"));
    await page.getByText("将写入的工作表").waitFor(PATIENCE);
    await typist.goTo("结果");
    const branches = page.getByRole("main").getByRole("tab", { name: /^党支部/ });
    await typist.reach(page.getByRole("main").getByRole("tab", { selected: true }));
    for (let steps = 0; !(await branches.evaluate((element) => element === document.activeElement)); steps++) {
      if (steps === 5) throw new Error("no way by arrow keys to the branches");
      await typist.press("ArrowRight");
    }
    await typist.press("Enter");
    const search = page.getByRole("searchbox").first();
    for (const { name, total } of told.slice(0, LOOKED_UP)) {
      await typist.fill(search, name);
      await expect
        .poll(async () => (await page.locator("main").innerText()).includes(total), { ...PATIENCE, message: name })
        .toBe(true);
    }
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  /** Who would move and to which total, of those shown whose total changes. */
  const moves = async (): Promise<readonly Readonly<{ name: string; total: string }>[]> => {
    const rows = await page.getByRole("table").locator("tbody tr").all();
    const read = await Promise.all(
      rows.map(async (row) => ({
        name: await row.locator("th").innerText(),
        change: await row.locator("td").first().innerText(),
      })),
    );
    return read.flatMap(({ name, change }) => {
      const total = /→ (\d+\.\d\d)/.exec(change)?.[1];
      return total === undefined ? [] : [{ name, total }];
    });
  };

  it("has its words and its room in English", { timeout: 300_000 }, async () => {
    opened = await site.open({ ...WIDEST, locale: "en-US" });
    page = opened.page;
    typist = new Typist(page);
    await typist.activate(button(/sample/i));
    await page.getByRole("navigation").waitFor(PATIENCE);
    await typist.goTo("Rules");
    await typist.activate(button(/^组织生活,|^组织生活，/));
    await typist.activate(button("Edit L1 支部党员大会"));
    await page.getByText(/^Nothing is changed yet/).waitFor(PATIENCE);
    await choose(page.getByLabel("期间", { exact: true }), "本年");
    await page.getByText("The workbook has no rule sheet yet; you can only try").waitFor(PATIENCE);
    await opened.screens.seenAt("rules-english", WIDTHS);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
