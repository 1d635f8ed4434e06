import { relationshipsOf, type WorkbookPackage } from "../../src/hosts/file/package/workbookPackage";
import { partsLeavingWith } from "../../src/hosts/file/write/package/removedParts";
import { openFileBytes } from "../support/assessBytes";
import { openBytes } from "../support/applyToBytes";

/** Entries of a zip file by name in lower case: the compressed bytes as they are, read without the product's reader. */
function rawEntries(file: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from("PK\x05\x06")) + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x0201_4b50) {
    const length = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + length).replaceAll("\\", "/");
    if (!name.endsWith("/"))
      entries.set(name.toLowerCase(), bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * What a written workbook lacks of the office's: parts that are gone or differ though nothing of ours stands in them,
 * sheets, relationships, content types and names; or why it can't be read again.
 *
 * @returns null when nothing is lost.
 */
export async function lostFrom(input: Uint8Array, output: Uint8Array): Promise<string | null> {
  const [before, after] = [await openBytes(input), await openBytes(output)];
  const ours = await partsOfOurSheets(before);
  const touched = new Set(
    // The styles may stand in their usual place without a relationship, which they then get.
    [
      "[Content_Types].xml",
      before.workbookPart,
      "xl/styles.xml",
      ...["styles", "calcChain"].flatMap((kind) => partsOfKind(before, kind)),
    ]
      .map((name) => name.toLowerCase())
      .flatMap((name) => [name, name.replace(/([^/]*)$/, "_rels/$1.rels")]),
  );
  const [entriesBefore, entriesAfter] = [rawEntries(input), rawEntries(output)];
  for (const [name, raw] of entriesBefore) {
    const now = entriesAfter.get(name);
    if (ours.has(name) || /calcchain/.test(name)) continue;
    if (now === undefined) return `lost part ${name}`;
    if (!touched.has(name) && !now.equals(raw)) return `changed part ${name}`;
  }
  const sheets = new Set(after.sheets.map(({ name }) => name));
  for (const { name } of before.sheets) if (!sheets.has(name)) return `lost sheet ${name}`;
  const targets = new Set(after.workbookRelationships.map(({ id, target }) => `${id} ${target}`));
  for (const { id, target, part, kind } of before.workbookRelationships) {
    const goes = kind === "calcChain" || ours.has((part ?? "").toLowerCase());
    if (!goes && !targets.has(`${id} ${target}`)) return `lost relationship ${id} ${target}`;
  }
  const root = new Set((await relationshipsOf(after.zip, "")).map(({ target }) => target));
  for (const { target } of await relationshipsOf(before.zip, "")) if (!root.has(target)) return `lost ${target}`;
  return readAgain(output);
}

function partsOfKind({ workbookRelationships }: WorkbookPackage, kind: string): string[] {
  return workbookRelationships.flatMap((relationship) =>
    relationship.kind === kind && relationship.part !== null ? [relationship.part] : [],
  );
}

/** Parts that a write may take out or exchange: those of sheets that bear a mark of ours. */
async function partsOfOurSheets({ zip, sheets, workbookPart, workbookXml }: WorkbookPackage): Promise<Set<string>> {
  const marked = new Set([...workbookXml.matchAll(/_Kaohe\.[^>]*>'?([^'!<]+)'?!/gi)].map(([, name]) => name));
  const own = sheets.flatMap(({ name, part }) => (marked.has(name) && part !== null ? [part] : []));
  const leaving = await partsLeavingWith(own, workbookPart, zip);
  return new Set([...leaving, ...own.map((name) => name.toLowerCase())]);
}

async function readAgain(output: Uint8Array): Promise<string | null> {
  const { host } = await openFileBytes(output);
  const { sheets } = await host.describe();
  for (const { id } of sheets) await host.readSheet(id, () => undefined);
  return null;
}
