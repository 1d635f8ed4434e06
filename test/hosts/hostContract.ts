import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { parseIsoDay } from "../../src/domain/model/day";
import { HostError } from "../../src/workbook/port/hostError";
import type { WorkbookHost } from "../../src/workbook/port/workbookHost";
import { MARK_PREFIX, type WritePlan } from "../../src/workbook/port/writePlan";
import { openFileBytes } from "../support/assessBytes";
import { cellsOfSheet, plannedValues, valuesOf } from "../support/hostCells";
import { assessOptions, jsonOf, mustAssess } from "../support/runAssess";
import { plainSheet, resultSheet, samplePlan } from "../support/samplePlan";
import type { GoldenExpectation } from "../golden/goldenInput";

/** A workbook as a host has it. `reopen`: the same workbook as somebody would find it after what was applied. */
export type OpenedWorkbook = Readonly<{ host: WorkbookHost; reopen: () => Promise<OpenedWorkbook> }>;

const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));
const CASES = join(import.meta.dirname, "../golden/cases");

const WORKBOOKS: readonly (readonly [name: string, bytes: Uint8Array, expectation: GoldenExpectation | null])[] = [
  ["the sample", SAMPLE, null],
  ...readdirSync(CASES).map((name) => {
    const expected = readFileSync(join(CASES, name, "expected.json"), "utf8");
    return [name, readFileSync(join(CASES, name, "input.xlsx")), JSON.parse(expected) as GoldenExpectation] as const;
  }),
];

/**
 * What every host must do alike; `open` opens the bytes of an .xlsx file.
 *
 * @param step - which of the workbooks are tried, where only the way to a host that is tried elsewhere is another
 */
