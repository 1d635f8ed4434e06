import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemorySink } from "../../../../src/hosts/file/byteSink";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import { openPackage } from "../../../../src/hosts/file/package/workbookPackage";
import { enterCells } from "../../../../src/hosts/file/write/enterCells";
import { openZip } from "../../../../src/hosts/file/zip/zipArchive";
import { cellAddress } from "../../../../src/workbook/port/address";
import type { CellEntry } from "../../../../src/workbook/port/workbookHost";
import { zipParts } from "../../../support/packageParts";
import { zipBytes } from "../../../support/zipBytes";
import { cellsOf, sheetXml, workbookOf, workbookParts } from "../read/fileReading";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "xl/worksheets/sheet1.xml";

async function entered(bytes: Uint8Array, ...entries: readonly CellEntry[]): Promise<Uint8Array> {
  const sink = new MemorySink();
  const pkg = await openPackage(await openZip(memorySource(bytes), nodeCompression));
  await enterCells(pkg, entries, sink, nodeCompression);
  return sink.bytes();
}

const at = (address: string, value: CellEntry["value"]): CellEntry => {
  const match = /^([A-Z])(\d+)$/.exec(address)!;
  const columnIndex = match[1]!.charCodeAt(0) - 65;
  return { sheetId: "rId1", rowIndex: Number(match[2]) - 1, columnIndex, value };
};

const partOf = (bytes: Uint8Array, name: string): string =>
  zipParts(bytes)
    .find((part) => part.name === name)!
    .content.toString();

/** The rows of the sheet after entering into one with these rows. */
async function rowsAfter(rows: string, ...entries: readonly CellEntry[]): Promise<string> {
  const xml = partOf(await entered(workbookOf(rows), ...entries), SHEET);
  return xml.slice(xml.indexOf("<sheetData>") + 11, xml.indexOf("</sheetData>"));
}

