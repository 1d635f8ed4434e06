import type { ByteSource } from "./byteSource";
import { ChunkedBytes } from "./chunkedBytes";
import type { Compression } from "./compression";
import { ZipWriter } from "./zip/zipWriter";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The least a workbook needs: no properties, no author, no sheet. */
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
  "_rels/.rels":
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`,
};

/** A workbook without any sheet, for a plan to be carried out on: what is written so holds nothing but the plan's sheets. */
export async function emptyWorkbook(compression: Compression): Promise<ByteSource> {
  const bytes = new ChunkedBytes();
  const zip = new ZipWriter(bytes, compression);
  const encoder = new TextEncoder();
  for (const [name, xml] of Object.entries(PARTS))
    await zip.add(encoder.encode(name), [encoder.encode(DECLARATION + xml)]);
  await zip.finish();
  return bytes;
}
