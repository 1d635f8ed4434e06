import { afterAll, beforeAll, expect, it } from "vitest";
import { renameTables } from "../../src/hosts/excel/write/cellInput";
import type { PlannedSheet } from "../../src/workbook/port/writePlan";
import { openFileBytes } from "../support/assessBytes";
import { describeWithTool } from "../support/describeWithTool";
import { columnOfKey, rowOfKey, type Sheet } from "../support/excel/model/sheet";
import { assessOptions, jsonOf, mustAssess } from "../support/runAssess";
import { hasChromium } from "../support/browser/chromium";
import { PaneSite, SAMPLE, type OpenedPane } from "./openPane";

const PATIENCE = { timeout: 60_000 };
/** A cell that says when it was calculated, and so differs from run to run. */
const STAMPED = /^\S+ (?:制表日期：20\d\d年\d+月\d+日|20\d\d-\d\d-\d\d \d\d:\d\d)$/;

describeWithTool("Chromium", hasChromium)("the sample in pane and command line", () => {
  let site: PaneSite;
  let pane: OpenedPane;

  beforeAll(async () => {
    site = await PaneSite.start();
    pane = await site.open();
    const { page } = pane;
    await page.getByRole("tab", { name: "考核" }).click();
    await page.getByRole("button", { name: "开始考核" }).click(PATIENCE);
    await page.getByText("将写入的工作表").waitFor(PATIENCE);
    await page.getByRole("button", { name: "写入工作簿" }).click();
    await page.getByText(/已于 .* 写入/).waitFor(PATIENCE);
  }, 200_000);
  afterAll(async () => {
    await pane.close();
    await site.close();
  });

  it("gives the same cells: values, formulas and links", async () => {
    const { plan } = await mustAssess((await openFileBytes(SAMPLE)).host, assessOptions(null));
    expect(plan.sheets).toHaveLength(7);
    for (const planned of plan.sheets) {
      const rows = plannedEntries(planned);
      const isTheSameAnyDay = (entry: string): boolean => !STAMPED.test(entry);
      expect(entriesOf(pane.workbook.sheet(planned.name)).filter(isTheSameAnyDay)).toEqual(
        rows.filter(isTheSameAnyDay),
      );
    }
  });

  it("shows the same figures of every organization", { timeout: 200_000 }, async () => {
    const json = jsonOf(await mustAssess((await openFileBytes(SAMPLE)).host, assessOptions(null)));
    const { page } = pane;
    await page.getByRole("tab", { name: "结果" }).click();
    for (const level of ["党委", "党总支", "党支部"]) {
      await page.getByRole("tab", { name: new RegExp(`^${level} `) }).click();
      const wanted = json.organizations.filter((organization) => LEVELS[organization.level] === level);
      for (const { name, total, secretaryScore, grade } of wanted) {
        await page.getByRole("searchbox").fill(name);
        const line = page.getByRole("button", { name: new RegExp(name) }).first();
        await line.waitFor(PATIENCE);
        const words = (await line.innerText()).replace(/\s+/g, " ");
        for (const figure of [total, grade, secretaryScore]) if (figure !== null) expect(words).toContain(figure);
      }
    }
    expect(pane.complaints).toEqual([]);
  });
});

const LEVELS: Readonly<Record<string, string>> = { C: "党委", G: "党总支", B: "党支部" };

/** What stands in the cells, one line each: a value, or a formula for those that have one. */
function entriesOf(sheet: Sheet): readonly string[] {
  return [...sheet.cells]
    .filter(([, { value, formula }]) => value !== "" || formula !== null)
    .sort(([a], [b]) => a - b)
    .map(([key, { value, formula }]) => {
      const isLink = formula?.startsWith("=HYPERLINK(") === true;
      const entry = formula === null || isLink ? String(value) : formula;
      return `${rowOfKey(key)}:${columnOfKey(key)}${isLink ? " link" : ""} ${entry}`;
    });
}

function plannedEntries(sheet: PlannedSheet): readonly string[] {
  const lines: string[] = [];
  let row = 0;
  for (const { cells } of sheet.rows()) {
    cells.forEach((cell, column) => {
      const given = cell !== null && typeof cell === "object" ? cell : { value: cell };
      const link = "link" in given ? " link" : "";
      const formula = "formula" in given ? given.formula : undefined;
      const entry = formula === undefined ? given.value : `=${renameTables(formula, (name) => name)}`;
      if (entry !== null && entry !== "") lines.push(`${row}:${column}${link} ${entry}`);
    });
    row++;
  }
  return lines;
}