export function describeHostContract(open: (bytes: Uint8Array) => Promise<OpenedWorkbook>, step = 1): void {
  describe.each(WORKBOOKS.filter((_, i) => i % step === 0))("%s", (_, bytes, expectation) => {
    const cutoff = expectation?.cutoff === undefined ? null : parseIsoDay(expectation.cutoff);
    const options = assessOptions(expectation?.period ?? "2026Q3", cutoff);

    it("is described and read as the file says", async () => {
      const { host } = await open(bytes);
      const file = (await openFileBytes(bytes)).host;
      const [info, fileInfo] = [await host.describe(), await file.describe()];
      expect(info.date1904).toBe(fileInfo.date1904);
      expect(info.sheets.map(({ name, visible }) => [name, visible])).toEqual(
        fileInfo.sheets.map(({ name, visible }) => [name, visible]),
      );
      for (const { name } of info.sheets)
        expect(await cellsOfSheet(host, name)).toEqual(await cellsOfSheet(file, name));
    });

    it("gives the figures of the command line, writes the planned cells and reads them back", async () => {
      const { host, reopen } = await open(bytes);
      const outcome = await mustAssess(host, options);
      expect(jsonOf(outcome)).toEqual(jsonOf(await mustAssess((await openFileBytes(bytes)).host, options)));
      await host.apply(outcome.plan);
      const { host: written } = await reopen();
      await expectPlanned(written, outcome.plan);
      for (const { name } of (await host.describe()).sheets) {
        if (outcome.plan.sheets.some((sheet) => sheet.name === name)) continue;
        expect(await cellsOfSheet(written, name)).toEqual(await cellsOfSheet((await openFileBytes(bytes)).host, name));
      }
      const again = await mustAssess(written, options);
      expect(jsonOf(again).organizations).toEqual(jsonOf(outcome).organizations);
      expect(again.plan.sheets.map(({ name }) => name)).toEqual(
        outcome.plan.sheets.map(({ name }) => name).filter((name) => name !== "考核映射"),
      );
    });
  });

  describe("applying a plan", () => {
    let opened: OpenedWorkbook;
    beforeEach(async () => {
      opened = await open(SAMPLE);
    });

    it("puts new sheets behind the office's, in order, with their tables, marks and merges", async () => {
      const before = await opened.host.describe();
      const plan = samplePlan();
      await opened.host.apply(plan);
      const { host } = await opened.reopen();
      const info = await host.describe();
      expect(info.sheets.map(({ name }) => name)).toEqual([
        ...before.sheets.map(({ name }) => name),
        ...plan.sheets.map(({ name }) => name),
      ]);
      await expectPlanned(host, plan);
    });

    it("replaces an earlier sheet of ours in its place and takes out those it is told to", async () => {
      const notes = plainSheet("2026Q3.notes", "说明", [{ cells: ["甲"] }]);
      const last = plainSheet("2026Q3.items", "明细", [{ cells: ["乙"] }]);
      const office = (await opened.host.describe()).sheets.map(({ name }) => name);
      await opened.host.apply(planOf(resultSheet(24), notes, last));
      const second = await opened.reopen();
      const { sheets } = await second.host.describe();
      const removed = sheets.find(({ name }) => name === "说明")!.id;
      const plan = planOf(resultSheet(3, { name: "结果（新）" }));
      await second.host.apply({ ...plan, removeSheetIds: [removed] });
      const { host } = await second.reopen();
      expect((await host.describe()).sheets.map(({ name }) => name)).toEqual([...office, "结果（新）", "明细"]);
      await expectPlanned(host, plan);
    });

    it("writes texts as texts, whatever they look like", async () => {
      const texts = [
        "=1+1",
        "+86",
        "-5",
        "@x",
        "'a",
        "007",
        "2026-9-30",
        "3/5",
        "TRUE",
        "1e5",
        "50%",
        "#REF!",
        "甲\n乙",
      ];
      await opened.host.apply(planOf(plainSheet("2026Q3.notes", "说明", [{ cells: texts }])));
      const rows = await cellsOfSheet((await opened.reopen()).host, "说明");
      expect(rows[0]).toEqual(texts.map((text) => ["TEXT", text]));
    });

    it("has done nothing when it is cancelled", async () => {
      const abort = new AbortController();
      abort.abort();
      const before = await opened.host.describe();
      await expect(opened.host.apply(planOf(resultSheet(24)), { signal: abort.signal })).rejects.toMatchObject({
        code: "cancelled",
      });
      expect(await opened.host.describe()).toEqual(before);
    });
  });

  describe("reading", () => {
    it("ends at the row limit and tells its progress", async () => {
      const { host } = await open(SAMPLE);
      const { sheets } = await host.describe();
      for (const { id } of sheets) {
        const rows: number[] = [];
        const progress: number[] = [];
        await host.readSheet(
          id,
          ({ rowIndexes, rowCount }) => {
            rows.push(...rowIndexes.subarray(0, rowCount));
          },
          { rowLimit: 5, onProgress: (read) => progress.push(read) },
        );
        expect(Math.max(...rows)).toBeLessThan(5);
        expect(progress).toEqual([...progress].sort((a, b) => a - b));
      }
    });

    it("stops when it is cancelled, and knows no sheet that is not there", async () => {
      const { host } = await open(SAMPLE);
      const { sheets } = await host.describe();
      const abort = new AbortController();
      abort.abort();
      const nothing = (): void => undefined;
      await expect(host.readSheet(sheets[0]!.id, nothing, { signal: abort.signal })).rejects.toMatchObject({
        code: "cancelled",
      });
      await expect(host.readSheet("no such sheet", nothing)).rejects.toBeInstanceOf(HostError);
    });
  });
}

function planOf(...sheets: WritePlan["sheets"]): WritePlan {
  return { ...samplePlan(), sheets };
}

/** That the sheets of a plan are there, cell by cell, with their tables and marks. */
async function expectPlanned(host: WorkbookHost, plan: WritePlan): Promise<void> {
  const info = await host.describe();
  for (const sheet of plan.sheets) {
    const { id } = info.sheets.find(({ name }) => name === sheet.name)!;
    expect(valuesOf(await cellsOfSheet(host, sheet.name))).toEqual(plannedValues(sheet));
    const tables = info.tables.filter(({ sheetId }) => sheetId === id);
    expect(tables.map(({ name, range: at, columns }) => ({ name, range: at, columns }))).toEqual(
      sheet.tables.map(({ name, range: at, columns }) => ({ name, range: at, columns })),
    );
    const marks = info.names.filter(({ sheetId }) => sheetId === id);
    expect(marks.map(({ name, range: at, hidden }) => ({ name, range: at, hidden })).sort(byName)).toEqual(
      sheet.marks
        .map(({ mark, range: at }) => ({
          name: MARK_PREFIX + (mark === "" ? sheet.key : `${sheet.key}.${mark}`),
          range: at,
          hidden: true,
        }))
        .sort(byName),
    );
  }
}

function byName(a: Readonly<{ name: string }>, b: Readonly<{ name: string }>): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
