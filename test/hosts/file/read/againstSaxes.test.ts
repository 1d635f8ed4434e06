import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { openFileHost } from "../../../../src/hosts/file/fileHost";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import { cellAddress } from "../../../../src/workbook/port/address";
import { readGrid } from "../../../../src/workbook/port/grid";
import { officeWorkbooks } from "../../../support/officeWorkbooks";
import { zipParts } from "../../../support/packageParts";
import { parseXml, type XmlNode } from "../../../support/xmlTree";

/** Cells of a sheet by address: numbers and booleans as text, "" never. */
type Cells = Record<string, string>;

const child = (node: XmlNode | undefined, local: string): XmlNode | undefined =>
  node?.children.find((other) => other.local === local);

/** Text of a string item: its own `t` and those of its runs; phonetic runs left out. */
function itemText(item: XmlNode): string {
  const texts = item.children.flatMap((node) => (node.local === "r" ? node.children : [node]));
  const joined = texts.filter(({ local }) => local === "t").map(({ text }) => text);
  return unescaped(joined.join(""));
}

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Reads every worksheet with an XML library, by what the standard says and as slowly as it takes. */
function readWithSaxes(bytes: Uint8Array): Map<string, Cells> {
  const parts = new Map(zipParts(bytes).map(({ name, content }) => [name.toLowerCase(), content]));
  const part = (name: string): XmlNode | undefined => {
    const content = parts.get(name.toLowerCase());
    return content && parseXml(content);
  };
  const relations = (name: string): XmlNode[] => part(name)?.children ?? [];
  const resolve = (folder: string, target: string): string =>
    target.startsWith("/") ? target.slice(1) : join(folder, target);
  const main = relations("_rels/.rels").find(({ attributes }) => attributes["Type"]?.endsWith("/officeDocument"));
  const workbook = resolve("", main?.attributes["Target"] ?? "");
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const rels = relations(`${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const target = (test: (node: XmlNode) => boolean): string =>
    resolve(folder, rels.find(test)?.attributes["Target"] ?? "");
  const shared = (
    part(target(({ attributes }) => attributes["Type"]?.endsWith("/sharedStrings") ?? false))?.children ?? []
  )
    .filter(({ local }) => local === "si")
    .map(itemText);
  const sheets = child(part(workbook), "sheets")?.children ?? [];
  const read = new Map<string, Cells>();
  for (const { attributes } of sheets) {
    const relation = rels.find((node) => node.attributes["Id"] === attributes["r:id"]);
    if (!relation?.attributes["Type"]?.endsWith("/worksheet")) continue;
    const root = part(resolve(folder, relation.attributes["Target"] ?? ""));
    read.set(attributes["name"] ?? "", cellsOf(root, shared));
  }
  return read;
}

function cellsOf(root: XmlNode | undefined, shared: readonly string[]): Cells {
  const cells: Cells = {};
  let rowIndex = -1;
  for (const row of child(root, "sheetData")?.children ?? []) {
    rowIndex = row.attributes["r"] === undefined ? rowIndex + 1 : Number(row.attributes["r"]) - 1;
    let columnIndex = -1;
    for (const cell of row.children) {
      const letters = /^[A-Z]+/.exec(cell.attributes["r"] ?? "")?.[0];
      columnIndex = letters === undefined ? columnIndex + 1 : indexOfLetters(letters);
      const text = cellValue(cell, shared);
      if (text !== "") cells[cellAddress(rowIndex, columnIndex)] = text;
    }
  }
  return cells;
}

function indexOfLetters(letters: string): number {
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellValue(cell: XmlNode, shared: readonly string[]): string {
  const type = cell.attributes["t"] ?? "n";
  const value = child(cell, "v")?.text ?? "";
  if (type === "inlineStr") return itemText(child(cell, "is") ?? { ...cell, children: [] });
  if (value === "") return "";
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "n") return String(Number(value));
  return type === "b" ? (value === "1" ? "TRUE" : "FALSE") : unescaped(value);
}

async function readWithHost(bytes: Uint8Array): Promise<Map<string, Cells>> {
  const host = await openFileHost(memorySource(bytes), { compression: nodeCompression });
  const read = new Map<string, Cells>();
  for (const { id, name } of (await host.describe()).sheets) {
    const grid = await readGrid(host, id);
    const cells: Cells = {};
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        const cell = grid.cell(row, column);
        if (cell === null || cell.kind === "uncalculated") continue;
        const isText = cell.kind === "text" || cell.kind === "error";
        const text = isText
          ? cell.text
          : cell.kind === "boolean"
            ? cell.value
              ? "TRUE"
              : "FALSE"
            : String(cell.value);
        if (text !== "") cells[cellAddress(row, column)] = text;
      }
    }
    read.set(name, cells);
  }
  return read;
}

const ROOT = join(import.meta.dirname, "../../../..");
const golden = readdirSync(join(ROOT, "test/golden/cases")).map((name) => ({
  name: `golden ${name}`,
  make: (): Uint8Array => readFileSync(join(ROOT, "test/golden/cases", name, "input.xlsx")),
}));
const sample = {
  name: "the sample",
  make: (): Uint8Array => readFileSync(join(ROOT, "examples/考核工作簿-样例.xlsx")),
};

describe("the same cells as with an XML library", () => {
  it.each([sample, ...golden, ...officeWorkbooks().workbooks])("$name", async ({ make }) => {
    const bytes = make();
    const expected = readWithSaxes(bytes);
    expect(await readWithHost(bytes)).toEqual(expected);
  });
});
