import { describe, expect, it } from "vitest";
import { streamCompression } from "../../../../src/hosts/file/browser/streamCompression";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import type { ByteSource } from "../../../../src/hosts/file/byteSource";
import { StringPool } from "../../../../src/hosts/file/read/stringPool";
import { WorkbookFile } from "../../../../src/hosts/file/read/workbookFile";
import { SheetViews } from "../../../../src/hosts/file/view/sheetViews";
import { cellAddress } from "../../../../src/workbook/port/address";
import { zipBytes } from "../../../support/zipBytes";
import { workbookOf, workbookParts } from "../read/fileReading";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function styles(...codes: readonly string[]): string {
  const formats = codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join("");
  const xfs = codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join("");
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/>${xfs}<xf numFmtId="14"/></cellXfs></styleSheet>`;
}

/** Counts what is read. */
function counted(bytes: Uint8Array): ByteSource & { reads: number } {
  const source = memorySource(bytes);
  return {
    size: source.size,
    reads: 0,
    read(offset, length) {
      this.reads++;
      return source.read(offset, length);
    },
  };
}

async function viewsOf(source: ByteSource, limit?: number): Promise<SheetViews> {
  return new SheetViews(await WorkbookFile.open(source, streamCompression, new StringPool()), limit);
}

const sheetOf = (body: string): Buffer => zipBytes(workbookParts(`<worksheet xmlns="${MAIN}">${body}</worksheet>`));

/** A sheet with a number in every row of column A: its row index. */
function numbered(rows: number): Buffer {
  const xml = Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`);
  return workbookOf(xml.join(""));
}

describe("how a sheet is laid out", () => {
  it("has what the file says, within the cells that are used", async () => {
    const views = await viewsOf(
      memorySource(
        sheetOf(
          `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>` +
            `<sheetFormatPr defaultColWidth="9.5"/><cols><col min="1" max="1" width="20.7" customWidth="1"/>` +
            `<col min="3" max="16384" width="4" hidden="1"/></cols>` +
            `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3" ht="12" hidden="1"><c r="C3"><v>1</v></c></row>` +
            `<row r="4" hidden="0"><c r="A4"><v>1</v></c></row><row r="9" hidden="1" s="3"/></sheetData>` +
            `<mergeCells count="1"><mergeCell ref="A5:D6"/></mergeCells>`,
        ),
      ),
    );
    expect(await views.shape("rId1")).toEqual({
      rowCount: 6,
      columnCount: 4,
      columnWidths: { 0: 20.7, 1: 9.5, 2: 4, 3: 4 },
      hiddenColumns: [2, 3],
      hiddenRows: [2],
      frozenRows: 2,
      frozenColumns: 1,
      merges: [{ firstRow: 4, firstColumn: 0, lastRow: 5, lastColumn: 3 }],
    });
  });

  it("has nothing for an empty sheet, and no frozen rows that don't begin at the top", async () => {
    const views = await viewsOf(
      memorySource(
        sheetOf(
          `<sheetViews><sheetView topLeftCell="A5" workbookViewId="0"><pane ySplit="1" topLeftCell="A9" state="frozen"/></sheetView></sheetViews><sheetData/>`,
        ),
      ),
    );
    expect(await views.shape("rId1")).toMatchObject({ rowCount: 0, columnCount: 0, frozenRows: 0, merges: [] });
    expect(await views.rows({ sheetId: "rId1", firstRow: 0, count: 10 })).toEqual([]);
    await expect(viewsOf(memorySource(numbered(1))).then((other) => other.shape("rId9"))).rejects.toMatchObject({
      code: "host-failed",
    });
  });
});

