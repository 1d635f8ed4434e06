import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import { gridFingerprint, readGrid } from "../../../src/workbook/port/grid";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import type { WritePlan } from "../../../src/workbook/port/writePlan";
import { openExcelBytes, type ExcelWorkbook } from "../../support/excelBytes";
import { chooseFromList } from "../../support/excel/model/cellWriting";
import { cellsOfSheet } from "../../support/hostCells";
import { plainSheet, resultSheet, samplePlan } from "../../support/samplePlan";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));
const RESULTS = "考核结果 2026Q3";
/** Of the sheet of results in a sample plan. */
const HEAD_ROW = 3;

let opened: ExcelWorkbook;
let host: LiveWorkbook;

beforeEach(async () => {
  opened = await openExcelBytes(SAMPLE);
  ({ host } = opened);
});

const sheetsNow = (): readonly string[] => opened.workbook.sheets.map(({ name }) => name);

describe("a sheet with entries that the plan holds", () => {
  const holding = async (): Promise<WritePlan> => {
    const { sheets } = await host.describe();
    const { id } = sheets.find(({ name }) => name === RESULTS)!;
    const fingerprint = gridFingerprint(await readGrid(host, id));
    return { ...samplePlan(), unchanged: [{ sheetId: id, fingerprint }] };
  };

  it("is replaced while it says what it said", async () => {
    await host.apply(samplePlan());
    await host.apply(await holding());
    expect(sheetsNow()).toContain(RESULTS);
  });

  it("is left alone, with all that is typed into it while the sheets are prepared", async () => {
    await host.apply(samplePlan());
    const plan = await holding();
    const type = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(RESULTS).getRange("I5").values = [[1.5]];
        await context.sync();
      });
    const typing: Promise<void>[] = [];
    const onProgress = (): void => {
      if (typing.length === 0) typing.push(type());
    };
    await expect(host.apply(plan, { onProgress })).rejects.toMatchObject({ code: "changed-meanwhile", host: "excel" });
    await Promise.all(typing);
    expect(opened.workbook.sheet(RESULTS).cellAt(4, 8)?.value).toBe(1.5);
    expect(opened.workbook.sheets.every(({ visibility }) => visibility !== "VeryHidden")).toBe(true);
    await host.apply(await holding());
  });
});

describe("a workbook that can't be written", () => {
  const refused = async (code: string, detail: object = {}): Promise<void> => {
    const before = opened.workbook.snapshot();
    await expect(host.apply(samplePlan())).rejects.toMatchObject({ code, host: "excel", detail });
    expect(opened.workbook.snapshot()).toEqual(before);
  };

  it("whose structure is protected is refused before anything is prepared", async () => {
    opened.workbook.structureProtection = { password: "" };
    await refused("structure-locked");
  });

  it("that is read-only is refused before anything is prepared", async () => {
    Object.assign(opened.workbook, { readOnly: true });
    await refused("read-only");
  });

  it("whose earlier result sheet is protected is refused with the sheet's name", async () => {
    await host.apply(samplePlan());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(RESULTS).protection.protect();
      await context.sync();
    });
    await refused("sheet-protected", { sheet: RESULTS });
  });

  it("in which a protected sheet has formulas on ours is refused with the sheet's name", async () => {
    await host.apply(samplePlan());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("谈话台账");
      sheet.getRange("Z1").formulas = [[`='${RESULTS}'!B5`]];
      sheet.protection.protect();
      await context.sync();
    });
    await refused("sheet-protected", { sheet: "谈话台账" });
  });

  it("is told apart when requests grow too large or Excel is busy", async () => {
    opened.server.failRequest(4, 5_103);
    await refused("request-too-large", { office: "RequestPayloadSizeLimitExceeded" });
    opened.server.failAt(30, "HostIsBusy");
    await refused("office-busy", { office: "HostIsBusy" });
    opened.server.failAt(30, "GeneralException");
    await refused("host-failed", { office: "GeneralException" });
  });
});

