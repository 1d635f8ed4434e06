import { beforeEach, describe, expect, it } from "vitest";
import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import type { WritePlan } from "../../../src/workbook/port/writePlan";
import { bootOffice } from "../../support/excel/bootOffice";
import { breakOff, isUnderWay } from "../../support/excel/breakOff";
import { deleteSheet, renameSheet } from "../../support/excel/model/sheetOperations";
import { Workbook } from "../../support/excel/model/workbook";
import { look, shelves } from "../../support/excel/seen";
import type { ExcelServer } from "../../support/excel/server/excelServer";
import { plainSheet, resultSheet, samplePlan } from "../../support/samplePlan";

const RESULTS = "考核结果 2026Q3";

/** Excel gives the sheets of a workbook other ids when it is opened again. Each step here is a pane of its own. */
const open = () => openExcelHost({ now: () => "2026-11-24T12:00" });

const plan = (version: number): WritePlan =>
  samplePlan([resultSheet(2 + version), plainSheet("2026Q3.notes", `说明 ${version}`, [{ cells: ["版本", version] }])]);

let workbook: Workbook;
let server: ExcelServer;

async function setUp(): Promise<void> {
  const office = await bootOffice();
  workbook = new Workbook();
  workbook.addSheet("活动台账");
  workbook.addSheet("名册");
  server = office.openWorkbook(workbook);
  await open().apply(plan(1));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    // What the office entered, and a formula of its own.
    worksheets.getItem(RESULTS).getRange("I5").values = [[1.5]];
    worksheets.getItem("名册").getRange("A1").formulas = [[`='${RESULTS}'!I5`]];
    await context.sync();
  });
}

/** Breaks restoring off once the sheets of the second write stand on a shelf. */
async function breakInExchange(): Promise<void> {
  for (let n = 1; workbook.findSheet("说明 2"); n++) {
    await open().recover();
    await breakOff(server, open(), n);
  }
  expect(isUnderWay(workbook)).toBe(true);
}

beforeEach(setUp);

describe("a workbook that is opened again", () => {
  it("is restored, and brought back, with every sheet and entry", async () => {
    const first = look(workbook);
    await open().apply(plan(2));
    const second = look(workbook);
    workbook.reopen();
    await open().restore();
    expect(look(workbook)).toBe(first);
    workbook.reopen();
    await open().restore();
    expect(look(workbook)).toBe(second);
    expect(await open().lastWrite()).toMatchObject({ undone: false });
  });

  it("is restored when other sheets have the ids that ours had", async () => {
    const first = look(workbook);
    await open().apply(plan(2));
    const ids = workbook.sheets.map(({ id }) => id).reverse();
    workbook.sheets.forEach((sheet, i) => (sheet.id = ids[i]!));
    await open().restore();
    expect(look(workbook)).toBe(first);
  });

  it("has a broken exchange taken back, wherever it broke off", async () => {
    await open().apply(plan(2));
    const second = look(workbook);
    let broken = 0;
    for (let n = 1; await breakOff(server, open(), n); n++) {
      if (isUnderWay(workbook)) broken++;
      workbook.reopen();
      await open().recover();
      expect(look(workbook) === second).toBe(true);
      expect(shelves(workbook)).toHaveLength(1);
    }
    expect(broken).toBeGreaterThan(20);
  });
});

