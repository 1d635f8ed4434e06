import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hasChromium } from "../support/browser/chromium";
import { describeWithTool } from "../support/describeWithTool";
import { FilePageSite, type OpenedPage } from "./openPage";
import { PATIENCE, Typist } from "./typist";

const WIDTHS = [320, 400, 900, 1180, 1440];
const WIDEST = { width: 1440, height: 900 };
const EXPLANATION = "防汛值守，九月已经补开";

describeWithTool("Chromium", hasChromium)("the review, by keyboard alone", () => {
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
  const heading = (): Locator => page.getByRole("heading", { level: 2 }).first();
  const place = async (): Promise<number> =>
    Number(/第 (\d+) 个/.exec(await page.getByText(/^第 \d+ 个，共/).innerText())![1]);

  const seenInThemes = async (screen: string): Promise<void> => {
    await page.emulateMedia({ colorScheme: "dark" });
    await opened.screens.seen(`review-${screen}-dark`);
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await opened.screens.seen(`review-${screen}-contrast`);
    await page.emulateMedia({ forcedColors: "none" });
  };

  it("is gone through from the assessment to what blocks settling", { timeout: 900_000 }, async () => {
    opened = await site.open(WIDEST);
    page = opened.page;
    typist = new Typist(page);
    await typist.activate(button("打开示例工作簿"));
    await page.getByText(/认出台账 13 张/).waitFor(PATIENCE);
    await typist.goTo("考核");
    await typist.activate(button("开始考核"));
    await page.getByText("将写入的工作表").waitFor(PATIENCE);
    await typist.activate(button("写入工作簿"));
    await page.getByText(/已于 .* 写入/).waitFor(PATIENCE);
    await typist.goTo("会审");
    await heading().waitFor(PATIENCE);

    await opened.screens.seenAt("review-list", [320]);
    // The steps have the focus: PgDn is not theirs.
    const before = await place();
    await typist.press("PageDown");
    await expect.poll(place).toBe(before + 1);
    await expect.poll(() => heading().evaluate((element) => element === document.activeElement)).toBe(true);
    await typist.press("PageDown");
    await expect.poll(place).toBe(before + 2);
    await typist.press("PageUp");
    await expect.poll(place).toBe(before + 1);

    await typist.activate(page.locator("button[data-review]").filter({ hasText: "须说明" }).nth(1));
    await expect.poll(() => heading().evaluate((element) => element === document.activeElement)).toBe(true);
    const explained = await heading().innerText();
    await opened.screens.seenAt("review-organization", WIDTHS);
    await seenInThemes("organization");

    await typist.fill(page.getByLabel("说明", { exact: true }), EXPLANATION);
    await typist.fill(page.getByLabel("说明人"), "何春梅");
    const open = await openCount();
    await typist.press("Control+Enter");
    await expect.poll(openCount, PATIENCE).toBeLessThan(open);
    expect(await heading().innerText()).not.toBe(explained);

    // Points move everything before they are recorded.
    const adjusted = await heading().innerText();
    await typist.fill(page.getByLabel("加减分"), "+3");
    await page.getByText(/^\d+\.\d\d →$/).waitFor(PATIENCE);
    expect(await button("记下，看下一个").getAttribute("aria-disabled")).toBe("true");
    await opened.screens.seenAt("review-adjusting", [320]);
    await typist.fill(page.getByLabel("理由"), "会议研究决定加分");
    await typist.fill(page.getByLabel("提出人"), "何春梅");
    await typist.press("Control+Enter");
    await expect.poll(() => heading().innerText(), PATIENCE).not.toBe(adjusted);
    await typist.press("PageUp");
    await page.getByText("已记 +3.00", { exact: true }).waitFor(PATIENCE);

    await typist.reach(button("会议显示"), "Shift+Tab");
    await typist.press("Enter");
    await button("退出会议显示").waitFor();
    const shown = await heading().innerText();
    await typist.press("PageDown");
    await expect.poll(() => heading().innerText()).not.toBe(shown);
    await opened.screens.seen("review-meeting");
    await typist.reach(button("退出会议显示"), "Shift+Tab");
    await typist.press("Enter");

    await decideOnAFlag();

    await typist.activate(button(/^定稿$/));
    await page.getByText(/还有 \d+ 件须先处理/).waitFor();
    expect(await button("确认定稿").getAttribute("aria-disabled")).toBe("true");
    await opened.screens.seenAt("review-blocked", [320]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it("has room for all steps in English at 320 px", { timeout: 300_000 }, async () => {
    opened = await site.open({ width: 320, height: 700, locale: "en-US" });
    page = opened.page;
    await page
      .getByRole("button", { name: /sample/i })
      .first()
      .click();
    await page.getByRole("navigation").waitFor(PATIENCE);
    await page.getByRole("navigation").getByRole("tab", { name: "Review" }).click(PATIENCE);
    await page.getByRole("heading", { level: 1 }).filter({ hasText: "Review" }).waitFor(PATIENCE);
    await opened.screens.seen("review-english-320");
    const tabs = await page.getByRole("navigation").getByRole("tab").all();
    const boxes = await Promise.all(tabs.map((tab) => tab.boundingBox()));
    boxes.forEach((box, i) => {
      expect(box!.x).toBeGreaterThanOrEqual(i === 0 ? 0 : boxes[i - 1]!.x + boxes[i - 1]!.width - 0.5);
      expect(box!.x + box!.width).toBeLessThanOrEqual(320);
    });
    const cut = await page
      .getByRole("navigation")
      .getByRole("tab")
      .evaluateAll((all) => all.filter((tab) => tab.scrollWidth > tab.clientWidth).map((tab) => tab.textContent));
    expect([tabs.length, cut]).toEqual([8, []]);
    await opened.close();
  });

  const openCount = async (): Promise<number> => {
    const link = page.getByRole("button", { name: /^查看这 \d+ 件$/ });
    return (await link.count()) === 0 ? 0 : Number(/\d+/.exec(await link.innerText())![0]);
  };

  /** Turns on to an organization with flags and decides on them. */
  const decideOnAFlag = async (): Promise<void> => {
    const choice = page.getByRole("radio", { name: "不认定" });
    for (let turns = 0; (await choice.count()) === 0; turns++) {
      expect(turns).toBeLessThan(60);
      const name = await heading().innerText();
      await typist.press("PageDown");
      await expect.poll(() => heading().innerText()).not.toBe(name);
      await page.getByLabel("加减分").waitFor(PATIENCE);
    }
    const flagged = await heading().innerText();
    await typist.reach(page.getByRole("radio", { checked: true }));
    while (!(await choice.isChecked())) await typist.press("ArrowDown");
    await typist.fill(page.getByLabel("理由").first(), "会议研究认定");
    await typist.fill(page.getByLabel("提出人").first(), "何春梅");
    await typist.press("Control+Enter");
    await expect.poll(() => heading().innerText(), PATIENCE).not.toBe(flagged);
    await typist.press("PageUp");
    await choice.waitFor(PATIENCE);
    expect(await choice.isChecked()).toBe(true);
  };
});