describe("while a cell is being edited", () => {
  it("requests wait, and are answered when the edit has ended", async () => {
    opened.server.cellEditMode = true;
    let answered = false;
    const described = host.describe().then((info) => {
      answered = true;
      return info;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    opened.server.cellEditMode = false;
    expect((await described).sheets.length).toBeGreaterThan(5);
  });
});

describe("somebody changes the workbook while sheets are prepared", () => {
  it("and the write is given up", async () => {
    const work = host.apply(samplePlan(), {
      onProgress: () => {
        if (!sheetsNow().includes("同事新建")) opened.workbook.addSheet("同事新建");
      },
    });
    await expect(work).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(sheetsNow().filter((name) => name.startsWith("~") || name === RESULTS)).toEqual([]);
  });

  it("and a write that is cancelled leaves nothing", async () => {
    const before = opened.workbook.snapshot();
    const abort = new AbortController();
    const work = host.apply(samplePlan(), { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
    expect(opened.workbook.snapshot()).toEqual(before);
  });
});

describe("reading", () => {
  it("takes rows that are hidden or filtered away like the others", async () => {
    const before = await cellsOfSheet(host, "三会一课台账");
    const sheet = opened.workbook.sheet("三会一课台账");
    for (let row = 3; row < 20; row++) sheet.hiddenRows.add(row);
    expect(await cellsOfSheet(host, "三会一课台账")).toEqual(before);
  });

  it("gives errors, truth values, dates, text numbers and the values of formulas as what they are", async () => {
    const sheet = opened.workbook.addSheet("各种单元格");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet.id).getRange("B2:G2");
      range.numberFormat = [["General", "@", "yyyy-mm-dd", "General", "General", "General"]];
      range.formulas = [[true, "007", 46_295, "'#N/A", 1.5, '=HYPERLINK("#A1","去")']];
      await context.sync();
    });
    expect(await cellsOfSheet(host, sheet.name)).toEqual({
      1: [null, ["BOOLEAN", 1], ["TEXT", "007"], ["DATE", 46_295], ["TEXT", "#N/A"], ["NUMBER", 1.5], ["TEXT", "去"]],
    });
  });

  it("knows a sheet without cells, and one whose cells stand far from its corner", async () => {
    const empty = opened.workbook.addSheet("空表");
    expect(await cellsOfSheet(host, empty.name)).toEqual({});
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(empty.id).getRange("C2001").values = [["远"]];
      await context.sync();
    });
    expect(await cellsOfSheet(host, empty.name)).toEqual({ 2000: [null, null, ["TEXT", "远"]] });
  });
});

describe("showing a place", () => {
  it("selects the cell on its sheet", async () => {
    await host.show({ sheet: "党组织基本情况", rowIndex: 6, columnIndex: 2 });
    expect(opened.workbook.activeSheet.name).toBe("党组织基本情况");
    expect(opened.workbook.selection?.area).toMatchObject({ row: 6, column: 2 });
  });

  it("says that a sheet is hidden or gone", async () => {
    opened.workbook.sheet("谈话台账").visibility = "Hidden";
    await expect(host.show({ sheet: "谈话台账" })).rejects.toMatchObject({ code: "sheet-hidden" });
    await expect(host.show({ sheet: "没有这张表" })).rejects.toMatchObject({ code: "changed-meanwhile" });
  });
});

describe("watching", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  it("tells of a person's changes, not of the product's own", async () => {
    const seen: string[] = [];
    await host.describe();
    const stop = await host.watch((sheetId) => seen.push(opened.workbook.findSheet(sheetId)?.name ?? sheetId));
    await host.apply(samplePlan());
    await host.restore();
    await settled();
    expect(seen).toEqual([]);
    opened.workbook.onEvent?.({
      kind: "changed",
      sheet: opened.workbook.sheet("党组织基本情况"),
      address: "A1",
      changeType: "RangeEdited",
    });
    opened.server.sendEvents();
    await settled();
    expect(seen).toEqual(["党组织基本情况"]);
    stop();
    await settled();
  });
});

describe("an entry picked from a dropdown", () => {
  it("is told by no event, and read all the same", async () => {
    const seen: string[] = [];
    const stop = await host.watch((sheetId) => seen.push(sheetId));
    const sheet = opened.workbook.sheet("谈话台账");
    chooseFromList(sheet, 3, 3, "选中的一项");
    opened.server.sendEvents();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([]);
    expect((await cellsOfSheet(host, "谈话台账"))[3]?.[3]).toEqual(["TEXT", "选中的一项"]);
    stop();
  });
});

