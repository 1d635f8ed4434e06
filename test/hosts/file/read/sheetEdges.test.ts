import { describe, expect, it } from "vitest";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { openFileHost } from "../../../../src/hosts/file/fileHost";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import type { ReadOptions, SheetTail } from "../../../../src/workbook/port/workbookHost";
import { zipBytes } from "../../../support/zipBytes";
import { cellsOf, COMPRESSIONS, cutAt, outcomeOf, sheetXml, workbookOf, workbookParts } from "./fileReading";

const number = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
const sheetOf = (rows: string, behind: string): Buffer => zipBytes(workbookParts(sheetXml(rows, behind)));
const numbers = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${number(`A${i + 1}`, i)}</row>`).join("");

async function tailOf(bytes: Buffer, options: ReadOptions = {}): Promise<SheetTail & { blocks: number[][] }> {
  const host = await openFileHost(memorySource(bytes), { compression: nodeCompression });
  const blocks: number[][] = [];
  const tail = await host.readSheet("rId1", (block) => blocks.push([block.rowCount, block.columnCount]), options);
  return { ...tail, blocks };
}

describe.each(COMPRESSIONS)("rows and cells, unpacked by %s", (_, compression) => {
  it.each<[string, string, Readonly<Record<string, string>>]>([
    [
      "an unnumbered row stands where its cells say",
      `<row>${number("B7", 1)}<c><v>2</v></c></row><row><c><v>3</v></c></row>`,
      { B7: "number 1", C7: "number 2", A8: "number 3" },
    ],
    [
      "cells in any order",
      `<row r="1">${number("C1", 3)}${number("A1", 1)}<c><v>2</v></c></row>`,
      { A1: "number 1", B1: "number 2", C1: "number 3" },
    ],
    ["small letters", `<row r="1"><c r="ab1"><v>1</v></c></row>`, { AB1: "number 1" }],
    [
      "attributes that begin like others",
      `<row r="1" ref="9" spans="1:2"><c rx="Z9" sx="1" r="B1" ty="s" tx="e"><v>1</v></c></row>`,
      { B1: "number 1" },
    ],
    [
      "attributes with a prefix like others",
      `<row r="1"><c r:id="Z9" t:x="s" s:y="1" r="B1"><v>1</v></c></row>`,
      { B1: "number 1" },
    ],
    ["a number that is none is text", `<row r="1"><c r="A1"><v>12人</v></c></row>`, { A1: "text 12人" }],
    [
      "an ISO date with a time, a time alone, and no date",
      `<row r="1"><c r="A1" t="d"><v>2024-03-05T06:00:00</v></c><c r="B1" t="d"><v>06:00:00</v></c><c r="C1" t="d"><v>去年</v></c></row>`,
      { A1: "date 45356.25", B1: "number 0.25", C1: "text 去年" },
    ],
    [
      "values with CDATA, comments, references",
      `<row r="1"><c r="A1"><v><![CDATA[1]]>2<!-- 3 --></v></c><c r="B1" t="str"><v>甲<![CDATA[<&amp;]]>&lt;</v></c><c r="C1" t="s"><v>&#48;</v></c></row>`,
      { A1: "number 12", B1: "text 甲<&amp;<", C1: "text 甲" },
    ],
    [
      "Excel's escapes and line breaks in a formula's text",
      `<row r="1"><c r="A1" t="str"><v>甲_x000A_乙\r\n丙_x_y</v></c></row>`,
      { A1: "text 甲\n乙\n丙_x_y" },
    ],
    [
      "escapes are not made of two runs",
      `<row r="1"><c r="A1" t="inlineStr"><is><r><t>_x00</t></r><r><t>0D_</t></r></is></c></row>`,
      { A1: "text _x000D_" },
    ],
    [
      "a formula whose text holds a tag",
      `<row r="1"><c r="A1"><f><![CDATA[IF(B1<C1,"<v>9</v>",1)]]></f><v>1</v></c></row>`,
      { A1: "number 1" },
    ],
    [
      "a formula without a value",
      `<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>A1</f><v></v></c><c r="C1" t="str"><f>""</f><v/></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2" t="b"><f>A1</f><v></v></c><c r="C2"><f>1</f><v>1</v></c></row>`,
      {
        A1: "uncalculated 0",
        B1: "uncalculated 0",
        A2: "uncalculated 0",
        B2: "uncalculated 0",
        C2: "number 1",
      },
    ],
    [
      "empty texts are no values",
      `<row r="1"><c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1" t="inlineStr"><is><t/></is></c><c r="C1" t="inlineStr"><is/></c></row>`,
      {},
    ],
    ["a cell of an unknown type", `<row r="1"><c r="A1" t="x"><v>1</v></c></row>`, { A1: "number 1" }],
    ["a style that isn't there", `<row r="1"><c r="A1" s="999"><v>1</v></c></row>`, { A1: "number 1" }],
  ])("%s", async (_, rows, expected) => {
    expect(await cellsOf(workbookOf(rows), { compression })).toEqual(expected);
  });
});