describe("a sheet that is gone from the shelf", () => {
  it("is told by name, and nothing is restored", async () => {
    await open().apply(plan(2));
    workbook.reopen();
    const shelved = workbook.sheets.filter(({ visibility }) => visibility === "VeryHidden");
    deleteSheet(shelved[0]!);
    const before = workbook.snapshot();
    await expect(open().restore()).rejects.toMatchObject({
      code: "kept-sheet-missing",
      detail: { sheet: RESULTS, count: 1 },
    });
    expect(workbook.snapshot()).toEqual(before);
  });

  it("leaves a write that only added sheets to be taken back as far as they are there", async () => {
    await open().apply(
      samplePlan([plainSheet("a", "甲", [{ cells: ["甲"] }]), plainSheet("b", "乙", [{ cells: ["乙"] }])]),
    );
    deleteSheet(workbook.sheet("乙"));
    await open().restore();
    expect(workbook.findSheet("甲")).toBeNull();
    await open().restore();
    deleteSheet(workbook.sheet("甲"));
    await expect(open().restore()).rejects.toMatchObject({ code: "kept-sheet-missing" });
  });

  it("keeps the record of a broken exchange, and every sheet that is left, until it is back", async () => {
    await open().apply(plan(2));
    await breakInExchange();
    workbook.reopen();
    // Somebody has taken a sheet off the shelf by another program, which drops hidden names.
    const notes = workbook.sheets.find((sheet) => sheet.cellAt(0, 1)?.value === 2)!;
    renameSheet(notes, "改了名");
    workbook.names = workbook.names.filter(({ formula }) => !formula.includes("改了名"));
    const missing = { code: "earlier-sheet-missing", detail: { sheet: "说明 2", count: 1 } };
    await expect(open().recover()).rejects.toMatchObject(missing);
    expect(workbook.sheet(RESULTS).cellAt(4 + 4 - 1, 1)?.value).toBe("=第4党支部（“业务一处”）");
    await expect(open().apply(plan(3))).rejects.toMatchObject(missing);
    renameSheet(notes, "说明 2");
    expect(await open().recover()).toBe("takenBack");
    // All but the mark, which is gone for good.
    expect(workbook.sheets.slice(0, 4).map(({ name, visibility }) => [name, visibility])).toEqual(
      ["活动台账", "名册", RESULTS, "说明 2"].map((name) => [name, "Visible"]),
    );
    expect(notes.cellAt(0, 1)?.value).toBe(2);
    expect(await open().lastWrite()).toMatchObject({ undone: false });
  });
});

describe("an exchange that broke off, and whose record another program has dropped", () => {
  beforeEach(() => open().apply(plan(2)));

  /** The sheets of ours in the workbook, each seen and once. */
  const placed = () => {
    const sheets = workbook.sheets.filter(({ name }) => !name.startsWith("~"));
    const results = sheets.filter(({ tables }) => tables.some(({ name }) => name === "考核结果_2026Q3"));
    const notes = sheets.filter((sheet) => sheet.cellAt(0, 0)?.value === "版本");
    expect([results.length, notes.length, sheets.length]).toEqual([1, 1, 4]);
    expect(sheets.every(({ visibility }) => visibility === "Visible")).toBe(true);
    return { results: results[0]!, notes: notes[0]! };
  };

  it("leaves each sheet in the workbook once, and what the office has over it naming that one", async () => {
    const broken = { earlier: 0, later: 0 };
    for (let n = 1; await breakOff(server, open(), n); n += 4) {
      if (!isUnderWay(workbook)) continue;
      workbook.settings.clear();
      workbook.reopen();
      await open().recover();
      const { results } = placed();
      const rows = results.tables[0]!.range.rowCount;
      // Of the two writes one has three organizations and what the office entered, the other has four.
      expect([rows, results.cellAt(4, 8)?.value ?? ""]).toEqual(rows === 4 ? [4, 1.5] : [5, ""]);
      broken[rows === 4 ? "earlier" : "later"]++;
      expect(workbook.sheet("名册").cellAt(0, 0)?.formula).toMatch(
        results.name === RESULTS ? `='${RESULTS}'!I5` : `=${results.name}!I5`,
      );
      expect(workbook.names.filter(({ name }) => name.startsWith("_KaoheShelf"))).toEqual([]);
      expect(shelves(workbook)).toEqual([]);
      expect(await open().recover()).toBe("nothing");
      await open().apply(plan(2));
      expect(placed().results.tables[0]!.range.rowCount).toBe(5);
      await setUp();
      await open().apply(plan(2));
    }
    expect(Math.min(broken.earlier, broken.later)).toBeGreaterThan(1);
  });

  it("is put right by the next write as well", async () => {
    await breakInExchange();
    workbook.settings.clear();
    workbook.reopen();
    await open().apply(plan(1));
    expect(placed().results.tables[0]!.range.rowCount).toBe(4);
  });

  it("is taken back by what is left of the record", async () => {
    const before = look(workbook);
    await breakInExchange();
    for (const key of [...workbook.settings.keys()]) if (key !== "Kaohe.write") workbook.settings.delete(key);
    workbook.reopen();
    expect(await open().recover()).toBe("takenBack");
    expect(look(workbook)).toBe(before);
  });

  it("is no trouble where the record is a text that nobody can read", async () => {
    const before = look(workbook);
    workbook.settings.set("Kaohe.write", "{");
    expect(await open().lastWrite()).toBeNull();
    await open().recover();
    expect(look(workbook)).toBe(before);
  });
});