describe("entering single cells", () => {
  it.each<readonly [what: string, rows: string, entries: readonly CellEntry[], after: string]>([
    [
      "text into a cell that has another, keeping its style",
      `<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>`,
      [at("A1", "办 & 结")],
      `<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>办 &amp; 结</t></is></c><c r="B1"><v>1</v></c></row>`,
    ],
    [
      "a number into an empty cell",
      `<row r="1"><c r="A1" s="2"/></row>`,
      [at("A1", 46303)],
      `<row r="1"><c r="A1" s="2"><v>46303</v></c></row>`,
    ],
    [
      "nothing into a cell",
      `<row r="1"><c  r='A1'  s='2' t="str" ><f>1+1</f><v>2</v></c></row>`,
      [at("A1", null)],
      `<row r="1"><c  r='A1'  s='2'/></row>`,
    ],
    [
      "cells that are not there, in their places",
      `<row r="2" spans="2:2"><c r="B2"><v>1</v></c></row>`,
      [at("C2", "丙"), at("A2", 1), at("A3", "三"), at("A1", "一"), at("D9", null)],
      `<row r="1"><c r="A1" t="inlineStr"><is><t>一</t></is></c></row>` +
        `<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2" t="inlineStr"><is><t>丙</t></is></c></row>` +
        `<row r="3"><c r="A3" t="inlineStr"><is><t>三</t></is></c></row>`,
    ],
    [
      "cells that look like those of another row, as far as it has some",
      `<row r="1"><c r="A1" s="2"/><c r="B1"/></row><row r="3"><c r="A3" s="1"><v>1</v></c></row>`,
      [at("A3", 3), at("A4", 4), at("B4", 5), at("C4", 6)].map((entry) => ({ ...entry, likeRow: 0 })),
      `<row r="1"><c r="A1" s="2"/><c r="B1"/></row><row r="3"><c r="A3" s="2"><v>3</v></c></row>` +
        `<row r="4"><c r="A4" s="2"><v>4</v></c><c r="B4"><v>5</v></c><c r="C4"><v>6</v></c></row>`,
    ],
    [
      "a cell into a row with a style and no cells",
      `<row r="1" s="1" customFormat="1"/>`,
      [at("B1", 5)],
      `<row r="1" s="1" customFormat="1"><c r="B1" s="1"><v>5</v></c></row>`,
    ],
    [
      "rows and cells without references",
      `<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`,
      [at("B1", 7), at("A2", 8)],
      `<row><c><v>1</v></c><c><v>7</v></c></row><row><c><v>8</v></c></row>`,
    ],
    [
      "the last of several entries for one cell",
      `<row r="1"><c r="A1"><v>1</v></c></row>`,
      [at("A1", 2), at("A1", "终")],
      `<row r="1"><c r="A1" t="inlineStr"><is><t>终</t></is></c></row>`,
    ],
    [
      "spaces and line breaks",
      `<row r="1"><c r="A1"/></row>`,
      [at("A1", " 甲\n乙 ")],
      `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲\n乙 </t></is></c></row>`,
    ],
  ])("puts %s", async (_, rows, entries, after) => {
    expect(await rowsAfter(rows, ...entries)).toBe(after);
  });

  it("takes the style of the column, and writes with the part's prefix", async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="2" style="2" width="9"/></x:cols><x:sheetData/></x:worksheet>`;
    const after = partOf(await entered(zipBytes(workbookParts(xml)), at("B2", "甲")), SHEET);
    expect(after).toBe(
      xml.replace(
        "<x:sheetData/>",
        `<x:sheetData><x:row r="2"><x:c r="B2" s="2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>`,
      ),
    );
  });

  it("leaves every other part as the compressed bytes it is, and everything behind the cells", async () => {
    const before = zipBytes(
      workbookParts(sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>`, `<pageMargins left="1"/>`)),
    );
    const after = await entered(before, at("A1", 2));
    for (const { name, raw, content } of zipParts(before)) {
      const now = zipParts(after).find((part) => part.name === name)!;
      if (name === SHEET) expect(now.content.toString()).toBe(content.toString().replace("<v>1</v>", "<v>2</v>"));
      else expect(now.raw.equals(raw)).toBe(true);
    }
    expect(zipParts(after).map(({ name }) => name)).toEqual(zipParts(before).map(({ name }) => name));
  });

  it("has a workbook with formulas calculated when it is opened, and leaves one without alone", async () => {
    const formula = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1)</f><v>1</v></c></row>`;
    const workbook = async (bytes: Uint8Array): Promise<string> =>
      partOf(await entered(bytes, at("A1", 5)), "xl/workbook.xml");
    expect(await workbook(workbookOf(formula))).toContain(`</sheets><calcPr fullCalcOnLoad="1"/></workbook>`);
    const settings = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029" iterate="1"/></workbook>`;
    const own = workbookOf(formula, { "xl/workbook.xml": settings });
    expect(await workbook(own)).toContain(`<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>`);
    expect(await workbook(workbookOf(`<row r="1"><c r="A1"><v>1</v></c></row>`))).not.toContain("calcPr");
    const asked = settings.replace(`iterate="1"`, `fullCalcOnLoad="true"`);
    expect(await workbook(workbookOf(formula, { "xl/workbook.xml": asked }))).toBe(asked);
  });

  it("drops the calculation chain when a formula goes, and only then", async () => {
    const parts = { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>` };
    const relationships = String(
      workbookParts("").find(({ name }) => name === "xl/_rels/workbook.xml.rels")!.content,
    ).replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>`,
    );
    const bytes = workbookOf(`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"/></row>`, {
      ...parts,
      "xl/_rels/workbook.xml.rels": relationships,
    });
    const names = (file: Uint8Array): string[] => zipParts(file).map(({ name }) => name);
    expect(names(await entered(bytes, at("B1", 1)))).toContain("xl/calcChain.xml");
    const after = await entered(bytes, at("A1", 1));
    expect(names(after)).not.toContain("xl/calcChain.xml");
    expect(partOf(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it.each<readonly [what: string, bytes: () => Uint8Array, entry: CellEntry, error: unknown]>([
    ["a sheet that is not there", () => workbookOf(""), { ...at("A1", 1), sheetId: "rId7" }, { code: "host-failed" }],
    [
      "a protected sheet",
      () => zipBytes(workbookParts(sheetXml(`<row r="1"/>`, `<sheetProtection sheet="1" objects="1"/>`))),
      at("A1", 1),
      { code: "sheet-protected", detail: { sheet: "表" } },
    ],
    [
      "a cell in which the formulas of others are kept",
      () => workbookOf(`<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">B1</f></c></row>`),
      at("A1", 1),
      { code: "host-failed" },
    ],
    ["rows out of order", () => workbookOf(`<row r="2"/><row r="1"/>`), at("A1", 1), { code: "damaged" }],
    ["a row no sheet has", () => workbookOf(""), { ...at("A1", 1), rowIndex: 1_048_576 }, RangeError],
  ])("refuses %s", async (_, bytes, entry, error) => {
    const work = entered(bytes(), entry);
    if (error === RangeError) await expect(work).rejects.toBeInstanceOf(RangeError);
    else await expect(work).rejects.toMatchObject(error as object);
  });

  it("reads back as entered, and leaves the other cells", async () => {
    const cell = fc.tuple(fc.nat(6), fc.nat(6));
    const value = fc.oneof(
      fc.integer(),
      fc.constantFrom("=1+1", "007", "_x0041_", "甲<乙>", "\r", "''"),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell), fc.array(fc.tuple(cell, value), { minLength: 1 }), async (there, changes) => {
        const rows = new Map<number, Set<number>>();
        for (const [r, c] of there) rows.set(r, (rows.get(r) ?? new Set()).add(c));
        const sorted = (indexes: Iterable<number>): number[] => [...indexes].sort((a, b) => a - b);
        const xml = sorted(rows.keys()).map((r) => `<row r="${r + 1}">${sorted(rows.get(r)!).map((c) => `<c r="${cellAddress(r, c)}"><v>${r * 10 + c}</v></c>`).join("")}</row>`); // prettier-ignore
        const before = workbookOf(xml.join(""));
        const expected = new Map(Object.entries(await cellsOf(before)));
        for (const [[r, c], v] of changes) {
          const address = cellAddress(r, c);
          if (v === null) expected.delete(address);
          else expected.set(address, `${typeof v === "number" ? "number" : "text"} ${v}`);
        }
        const entries = changes.map(([[r, c], v]) => ({ sheetId: "rId1", rowIndex: r, columnIndex: c, value: v }));
        expect(await cellsOf(await entered(before, ...entries))).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 60 },
    );
  });
});