it.each(["A1:XFD1048576", "A1", "B2:A1", "", "1:9"])("a dimension of %j changes nothing", async (reference) => {
  const xml = sheetXml(`<row r="3">${number("C3", 1)}</row>`).replace(
    "<sheetData>",
    `<dimension ref="${reference}"/><sheetData>`,
  );
  expect(await cellsOf(zipBytes(workbookParts(xml)))).toEqual({ C3: "number 1" });
});

it("rows and cells outside the data are none: anchors of controls, notes, extensions", async () => {
  const control = `<controls xmlns:xdr="d"><control><controlPr><anchor><from><xdr:col>5</xdr:col><xdr:row>2</xdr:row></from></anchor></controlPr></control></controls>`;
  const extension = `<extLst><ext><row r="1"><c r="A1"><v>9</v></c></row></ext></extLst>`;
  const rows = `<row r="1048576">${number("A1048576", 1)}</row>`;
  const notes: number[] = [];
  const bytes = sheetOf(rows, control + extension);
  expect(await cellsOf(bytes, { onProgress: (rowsRead) => notes.push(rowsRead) })).toEqual({ A1048576: "number 1" });
  expect(notes.at(-1)).toBe(1);
});

it.each([
  ["a row twice", `<row r="1"/><row r="1"/>`],
  ["a row in a row", `<row r="1"><row r="2"/></row>`],
  ["a row without its end", `<row r="1">${number("A1", 1)}`],
  ["row 0", `<row r="0"/>`],
  ["a row's number that is none", `<row r="x"/>`],
  ["an unnumbered row whose cells go back", `<row r="5"/><row>${number("A2", 1)}</row>`],
  ["a cell's reference that is none", `<row r="1"><c r="7"><v>1</v></c></row>`],
  ["a cell's reference without a row", `<row r="1"><c r="A"><v>1</v></c></row>`],
  ["a cell without its end", `<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>`],
  ["a shared string that isn't there", `<row r="1"><c r="A1" t="s"><v>2</v></c></row>`],
  ["a shared string's number that is none", `<row r="1"><c r="A1" t="s"><v>甲</v></c></row>`],
  ["an inline string that is no XML", `<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</r></t></is></c></row>`],
])("%s is damage", async (_, rows) => expect(await outcomeOf(workbookOf(rows))).toBe("damaged"));

describe("what stands behind the rows", () => {
  const merges = `<mergeCells count="3"><mergeCell ref="A1:B2"/><x:mergeCell ref='C3'></x:mergeCell><mergeCell ref="?"/></mergeCells>`;

  it("merged ranges are given", async () => {
    const { merges: ranges } = await tailOf(sheetOf(numbers(3), merges));
    expect(ranges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
      { firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2 },
    ]);
  });

  it("none when rows were limited", async () => {
    expect((await tailOf(sheetOf(numbers(3), merges), { rowLimit: 99 })).merges).toEqual([]);
  });
});

