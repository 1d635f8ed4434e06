import { describe, expect, it } from "vitest";
import { HostError } from "../../../../src/workbook/port/hostError";
import { zipBytes } from "../../../support/zipBytes";
import { cellsOf, COMPRESSIONS, cutAt, sheetXml, workbookOf, workbookParts } from "./fileReading";

const inline = (content: string): string => `<row r="1"><c r="A1" t="inlineStr"><is>${content}</is></c></row>`;

const CASES: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ["a number", `<row r="1"><c r="A1"><v>12.5</v></c></row>`, { A1: "number 12.5" }],
  ["a power of ten", `<row r="1"><c r="A1"><v>1.5E-3</v></c></row>`, { A1: "number 0.0015" }],
  ["a date by its format", `<row r="1"><c r="A1" s="1"><v>45356</v></c></row>`, { A1: "date 45356" }],
  ["a date by a format of its own", `<row r="1"><c r="A1" s="2"><v>45356</v></c></row>`, { A1: "date 45356" }],
  [
    "shared strings",
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`,
    { A1: "text 甲", B1: "text 乙 & 丙" },
  ],
  [
    "booleans",
    `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>`,
    { A1: "boolean 1", B1: "boolean 0" },
  ],
  ["an error", `<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>`, { A1: "error #REF!" }],
  [
    "a formula's text",
    `<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>甲 &lt;乙&gt;</v></c></row>`,
    { A1: "text 甲 <乙>" },
  ],
  [
    "a shared formula",
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>3</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>`,
    { A1: "number 3", A2: "number 4" },
  ],
  [
    "an array formula",
    `<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>3</v></c><c r="B1"><v>4</v></c></row>`,
    { A1: "number 3", B1: "number 4" },
  ],
  ["an ISO date", `<row r="1"><c r="A1" t="d"><v>2024-03-05T00:00:00</v></c></row>`, { A1: "date 45356" }],
  ["inline text", inline("<t>甲</t>"), { A1: "text 甲" }],
  [
    "rich inline text",
    inline('<r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r>'),
    { A1: "text 甲 乙" },
  ],
  ["phonetic runs are left out", inline(`<t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh>`), { A1: "text 甲" }],
  ["references", inline("<t>&#30002;&#x4E59;&lt;&quot;&apos;&amp;amp;</t>"), { A1: `text 甲乙<"'&amp;` }],
  ["CDATA", inline("<t><![CDATA[甲<b>&amp;]]></t>"), { A1: "text 甲<b>&amp;" }],
  ["Excel's escapes", inline("<t>甲_x000D_乙_x005F_x000D_</t>"), { A1: "text 甲\r乙_x000D_" }],
  [
    "a comment between cells",
    `<!-- <c r="A1"><v>9</v></c> --><row r="1"><!-- > --><c r="A1"><v>1</v></c></row>`,
    { A1: "number 1" },
  ],
  ["a processing instruction", `<?x <c?><row r="1"><c r="A1"><v>1</v></c></row>`, { A1: "number 1" }],
  ["single quotes", `<row r='2'><c r='B2' t='inlineStr'><is><t>甲</t></is></c></row>`, { B2: "text 甲" }],
  ["a > in an attribute", `<row r="1" x="a>b"><c x="/>" r="A1"><v>1</v></c></row>`, { A1: "number 1" }],
  ["white space in tags", `<row\n r = "1" ><c\tr="A1"\n><v >1</v ></c ></row >`, { A1: "number 1" }],
  [
    "cells without r",
    `<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row>`,
    { A3: "number 1", D3: "number 2", E3: "number 3" },
  ],
  [
    "rows without r",
    `<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row><row r="9"><c><v>3</v></c></row><row><c><v>4</v></c></row>`,
    { A1: "number 1", A3: "number 2", A9: "number 3", A10: "number 4" },
  ],
  [
    "empty cells and rows",
    `<row r="1"><c r="A1" s="1"/><c r="B1"></c></row><row r="2" s="1"/><row r="5"><c r="C5"><v>1</v></c></row>`,
    { C5: "number 1" },
  ],
  ["a hidden row", `<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>`, { A1: "number 1" }],
  ["the last cell of a sheet", `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, { XFD1048576: "number 1" }],
  [
    "a cell's extension with a value in it",
    `<row r="1"><c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c></row>`,
    { A1: "number 1" },
  ],
];

describe("cells of a sheet part", () => {
  it.each(CASES)("%s", async (_, rows, expected) => {
    expect(await cellsOf(workbookOf(rows))).toEqual(expected);
  });

  it.each(CASES.filter(([, rows]) => rows.length < 400))("%s, cut anywhere", async (_, rows, expected) => {
    const bytes = workbookOf(rows);
    const length = Buffer.byteLength(sheetXml(rows));
    for (let at = 1; at < length; at++) {
      const cells = await cellsOf(bytes, { compression: cutAt(at) });
      if (JSON.stringify(cells) !== JSON.stringify(expected)) expect({ at, cells }).toEqual({ at, cells: expected });
    }
    expect(await cellsOf(bytes, { compression: cutAt(...Array.from({ length }, (_, i) => i)) })).toEqual(expected);
  });

  it("in any namespace prefix", async () => {
    const xml = `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await cellsOf(zipBytes(workbookParts(xml)))).toEqual({ A1: "text 甲", B1: "number 2" });
  });

  it.each(["utf16le", "utf16be"])("in %s", async (encoding) => {
    const text = Buffer.from(`\ufeff${sheetXml(inline("<t>甲</t>")).replace("UTF-8", "UTF-16")}`, "utf16le");
    const bytes = zipBytes(workbookParts(encoding === "utf16le" ? text : text.swap16()));
    expect(await cellsOf(bytes)).toEqual({ A1: "text 甲" });
  });

  it.each(COMPRESSIONS)("unpacked by %s", async (_, compression) => {
    const rows = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`);
    const cells = await cellsOf(workbookOf(rows.join("")), { compression });
    expect(Object.keys(cells)).toHaveLength(3000);
    expect(cells.A3000).toBe("number 2999");
  });
});

describe("reading a part of a sheet", () => {
  const rows = Array.from(
    { length: 5 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="B${i + 1}" t="s"><v>0</v></c></row>`,
  ).join("");

  it("stops at the row limit, even before bytes that are damaged", async () => {
    expect(Object.keys(await cellsOf(workbookOf(rows), { rowLimit: 2 }))).toEqual(["A1", "B1", "A2", "B2"]);
    expect(Object.keys(await cellsOf(workbookOf(`${rows}<row r="1">`), { rowLimit: 2 }))).toHaveLength(4);
  });

  it("gives only wanted columns", async () => {
    const cells = await cellsOf(workbookOf(rows), { columns: new Set([1]) });
    expect(Object.keys(cells)).toEqual(["B1", "B2", "B3", "B4", "B5"]);
  });

  it("ends when it is cancelled", async () => {
    const abort = new AbortController();
    abort.abort();
    const reading = cellsOf(workbookOf(rows), { signal: abort.signal });
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
    await expect(reading).rejects.toBeInstanceOf(HostError);
  });
});