describe("merged ranges", () => {
  it("are not asked for when nobody needs them", async () => {
    const sheetId = opened.workbook.sheet("谈话台账").id;
    opened.workbook.sheet("谈话台账").merges.push({ row: 1, column: 0, rowCount: 2, columnCount: 1 });
    expect((await host.readSheet(sheetId, () => undefined)).merges.length).toBeGreaterThan(0);
    expect(await host.readSheet(sheetId, () => undefined, { withoutMerges: true })).toEqual({ merges: [] });
  });
});

describe("entering", () => {
  it("writes texts as texts, numbers as numbers, and empties cells", async () => {
    await host.apply(samplePlan([plainSheet("2026Q3.reminders", "提醒", [{ cells: ["甲", "乙", "丙"] }])]));
    const { sheets } = await host.describe();
    const sheetId = sheets.find(({ name }) => name === "提醒")!.id;
    const entry = (columnIndex: number, value: string | number | null) => ({
      sheetId,
      rowIndex: 0,
      columnIndex,
      value,
    });
    await host.enter([entry(0, "=1+1"), entry(1, 46_295), entry(2, null)]);
    expect(await cellsOfSheet(host, "提醒")).toEqual({
      0: [
        ["TEXT", "=1+1"],
        ["NUMBER", 46_295],
      ],
    });
  });

  it("gives a new cell the looks of another row's, and nothing else of it", async () => {
    await host.apply(samplePlan([resultSheet(2)]));
    const { id } = (await host.describe()).sheets.find(({ name }) => name === RESULTS)!;
    const sheet = opened.workbook.sheet(RESULTS);
    const likeRow = HEAD_ROW;
    await host.enter([{ sheetId: id, rowIndex: 40, columnIndex: 1, value: 2.5, likeRow }]);
    expect(sheet.formatAt(40, 1)).toEqual(sheet.formatAt(likeRow, 1));
    expect(sheet.formatAt(40, 1)).not.toEqual(sheet.formatAt(41, 1));
    expect((await cellsOfSheet(host, RESULTS))[40]?.[1]).toEqual(["NUMBER", 2.5]);
  });
});

describe("restoring", () => {
  it("says what it would undo, undoes it and brings it back", async () => {
    expect(await host.lastWrite()).toBeNull();
    const before = sheetsNow();
    await host.apply(samplePlan([resultSheet(3)]));
    expect(await host.lastWrite()).toEqual({ writtenAt: "2026-11-24T12:00", undone: false, sheets: [RESULTS] });
    await host.restore();
    expect((await host.describe()).sheets.map(({ name }) => name)).toEqual(before);
    expect(await openExcelHost({ now: () => "" }).lastWrite()).toMatchObject({ undone: true });
    await host.restore();
    expect((await host.describe()).sheets.map(({ name }) => name)).toEqual([...before, RESULTS]);
  });

  it("keeps what the office entered since, and gives it back", async () => {
    await host.apply(samplePlan([resultSheet(3)]));
    await host.apply(samplePlan([resultSheet(3)]));
    const { sheets } = await host.describe();
    const sheetId = sheets.find(({ name }) => name === RESULTS)!.id;
    await host.enter([{ sheetId, rowIndex: 5, columnIndex: 8, value: 2.5 }]);
    const written = await cellsOfSheet(host, RESULTS);
    await host.restore();
    expect(await cellsOfSheet(host, RESULTS)).not.toEqual(written);
    await host.restore();
    expect(await cellsOfSheet(host, RESULTS)).toEqual(written);
  });
});

describe("whoever looks at a sheet", () => {
  const lookAt = (name: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).activate();
      await context.sync();
    });
  const seen = (): Promise<string> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name,visibility");
      await context.sync();
      expect(sheet.visibility).toBe("Visible");
      return sheet.name;
    });

  it("of ours looks at its successor after the next write, and at the earlier one after restoring", async () => {
    await host.apply(samplePlan());
    await lookAt(RESULTS);
    await host.apply(samplePlan());
    expect(await seen()).toBe(RESULTS);
    await host.restore();
    expect(await seen()).toBe(RESULTS);
  });

  it("of the office's goes on looking at it", async () => {
    await host.apply(samplePlan());
    await lookAt("谈话台账");
    await host.apply(samplePlan());
    expect(await seen()).toBe("谈话台账");
  });
});