describe("blocks", () => {
  it("hold many rows, leave out empty ones, and grow with the columns", async () => {
    const wide = `<row r="5001">${number("A5001", 1)}${number("XFD5001", 2)}</row>`;
    const { blocks } = await tailOf(workbookOf(`${numbers(5000)}${wide}`));
    expect(blocks.reduce((sum, [rows]) => sum + rows!, 0)).toBe(5001);
    expect(blocks.length).toBeLessThan(6);
    expect(blocks.at(-1)).toEqual([1, 16_384]);
  });

  it("stop before the limit also where rows are numbered by their cells", async () => {
    const rows = `<row>${number("A1", 1)}</row><row>${number("A9", 2)}</row><row>${number("A10", 3)}</row>`;
    expect(await cellsOf(workbookOf(rows), { rowLimit: 8 })).toEqual({ A1: "number 1" });
    expect(await cellsOf(workbookOf("<row><c><v>1</v></c></row>".repeat(3)), { rowLimit: 2 })).toEqual({
      A1: "number 1",
      A2: "number 1",
    });
    expect(await cellsOf(workbookOf(rows), { rowLimit: 0 })).toEqual({});
  });

  it("an exception of the consumer comes through as it is", async () => {
    const host = await openFileHost(memorySource(workbookOf(numbers(3))), { compression: nodeCompression });
    const bug = new Error("bug");
    await expect(
      host.readSheet("rId1", () => {
        throw bug;
      }),
    ).rejects.toBe(bug);
  });
});

describe("columns nobody wants", () => {
  const columns = new Set([1]);

  it("may hold what could not be read", async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1"><v>1</v></c><c r="C1" t="inlineStr"><is><t>${"a".repeat(40_000)}</t></is></c></row>`;
    expect(await cellsOf(workbookOf(rows), { columns })).toEqual({ B1: "number 1" });
    expect(await outcomeOf(workbookOf(rows))).toBe("damaged");
  });

  it("may hold a text of 20 MB, which is never held whole", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${"党".repeat(7 << 20)}</t></is></c><c r="B1"><v>1</v></c></row>`;
    expect(await cellsOf(workbookOf(rows), { columns })).toEqual({ B1: "number 1" });
    expect(await outcomeOf(workbookOf(rows))).toBe("text-too-long");
  });
});

it("a read is cancelled in the middle", async () => {
  const abort = new AbortController();
  const rows = Array.from({ length: 150_000 }, (_, i) => `<row r="${i + 1}">${number(`A${i + 1}`, i)}</row>`).join("");
  let rowsSeen = 0;
  const host = await openFileHost(memorySource(workbookOf(rows)), { compression: nodeCompression });
  const reading = host.readSheet(
    "rId1",
    ({ rowCount }) => {
      rowsSeen += rowCount;
      abort.abort();
    },
    { signal: abort.signal },
  );
  await expect(reading).rejects.toMatchObject({ name: "HostError", code: "cancelled" });
  expect(rowsSeen).toBeGreaterThan(0);
  expect(rowsSeen).toBeLessThan(150_000);
});

describe("a cell that comes in hundreds of pieces", () => {
  const run = `<r><rPr><sz val="10"/><rFont val="仿宋"/></rPr><t>学</t></r>`;
  const cell = `<c r="A1" t="inlineStr"><is>${run.repeat(8_000)}</is></c>`;
  const everyKilobyte = Array.from({ length: 2_000 }, (_, i) => i * 1_000);

  it("is read whole, and what stands behind it", async () => {
    const bytes = workbookOf(`<row r="1">${cell}${number("B1", 2)}</row><row r="2">${number("A2", 3)}</row>`);
    const cells = await cellsOf(bytes, { compression: cutAt(...everyKilobyte) });
    expect(cells).toEqual({ A1: `text ${"学".repeat(8_000)}`, B1: "number 2", A2: "number 3" });
  });

  it("is damaged where the sheet ends in it", async () => {
    const bytes = workbookOf(`<row r="1">${cell.slice(0, -10)}`);
    await expect(cellsOf(bytes, { compression: cutAt(...everyKilobyte) })).rejects.toMatchObject({ code: "damaged" });
  });
});
