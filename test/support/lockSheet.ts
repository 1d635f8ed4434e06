import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { loadWorkbook } from "./excel/loadWorkbook";
import type { Workbook } from "./excel/model/workbook";
import { withParts, partTextOf } from "./zipBytes";

/** How Excel has the workbook of a file. */
export function excelModelOf(bytes: Uint8Array): Promise<Workbook> {
  return loadWorkbook(bytes, nodeCompression);
}

/** A workbook file after somebody has protected one of its sheets; `on`: how the program writes "yes". */
export function withLockedSheet(bytes: Uint8Array, sheetName: string, password: string, on = "1"): Buffer {
  const id = new RegExp(`<sheet name="${sheetName}"[^>]*r:id="([^"]+)"`).exec(
    partTextOf(bytes, "xl/workbook.xml"),
  )?.[1];
  const relationships = partTextOf(bytes, "xl/_rels/workbook.xml.rels");
  const tag = [...relationships.matchAll(/<Relationship\s[^>]*>/g)].find(([text]) => text.includes(`Id="${id}"`))?.[0];
  const target = /Target="([^"]+)"/.exec(tag ?? "")?.[1];
  if (id === undefined || target === undefined) throw new Error(`no sheet ${sheetName}`);
  const hash =
    password === "" ? "" : ` algorithmName="SHA-512" hashValue="q83vEjRW" saltValue="q83v" spinCount="100000"`;
  return withParts(bytes, {
    [target.startsWith("/") ? target.slice(1) : `xl/${target}`]: (text) =>
      text.replace(
        "</sheetData>",
        `</sheetData><sheetProtection${hash} sheet="${on}" objects="${on}" scenarios="${on}"/>`,
      ),
  });
}
