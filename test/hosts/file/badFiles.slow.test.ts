import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compoundFile } from "../../support/compoundFile";
import { zipBytes } from "../../support/zipBytes";
import { cellsOf, COMPRESSIONS, outcomeOf, sheetXml, workbookOf, workbookParts } from "./read/fileReading";

const ROW = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;
const GOOD = workbookOf(ROW);
const DOCTYPE = `<!DOCTYPE x [<!ENTITY a "b">]>`;

/** A good workbook with parts replaced, added or left out. */
const changed = (changes: Readonly<Record<string, string | Buffer | null>>): Buffer => workbookOf(ROW, changes);
const withSheet = (xml: string): Buffer => zipBytes(workbookParts(xml));

/** Bytes changed at the first place of a signature in the zip file. */
function patched(signature: string, offset: number, write: (bytes: Buffer, at: number) => void): Buffer {
  const bytes = Buffer.from(GOOD);
  write(bytes, bytes.indexOf(Buffer.from(signature, "latin1")) + offset);
  return bytes;
}

const CENTRAL = "PK\x01\x02";
const workbookXml = zipBytesText("xl/workbook.xml");
const shared = zipBytesText("xl/sharedStrings.xml");

function zipBytesText(name: string): string {
  return String(workbookParts(sheetXml(ROW)).find((part) => part.name === name)!.content);
}

const relationships = zipBytesText("xl/_rels/workbook.xml.rels");

/** A workbook that lists its sheet a second time, with another name or relationship. */
function withSheetAgain(pattern: RegExp, other: string): Buffer {
  const again = workbookXml.replace(/<sheet [^>]*>/, (tag) => tag + tag.replace(pattern, other));
  return changed({ "xl/workbook.xml": again });
}

/** A text as bytes, one letter of it replaced by bytes that are none. */
function withBytes(text: string, letter: string, bytes: readonly number[]): Buffer {
  const [before = "", ...behind] = text.split(letter);
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(behind.join(letter))]);
}

