import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { memorySource } from "../../../src/hosts/file/byteSource";
import { openFileHost } from "../../../src/hosts/file/fileHost";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import { isDateFormat } from "../../../src/workbook/port/dateFormat";
import { cellAddress, rangeAddress } from "../../../src/workbook/port/address";
import { CELL } from "../../../src/workbook/port/cellBlock";
import type { WorkbookHost } from "../../../src/workbook/port/workbookHost";
import { bootOffice, type BootedOffice } from "./bootOffice";
import { loadWorkbook } from "./loadWorkbook";

const BYTES = new Uint8Array(readFileSync("examples/考核工作簿-样例.xlsx"));

type Cells = Readonly<Record<string, string>>;

/** "A1": kind and value. */
async function cellsOfFile(host: WorkbookHost, sheetId: string): Promise<Cells> {
  const cells: Record<string, string> = {};
  await host.readSheet(sheetId, ({ rowCount, columnCount, rowIndexes, kinds, numbers, strings }) => {
    for (let r = 0; r < rowCount; r++) {
      for (let c = 0; c < columnCount; c++) {
        const at = r * columnCount + c;
        const kind = kinds[at]!;
        if (kind === CELL.EMPTY) continue;
        const isText = kind === CELL.TEXT || kind === CELL.ERROR;
        const value = isText ? strings.textOf(numbers[at]!) : String(numbers[at]);
        if (value !== "") cells[cellAddress(rowIndexes[r]!, c)] = `${kind} ${value}`;
      }
    }
  });
  return cells;
}

function kindOf(type: unknown, format: unknown): number {
  if (type === "Double") return isDateFormat(String(format)) ? CELL.DATE : CELL.NUMBER;
  return type === "Boolean" ? CELL.BOOLEAN : type === "Error" ? CELL.ERROR : CELL.TEXT;
}

async function cellsOfOffice(name: string): Promise<Cells> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    range.load("values,valueTypes,numberFormat,rowIndex,columnIndex");
    await context.sync();
    const cells: Record<string, string> = {};
    if (range.isNullObject) return cells;
    range.valueTypes.forEach((row, r) => {
      row.forEach((type: string, c) => {
        if (type === "Empty") return;
        const value: unknown = range.values[r]![c];
        const shown = typeof value === "boolean" ? String(Number(value)) : String(value);
        const address = cellAddress(range.rowIndex + r, range.columnIndex + c);
        cells[address] = `${kindOf(type, range.numberFormat[r]![c])} ${shown}`;
      });
    });
    return cells;
  });
}

describe("loadWorkbook", () => {
  let office: BootedOffice;
  let host: WorkbookHost;
  beforeAll(async () => {
    office = await bootOffice();
    office.openWorkbook(await loadWorkbook(BYTES, nodeCompression));
    host = await openFileHost(memorySource(BYTES), { compression: nodeCompression });
  });

  it("gives the client the cells that the file host reads", async () => {
    const { sheets } = await host.describe();
    expect(sheets.length).toBeGreaterThan(3);
    let count = 0;
    for (const { id, name } of sheets) {
      const expected = await cellsOfFile(host, id);
      count += Object.keys(expected).length;
      expect(await cellsOfOffice(name), name).toEqual(expected);
    }
    expect(count).toBeGreaterThan(5_000);
  });

  it("gives the same tables, names and sheets", async () => {
    const info = await host.describe();
    const found = await Excel.run(async (context) => {
      const { worksheets, tables, names } = context.workbook;
      worksheets.load("items/name,items/visibility");
      tables.load("items/name,items/worksheet/name");
      names.load("items/name,items/visible,items/type");
      await context.sync();
      const ranges = tables.items.map((table) => table.getRange().load("address"));
      await context.sync();
      return {
        sheets: worksheets.items.map(({ name, visibility }) => ({ name, visible: visibility === "Visible" })),
        tables: tables.items.map(({ name }, i) => `${name} ${ranges[i]!.address.split("!")[1]!}`),
        names: names.items
          .filter(({ type }) => type === "Range")
          .map(({ name, visible }) => `${name} ${String(visible)}`),
      };
    });
    expect(found).toEqual({
      sheets: info.sheets.map(({ name, visible }) => ({ name, visible })),
      tables: info.tables.map(({ name, range }) => `${name} ${rangeAddress(range)}`),
      names: info.names.map(({ name, hidden }) => `${name} ${String(!hidden)}`),
    });
  });
});
