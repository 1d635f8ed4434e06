// Makes the small workbooks of the scripts beside it, which copy this file into their folder, where jszip is installed.
import JSZip from "jszip";
import { writeFileSync } from "node:fs";
const [main, office, packages] = ["spreadsheetml/2006/main", "officeDocument/2006/relationships", "package/2006"].map(
  (end) => `http://schemas.openxmlformats.org/${end}`,
);
const type = (name) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
const relations = (...all) =>
  `<Relationships xmlns="${packages}/relationships">${all
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;
/**
 * A workbook of one sheet, with the parts that are given: rows of values or of XML (xml), what follows them in the sheet
 * (after), shared strings and differential formats as XML.
 */
export async function write(file, parts) {
  const { workbookPr = "", names = "", formats = [], custom = [], rows = [], table = "" } = parts;
  const { xml = "", after = "", strings = "", dxfs = "" } = parts;
  const zip = new JSZip();
  const types = { "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", "xl/styles.xml": "styles" };
  if (table) types["xl/tables/table1.xml"] = "table";
  if (strings) types["xl/sharedStrings.xml"] = "sharedStrings";
  const overrides = Object.entries(types).map(([p, n]) => `<Override PartName="/${p}" ContentType="${type(n)}"/>`);
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`,
  );
  zip.file("_rels/.rels", relations(["officeDocument", "xl/workbook.xml"]));
  const related = [
    ["worksheet", "worksheets/sheet1.xml"],
    ["styles", "styles.xml"],
  ];
  if (strings) {
    related.push(["sharedStrings", "sharedStrings.xml"]);
    zip.file("xl/sharedStrings.xml", `<sst xmlns="${main}">${strings}</sst>`);
  }
  zip.file("xl/_rels/workbook.xml.rels", relations(...related));
  zip.file(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${workbookPr}/><sheets><sheet name="Ledger" sheetId="1" ` +
      `r:id="rId1"/></sheets>${names && `<definedNames>${names}</definedNames>`}</workbook>`,
  );
  const own = custom.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`);
  const looks = [0, ...formats, ...custom.map((_, i) => 164 + i)].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  zip.file(
    "xl/styles.xml",
    `<styleSheet xmlns="${main}">${own.length ? `<numFmts count="${own.length}">${own.join("")}</numFmts>` : ""}` +
      `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill ` +
      `patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/>` +
      `</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join("")}</cellXfs>` +
      `${dxfs && `<dxfs count="1">${dxfs}</dxfs>`}</styleSheet>`,
  );
  const cell = (r) => (value, c) => {
    const at = `${"ABCDEFGH"[c]}${r + 1}`;
    if (typeof value === "string") return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${at}"${value.s ? ` s="${value.s}"` : ""}><v>${value.v}</v></c>`;
  };
  zip.file(
    "xl/worksheets/sheet1.xml",
    `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${
      xml || rows.map((row, r) => `<row r="${r + 1}">${row.map(cell(r)).join("")}</row>`).join("")
    }</sheetData>${after}${table && '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'}</worksheet>`,
  );
  if (table) {
    zip.file("xl/worksheets/_rels/sheet1.xml.rels", relations(["table", "../tables/table1.xml"]));
    zip.file("xl/tables/table1.xml", table.replace("<table ", `<table xmlns="${main}" `));
  }
  writeFileSync(file, await zip.generateAsync({ type: "nodebuffer" }));
}
/** A part of a package as text. */
export async function part(bytes, ending) {
  const zip = await JSZip.loadAsync(bytes);
  return zip.file(Object.keys(zip.files).find((name) => name.endsWith(ending))).async("string");
}
