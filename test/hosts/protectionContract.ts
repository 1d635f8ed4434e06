import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { CellRange } from "../../src/workbook/port/cellBlock";
import type { LiveWorkbook } from "../../src/workbook/port/liveWorkbook";
import type { WorkbookHost } from "../../src/workbook/port/workbookHost";
import type { PlannedSheet, WritePlan } from "../../src/workbook/port/writePlan";
import type { Sheet } from "../support/excel/model/sheet";
import type { Workbook } from "../support/excel/model/workbook";
import { plainSheet, range, resultSheet, samplePlan } from "../support/samplePlan";

/**
 * A workbook as a host has it. `reopen`: as somebody would find it after what was applied. `model`: how Excel has it.
 * `protect`: somebody protects a sheet; the workbook after that.
 */
export type ProtectedWorkbook = Readonly<{
  host: WorkbookHost | LiveWorkbook;
  reopen: () => Promise<ProtectedWorkbook>;
  model: () => Promise<Workbook>;
  protect: (sheetName: string, password: string) => Promise<ProtectedWorkbook>;
}>;

const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));
const OPEN: readonly CellRange[] = [range(4, 8, 27, 8), range(2, 2, 2, 3)];
const RESULTS = resultSheet(24);
const FINAL: PlannedSheet = { ...RESULTS, protection: { unlocked: OPEN } };

function planOf(...sheets: WritePlan["sheets"]): WritePlan {
  return { ...samplePlan(), sheets };
}

/** Cells of a sheet that stay open, by `row column`. */
function openCells(sheet: Sheet): readonly string[] {
  const cells: string[] = [];
  for (let row = 0; row < RESULTS.rowCount + 2; row++)
    for (let column = 0; column < RESULTS.columns.length + 2; column++)
      if (!sheet.isLocked(row, column)) cells.push(`${row} ${column}`);
  return cells;
}

/** The open cells that the plan names, of those that have a cell at all. */
function plannedOpen(): readonly string[] {
  return OPEN.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, r) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, c) => `${firstRow + r} ${firstColumn + c}`),
    ).flat(),
  );
}

/** What every host must do alike with sheets that are protected; `open` opens the bytes of an .xlsx file. */
export function describeProtectionContract(open: (bytes: Uint8Array) => Promise<ProtectedWorkbook>): void {
  describe("protection", () => {
    let opened: ProtectedWorkbook;
    beforeEach(async () => {
      opened = await open(SAMPLE);
    });

    const sheetOf = async (workbook: ProtectedWorkbook, name: string): Promise<Sheet> =>
      (await workbook.model()).sheets.find((sheet) => sheet.name === name)!;

    it("is on the planned sheet alone, without a password, and leaves the planned cells open", async () => {
      const notes = plainSheet("2026Q3.notes", "说明", [{ cells: ["甲"] }]);
      await opened.host.apply(planOf(FINAL, notes));
      const after = await opened.reopen();
      const sheet = await sheetOf(after, FINAL.name);
      expect(sheet.protection?.password).toBe("");
      const allowed = Object.entries(sheet.protection!.options).filter(([, may]) => may === true);
      expect(allowed.map(([option]) => option).sort()).toEqual([
        "allowAutoFilter",
        "allowFormatColumns",
        "allowFormatRows",
      ]);
      expect(openCells(sheet)).toEqual([...plannedOpen()].sort(byPlace));
      expect((await sheetOf(after, "说明")).protection).toBeNull();
    });

    it.each(["", "geheim"])("that somebody put on a sheet of ours (password %j) is respected", async (password) => {
      await opened.host.apply(planOf(RESULTS));
      const locked = await (await opened.reopen()).protect(RESULTS.name, password);
      const before = await locked.host.describe();
      await expect(locked.host.apply(planOf(RESULTS))).rejects.toMatchObject({
        code: "sheet-protected",
        detail: { sheet: RESULTS.name },
      });
      const removeSheetIds = [before.sheets.find(({ name }) => name === RESULTS.name)!.id];
      await expect(locked.host.apply({ ...planOf(), removeSheetIds })).rejects.toMatchObject({
        code: "sheet-protected",
      });
      expect(await locked.host.describe()).toEqual(before);
      expect((await sheetOf(locked, RESULTS.name)).protection?.password === "").toBe(password === "");
    });

    it("of the product's own is replaced when the plan says so, by a protected sheet or an open one", async () => {
      await opened.host.apply(planOf(FINAL));
      const final = await opened.reopen();
      await expect(final.host.apply(planOf(FINAL))).rejects.toMatchObject({ code: "sheet-protected" });
      await final.host.apply(planOf({ ...FINAL, replacesProtected: true }));
      const again = await final.reopen();
      expect((await sheetOf(again, FINAL.name)).protection).not.toBeNull();
      await again.host.apply(planOf({ ...RESULTS, replacesProtected: true }));
      expect((await sheetOf(await again.reopen(), FINAL.name)).protection).toBeNull();
    });

    it("with a password is not taken off even for a plan that says so", async () => {
      await opened.host.apply(planOf(RESULTS));
      const locked = await (await opened.reopen()).protect(RESULTS.name, "geheim");
      const before = await locked.host.describe();
      await expect(locked.host.apply(planOf({ ...FINAL, replacesProtected: true }))).rejects.toMatchObject({
        code: "sheet-protected",
      });
      expect(await locked.host.describe()).toEqual(before);
    });
  });
}

/** What every host with a workbook open before a person must do alike with protected sheets. */
export function describeLiveProtectionContract(
  open: (bytes: Uint8Array) => Promise<ProtectedWorkbook & Readonly<{ host: LiveWorkbook }>>,
): void {
  describeProtectionContract(open);

  describe("protection of a live workbook", () => {
    it("lets the office fill in its cells, and no others", async () => {
      const { host } = await open(SAMPLE);
      await host.apply(planOf(FINAL));
      const sheetId = (await host.describe()).sheets.find(({ name }) => name === FINAL.name)!.id;
      await host.enter([{ sheetId, rowIndex: 5, columnIndex: 8, value: 1.5 }]);
      await expect(host.enter([{ sheetId, rowIndex: 5, columnIndex: 7, value: 2 }])).rejects.toMatchObject({
        code: "sheet-protected",
      });
    });

    it("goes and comes with its sheet when the write is undone and brought back", async () => {
      const workbook = await open(SAMPLE);
      const { host } = workbook;
      const isProtected = async (): Promise<boolean> => {
        const sheets = (await workbook.model()).sheets.filter(({ name }) => name === FINAL.name);
        expect(sheets).toHaveLength(1);
        return sheets[0]!.protection !== null;
      };
      await host.apply(planOf(RESULTS));
      await host.apply(planOf(FINAL));
      expect(await isProtected()).toBe(true);
      await host.restore();
      expect(await isProtected()).toBe(false);
      await host.restore();
      expect(await isProtected()).toBe(true);
      await host.apply(planOf({ ...RESULTS, replacesProtected: true }));
      expect(await isProtected()).toBe(false);
      await host.restore();
      expect(await isProtected()).toBe(true);
    });
  });
}

function byPlace(a: string, b: string): number {
  const [[row = 0, column = 0], [otherRow = 0, otherColumn = 0]] = [a.split(" ").map(Number), b.split(" ").map(Number)];
  return row - otherRow || column - otherColumn;
}