const BAD: readonly (readonly [string, () => Buffer, string])[] = [
  [".xls of Excel 97", () => compoundFile("Workbook"), "legacy-xls"],
  [".xls of Excel 5", () => compoundFile("Book"), "legacy-xls"],
  ["a password to open", () => compoundFile("EncryptionInfo", "EncryptedPackage"), "encrypted"],
  ["a Word document", () => compoundFile("WordDocument"), "not-a-workbook"],
  ["CSV", () => Buffer.from("党组织名称,时间\n甲,2026-1-1\n"), "csv-not-xlsx"],
  ["a web page", () => Buffer.from("<html><table><tr><td>1</td></tr></table></html>"), "csv-not-xlsx"],
  ["PDF", () => Buffer.from("%PDF-1.7\n1 0 obj\n"), "not-a-workbook"],
  ["nothing", () => Buffer.alloc(0), "damaged"],
  ["zeros", () => Buffer.alloc(4096), "damaged"],
  ["a zip file of something else", () => zipBytes([{ name: "a.txt", content: "a" }]), "not-a-workbook"],
  [
    "OpenDocument",
    () =>
      zipBytes([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { name: "content.xml", content: "<x/>" },
      ]),
    "not-xlsx-ods",
  ],
  [
    ".xlsb",
    () =>
      changed({
        "_rels/.rels": zipBytesText("_rels/.rels").replace("workbook.xml", "workbook.bin"),
        "xl/workbook.xml": null,
        "xl/workbook.bin": Buffer.from([0x83, 1, 0]),
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>`,
      }),
    "binary-xlsb",
  ],
  ["a file cut in half", () => GOOD.subarray(0, GOOD.length >> 1), "damaged"],
  ["a file without its last bytes", () => GOOD.subarray(0, GOOD.length - 30), "damaged"],
  ["an encrypted entry", () => patched(CENTRAL, 8, (bytes, at) => bytes.writeUInt16LE(1, at)), "encrypted"],
  ["an unknown packing", () => patched(CENTRAL, 10, (bytes, at) => bytes.writeUInt16LE(14, at)), "damaged"],
  [
    "a directory that points behind the file",
    () => patched("PK\x05\x06", 16, (bytes, at) => bytes.writeUInt32LE(0x7fff_ffff, at)),
    "damaged",
  ],
  [
    "parts twice",
    () => zipBytes([...workbookParts(sheetXml(ROW)), { name: "xl/Workbook.xml", content: workbookXml }]),
    "duplicate-part",
  ],
  ["a name out of the package", () => changed({ "../evil.xml": "<x/>" }), "unsafe-name"],
  ["a name out of the package, the Windows way", () => changed({ "xl\\..\\..\\evil.xml": "<x/>" }), "unsafe-name"],
  ["an absolute name", () => changed({ "/etc/evil.xml": "<x/>" }), "unsafe-name"],
  ["a DOCTYPE in the workbook", () => changed({ "xl/workbook.xml": DOCTYPE + workbookXml }), "has-doctype"],
  ["a DOCTYPE in the sheet", () => withSheet(DOCTYPE + sheetXml(ROW).replace(/^<\?xml.*\n/, "")), "has-doctype"],
  ["a DOCTYPE in the shared strings", () => changed({ "xl/sharedStrings.xml": DOCTYPE + shared }), "has-doctype"],
  [
    "a DOCTYPE in the styles",
    () => changed({ "xl/styles.xml": DOCTYPE + zipBytesText("xl/styles.xml") }),
    "has-doctype",
  ],
  ["a workbook that is no XML", () => changed({ "xl/workbook.xml": "{}" }), "damaged"],
  ["no workbook part", () => changed({ "xl/workbook.xml": null }), "not-a-workbook"],
  ["a sheet that ends in the middle", () => withSheet(sheetXml(ROW).slice(0, -30)), "damaged"],
  ["a sheet that is listed twice", () => withSheetAgain(/name="[^"]*"/, 'name="另一张"'), "damaged"],
  ["two sheets of one name", () => withSheetAgain(/r:id="[^"]*"/, 'r:id="rId77"'), "damaged"],
  ["rows that go backwards", () => workbookOf(`<row r="2"/><row r="1"><c r="A1"><v>1</v></c></row>`), "damaged"],
  ["a row beyond the last", () => workbookOf(`<row r="1048577"><c r="A1048577"><v>1</v></c></row>`), "sheet-too-large"],
  ["a column beyond the last", () => workbookOf(`<row r="1"><c r="XFE1"><v>1</v></c></row>`), "damaged"],
  [
    "a shared string of 20 MB",
    () => changed({ "xl/sharedStrings.xml": shared.replace("甲", "a".repeat(20 << 20)) }),
    "text-too-long",
  ],
  [
    "an inline text of 20 MB",
    () => workbookOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(20 << 20)}</t></is></c></row>`),
    "text-too-long",
  ],
  [
    "UOF in one file",
    () => Buffer.from('<?xml version="1.0"?>\n<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof">'),
    "not-xlsx-uof",
  ],
  ["UOF in a zip file", () => zipBytes([{ name: "uof.xml", content: "<uof:UOF/>" }]), "not-xlsx-uof"],
  [
    "a directory that counts one part too few",
    () =>
      patched("PK\x05\x06", 10, (bytes, at) => {
        bytes.writeUInt16LE(bytes.readUInt16LE(at) - 1, at);
      }),
    "damaged",
  ],
  ["a reference into another row", () => workbookOf(`<row r="1"><c r="A2"><v>1</v></c></row>`), "damaged"],
  [
    "an attribute without quotes",
    () => workbookOf(`<row r="1"><c r=A1><v>1</v></c><c r="B1"><v>2</v></c></row>`),
    "damaged",
  ],
  ["a type without quotes", () => workbookOf(`<row r="1"><c t=s r="A1"><v>0</v></c></row>`), "damaged"],
  ["a row's number without quotes", () => workbookOf(`<row r=1 s="7"><c r="A1"><v>1</v></c></row>`), "damaged"],
  ["an attribute without a value", () => workbookOf(`<row r="1"><c s r="A1"><v>1</v></c></row>`), "damaged"],
  ["rows in capitals", () => workbookOf(`<ROW r="1"><c r="A1"><v>1</v></c></ROW>`), "damaged"],
  ["cells in capitals", () => workbookOf(`<row r="1"><C r="A1"><v>1</v></C></row>`), "damaged"],
  ["values in capitals", () => workbookOf(`<row r="1"><c r="A1"><V>1</V></c></row>`), "damaged"],
  ["sheet data in other letters", () => withSheet(sheetXml(ROW).replaceAll("sheetData", "SheetData")), "damaged"],
  ["a value that is not closed", () => workbookOf(`<row r="1"><c r="A1"><v>1</c></row>`), "damaged"],
  [
    "a merge without quotes",
    () => withSheet(sheetXml(ROW, `<mergeCells><mergeCell ref=A1:B1 /></mergeCells>`)),
    "damaged",
  ],
  [
    "shared strings that are no UTF-8",
    () => changed({ "xl/sharedStrings.xml": withBytes(shared, "甲", [0xe7, 0x94]) }),
    "damaged",
  ],
  [
    "inline texts that are no UTF-8",
    () =>
      changed({
        "xl/worksheets/sheet1.xml": withBytes(
          sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>`),
          "甲",
          [0xff],
        ),
      }),
    "damaged",
  ],
  [
    "a sheet of an unknown kind",
    () =>
      changed({
        "xl/_rels/workbook.xml.rels": relationships.replace("relationships/worksheet", "relationships/workbench"),
      }),
    "damaged",
  ],
  ["a zip bomb", () => changed({ "xl/worksheets/sheet1.xml": Buffer.alloc(64 << 20, 0x20) }), "too-large"],
];

describe("a file that can't be read", () => {
  it("the file the others are made of can", async () => expect(await outcomeOf(GOOD)).toBe("read"));

  describe.each(COMPRESSIONS)("unpacked by %s", (_, compression) => {
    it.each(BAD)("%s", async (_, make, code) => expect(await outcomeOf(make(), compression)).toBe(code));
  });

  it.each(COMPRESSIONS)("content that is not what its checksum says, unpacked by %s", async (_, compression) => {
    const bytes = Buffer.from(GOOD);
    const at =
      bytes.indexOf(Buffer.from("xl/worksheets/sheet1.xml", "latin1"), bytes.indexOf(Buffer.from(CENTRAL, "latin1"))) -
      46;
    bytes.writeUInt32LE((bytes.readUInt32LE(at + 16) ^ 1) >>> 0, at + 16);
    expect(await outcomeOf(bytes, compression)).toBe("damaged");
  });

  it.each(COMPRESSIONS)("content larger than the directory says, unpacked by %s", async (_, compression) => {
    const bytes = Buffer.from(GOOD);
    const at =
      bytes.indexOf(Buffer.from("xl/worksheets/sheet1.xml", "latin1"), bytes.indexOf(Buffer.from(CENTRAL, "latin1"))) -
      46;
    bytes.writeUInt32LE(20, at + 24);
    expect(await outcomeOf(bytes, compression)).toBe("damaged");
  });

  it("packed bytes that are rubbish", async () => {
    const packed = deflateRawSync(Buffer.from(sheetXml(ROW)));
    const bytes = Buffer.from(GOOD);
    const at = bytes.indexOf(packed);
    expect(at).toBeGreaterThan(0);
    bytes.fill(0xff, at, at + packed.length);
    for (const [, compression] of COMPRESSIONS) expect(await outcomeOf(bytes, compression)).toBe("damaged");
  });

  it("every truncation ends with a word, never with an exception of its own", async () => {
    for (let length = 0; length < GOOD.length; length += 13) {
      expect(["damaged", "not-a-workbook", "csv-not-xlsx"]).toContain(await outcomeOf(GOOD.subarray(0, length)));
    }
  });
});

describe("sheets by their relationships", () => {
  const entry = (attributes: string): string =>
    workbookXml.replace("<sheets>", `<sheets><sheet name="Module1" sheetId="77" ${attributes}/>`);

  it.each([
    ["an empty id", entry('r:id=""')],
    ["no id", entry("")],
  ])("an entry with %s has no part, and is passed over", async (_, xml) => {
    expect(await cellsOf(changed({ "xl/workbook.xml": xml }))).toEqual(await cellsOf(GOOD));
  });

  it("white space around targets is none of them", async () => {
    const spaced = relationships.replace(/Target="([^"]*)"/g, 'Target="\n  $1 "');
    expect(await cellsOf(changed({ "xl/_rels/workbook.xml.rels": spaced }))).toEqual(await cellsOf(GOOD));
  });
});

it("a million empty styled rows cost little time and give no cells", async () => {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, i) => `<row r="${i + 1}" s="1"><c r="A${i + 1}" s="1"/></row>`,
  ).join("");
  const bytes = workbookOf(`${rows}<row r="1048576"><c r="A1048576"><v>7</v></c></row>`);
  const before = performance.now();
  expect(await cellsOf(bytes)).toEqual({ A1048576: "number 7" });
  expect(performance.now() - before).toBeLessThan(10_000);
});
