import { cellAddress } from "../../src/workbook/port/address";
import type { CellRange } from "../../src/workbook/port/cellBlock";
import type { MemoryCell } from "./memoryHost";
import { zipBytes, type PartText } from "./zipBytes";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Cell style 1 shows days. */
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

export type XlsxSheet = Readonly<{ rows: readonly (readonly MemoryCell[])[]; merges?: readonly CellRange[] }>;

/** The bytes of an .xlsx file with these sheets, so that file and Excel host read what a memory host holds. */
export function memoryXlsx(sheets: Readonly<Record<string, XlsxSheet>>): Uint8Array {
  const entries = Object.entries(sheets);
  const relationship = (i: number, kind: string, target: string): string =>
    `<Relationship Id="rId${i}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const parts: PartText[] = [
    {
      name: "[Content_Types].xml",
      content:
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${ML}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${ML}.styles+xml"/>` +
        entries
          .map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${ML}.worksheet+xml"/>`)
          .join("") +
        `</Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content:
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        entries.map(([name], i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("") +
        `</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content:
        `<Relationships xmlns="${PACKAGE}/relationships">` +
        entries.map((_, i) => relationship(i + 1, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        `${relationship(entries.length + 1, "styles", "styles.xml")}</Relationships>`,
    },
    { name: "xl/styles.xml", content: STYLES },
    ...entries.map(([, sheet], i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet) })),
  ];
  return zipBytes(parts);
}

function sheetXml({ rows, merges = [] }: XlsxSheet): string {
  const data = rows
    .map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join("")}</row>`,
    )
    .join("");
  const ranges = merges.map(
    ({ firstRow, firstColumn, lastRow, lastColumn }) =>
      `<mergeCell ref="${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}"/>`,
  );
  const list = ranges.length > 0 ? `<mergeCells count="${ranges.length}">${ranges.join("")}</mergeCells>` : "";
  return `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${list}</worksheet>`;
}

function cellXml(cell: MemoryCell, row: number, column: number): string {
  const at = `r="${cellAddress(row, column)}"`;
  if (cell === null) return "";
  if (typeof cell === "string")
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ("date" in cell) return `<c ${at} s="1"><v>${cell.date}</v></c>`;
  if ("formula" in cell) return `<c ${at}><f>${escaped(cell.formula)}</f></c>`;
  return `<c ${at} t="e"><v>${escaped(cell.error)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
