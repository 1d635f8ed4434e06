import { readFileSync, writeFileSync } from "node:fs";
import type { Locator, Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sheetRows } from "../support/assessBytes";
import { hasChromium } from "../support/browser/chromium";
import { describeWithTool } from "../support/describeWithTool";
import { fillSheet } from "../support/editBytes";
import { temporaryFolder } from "../support/temporaryFolder";
import { FilePageSite, type OpenedPage } from "./openPage";
import { PATIENCE, Typist } from "./typist";

const WIDTHS = [320, 400, 1440];
const WIDEST = { width: 1440, height: 900 };
/** Theme days whose date somebody takes away after the period was settled. */
const BLANKED = 12;

describeWithTool("Chromium", hasChromium)("settling, by keyboard alone", () => {
  const inFolder = temporaryFolder();
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
  const canSettle = (): Locator => page.getByText("可以定稿");

  /** Explains what blocks, one organization after the other. @returns how many */
  const explainAll = async (explanation: string): Promise<number> => {
    await typist.activate(button(/^查看这 \d+ 件$/));
    for (let count = 1; ; count++) {
      expect(count).toBeLessThan(30);
      const name = await heading().innerText();
      await typist.fill(page.getByLabel("说明", { exact: true }), explanation);
      await typist.fill(page.getByLabel("说明人"), "何春梅");
      await typist.press("Control+Enter");
      const isOn = async (): Promise<boolean> =>
        (await canSettle().count()) > 0 || (await heading().innerText()) !== name;
      await expect.poll(isOn, PATIENCE).toBe(true);
      if ((await canSettle().count()) > 0) return count;
    }
  };

  const settle = async (version: number): Promise<void> => {
    await typist.activate(button(/^定稿$/));
    await typist.fill(page.getByLabel("定稿人"), "郑立");
    await typist.fill(page.getByLabel("依据文号"), `〔2026〕${version}号会议纪要`);
    await opened.screens.seenAt(`settling-ready-${version}`, WIDTHS);
    await typist.activate(button("确认定稿"));
    await page.getByText(`定稿（第 ${version} 版，经办人：郑立）`).waitFor(PATIENCE);
  };

  /** Makes papers of the period that was just settled, and writes the lists. */
  const handOut = async (): Promise<void> => {
    const { requests, stop } = requestsOf(page);
    await typist.activate(button("去做文书"));
    await button("生成文书").waitFor(PATIENCE);
    const pageAlone = requests().length;
    const folder = await downloaded(() => typist.activate(button("生成文书")));
    expect(folder.name).toBe("反馈单-2026Q3.zip");
    await page.getByText(/反馈单已生成，共 \d+ 份/).waitFor(PATIENCE);
    // The library that draws them is fetched by the first who asks.
    expect(requests().length).toBeGreaterThan(pageAlone);
    stop();
    await typist.reach(page.getByRole("radio", { checked: true }).first(), "Shift+Tab");
    await typist.press("ArrowDown");
    const circular = await downloaded(() => typist.activate(button("生成文书")));
    expect(circular.name).toBe("通报-2026Q3.docx");
    expect(readFileSync(circular.path).subarray(0, 2).toString()).toBe("PK");
    await page.getByText("数据取自“考核定稿 2026Q3”，定稿第1版。").waitFor(PATIENCE);
    await typist.activate(button("生成清单，写入工作簿"));
    await page.getByText(/已写入 \d 张清单：/).waitFor(PATIENCE);
    await opened.screens.seenAt("settling-papers", WIDTHS);
    const lists = await downloaded(() => typist.activate(button("生成 Word 文件")));
    expect(lists.name).toBe("各类清单-2026Q3.zip");
    await typist.activate(button("写成工作表"));
    await page.getByText("通报已写成工作表，共 1 份，可以直接打印").waitFor(PATIENCE);
    await typist.activate(button("看看写哪几行"));
    await page.getByText(/^将写入“检查发现问题台账”第 \d+–\d+ 行，共 \d+ 行。$/).waitFor(PATIENCE);
    await opened.screens.seenAt("settling-ledger", WIDTHS);
    await typist.activate(button(/^写入 \d+ 行$/));
    await page.getByText("已写入台账。考核结果还是写入以前的。").waitFor(PATIENCE);
    await typist.activate(button("撤回写入的行"));
    await page.getByText("已撤回写入的行。").waitFor(PATIENCE);
  };

  const downloaded = async (ask: () => Promise<void>): Promise<Readonly<{ name: string; path: string }>> => {
    const download = page.waitForEvent("download", PATIENCE);
    await ask();
    const file = await download;
    const path = inFolder(file.suggestedFilename());
    await file.saveAs(path);
    return { name: file.suggestedFilename(), path };
  };

  const saved = async (): Promise<string> => (await downloaded(() => typist.activate(button("保存")))).path;

  /** Rows of a sheet of a file under their labels. */
  const recordsOf = async (path: string, sheet: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const rows = await sheetRows(readFileSync(path), sheet);
    const head = rows.findIndex((row) => row.includes("环节"));
    return rows
      .slice(head + 1)
      .map((row) => Object.fromEntries(rows[head]!.map((label, c) => [String(label), row[c]])));
  };

  it("explains, settles, compares what changed since, reopens and settles again", { timeout: 900_000 }, async () => {
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
    expect(await explainAll("防汛值守，九月已经补开")).toBeGreaterThan(5);
    await opened.screens.seenAt("settling-explained", WIDTHS);
    await settle(1);
    await opened.screens.seenAt("settling-settled", WIDTHS);
    await typist.activate(button("开始对比"));
    await page.getByText("与第 1 版相比没有变动").waitFor(PATIENCE);

    await handOut();

    // Somebody else goes on in the file, in another program.
    const first = await saved();
    let blanked = 0;
    const changed = inFolder("改动.xlsx");
    writeFileSync(
      changed,
      await fillSheet(readFileSync(first), "主题党日台账", "活动时间", (row) => {
        const isLater = blanked < BLANKED && isOfQuarter(row["活动时间"]);
        if (isLater) blanked++;
        return isLater ? { 活动时间: null } : null;
      }),
    );
    expect(blanked).toBe(BLANKED);
    await opened.choose(changed);
    await page.getByText("改动.xlsx", { exact: true }).waitFor(PATIENCE);
    await page.getByRole("navigation").getByRole("tab", { name: "会审" }).waitFor(PATIENCE);
    await typist.goTo("会审");
    await page.getByText("定稿（第 1 版，经办人：郑立）").waitFor(PATIENCE);
    await typist.activate(button("开始对比"));
    await page.getByText(/与第 1 版相比，\d+ 个党组织会变/).waitFor(PATIENCE);
    await opened.screens.seenAt("settling-compared", WIDTHS);

    expect(await button("重开这一期").getAttribute("aria-disabled")).toBe("true");
    await typist.fill(page.getByLabel("经办人"), "郑立");
    await typist.fill(page.getByLabel("理由"), "主题党日时间有误，更正后重新会审");
    await typist.activate(button("重开这一期"));
    await heading().filter({ hasNotText: "重开" }).waitFor(PATIENCE);
    await page.getByText(/已处理 \d+ \/ \d+/).waitFor(PATIENCE);
    await opened.screens.seenAt("settling-reopened", WIDTHS);
    await explainAll("时间已核实，记录不再补登");
    await settle(2);
    await opened.screens.seenAt("settling-settled-again", WIDTHS);

    const path = await saved();
    const steps = await recordsOf(path, "考核进程");
    expect(steps.filter(({ 周期 }) => 周期 === "2026Q3").map(({ 环节, 结论 }) => [环节, 结论])).toEqual([
      ["定稿", "第1版"],
      ["重开", "2026Q3 第1版已重开"],
      ["定稿", "第2版"],
    ]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});

/** Scripts that a page or its workers ask for, from now on. */
function requestsOf(page: Page): Readonly<{ requests: () => readonly string[]; stop: () => void }> {
  const asked: string[] = [];
  const note = (request: Request): void => {
    if (request.url().endsWith(".js")) asked.push(request.url());
  };
  page.context().on("request", note);
  return {
    requests: () => asked,
    stop: () => {
      page.context().off("request", note);
    },
  };
}

/** Days as numbers of Excel, or as texts, of the third quarter of 2026. */
function isOfQuarter(value: unknown): boolean {
  if (typeof value === "number") return value >= 46_204 && value < 46_296;
  return typeof value === "string" && /^2026[-.年/]0?[789]/.test(value);
}
