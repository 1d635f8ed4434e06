import { describe, expect, it } from "vitest";
import { mustDay } from "../../../src/domain/model/day";
import { ledgerPlace } from "../../../src/workbook/ledgerRows/ledgerPlace";
import { newRowCells } from "../../../src/workbook/ledgerRows/newRows";
import { rowTexts } from "../../../src/workbook/ledgerRows/rowTexts";
import { readGrid } from "../../../src/workbook/port/grid";
import type { ReportedColumn } from "../../../src/workbook/ledgers/recognising/sheetReport";
import { MemoryHost, type MemoryCell } from "../../support/memoryHost";

const column = (field: ReportedColumn["field"], columnIndex: number): ReportedColumn => ({
  ...{ field, columnIndex, label: field, certainty: "certain", samples: [], evidence: [] },
});
const DAY = { date: 45_000 };
const HEADER = ["序号", "责任党组织", "发现时间", "存在问题", "整改时限"];
const REPORT = {
  ...{ sheet: "台账", headerRowIndex: 0 },
  columns: [column("organization", 1), column("found", 2), column("problem", 3), column("due", 4)],
};

async function placed(rows: readonly (readonly MemoryCell[])[], isRecord: (rowIndex: number) => boolean) {
  const host = new MemoryHost({ 台账: rows });
  const [sheet] = (await host.describe()).sheets;
  const grid = await readGrid(host, sheet!.id);
  const report = { ...REPORT, sheetId: sheet!.id };
  return { grid, report, place: ledgerPlace({ report, grid, isRecord, tables: [] }) };
}

const added = {
  organization: "甲",
  found: { day: mustDay(2026, 10, 23) },
  problem: "=党课",
  due: { day: mustDay(2026, 12, 31) },
};

describe("rows added to a ledger", () => {
  it("look like the last record, number on, and give a day as that record does", async () => {
    const rows = [HEADER, [1, "甲", DAY, "问题", "2026.3.5"], [2, "乙", DAY, "问题", "2026.3.9"]];
    const { grid, place } = await placed(rows, (rowIndex) => rowIndex > 0);
    const cells = newRowCells(place, [added, { organization: "乙", problem: "" }], { grid, date1904: false });
    expect(cells.map(({ rowIndex, columnIndex, value, likeRow }) => [rowIndex, columnIndex, value, likeRow])).toEqual([
      [3, 0, 3, 2],
      [3, 1, "甲", 2],
      [3, 2, 46_318, 2],
      [3, 3, "=党课", 2],
      [3, 4, "2026-12-31", 2],
      [4, 0, 4, 2],
      [4, 1, "乙", 2],
    ]);
    expect([place.otherBelow, place.isBelowTable]).toEqual([false, false]);
  });

  it("go below notes and totals, and say that these are there", async () => {
    const rows = [HEADER, [1, "甲", DAY, "问题", DAY], [null, "合计", null, "1件", null], ["备注：填到月底"]];
    const { place } = await placed(rows, (rowIndex) => rowIndex === 1);
    expect(place).toMatchObject({ lastRecord: 1, freeRow: 4, otherBelow: true });
  });

  it("begin an empty ledger with no looks to follow", async () => {
    const { grid, place } = await placed([HEADER], () => false);
    expect(place).toMatchObject({ lastRecord: null, freeRow: 1, otherBelow: false });
    expect(newRowCells(place, [{ organization: "甲" }], { grid, date1904: false })).toEqual([
      { sheetId: place.sheetId, rowIndex: 1, columnIndex: 1, value: "甲" },
    ]);
  });

  it("know an Excel table that does not grow with them", async () => {
    const { grid, report } = await placed([HEADER, [1, "甲", DAY, "问题", DAY]], () => true);
    const tables = [{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 4 }];
    expect(ledgerPlace({ report, grid, isRecord: () => true, tables }).isBelowTable).toBe(true);
    expect(
      ledgerPlace({ report, grid, isRecord: () => true, tables: [{ ...tables[0]!, firstRow: 1 }] }).isBelowTable,
    ).toBe(false);
  });

  it("are held against what is entered already, finished or not", async () => {
    const { grid, report } = await placed([HEADER, [1, " 甲 "], [2], [], [3, "", "", "问题"]], () => false);
    expect(
      rowTexts(grid, report).map(({ rowIndex, text }) => [rowIndex, text("organization"), text("problem")]),
    ).toEqual([
      [1, "甲", ""],
      [4, "", "问题"],
    ]);
    expect(rowTexts(grid, report)[0]!.text("origin")).toBe("");
  });
});