describe("rows of a sheet", () => {
  it("show every kind of cell after its number format", async () => {
    const bytes = workbookOf(
      `<row r="1"><c r="A1" s="1"><v>46303</v></c><c r="B1" s="2"><v>0.875</v></c><c r="C1" s="3"><v>1234.5</v></c>` +
        `<c r="E1" t="s"><v>1</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#REF!</v></c><c r="H1" s="4"><v>46303</v></c>` +
        `<c r="I1" t="d"><v>2026-10-08</v></c><c r="J1"><v>0.30000000000000004</v></c><c r="K1" t="inlineStr"><is><t>文字</t></is></c><c r="L1" s="1"/></row>` +
        `<row r="3"><c r="B3" t="str"><f>A1</f><v>算出</v></c></row>`,
      { "xl/styles.xml": styles("yyyy-mm-dd", "0.0%", "#,##0.00") },
    );
    const views = await viewsOf(memorySource(bytes));
    const shown = (await views.rows({ sheetId: "rId1", firstRow: 0, count: 50 })).map(({ rowIndex, cells }) => [
      rowIndex,
      cells.map((cell) => cell && `${cell.align[0]!}${cell.error ? "!" : ""} ${cell.text}`),
    ]);
    const row = ["r 2026-10-08", "r 87.5%", "r 1,234.50", null, "l 乙 & 丙", "c TRUE", "c! #REF!", "r 2026/10/8", "r 2026-10-08", "r 0.3", "l 文字"]; // prettier-ignore
    expect(shown).toEqual([
      [0, row],
      [1, []],
      [2, [null, "l 算出"]],
    ]);
  });

  it("are the ones asked for, wherever they stand", async () => {
    const views = await viewsOf(memorySource(numbered(5_000)));
    for (const [firstRow, count] of [
      [0, 3],
      [1_020, 10],
      [4_990, 100],
      [2_047, 1],
      [5_000, 5],
      [3, 0],
    ] as const) {
      const rows = await views.rows({ sheetId: "rId1", firstRow, count });
      const expected = Array.from({ length: Math.max(0, Math.min(count, 5_000 - firstRow)) }, (_, i) => firstRow + i);
      expect(rows.map(({ rowIndex, cells }) => [rowIndex, cells[0]?.text])).toEqual(
        expected.map((index) => [index, String(index)]),
      );
    }
  });

  it("are read once, and again only where there were too many cells to keep", async () => {
    const source = counted(numbered(20_000));
    const views = await viewsOf(source, 3_000);
    const textAt = async (row: number): Promise<unknown> =>
      (await views.rows({ sheetId: "rId1", firstRow: row, count: 1 }))[0]?.cells[0]?.text;
    expect(await textAt(0)).toBe("0");
    await views.shape("rId1");
    const { reads } = source;
    expect([await textAt(1_500), await textAt(10)]).toEqual(["1500", "10"]);
    expect(source.reads).toBe(reads);
    expect(await textAt(15_000)).toBe("15000");
    expect(source.reads).toBeGreaterThan(reads);
    expect([await textAt(10_000), await textAt(0), await textAt(12_345)]).toEqual(["10000", "0", "12345"]);
    expect(await views.shape("rId1")).toMatchObject({ rowCount: 20_000 });
  });

  it("stay over a write that doesn't touch them", async () => {
    const source = counted(numbered(3_000));
    const pool = new StringPool();
    const file = await WorkbookFile.open(source, streamCompression, pool);
    const views = new SheetViews(file);
    await views.shape("rId1");
    const next = counted(numbered(3_000));
    views.turnTo(await WorkbookFile.open(next, streamCompression, pool));
    await views.rows({ sheetId: "rId1", firstRow: 0, count: 1 });
    const { reads } = next;
    expect(await views.rows({ sheetId: "rId1", firstRow: 2_000, count: 1 })).toMatchObject([{ rowIndex: 2_000 }]);
    expect(next.reads).toBe(reads);
    views.turnTo(await WorkbookFile.open(memorySource(numbered(10)), streamCompression, pool));
    expect(await views.shape("rId1")).toMatchObject({ rowCount: 10 });
  });

  it("of a damaged sheet can't be had, those of a sheet that was left neither", async () => {
    const broken = await viewsOf(memorySource(sheetOf(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>`)));
    await expect(broken.rows({ sheetId: "rId1", firstRow: 0, count: 5 })).rejects.toMatchObject({ code: "damaged" });
    await expect(broken.shape("rId1")).rejects.toMatchObject({ code: "damaged" });
    const views = await viewsOf(memorySource(numbered(50_000)));
    const rows = views.rows({ sheetId: "rId1", firstRow: 49_000, count: 5 });
    views.stop();
    await expect(rows).rejects.toMatchObject({ code: "cancelled" });
  });

  it("may be as wide as a sheet can be", async () => {
    const cells = [0, 300, 16_383].map((c) => `<c r="${cellAddress(0, c)}"><v>${c}</v></c>`).join("");
    const views = await viewsOf(memorySource(workbookOf(`<row r="1">${cells}</row>`)));
    const [row] = await views.rows({ sheetId: "rId1", firstRow: 0, count: 1 });
    expect([row!.cells.length, row!.cells[300]?.text, row!.cells[1]]).toEqual([16_384, "300", null]);
  });
});
