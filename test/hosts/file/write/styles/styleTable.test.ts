import { describe, expect, it } from "vitest";
import { namespacesOf } from "../../../../../src/hosts/file/write/namespaces";
import { StyleTable } from "../../../../../src/hosts/file/write/styles/styleTable";
import type { CellStyle } from "../../../../../src/workbook/port/writePlan";
import { child, parseXml, type XmlNode } from "../../../../support/xmlTree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const namespaces = namespacesOf(MAIN);
const root = (table: StyleTable): XmlNode => parseXml(Buffer.from(table.result()));
const list = (node: XmlNode, name: string): XmlNode[] => child(node, name)?.children ?? [];

/** A style's parts as they stand in the file. */
function looked(style: CellStyle, quoted = false): Record<string, unknown> {
  const table = new StyleTable(null, namespaces);
  const ids = table.cellStyle(style);
  const styles = root(table);
  const xf = list(styles, "cellXfs")[quoted ? ids.quoted : ids.plain]!;
  const part = (name: string, id: string): XmlNode => list(styles, name)[Number(xf.attributes[id])]!;
  const formats = list(styles, "numFmts").find(
    ({ attributes }) => attributes["numFmtId"] === xf.attributes["numFmtId"],
  );
  return {
    font: Object.fromEntries(
      part("fonts", "fontId").children.map(({ local, attributes }) => [
        local,
        attributes["val"] ?? attributes["rgb"] ?? true,
      ]),
    ),
    fill: part("fills", "fillId").children[0]!.children[0]?.attributes["rgb"],
    border: child(part("borders", "borderId"), "top")?.attributes["style"],
    format: formats?.attributes["formatCode"] ?? xf.attributes["numFmtId"],
    alignment: child(xf, "alignment")?.attributes,
    quotePrefix: xf.attributes["quotePrefix"],
  };
}

describe("a cell style", () => {
  it("is the product's default where it says nothing", () => {
    expect(looked({})).toEqual({
      font: { sz: "10", color: "FF1F2328", name: "Microsoft YaHei", family: "2", charset: "134" },
      fill: undefined,
      border: undefined,
      format: "0",
      alignment: { vertical: "center" },
      quotePrefix: undefined,
    });
  });

  it("is written as it says", () => {
    const style: CellStyle = {
      fontSize: 16,
      bold: true,
      italic: true,
      underline: true,
      color: "FFFFFF",
      fill: "9B1C1C",
      border: "thin",
      numberFormat: "yyyy-mm-dd",
      align: "right",
      verticalAlign: "top",
      wrap: true,
      indent: 1,
    };
    expect(looked(style, true)).toEqual({
      font: {
        b: true,
        i: true,
        u: true,
        sz: "16",
        color: "FFFFFFFF",
        name: "Microsoft YaHei",
        family: "2",
        charset: "134",
      },
      fill: "FF9B1C1C",
      border: "thin",
      format: "yyyy-mm-dd",
      alignment: { horizontal: "right", vertical: "top", wrapText: "1", indent: "1" },
      quotePrefix: "1",
    });
  });

  it.each([
    ["@", "49"],
    ["0.00", "2"],
    ["0%", "9"],
  ])("uses Excel's own number format for %s", (numberFormat, id) => {
    expect(looked({ numberFormat })["format"]).toBe(id);
  });
});

describe("merging", () => {
  const office =
    `<?xml version="1.0"?>\n<x:styleSheet xmlns:x="${MAIN}">\n <x:numFmts count='1'><x:numFmt formatCode="yyyy\\-mm" numFmtId="170"/></x:numFmts>` +
    `<x:fonts><x:font><x:sz val="12"/></x:font></x:fonts><x:fills count="2"><x:fill/><x:fill/></x:fills>` +
    `<x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="2"><x:xf/><x:xf/></x:cellStyleXfs>` +
    `<x:cellXfs count="1"><x:xf xfId="1"/></x:cellXfs><x:cellStyles><x:cellStyle name="常规" xfId="1" builtinId="0"/></x:cellStyles>` +
    `<!-- <x:dxfs> --><x:tableStyles count="0"/></x:styleSheet>`;

  it("keeps all that was there, with its number, and adds behind it in the file's own prefix", () => {
    const table = new StyleTable(office, namespaces);
    const { plain, quoted } = table.cellStyle({ numberFormat: "0.0;-0.0" });
    const dxf = table.dxfId({ fill: "FFEEEE", color: "990000", bold: true });
    const text = table.result();
    const styles = parseXml(Buffer.from(text));
    expect([plain, quoted, dxf]).toEqual([1, 2, 0]);
    expect(styles.children.map(({ local }) => local)).toEqual(
      "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles".split(" "),
    );
    expect(styles.children.every(({ uri }) => uri === MAIN)).toBe(true);
    expect(list(styles, "numFmts").map(({ attributes }) => attributes["numFmtId"])).toEqual(["170", "171"]);
    expect(list(styles, "cellXfs")[1]!.attributes["xfId"]).toBe("1");
    const bare = (xml: string): string => xml.replace(/ count=(?:'\d+'|"\d+")/g, "");
    for (const piece of bare(office).split(/(?=<\/x:\w+s>)|(?<=<\/x:\w+s>)/)) expect(bare(text)).toContain(piece);
    expect(child(styles, "cellXfs")!.attributes["count"]).toBe("3");
    expect(child(styles, "fonts")!.attributes["count"]).toBe("2");
  });

  it("adds nothing the second time, in whatever way another program wrote it down", () => {
    const style: CellStyle = { bold: true, fill: "EEEEEE", border: "thin", numberFormat: "yyyy-mm-dd" };
    const once = new StyleTable(office, namespaces);
    const ids = once.cellStyle(style);
    const dxf = once.dxfId({ bold: true });
    const text = once.result();
    const other = text
      .replaceAll("<x:b/>", "<x:b></x:b>")
      .replace(/<x:xf (numFmtId="\d+") (fontId="\d+")/g, "<x:xf $2  $1")
      .replaceAll("><", ">\n<");
    for (const saved of [text, other]) {
      const again = new StyleTable(saved, namespaces);
      expect(again.cellStyle(style)).toEqual(ids);
      expect(again.dxfId({ bold: true })).toBe(dxf);
      expect(again.result()).toBe(saved);
    }
  });

  it("never gives our styles the places Excel reserves", () => {
    const table = new StyleTable(`<styleSheet xmlns="${MAIN}"/>`, namespaces);
    const { plain } = table.cellStyle({ fill: "EEEEEE" });
    const styles = root(table);
    expect(plain).toBe(1);
    expect(list(styles, "fills").map((fill) => fill.children[0]!.attributes["patternType"])).toEqual([
      "none",
      "gray125",
      "solid",
    ]);
    expect(list(styles, "cellXfs")[0]!.attributes["fontId"]).toBe("0");
  });

  it("takes no style after it was written", () => {
    const table = new StyleTable(null, namespaces);
    const ids = table.cellStyle({});
    table.result();
    expect(table.cellStyle({})).toEqual(ids);
    expect(() => table.cellStyle({ bold: true })).toThrow(RangeError);
  });
});
