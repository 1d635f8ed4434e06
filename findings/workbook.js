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
/** A workbook of one sheet, with the parts that are given. */
export async function write(file, { workbookPr = "", names = "", formats = [], custom = [], rows, table = "" }) {
  const zip = new JSZip();
  const parts = { "xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet", "xl/styles.xml": "styles" };
  if (table) parts["xl/tables/table1.xml"] = "table";
  const overrides = Object.entries(parts).map(([p, n]) => `<Override PartName="/${p}" ContentType="${type(n)}"/>`);
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`,
  );
  zip.file("_rels/.rels", relations(["officeDocument", "xl/workbook.xml"]));
  zip.file("xl/_rels/workbook.xml.rels", relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]));
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
      `</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join("")}</cellXfs></styleSheet>`,
  );
  const cell = (r) => (value, c) => {
    const at = `${"ABCDEFGH"[c]}${r + 1}`;
    if (typeof value === "string") return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${at}"${value.s ? ` s="${value.s}"` : ""}><v>${value.v}</v></c>`;
  };
  zip.file(
    "xl/worksheets/sheet1.xml",
    `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows
      .map((row, r) => `<row r="${r + 1}">${row.map(cell(r)).join("")}</row>`)
      .join("")}</sheetData>${table && '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'}</worksheet>`,
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
