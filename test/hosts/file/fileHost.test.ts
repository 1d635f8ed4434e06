import { describe, expect, it } from "vitest";
import { memorySource } from "../../../src/hosts/file/byteSource";
import { openFileHost } from "../../../src/hosts/file/fileHost";
import { HostError } from "../../../src/workbook/port/hostError";
import type { WorkbookInfo } from "../../../src/workbook/port/workbookHost";
import { zipBytes } from "../../support/zipBytes";
import { cellsOf, COMPRESSIONS, sheetXml, workbookOf, workbookParts } from "./read/fileReading";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml";
const ROW = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;

const relationships = (
  ...items: readonly (readonly [id: string, kind: string, target: string, mode?: string])[]
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;
const workbook = (content: string): string => `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</workbook>`;

async function describeFile(bytes: Uint8Array): Promise<WorkbookInfo> {
  const host = await openFileHost(memorySource(bytes), { compression: COMPRESSIONS[0]![1] });
  return host.describe();
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "fine";
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

describe("parts are found by relationships, never by their names", () => {
  const moved = (changes: Readonly<Record<string, string | Buffer | null>>): Buffer =>
    workbookOf(ROW, { "xl/workbook.xml": null, "xl/_rels/workbook.xml.rels": null, ...changes });
  const book = workbook(`<sheets><sheet name="表" sheetId="7" r:id="x"/></sheets>`);
  const usual = (prefix: string): string =>
    relationships(
      ["x", "worksheet", `${prefix}worksheets/sheet1.xml`],
      ["t", "sharedStrings", `${prefix}sharedStrings.xml`],
    );

  it.each<[string, Readonly<Record<string, string>>]>([
    [
      "at the top",
      {
        "_rels/.rels": relationships(["a", "officeDocument", "b.xml"]),
        "b.xml": book,
        "_rels/b.xml.rels": usual("xl/"),
      },
    ],
    [
      "by absolute targets",
      {
        "_rels/.rels": relationships(["a", "officeDocument", "/办公/book 1.xml"]),
        "办公/book 1.xml": book,
        "办公/_rels/book 1.xml.rels": usual("/xl/"),
      },
    ],
    [
      "by targets that go up",
      {
        "_rels/.rels": relationships(["a", "officeDocument", "./a/b/c.xml"]),
        "a/b/c.xml": book,
        "a/b/_rels/c.xml.rels": usual("../../xl/./"),
      },
    ],
    [
      "in other case",
      {
        "_rels/.rels": relationships(["a", "officeDocument", "XL/WorkBook.XML"]),
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": usual("/XL/"),
      },
    ],
    [
      "by escaped targets",
      {
        "_rels/.rels": relationships(["a", "officeDocument", "%E5%8A%9E.xml"]),
        "办.xml": book,
        "_rels/办.xml.rels": usual("xl/"),
      },
    ],
    [
      "behind relationships of other kinds",
      {
        "_rels/.rels": relationships(["p", "thumbnail", "t.jpeg"], ["a", "officeDocument", "b.xml"]),
        "b.xml": book,
        "_rels/b.xml.rels": usual("xl/"),
      },
    ],
  ])("%s", async (_, changes) => expect(await cellsOf(moved(changes))).toEqual({ A1: "text 甲" }));

  it("a file of strict Office Open XML", async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(MAIN, `${STRICT}/spreadsheetml/main`)
        .replaceAll(OFFICE, `${STRICT}/officeDocument/relationships`);
    const parts = workbookParts(sheetXml(`<row r="1"><c r="A1" t="d"><v>2024-03-05</v></c></row>`));
    const bytes = zipBytes(parts.map(({ name, content }) => ({ name, content: strict(String(content)) })));
    expect(await cellsOf(bytes)).toEqual({ A1: "date 45356" });
  });

  it("parts in UTF-16, with prefixes and comments", async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><!-- 表 --><w:workbook xmlns:w="${MAIN}" xmlns:q="${OFFICE}"><w:sheets><w:sheet q:id="rId1" name="名册 &amp; 台账" sheetId="1"/></w:sheets></w:workbook>`;
    const bytes = workbookOf(ROW, { "xl/workbook.xml": Buffer.from(xml, "utf16le") });
    expect((await describeFile(bytes)).sheets).toEqual([{ id: "rId1", name: "名册 & 台账", visible: true }]);
    expect(await cellsOf(bytes)).toEqual({ A1: "text 甲" });
  });

  it.each([
    ["an encoding packages must not have", Buffer.from(`<?xml version="1.0" encoding="gb2312"?>${book}`)],
    ["bytes that are no UTF-8", Buffer.concat([Buffer.from(`<?xml version="1.0"?>`), Buffer.from([0xb1, 0xed])])],
    [
      "more than any workbook part has",
      Buffer.concat([Buffer.from(book), Buffer.alloc(65 << 20, "<!-- 0123456789 -->")]),
    ],
  ])("a workbook part with %s is refused", async (_, content) => {
    expect(["damaged", "too-large"]).toContain(
      await codeOf(describeFile(workbookOf(ROW, { "xl/workbook.xml": content }))),
    );
  });
});

describe("sheets", () => {
  const sheets = (list: string): Buffer =>
    workbookOf(ROW, {
      "xl/workbook.xml": workbook(`<workbookPr/><sheets>${list}</sheets>`),
      "xl/worksheets/b.xml": sheetXml(`<row r="1"><c r="A1"><v>2</v></c></row>`),
      "xl/chartsheets/c.xml": "<chartsheet/>",
      "xl/_rels/workbook.xml.rels": relationships(
        ["r9", "worksheet", "worksheets/sheet1.xml"],
        ["r1", "worksheet", "worksheets/b.xml"],
        ["r2", "chartsheet", "chartsheets/c.xml"],
        ["r3", "worksheet", "worksheets/none.xml"],
        ["r4", "sharedStrings", "sharedStrings.xml"],
      ),
    });

  it("stand in tab order, worksheets only, hidden ones too", async () => {
    const bytes = sheets(
      `<sheet name="二" sheetId="1" r:id="r1" state="hidden"/><sheet name="图" sheetId="2" r:id="r2"/><sheet name="一_x000a_" sheetId="9" r:id="r9" state="visible"/>`,
    );
    expect((await describeFile(bytes)).sheets).toEqual([
      { id: "r1", name: "二", visible: false },
      { id: "r9", name: "一\n", visible: true },
    ]);
    expect(await cellsOf(bytes, { sheet: "二" })).toEqual({ A1: "number 2" });
    expect(await cellsOf(bytes, { sheet: "一\n" })).toEqual({ A1: "text 甲" });
  });

  it.each(["r3", "r77"])("whose part is missing (%s) are not left out in silence", async (id) => {
    expect(await codeOf(describeFile(sheets(`<sheet name="名册" sheetId="1" r:id="${id}"/>`)))).toBe("damaged");
  });

  it("that the workbook doesn't have can't be read", async () => {
    const host = await openFileHost(memorySource(workbookOf(ROW)), { compression: COMPRESSIONS[0]![1] });
    await expect(host.readSheet("rId99", () => undefined)).rejects.toMatchObject({ code: "host-failed" });
  });
});

it.each([
  [`<workbookPr date1904="1"/>`, true],
  [`<workbookPr date1904="true"/>`, true],
  [`<workbookPr date1904="0"/>`, false],
  [`<workbookPr/>`, false],
  ["", false],
])("the date system of %s", async (properties, date1904) => {
  const xml = workbook(`${properties}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>`);
  expect((await describeFile(workbookOf(ROW, { "xl/workbook.xml": xml }))).date1904).toBe(date1904);
});

it("tables come with ids, names, places and headers", async () => {
  const table = `<table xmlns="${MAIN}" id="3" name="T" displayName="考核_结果" ref="B2:D9"><autoFilter ref="B2:D9"/><tableColumns count="3"><tableColumn id="1" name="党组织"/><tableColumn id="2" name="应到_x000a_人数"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn><tableColumn id="3" name="a &lt; b"/></tableColumns></table>`;
  const bytes = workbookOf(ROW, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["r1", "table", "../tables/表 3.xml"],
      ["r2", "hyperlink", "https://example.org/", "External"],
      ["r3", "table", "../tables/none.xml"],
      ["r4", "table", "../tables/4.xml"],
    ),
    "xl/tables/表 3.xml": table,
    "xl/tables/4.xml": `<table id="4" displayName="T4" ref="#REF!"/>`,
  });
  expect((await describeFile(bytes)).tables).toEqual([
    {
      id: "3",
      name: "考核_结果",
      sheetId: "rId1",
      range: { firstRow: 1, firstColumn: 1, lastRow: 8, lastColumn: 3 },
      columns: ["党组织", "应到\n人数", "a < b"],
    },
  ]);
});

it("names of the workbook that stand for one range of a worksheet", async () => {
  const names = [
    `<definedName name="单格">'It''s 表'!$B$2</definedName>`,
    `<definedName name="_Kaohe.2026Q3.results" hidden="1">'It''s 表'!$A$1:$C$9</definedName>`,
    `<definedName name="在表" localSheetId="0">'It''s 表'!$A$1</definedName>`,
    `<definedName name="没了">'It''s 表'!#REF!</definedName>`,
    `<definedName name="两块">'It''s 表'!$A$1,'It''s 表'!$B$1</definedName>`,
    `<definedName name="公式">SUM('It''s 表'!$A$1:$A$9)</definedName>`,
    `<definedName name="别的文件">[1]Sheet1!$A$1</definedName>`,
    `<definedName name="没有的表">别处!$A$1</definedName>`,
  ].join("");
  const xml = workbook(
    `<sheets><sheet name="It's 表" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames>`,
  );
  expect((await describeFile(workbookOf(ROW, { "xl/workbook.xml": xml }))).names).toEqual([
    { name: "单格", sheetId: "rId1", range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 }, hidden: false },
    {
      name: "_Kaohe.2026Q3.results",
      sheetId: "rId1",
      range: { firstRow: 0, firstColumn: 0, lastRow: 8, lastColumn: 2 },
      hidden: true,
    },
  ]);
});

describe.each(COMPRESSIONS)("any damage to a file, unpacked by %s", (_, compression) => {
  it("ends in cells or in a HostError", async () => {
    const good = workbookOf(ROW);
    for (let at = 0; at < good.length; at += 7) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const bytes = Buffer.from(good);
        bytes[at] = bytes[at]! ^ flip;
        await codeOf(cellsOf(bytes, { compression }));
      }
    }
  });
});
