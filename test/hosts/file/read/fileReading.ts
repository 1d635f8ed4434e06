import { inflateRawSync } from "node:zlib";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { streamCompression } from "../../../../src/hosts/file/browser/streamCompression";
import type { Compression } from "../../../../src/hosts/file/compression";
import { openFileHost } from "../../../../src/hosts/file/fileHost";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import { cellAddress } from "../../../../src/workbook/port/address";
import { CELL } from "../../../../src/workbook/port/cellBlock";
import { HostError } from "../../../../src/workbook/port/hostError";
import type { ReadOptions } from "../../../../src/workbook/port/workbookHost";
import { zipBytes, type PartText } from "../../../support/zipBytes";

export const COMPRESSIONS: readonly (readonly [string, Compression])[] = [
  ["node", nodeCompression],
  ["stream", streamCompression],
];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const relationships = (...items: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${items
    .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The parts of a workbook with one sheet; `changes` replace parts (null: left out) or add some. */
export function workbookParts(
  sheetXml: string | Buffer,
  changes: Readonly<Record<string, string | Buffer | null>> = {},
): readonly PartText[] {
  const parts: Record<string, string | Buffer | null> = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheetXml,
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
      `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>甲</t></si><si><t>乙 &amp; 丙</t></si></sst>`,
    ...changes,
  };
  return Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

/** A sheet part with these rows. */
export const sheetXml = (rows: string, behind = ""): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** A workbook whose one sheet has these rows. */
export const workbookOf = (rows: string, changes: Readonly<Record<string, string | Buffer | null>> = {}): Buffer =>
  zipBytes(workbookParts(sheetXml(rows), changes));

const KINDS = new Map<number, string>([
  [CELL.NUMBER, "number"],
  [CELL.TEXT, "text"],
  [CELL.BOOLEAN, "boolean"],
  [CELL.ERROR, "error"],
  [CELL.DATE, "date"],
  [CELL.UNCALCULATED, "uncalculated"],
]);

export type Cells = Readonly<Record<string, string>>;

/** Filled cells of a sheet (the first if none is named) as `kind value`, by address. */
export async function cellsOf(
  bytes: Uint8Array,
  options: ReadOptions & Readonly<{ compression?: Compression; sheet?: string }> = {},
): Promise<Cells> {
  const { compression = nodeCompression, sheet: name, ...read } = options;
  const host = await openFileHost(memorySource(bytes), { compression });
  const { sheets } = await host.describe();
  const sheet = name === undefined ? sheets[0] : sheets.find((candidate) => candidate.name === name);
  const cells: Record<string, string> = {};
  await host.readSheet(
    sheet!.id,
    (block) => {
      for (let r = 0; r < block.rowCount; r++) {
        for (let c = 0; c < block.columnCount; c++) {
          const at = r * block.columnCount + c;
          const kind = block.kinds[at]!;
          if (kind === CELL.EMPTY) continue;
          const value = block.numbers[at]!;
          const text = kind === CELL.TEXT || kind === CELL.ERROR ? block.strings.textOf(value) : String(value);
          cells[cellAddress(block.rowIndexes[r]!, c)] = `${KINDS.get(kind)} ${text}`;
        }
      }
    },
    read,
  );
  return cells;
}

/** The code of the HostError that reading every sheet of a file ends with; "read" when it ends well. */
export async function outcomeOf(bytes: Uint8Array, compression: Compression = nodeCompression): Promise<string> {
  try {
    await cellsOf(bytes, { compression });
    return "read";
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

/** Unpacks as node does, but hands out every part in pieces cut at these places. */
export function cutAt(...places: readonly number[]): Compression {
  return {
    ...nodeCompression,
    async *inflateRaw(chunks) {
      const packed: Uint8Array[] = [];
      for await (const chunk of chunks) packed.push(chunk);
      const all = inflateRawSync(Buffer.concat(packed));
      const cuts = [0, ...places.filter((place) => place > 0 && place < all.length), all.length];
      for (let i = 1; i < cuts.length; i++) yield all.subarray(cuts[i - 1], cuts[i]);
    },
  };
}
