import fc from "fast-check";
import { expect, it } from "vitest";
import { ledgerFingerprint } from "../../../../src/domain/model/ledgerFingerprint";
import { inSheetOrder, type Column, type LedgerTable } from "../../../../src/domain/model/ledgerTable";
import { readWorkbook, type WorkbookReading } from "../../../../src/workbook/ledgers/parsing/readWorkbook";
import { MemoryHost, type MemoryCell } from "../../../support/memoryHost";
import { rowBlock } from "../../../support/rowBlock";
import { ACTIVITY_HEADER, BRANCHES, rosterOf, serial } from "./reading";

const NAMES = ["活动台账", "任务清单", "党务干部名册", "党费台账"] as const;
type SheetName = (typeof NAMES)[number];

/** Mostly cells of which there is nothing to say. */
const mostly = (good: readonly MemoryCell[], bad: readonly MemoryCell[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: fc.constantFrom(...bad) });
const name = mostly(BRANCHES, ["机关第 一党支部", "某某公司", "合计", null]);
const day = mostly(
  [serial(2026, 3, 5), serial(2026, 4, 17), "2026.3.5"],
  ["2026年3月", "第一季度", "待定", "3月5日", null],
);
const count = mostly([12, 20, "12人"], [null, { error: "#VALUE!" }]);
const text = (...words: readonly string[]) => mostly(words, [null, "作废"]);
const yes = mostly(["是", "否", "已完成"], ["作废", null]);

const SHEETS: Readonly<Record<SheetName, Readonly<{ header: readonly string[]; row: fc.Arbitrary<MemoryCell[]> }>>> = {
  活动台账: {
    header: [...ACTIVITY_HEADER, "应到人数", "实到人数", "主讲人"],
    row: fc.tuple(name, text("党课", "支委会、党课", "主题党日"), day, count, count, text("张三", "张三、李四")),
  },
  任务清单: {
    header: ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "完成时间"],
    row: fc.tuple(name, text("甲", "乙"), text("张三"), day, yes, day),
  },
  党务干部名册: {
    header: ["所在党组织", "姓名", "党内职务", "专兼职", "任职时间", "是否纳入履历"],
    row: fc.tuple(name, text("张三", "李四", "王五"), text("委员"), text("专职", "兼职"), day, yes),
  },
  党费台账: {
    header: ["党组织名称", "月份", "应交", "实交"],
    row: fc.tuple(name, day, count, count),
  },
} satisfies Record<string, Readonly<{ header: readonly string[]; row: fc.Arbitrary<readonly MemoryCell[]> }>>;

/** A ledger's first rows, by which it is known, and which are all alike. */
const HEAD: Readonly<Record<SheetName, readonly MemoryCell[]>> = {
  活动台账: [BRANCHES[0], "党课", serial(2026, 3, 5), 20, 12, "张三"],
  任务清单: [BRANCHES[0], "甲", "张三", serial(2026, 6, 30), "是", serial(2026, 3, 5)],
  党务干部名册: [BRANCHES[0], "赵六", "委员", "专职", serial(2026, 3, 5), "是"],
  党费台账: [BRANCHES[0], serial(2026, 3, 5), 20, 20],
};
const HEAD_RECORDS = 39;

const ledgers = fc.record(
  Object.fromEntries(NAMES.map((sheet) => [sheet, fc.array(SHEETS[sheet].row, { minLength: 4, maxLength: 9 })])),
) as fc.Arbitrary<Record<SheetName, readonly (readonly MemoryCell[])[]>>;

/** The cell at `pick` becomes what the same column of the drawn row holds. */
const edit = fc.constantFrom(...NAMES).chain((sheet) =>
  fc.record({
    sheet: fc.constant(sheet),
    row: fc.nat(),
    column: fc.nat(),
    donor: SHEETS[sheet].row,
  }),
);
const merges = fc.option(fc.record({ sheet: fc.constantFrom(...NAMES), row: fc.nat({ max: 8 }) }), { freq: 2 });

function said({ ledgers: read, diagnostics, sheets, aliasSuggestions }: WorkbookReading): unknown {
  const tables =
    read &&
    [...read.tables].map(([ledger, table]) => [ledger, Array.from(inSheetOrder(table), (r) => rowOf(table, r))]);
  const reports = sheets.map((sheet) => ({
    ...sheet,
    months: sheet.months && [...sheet.months].sort(([a], [b]) => a - b),
  }));
  return { fingerprint: read && ledgerFingerprint(read), tables, diagnostics, reports, aliasSuggestions };
}

function rowOf(table: LedgerTable, record: number): unknown {
  const columns = [...table.columns].map(([field, column]) => [field, valueOf(column, record)]);
  return [table.sheetIndexes[record], table.rowNumbers[record], columns];
}

function valueOf(column: Column, record: number): unknown {
  if (column.kind === "date") return [column.days[record], column.spans[record]];
  if (column.kind === "number") return column.scaled[record];
  if (column.kind === "yesNo") return column.codes[record];
  return [column.pool[column.ids[record]!], column.values[column.ids[record]!]];
}

it("a row read again by itself says what it says when all are read", async () => {
  const tally = { again: 0, anew: 0 };
  const options = { mapping: null, skipSheetIds: new Set<string>(), acceptProposals: true };
  await fc.assert(
    fc.asyncProperty(ledgers, fc.array(edit, { minLength: 1, maxLength: 5 }), merges, async (rows, edits, merged) => {
      const sheets = NAMES.map((sheet) => {
        const head = Array.from({ length: HEAD_RECORDS }, () => HEAD[sheet]);
        const staff = head.map((record, i) => (sheet === "党务干部名册" ? record.with(1, `赵${i}`) : record));
        return [sheet, [SHEETS[sheet].header, ...staff, ...rows[sheet]]] as const;
      });
      const host = new MemoryHost({ 名册: rosterOf(...BRANCHES), ...Object.fromEntries(sheets) });
      if (merged) {
        const first = HEAD_RECORDS + 1 + merged.row;
        const range = { firstRow: first, lastRow: first + 1, firstColumn: 0, lastColumn: 0 };
        host.sheet(merged.sheet).merges.push(range);
      }
      let reading = await readWorkbook(host, options);
      for (const { sheet, row, column, donor } of edits) {
        const { id, rows: cells } = host.sheet(sheet);
        const rowIndex = HEAD_RECORDS + 1 + (row % (cells.length - HEAD_RECORDS - 1));
        const columnIndex = column % donor.length;
        cells[rowIndex]![columnIndex] = donor[columnIndex]!;
        const anew = await readWorkbook(host, options);
        const columns = reading.rowsAgain.columnsOf(id);
        const block = columns && (await rowBlock(host, { sheetId: id, rowIndex, columns }));
        const again = block && reading.rowsAgain.read(reading, id, block);
        if (again) expect(said(again.reading)).toEqual(said(anew));
        tally[again ? "again" : "anew"]++;
        reading = again ? again.reading : anew;
      }
    }),
    { numRuns: 40 },
  );
  // The rest are rows that take no part, or of which something is told.
  expect(tally.again).toBeGreaterThan(tally.anew / 4);
});
