import { beforeEach, describe, expect, it } from "vitest";
import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import type { WritePlan } from "../../../src/workbook/port/writePlan";
import { bootOffice } from "../../support/excel/bootOffice";
import { Workbook } from "../../support/excel/model/workbook";
import type { ExcelServer } from "../../support/excel/server/excelServer";
import { plainSheet, resultSheet, samplePlan } from "../../support/samplePlan";

const RESULTS = "考核结果 2026Q3";

let workbook: Workbook;
let server: ExcelServer;

const open = () => openExcelHost({ now: () => "2026-11-24T12:00" });
const plan = (): WritePlan =>
  samplePlan([
    resultSheet(3),
    plainSheet("2026Q3.notes", "说明", [{ cells: ["版本"] }], {
      protection: { unlocked: [] },
      replacesProtected: true,
    }),
  ]);
const visible = () => workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);

beforeEach(async () => {
  const office = await bootOffice();
  workbook = new Workbook();
  workbook.addSheet("名册");
  server = office.openWorkbook(workbook);
});

describe("while another workbook is in front", () => {
  it("a write is refused with the reason, and nothing has changed", async () => {
    server.otherWorkbookInFront = true;
    const before = workbook.snapshot();
    await expect(open().apply(plan())).rejects.toMatchObject({ code: "not-in-front", host: "excel" });
    expect(workbook.snapshot()).toEqual(before);
  });

  it("a write whose sheets are prepared is carried out, and says what Excel refused", async () => {
    const notices = await open().apply(plan(), {
      onProgress: () => {
        server.otherWorkbookInFront = true;
      },
    });
    expect(notices).toEqual([
      { code: "view-not-set", sheet: RESULTS },
      { code: "view-not-set", sheet: "说明" },
    ]);
    expect(visible()).toEqual(["名册", RESULTS, "说明"]);
    expect(workbook.sheet(RESULTS).frozen).toBeNull();
    expect(workbook.sheet(RESULTS).page.properties["PaperSize"]).toBe("A4");
  });

  it("the last write is restored all the same, and what can't be cleared stays for the next start", async () => {
    await open().apply(plan());
    await open().apply(plan());
    server.otherWorkbookInFront = true;
    await open().restore();
    expect(visible()).toEqual(["名册", RESULTS, "说明"]);
    expect(await open().recover()).toBe("nothing");
  });

  it("a cell can't be shown, and that is said", async () => {
    server.otherWorkbookInFront = true;
    await expect(open().show({ sheet: "名册", rowIndex: 1 })).rejects.toMatchObject({ code: "not-in-front" });
  });
});

describe("view and print of the sheets written", () => {
  it("are set once they are seen, and the sheet in front stays in front", async () => {
    expect(await open().apply(plan())).toEqual([]);
    const sheet = workbook.sheet(RESULTS);
    expect(sheet.frozen).toEqual({ rows: 4, columns: 2 });
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.page.properties["Zoom"]).toEqual({ horizontalFitToPages: 1 });
    expect(workbook.activeSheet.name).toBe("名册");
    expect(workbook.sheet("说明").protection).not.toBeNull();
  });

  it("the sheet that takes the place of the one in front comes to the front", async () => {
    await open().apply(plan());
    workbook.activate(workbook.sheet(RESULTS));
    await open().apply(plan());
    expect(workbook.activeSheet).toBe(workbook.sheet(RESULTS));
    await open().restore();
    expect(workbook.activeSheet).toBe(workbook.sheet(RESULTS));
  });

  it("that Excel doesn't take over without a word are told", async () => {
    workbook.takesFitToPages = false;
    expect(await open().apply(plan())).toEqual([
      { code: "page-not-set", sheet: RESULTS },
      { code: "page-not-set", sheet: "说明" },
    ]);
    expect(workbook.sheet("说明").protection).not.toBeNull();
  });
});

describe("charts of the office, of which this Excel does not tell where their numbers are from", () => {
  it("are told with their sheet when a sheet is replaced", async () => {
    expect(await open().apply(plan())).toEqual([]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      sheet.charts.add("Pie", context.workbook.worksheets.getItem(RESULTS).getRange("E5:E7"), "Columns");
      await context.sync();
    });
    expect(await open().apply(plan())).toEqual([{ code: "charts-elsewhere", sheet: "名册" }]);
  });
});

describe("a mark that was added and not hidden", () => {
  it("is hidden by the next exchange, though Excel hides only names just added", async () => {
    await open().apply(plan());
    await open().apply(plan());
    for (const name of workbook.names) name.visible = true;
    await open().restore();
    await open().restore();
    const marks = workbook.names.filter(({ name }) => name.startsWith("_Kaohe"));
    expect(marks.length).toBeGreaterThan(4);
    expect(marks.filter(({ visible }) => visible)).toEqual([]);
  });
});
