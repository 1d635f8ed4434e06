import { describe, expect, it, vi } from "vitest";
import { CELL, type CellBlock } from "../../../src/workbook/port/cellBlock";
import { HostError } from "../../../src/workbook/port/hostError";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import { readGrid } from "../../../src/workbook/port/grid";
import type { WritePlan } from "../../../src/workbook/port/writePlan";
import { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { samplePlan } from "../../support/samplePlan";
import { smallWorkbook } from "../service/serving";
import { acrossPorts, line } from "./throughPorts";
import { serveWorkbook } from "../../../src/taskpane/worker/serveWorkbook";
import { remoteWorkbook } from "../../../src/taskpane/worker/remoteWorkbook";

const ROWS = 50_000;

/** A sheet of many rows that gives its blocks in arrays it uses again, as hosts do. */
class LargeWorkbook extends LiveMemoryWorkbook {
  blocksGiven = 0;
  isSlow = false;

  constructor() {
    super({ 大表: [] });
  }

  override async readSheet(...[, consume, options = {}]: Parameters<LiveWorkbook["readSheet"]>) {
    const [size, columnCount] = [1000, 3];
    const rowIndexes = new Int32Array(size);
    const kinds = new Uint8Array(size * columnCount);
    const numbers = new Float64Array(size * columnCount);
    const strings = { textOf: (id: number) => `文${id}` };
    for (let first = 0; first < ROWS; first += size) {
      if (this.isSlow) await new Promise((resolve) => setTimeout(resolve, 1));
      if (options.signal?.aborted) throw new HostError("cancelled", "memory");
      for (let r = 0; r < size; r++) {
        rowIndexes[r] = first + r;
        kinds.set([CELL.NUMBER, CELL.TEXT, CELL.ERROR], r * columnCount);
        numbers.set([first + r, (first + r) % 100, ROWS + (r % 2)], r * columnCount);
      }
      this.blocksGiven++;
      consume({ rowCount: size, columnCount, rowIndexes, kinds, numbers, strings });
      options.onProgress?.(first + size);
    }
    return { merges: [{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }] };
  }
}

describe("a workbook of another thread", () => {
  it("gives a sheet of 50,000 rows in blocks, in order, each text once", async () => {
    const [here, there] = line();
    serveWorkbook(here, new LargeWorkbook());
    const sent = vi.spyOn(here, "postMessage");
    const remote = remoteWorkbook(there);
    const told: number[] = [];
    let rows = 0;
    let blocks = 0;
    const consume = ({ rowCount, columnCount, rowIndexes, kinds, numbers, strings }: CellBlock): void => {
      blocks++;
      for (let r = 0; r < rowCount; r++, rows++) {
        const at = r * columnCount;
        if (rowIndexes[r] !== rows || numbers[at] !== rows) expect.fail(`row ${rows}`);
        if (kinds[at + 1] !== CELL.TEXT || strings.textOf(numbers[at + 1]!) !== `文${rows % 100}`) expect.fail();
        if (kinds[at + 2] !== CELL.ERROR || strings.textOf(numbers[at + 2]!) !== `文${ROWS + (rows % 2)}`)
          expect.fail();
      }
    };
    const tail = await remote.readSheet("s1", consume, { onProgress: (count) => told.push(count) });
    expect([rows, blocks]).toEqual([ROWS, 50]);
    expect(tail.merges).toHaveLength(1);
    expect(told).toHaveLength(50);
    expect(told.at(-1)).toBe(ROWS);
    const texts = sent.mock.calls.flatMap(([message]) => {
      const { told: one } = message as { told?: { block?: { newTexts: unknown[] } } };
      return one?.block?.newTexts ?? [];
    });
    expect(texts).toHaveLength(102);
    const transferred = sent.mock.calls.filter(([, transfer]) => Array.isArray(transfer) && transfer.length === 3);
    expect(transferred).toHaveLength(50);
  });

  it("stops reading when it is cancelled", async () => {
    const large = new LargeWorkbook();
    large.isSlow = true;
    const controller = new AbortController();
    const reading = acrossPorts(large).readSheet("s1", () => undefined, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: "HostError", code: "cancelled", host: "memory" });
    expect(large.blocksGiven).toBeLessThan(50);
  });

  it("stops reading when the taker of blocks fails, with its error, and gives later readings all texts", async () => {
    const large = new LargeWorkbook();
    large.isSlow = true;
    const remote = acrossPorts(large);
    const failure = new RangeError("a bug");
    await expect(
      remote.readSheet("s1", () => {
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(large.blocksGiven).toBeLessThan(50);
    const grid = await readGrid(remote, "s1");
    expect(grid.cell(99, 1)).toEqual({ kind: "text", text: "文99" });
  });

  it("is described and read as it is, with limits of rows and columns", async () => {
    const workbook = smallWorkbook({ 杂: [[true, { date: 46_213 }, { error: "#REF!" }, null, "党"]] });
    workbook.sheet("杂").merges = [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }];
    const remote = acrossPorts(workbook);
    expect(await remote.describe()).toEqual(await workbook.describe());
    const { id } = workbook.sheet("杂");
    const [near, far] = [await readGrid(workbook, id), await readGrid(remote, id)];
    for (let c = 0; c < 6; c++) expect(far.cell(0, c)).toEqual(near.cell(0, c));
    const limited = await readGrid(remote, workbook.sheet("名册").id, { rowLimit: 2, columns: new Set([0]) });
    expect([limited.rowCount, limited.columnCount]).toEqual([2, 1]);
  });

  it("fails with code, host and detail", async () => {
    const workbook = smallWorkbook();
    const remote = acrossPorts(workbook);
    workbook.failNext.set("apply", new HostError("sheet-protected", "excel", { sheet: "考核结果", count: 3 }));
    const failure = remote.apply({ styles: {}, sheets: [], removeSheetIds: [] });
    await expect(failure).rejects.toBeInstanceOf(HostError);
    workbook.failNext.set("describe", new HostError("cell-editing", "excel", { sheet: "名册" }));
    await expect(remote.describe()).rejects.toMatchObject({
      code: "cell-editing",
      host: "excel",
      detail: { sheet: "名册" },
    });
    workbook.failNext.set("lastWrite", new TypeError("inner"));
    await expect(remote.lastWrite()).rejects.not.toBeInstanceOf(HostError);
  });

  it("shows, enters, tells changes until it is told to stop, keeps and restores", async () => {
    const workbook = smallWorkbook();
    const remote = acrossPorts(workbook);
    await remote.show({ sheet: "名册", rowIndex: 1, columnIndex: 0 });
    expect(workbook.shown).toEqual([{ sheet: "名册", rowIndex: 1, columnIndex: 0 }]);
    const { id } = workbook.sheet("名册");
    await remote.enter([{ sheetId: id, rowIndex: 5, columnIndex: 2, value: "=1" }]);
    expect(workbook.sheet("名册").rows[5]?.[2]).toBe("=1");
    const changed: string[] = [];
    const stop = await remote.watch((sheetId) => changed.push(sheetId));
    workbook.typeAsUser("名册", 1, 1, "x");
    await vi.waitFor(() => {
      expect(changed).toEqual([id]);
    });
    stop();
    await vi.waitFor(() => {
      expect(workbook.watcherCount).toBe(0);
    });
    workbook.failNext.set("watch", new HostError("office-busy", "excel"));
    await expect(remote.watch(() => undefined)).rejects.toMatchObject({ code: "office-busy" });
    workbook.recovery = "takenBack";
    expect(await remote.recover()).toBe("takenBack");
    expect(await remote.lastWrite()).toBeNull();
    await remote.apply(samplePlan());
    expect(await remote.lastWrite()).toMatchObject({ undone: false });
    await remote.restore();
    expect(await remote.lastWrite()).toMatchObject({ undone: true });
  });
});

describe("a plan for a workbook of another thread", () => {
  it("arrives as it was made", async () => {
    const workbook = smallWorkbook();
    const plan = samplePlan();
    const told: number[] = [];
    await acrossPorts(workbook).apply(plan, { onProgress: (rows) => told.push(rows) });
    const [applied] = workbook.applied;
    expect(plain(applied!)).toEqual(plain(plan));
    expect(told.length).toBeGreaterThan(0);
  });

  it("crosses in pieces of at most 2,000 rows", async () => {
    const [here, there] = line();
    const workbook = smallWorkbook();
    serveWorkbook(here, workbook);
    const sent = vi.spyOn(there, "postMessage");
    const [first] = samplePlan().sheets;
    function* rows() {
      for (let i = 0; i < 4500; i++) yield { cells: [`第${i}行`, i] };
    }
    const sheet = { ...first!, rowCount: 4500, rows, tables: [], marks: [], merges: [] };
    await remoteWorkbook(there).apply({ styles: {}, sheets: [sheet], removeSheetIds: [] });
    const counts = sent.mock.calls.flatMap(([message]) => {
      const { method, given } = message as {
        method?: string;
        given?: { rows: { cellCounts: Uint16Array; texts: string[] } };
      };
      return method === "addRows" ? [given!.rows.texts.length] : [];
    });
    expect(counts).toEqual([2000, 2000, 500]);
    expect(workbook.sheet(sheet.name).rows).toHaveLength(4500);
    expect(workbook.sheet(sheet.name).rows[4499]).toEqual(["第4499行", 4499]);
  });

  it("is not begun when it is cancelled before", async () => {
    const workbook = smallWorkbook();
    const controller = new AbortController();
    controller.abort();
    const applied = acrossPorts(workbook).apply(samplePlan(), { signal: controller.signal });
    await expect(applied).rejects.toMatchObject({ code: "cancelled" });
    expect(workbook.applied).toEqual([]);
  });
});

/** A plan with its rows walked. */
function plain({ sheets, ...plan }: WritePlan) {
  return { ...plan, sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: [...rows()] })) };
}
