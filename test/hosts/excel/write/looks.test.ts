import { beforeAll, describe, expect, it } from "vitest";
import { openExcelHost } from "../../../../src/hosts/excel/excelHost";
import { bootOffice } from "../../../support/excel/bootOffice";
import type { Sheet } from "../../../support/excel/model/sheet";
import { Workbook } from "../../../support/excel/model/workbook";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import { applyToBytes } from "../../../support/applyToBytes";
import { loadWorkbook } from "../../../support/excel/loadWorkbook";
import { handmade } from "../../../support/handmadeWorkbooks";
import { paperFacts, paperOrganization } from "../../../domain/papers/paperFixture";
import { DEFAULT_TEMPLATE } from "../../../../src/domain/papers/defaultTemplate";
import { writePapers } from "../../../../src/domain/papers/writePapers";
import { zhCN } from "../../../../src/i18n/zhCN";
import { paperSheetStyles, planPaperSheet } from "../../../../src/workbook/papers/planPaperSheet";
import { range, resultSheet, samplePlan } from "../../../support/samplePlan";

const PRINT = {
  orientation: "landscape",
  titleRows: { first: 0, last: 3 },
  area: range(0, 0, 9, 6),
  pageStarts: [6, 8],
  footer: "&L制表\n考核结果&C审核\n&R签发\n第 &P 页",
} as const;

let sheet: Sheet;
let snapshot: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  const office = await bootOffice();
  const workbook = new Workbook();
  workbook.addSheet("活动台账");
  office.openWorkbook(workbook);
  await openExcelHost({ now: () => "" }).apply(samplePlan([resultSheet(6)]));
  sheet = workbook.sheet("考核结果 2026Q3");
  const { sheets } = workbook.snapshot() as { sheets: Readonly<Record<string, unknown>>[] };
  snapshot = sheets.find(({ name }) => name === sheet.name)!;
});

const formatAt = (row: number, column: number) => sheet.formatAt(row, column) as Readonly<Record<string, unknown>>;

describe("a written sheet", () => {
  it("has the product's font everywhere and the styles of the plan", () => {
    expect(formatAt(200, 200)).toMatchObject({ "font.name": "Microsoft YaHei", "font.size": 10 });
    expect(formatAt(0, 0)).toMatchObject({ "font.size": 16, "font.bold": true });
    expect(formatAt(3, 1)).toMatchObject({ "font.color": "#FFFFFF", "fill.color": "#9B1C1C" });
  });

  it("has number formats, widths and heights", () => {
    expect(formatAt(4, 4)["numberFormat"]).toBe("0.00");
    expect(formatAt(4, 9)["numberFormat"]).toBe("yyyy-mm-dd");
    expect(sheet.rowHeights.get(0)).toBe(30);
    expect(sheet.rowHeights.get(3)).toBe(34);
    expect(sheet.columnWidths.get(1)).toBe((26 * 7 + 5) * 0.75);
  });

  it("is frozen, printed on one page's width, and coloured as planned", () => {
    expect(snapshot).toMatchObject({ tabColor: "#9B1C1C", showGridlines: false });
    expect(JSON.stringify(snapshot["frozen"])).toContain("4");
    expect(JSON.stringify(snapshot["page"])).toMatch(/Landscape/);
    expect(snapshot["titleRows"]).toBe("4:4");
  });

  it("has its rules, the plan's first one first, its entry rules and charts", () => {
    const types = (snapshot["conditionalFormats"] as { type: string }[]).map(({ type }) => type);
    expect(types).toEqual(["DataBar", "DataBar", "Custom", "Custom"]);
    expect(snapshot["validations"]).toHaveLength(4);
    const charts = snapshot["charts"] as { series: readonly unknown[] }[];
    expect(charts.map(({ series }) => series.length)).toEqual([2, 1]);
  });
});

describe("a page that is handed out", () => {
  const pageOf = (workbook: Workbook): Readonly<Record<string, unknown>> => {
    const { sheets } = workbook.snapshot() as { sheets: Readonly<Record<string, unknown>>[] };
    return sheets.find(({ name }) => name === "考核结果 2026Q3")!;
  };

  it("is set up in Excel as in a file: area, titles, where pages begin; in its own size, with room to sign", async () => {
    const office = await bootOffice();
    const workbook = new Workbook();
    workbook.addSheet("活动台账");
    office.openWorkbook(workbook);
    const plan = samplePlan([resultSheet(6, { print: PRINT, protection: { unlocked: [] } })]);
    const notices = await openExcelHost({ now: () => "" }).apply(plan);
    expect(notices).toEqual([]);
    const inExcel = pageOf(workbook);
    const inFile = pageOf(await loadWorkbook(await applyToBytes(handmade(), plan), nodeCompression));
    for (const page of [inExcel, inFile]) {
      expect(page).toMatchObject({ printArea: ["A1:G10"], titleRows: "1:4", pageStarts: [6, 8] });
    }
    expect(inExcel["page"]).toMatchObject({ Zoom: { scale: 95 }, TopMargin: 43.2, BottomMargin: 64.8 });
    expect(inExcel["protection"]).not.toBeNull();
    expect(JSON.stringify(inExcel["page"])).toContain("审核\\n");
  });
});

describe("a paper as a sheet", () => {
  it("has the faces and margins of papers, in Excel as in a file", async () => {
    const office = await bootOffice();
    const workbook = new Workbook();
    workbook.addSheet("活动台账");
    office.openWorkbook(workbook);
    const facts = paperFacts([paperOrganization(), paperOrganization({ name: "乙支部" })]);
    const [first, ...others] = writePapers(facts, { kind: "反馈单", only: null, template: DEFAULT_TEMPLATE });
    const papers = [first!, ...others] as const;
    const planned = planPaperSheet({ papers, key: "2026Q3.paper.feedback", name: "反馈单", labels: zhCN.sheetLabels });
    const plan = { styles: paperSheetStyles("form"), sheets: [planned], removeSheetIds: [] };
    expect(await openExcelHost({ now: () => "" }).apply(plan)).toEqual([]);
    const written = workbook.sheet("反馈单");
    expect(written.formatAt(0, 0)).toMatchObject({ "font.name": "方正小标宋简体", "font.size": 20 });
    const file = await loadWorkbook(await applyToBytes(handmade(), plan), nodeCompression);
    for (const book of [workbook, file]) {
      const { sheets } = book.snapshot() as { sheets: Readonly<Record<string, unknown>>[] };
      const page = sheets.find(({ name }) => name === "反馈单");
      expect(page).toMatchObject({ pageStarts: planned.print.pageStarts });
    }
    const { sheets } = workbook.snapshot() as { sheets: Readonly<Record<string, unknown>>[] };
    expect(sheets.find(({ name }) => name === "反馈单")!["page"]).toMatchObject({ LeftMargin: 56.9, TopMargin: 42.5 });
  });
});
