import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeWithTool } from "../support/describeWithTool";
import { writeInputs } from "../support/excel/model/cellWriting";
import { columnOfKey, rowOfKey, type Sheet } from "../support/excel/model/sheet";
import { hasChromium } from "../support/browser/chromium";
import { PaneSite, type OpenedPane } from "./openPane";

/** The reader of a large workbook and a slow machine take their time. */
const PATIENCE = { timeout: 60_000 };

/** The header of a training ledger as nobody knows it. */
const UNKNOWN_HEADER = "认定时数";

const LOOKS = [
  { name: "320-light", width: 320, colorScheme: "light", forcedColors: "none" },
  { name: "400-contrast", width: 400, colorScheme: "dark", forcedColors: "active" },
] as const;

/** What Office tells of its colours when it is dark. */
const DARK = {
  bodyForegroundColor: "#FFFFFF",
  bodyBackgroundColor: "#262626",
  controlForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#1F1F1F",
};

describeWithTool("Chromium", hasChromium)("the built pane in a browser, from the first run to restoring", () => {
  let site: PaneSite;

  beforeAll(async () => {
    site = await PaneSite.start();
  });
  afterAll(async () => {
    await site.close();
  });

  describe.each(LOOKS)("$name", ({ name, width, colorScheme, forcedColors }) => {
    let pane: OpenedPane;

    beforeAll(async () => {
      const theme = colorScheme === "dark" ? { theme: DARK } : {};
      pane = await site.open({ width, height: 720, colorScheme, forcedColors, surroundings: theme });
      renameHeader(pane, "党员教育培训台账", "学时");
    });
    afterAll(async () => {
      await pane.close();
    });

    it("goes the whole way", { timeout: 300_000 }, async () => {
      const { page, workbook, screens } = pane;
      const button = (label: string | RegExp) => page.getByRole("button", { name: label }).first();
      const tab = (label: string) => page.getByRole("tab", { name: label });
      const sheetNames = () => workbook.sheets.filter(({ visibility }) => visibility === "Visible").map((s) => s.name);
      // axe sees no forced colours: what it says is said of the other look.
      const look = (picture: string) => (forcedColors === "active" ? screens.laidOut(picture) : screens.seen(picture));
      const before = sheetNames();
      const snapshot = workbook.snapshot();

      await button("检查数据").waitFor(PATIENCE);
      await look(`${name}-01-first-run`);
      await button("检查数据").click();
      await page.getByText(/已读准 12 张/).waitFor(PATIENCE);
      await look(`${name}-02-data`);
      expect(workbook.snapshot()).toEqual(snapshot);

      // The repair: a column that the product does not know.
      await button("调整“党员教育培训台账”的列").click();
      await page.getByRole("combobox", { name: /台账/ }).first().waitFor();
      await look(`${name}-03-mapping`);
      await choose(pane, /^台账/, "培训台账");
      await choose(pane, /表头行/, /第 2 行/);
      await choose(pane, /^学时/, new RegExp(UNKNOWN_HEADER));
      await button("确认并存入工作簿").click();
      await page.getByText(/认出台账 13 张/).waitFor(PATIENCE);
      expect(sheetNames()).toEqual([...before, "考核映射"]);

      await tab("问题").click();
      await button(/日期不存在/).click();
      await look(`${name}-04-problems`);
      await button(/三会一课台账!/).click();
      await expect.poll(() => workbook.activeSheet.name).toBe("三会一课台账");

      await tab("规则").click();
      await page.getByText("规则检查通过，没有问题").waitFor(PATIENCE);
      await button(/书记履职/).click();
      await look(`${name}-05-rules`);
      await button("写入默认规则").click();
      await page
        .getByText(/考核细则/)
        .first()
        .waitFor(PATIENCE);
      expect(sheetNames()).toEqual([...before, "考核映射", "考核细则", "考核设置"]);

      await tab("考核").click();
      await button("开始考核").waitFor(PATIENCE);
      await look(`${name}-06-assess`);
      const prepared = workbook.snapshot();
      await button("开始考核").click();
      await page.getByText("将写入的工作表").waitFor(PATIENCE);
      await look(`${name}-07-preview`);
      expect(workbook.snapshot()).toEqual(prepared);
      await button("写入工作簿").click();
      await page.getByText(/已于 .* 写入/).waitFor(PATIENCE);
      await look(`${name}-08-written`);
      expect(
        sheetNames()
          .slice(-6)
          .map((sheet) => sheet.split(" ")[0]),
      ).toEqual(["考核结果", "得分明细", "预警名单", "提醒名单", "数据问题", "考核说明"]);

      await tab("结果").click();
      await tab("党支部").click();
      await page.getByText(/共 45 个/).waitFor(PATIENCE);
      await button("得分分布").click();
      await look(`${name}-09-results`);
      await page.getByRole("searchbox").fill("信访");
      await page.getByText(/45 个中的/).waitFor();
      await page.getByRole("searchbox").fill("");
      await page
        .getByRole("button", { name: /第 1 名/ })
        .first()
        .click();
      await page.getByText("分类得分").waitFor(PATIENCE);
      await look(`${name}-10-organization`);
      await page.getByRole("button", { name: /!/ }).first().click();
      await expect.poll(() => workbook.activeSheet.name).not.toBe("三会一课台账");

      await tab("提醒").click();
      await button(/^登记处理情况/).click();
      await look(`${name}-11-reminders`);
      await button("填今天").click();
      await button("标为已处理").click();
      await button("保存到工作簿").click();
      await page.getByText("已写入提醒名单。").first().waitFor(PATIENCE);
      const reminders = workbook.sheet("提醒名单 2026Q3");
      expect(valuesOf(reminders)).toContain("已处理");

      // Somebody changes a cell of a ledger.
      const roster = workbook.sheet("党组织基本情况");
      writeInputs({ sheet: roster, area: { row: 30, column: 30, rowCount: 1, columnCount: 1 } }, [["改动"]]);
      pane.server.sendEvents();
      await button("重新计算").waitFor(PATIENCE);
      await look(`${name}-12-out-of-date`);
      await button("重新计算").click();
      await page.getByText("将写入的工作表").waitFor(PATIENCE);
      await button("写入工作簿").click();
      await page.getByText(/已于 .* 写入/).waitFor(PATIENCE);
      expect(valuesOf(workbook.sheet("提醒名单 2026Q3"))).toContain("已处理");
      const written = sheetNames();

      await tab("恢复").click();
      await button("撤销这次写入").click();
      await look(`${name}-13-restore`);
      await button("确认撤销").click();
      await button("重新写回").waitFor(PATIENCE);
      expect(sheetNames()).toEqual(written);
      expect(valuesOf(workbook.sheet("提醒名单 2026Q3"))).toContain("已处理");

      await button("English").click();
      await page.getByText("Restore").first().waitFor();
      await look(`${name}-14-english`);
      expect(pane.complaints).toEqual([]);
    });
  });
});

/** Chooses from a list by its label. */
async function choose({ page }: OpenedPane, label: RegExp, option: string | RegExp): Promise<void> {
  const box = page.getByRole("combobox", { name: label }).first();
  if ((await box.evaluate((element) => element.tagName)) === "SELECT") {
    const options = await box.locator("option").allInnerTexts();
    const wanted = options.find((text) => (typeof option === "string" ? text === option : option.test(text)));
    await box.selectOption({ label: wanted ?? String(option) });
    return;
  }
  await box.click();
  await page.getByRole("option", { name: option }).first().click();
}

function renameHeader({ workbook }: OpenedPane, sheetName: string, header: string): void {
  const sheet = workbook.sheet(sheetName);
  const found = [...sheet.cells].find(([, { value }]) => value === header);
  if (!found) throw new Error(`no header ${header}`);
  const area = { row: rowOfKey(found[0]), column: columnOfKey(found[0]), rowCount: 1, columnCount: 1 };
  writeInputs({ sheet, area }, [[UNKNOWN_HEADER]]);
}

function valuesOf(sheet: Sheet): readonly unknown[] {
  return [...sheet.cells.values()].map(({ value }) => value);
}
