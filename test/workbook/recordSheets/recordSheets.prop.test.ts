import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SHEET_STYLES } from "../../../src/workbook/layout/sheetStyles";
import { planRecordSheet, type RecordWords } from "../../../src/workbook/recordSheets/planRecordSheet";
import { readRecordSheet } from "../../../src/workbook/recordSheets/readRecordSheet";
import {
  ADJUSTMENT_RECORD,
  PROGRESS_RECORD,
  type RecordDefinition,
  type RecordSheet,
} from "../../../src/workbook/recordSheets/recordSheet";
import type { WorkbookHost } from "../../../src/workbook/port/workbookHost";
import { MemoryHost, type MemorySheet } from "../../support/memoryHost";

const WORDS: RecordWords = {
  title: "调整记录",
  subtitle: "只增不改",
  headLine: (count, check) => `共 ${count} 条，末行校验 ${check}`,
  page: "&P",
  textCut: "（略）",
  leftOut: (count) => `另有 ${count} 行`,
};

type Values = Readonly<Record<string, string>>;

async function append(host: WorkbookHost, definition: RecordDefinition, added: readonly Values[]): Promise<void> {
  const existing = await readRecordSheet(host, await host.describe(), definition);
  const sheet = planRecordSheet({ definition, existing, added, words: WORDS });
  await host.apply({ styles: SHEET_STYLES, sheets: [sheet], removeSheetIds: [] });
}

async function mustRead(host: WorkbookHost, definition: RecordDefinition): Promise<RecordSheet> {
  const sheet = await readRecordSheet(host, await host.describe(), definition);
  if (!sheet) throw new Error("no record");
  return sheet;
}

/** A text as a cell gives it back: programs may write line ends otherwise. */
const word = fc
  .oneof(fc.constantFrom("", "1.5", "=见纪要", "甲\n乙", "“好”", "01"), fc.string({ unit: "grapheme", maxLength: 8 }))
  .map((text) => text.replace(/\r\n?/g, "\n").trim());
const valuesOf = ({ columns }: RecordDefinition): fc.Arbitrary<Values> =>
  fc.record(Object.fromEntries(columns.map(({ key }) => [key, word])));

/** The sheet of the record, and where its rows begin. */
function tableOf(host: MemoryHost, { sheetName }: RecordDefinition): Readonly<{ sheet: MemorySheet; first: number }> {
  const sheet = host.sheet(sheetName);
  return { sheet, first: sheet.rows.findIndex((row) => row[0] === "序号") + 1 };
}

const scenario = fc.constantFrom(ADJUSTMENT_RECORD, PROGRESS_RECORD).chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    batches: fc.array(fc.array(valuesOf(definition), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    row: fc.nat(),
    column: fc.nat(),
    to: fc.nat(),
  }),
);

async function written({
  definition,
  batches,
}: Readonly<{ definition: RecordDefinition; batches: readonly (readonly Values[])[] }>) {
  const host = new MemoryHost({ 名册: [["党组织名称"]] });
  for (const batch of batches) await append(host, definition, batch);
  return { host, ...tableOf(host, definition), count: batches.flat().length };
}

describe("laws of a record", () => {
  it("rows are read back as they were added, however many times, without a fault", async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const { host } = await written(given);
        const { rows, faults, head } = await mustRead(host, given.definition);
        expect(faults).toEqual([]);
        expect(rows.map(({ number }) => number)).toEqual(given.batches.flat().map((_, i) => i + 1));
        expect(rows.map(({ values }) => given.definition.columns.map(({ key }) => values[key]))).toEqual(
          given.batches.flat().map((values) => given.definition.columns.map(({ key }) => values[key])),
        );
        expect(head).toEqual({ count: rows.length, check: rows.at(-1)!.check });
      }),
      { numRuns: 60 },
    );
  });

  it("any single changed cell is named by its row, and by no other", async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const { host, sheet, first, count } = await written(given);
        const at = given.row % count;
        // The number of a row is the name by which it is told.
        const column = 1 + (given.column % (given.definition.columns.length + 1));
        const cell = sheet.rows[first + at]![column];
        sheet.rows[first + at]![column] = cell === "anders" ? "sonst" : "anders";
        const { faults } = await mustRead(host, given.definition);
        expect(faults).toEqual([{ kind: "changed", number: at + 1 }]);
      }),
      { numRuns: 100 },
    );
  });

  it("any single row that is taken out is named, also the last, and still after rows were added", async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const { host, sheet, first, count } = await written(given);
        const at = given.row % count;
        sheet.rows.splice(first + at, 1);
        expect((await mustRead(host, given.definition)).faults).toEqual([{ kind: "missing", number: at + 1 }]);
        await append(host, given.definition, [given.batches[0]![0]!]);
        const { faults, rows } = await mustRead(host, given.definition);
        expect(faults).toEqual([{ kind: "missing", number: at + 1 }]);
        expect(rows.at(-1)?.number).toBe(count + 1);
      }),
      { numRuns: 100 },
    );
  });

  it("any single row that is moved is named; sorting loses and changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const { host, sheet, first, count } = await written(given);
        const [from, to] = [given.row % count, given.to % count];
        const [row] = sheet.rows.splice(first + from, 1);
        sheet.rows.splice(first + to, 0, row!);
        const { faults } = await mustRead(host, given.definition);
        // Of two neighbours that have changed places either may be the one that was moved.
        const named = Math.abs(from - to) === 1 ? [from + 1, to + 1] : [from + 1];
        if (from === to) expect(faults).toEqual([]);
        else {
          expect(faults).toHaveLength(1);
          expect(faults[0]?.kind).toBe("moved");
          expect(named).toContain(faults[0]?.number);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("what the office has put beside and under the rows stays, cell by cell", async () => {
    await fc.assert(
      fc.asyncProperty(scenario, fc.array(word, { minLength: 1, maxLength: 4 }), async (given, notes) => {
        const { host, sheet, first, count } = await written(given);
        const width = given.definition.columns.length + 2;
        sheet.rows[first - 1]![width] = "领导批示";
        notes.forEach((note, i) => {
          const text = note === "" ? null : note;
          if (i < count) sheet.rows[first + i]![width] = i % 2 === 0 ? text : i + 0.5;
          sheet.rows.push(i === 0 ? [null, "备注", text] : [null, text, { date: 46_000 + i }]);
        });
        const before = await mustRead(host, given.definition);
        await append(host, given.definition, [given.batches[0]![0]!]);
        const after = await mustRead(host, given.definition);
        expect(after.faults).toEqual([]);
        expect(after.columns).toEqual(before.columns);
        expect(after.rows.slice(0, -1).map(({ cells }) => cells)).toEqual(before.rows.map(({ cells }) => cells));
        const filled = (rows: RecordSheet["officeRows"]) =>
          rows.map((cells) =>
            cells.map((cell) => cell && { ...cell, kind: cell.kind === "date" ? "number" : cell.kind }),
          );
        expect(filled(after.officeRows)).toEqual(filled(before.officeRows));
      }),
      { numRuns: 60 },
    );
  });
});
