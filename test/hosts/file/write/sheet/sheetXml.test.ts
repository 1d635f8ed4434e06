import { describe, expect, it } from "vitest";
import { namespacesOf } from "../../../../../src/hosts/file/write/namespaces";
import { sheetXml } from "../../../../../src/hosts/file/write/sheet/sheetXml";
import type { PlannedCell, PlannedSheet } from "../../../../../src/workbook/port/writePlan";
import { plainSheet, resultSheet } from "../../../../support/samplePlan";
import { child, descendants, parseXml, type XmlNode } from "../../../../support/xmlTree";

const STYLE_IDS: Readonly<Record<string, number>> = { a: 10, b: 20, c: 30 };

function parsed(sheet: PlannedSheet): XmlNode {
  const bytes = Buffer.concat([
    ...sheetXml(sheet, {
      namespaces: namespacesOf(""),
      style: (key) => ({ plain: STYLE_IDS[key ?? ""] ?? 1, quoted: (STYLE_IDS[key ?? ""] ?? 1) + 1 }),
      dxfId: ({ bold }) => (bold ? 5 : 6),
      drawingRelationshipId: sheet.charts.length > 0 ? "rId9" : null,
      tableRelationshipIds: sheet.tables.map((_, i) => `rId${i + 1}`),
      onRow: () => undefined,
    }),
  ]);
  return parseXml(bytes);
}

const cellOf = (cell: PlannedCell): XmlNode => descendants(parsed(plainSheet("k", "表", [{ cells: [cell] }])), "c")[0]!;
const shown = (cell: XmlNode): Record<string, string | undefined> => ({
  ...cell.attributes,
  f: child(cell, "f")?.text,
  v: child(cell, "v")?.text,
  text: descendants(cell, "t")[0]?.text,
});

describe("a cell", () => {
  it.each<{ case: string; cell: PlannedCell; xml: Record<string, string> }>([
    { case: "empty", cell: null, xml: { s: "1" } },
    { case: "a text", cell: "机关一支部", xml: { s: "1", t: "inlineStr", text: "机关一支部" } },
    { case: "an empty text", cell: "", xml: { s: "1", t: "inlineStr", text: "" } },
    { case: "a text like a formula", cell: "=1+1", xml: { s: "2", t: "inlineStr", text: "=1+1" } },
    { case: "a text with plus", cell: "+86", xml: { s: "2", t: "inlineStr", text: "+86" } },
    { case: "a text with minus", cell: "-", xml: { s: "2", t: "inlineStr", text: "-" } },
    { case: "a text with at", cell: "@x", xml: { s: "2", t: "inlineStr", text: "@x" } },
    { case: "a text like a number", cell: "007", xml: { s: "1", t: "inlineStr", text: "007" } },
    { case: "a number", cell: 83.33, xml: { s: "1", v: "83.33" } },
    { case: "a sum with a binary tail", cell: 0.1 + 0.2, xml: { s: "1", v: "0.30000000000000004" } },
    { case: "minus zero", cell: -0, xml: { s: "1", v: "0" } },
    { case: "a small number", cell: 1e-7, xml: { s: "1", v: "1e-7" } },
    { case: "an own style", cell: { value: 1, style: "b" }, xml: { s: "20", v: "1" } },
    { case: "a styled empty cell", cell: { value: null, style: "b" }, xml: { s: "20" } },
    { case: "a formula with a number", cell: { value: 2, formula: "1+1" }, xml: { s: "1", f: "1+1", v: "2" } },
    {
      case: "a formula with a text",
      cell: { value: "<a>", formula: '"<"&A1' },
      xml: { s: "1", t: "str", f: '"<"&A1', v: "<a>" },
    },
    {
      case: "a formula with an empty text",
      cell: { value: "", formula: '""' },
      xml: { s: "1", t: "str", f: '""', v: "" },
    },
    {
      case: "a formula without a value",
      cell: { value: null, formula: "IFS(A2,1)" },
      xml: { s: "1", f: "_xlfn.IFS(A2,1)" },
    },
  ])("$case", ({ cell, xml }) => {
    const all = { r: "A1", t: undefined, f: undefined, v: undefined, text: undefined, ...xml };
    expect({ t: undefined, ...shown(cellOf(cell)) }).toEqual(all);
  });

  it("keeps its white space", () => {
    const written = (text: string): string | undefined => descendants(cellOf(text), "t")[0]!.attributes["xml:space"];
    expect([written(" a"), written("a\nb"), written("a b")]).toEqual(["preserve", "preserve", undefined]);
  });

  it("is cut at 32,767 characters, with an ellipsis", () => {
    expect(shown(cellOf("字".repeat(32_767)))["text"]).toHaveLength(32_767);
    expect(shown(cellOf("字".repeat(32_768)))["text"]).toBe(`${"字".repeat(32_766)}…`);
    expect(shown(cellOf({ value: "字".repeat(40_000), formula: "A2" }))["v"]).toHaveLength(32_767);
  });

  it("has its own style, else the row's, else the column's", () => {
    const rows = [
      { cells: [{ value: 1, style: "c" }, 1, null], style: "b" },
      { cells: [1, { value: 2 }, { value: 3, style: "c" }] },
    ];
    const sheet = plainSheet("k", "表", rows, { columns: [{ width: 1 }, { width: 1, style: "a" }, { width: 1 }] });
    expect(descendants(parsed(sheet), "c").map(({ attributes }) => attributes["s"])).toEqual([
      "30",
      "20",
      "20",
      "1",
      "10",
      "30",
    ]);
  });
});

describe("rows", () => {
  it("have their heights; empty ones are left out", () => {
    const rows = [{ cells: [1] }, { cells: [] }, { cells: [], height: 6 }, { cells: [2], height: 30.5 }];
    expect(descendants(parsed(plainSheet("k", "表", rows)), "row").map(({ attributes }) => attributes)).toEqual([
      { r: "1" },
      { r: "3", ht: "6", customHeight: "1" },
      { r: "4", ht: "30.5", customHeight: "1" },
    ]);
  });

  it("hold at most 65,530 links; the cells behind keep their text", () => {
    const count = 65_532;
    const link = { sheet: "活动's 台账", rowIndex: 4, columnIndex: 1, tooltip: "x".repeat(300) };
    const sheet = plainSheet("k", "表", [], {
      rowCount: count,
      rows: function* () {
        for (let i = 0; i < count; i++) yield { cells: [{ value: `第 ${i} 行`, link }] };
      },
    });
    const root = parsed(sheet);
    const links = descendants(root, "hyperlink");
    expect(links).toHaveLength(65_530);
    expect(links[1]!.attributes).toMatchObject({ ref: "A2", location: "'活动''s 台账'!B5" });
    expect(links[1]!.attributes["tooltip"]).toHaveLength(255);
    expect(descendants(root, "t").at(-1)?.text).toBe("第 65531 行");
  });
});

describe("the rest of a sheet", () => {
  const root = parsed(resultSheet());

  it("has view, pane and colours, and is not selected", () => {
    expect(descendants(root, "sheetView")[0]!.attributes).toEqual({ showGridLines: "0", workbookViewId: "0" });
    expect(descendants(root, "pane")[0]!.attributes).toEqual({
      xSplit: "2",
      ySplit: "4",
      topLeftCell: "C5",
      activePane: "bottomRight",
      state: "frozen",
    });
    expect(descendants(root, "tabColor")[0]!.attributes).toEqual({ rgb: "FF9B1C1C" });
    expect(
      descendants(parsed(resultSheet(1, { gridlines: true })), "sheetView")[0]!.attributes["showGridLines"],
    ).toBeUndefined();
  });

  it.each([
    {
      frozen: { rows: 3, columns: 0 },
      pane: { ySplit: "3", topLeftCell: "A4", activePane: "bottomLeft", state: "frozen" },
    },
    {
      frozen: { rows: 0, columns: 1 },
      pane: { xSplit: "1", topLeftCell: "B1", activePane: "topRight", state: "frozen" },
    },
    { frozen: { rows: 0, columns: 0 }, pane: undefined },
  ])("freezes $frozen", ({ frozen, pane }) => {
    expect(descendants(parsed(resultSheet(1, { frozen })), "pane")[0]?.attributes).toEqual(pane);
  });

  it("has columns with widths, hidden ones hidden", () => {
    const columns = [{ width: 10 }, { width: 8.5, hidden: true as const }];
    const sheet = plainSheet("k", "表", [{ cells: [1, 2] }], { columns });
    expect(descendants(parsed(sheet), "col").map(({ attributes }) => attributes)).toEqual([
      { min: "1", max: "1", width: "10.7109375", customWidth: "1" },
      { min: "2", max: "2", width: "9.2109375", hidden: "1", customWidth: "1" },
    ]);
  });

  it("is printed on A4, one page wide, with header and footer", () => {
    expect(descendants(root, "pageSetUpPr")[0]!.attributes).toEqual({ fitToPage: "1" });
    expect(descendants(root, "pageSetup")[0]!.attributes).toEqual({
      paperSize: "9",
      fitToWidth: "1",
      fitToHeight: "0",
      orientation: "landscape",
    });
    expect(descendants(root, "oddFooter")[0]!.text).toBe("&C第 &P 页，共 &N 页");
    const { print } = resultSheet();
    expect(() => parsed(resultSheet(1, { print: { ...print, header: "x".repeat(256) } }))).toThrow(RangeError);
  });

  it("is printed in its own size where pages begin at given rows, which Excel ignores on fitted ones", () => {
    const { print } = resultSheet();
    const own = parsed(resultSheet(6, { print: { ...print, footer: "&L一\n二", pageStarts: [6, 9] } }));
    expect(descendants(own, "pageSetUpPr")[0]!.attributes).toEqual({ fitToPage: "0" });
    expect(descendants(own, "pageSetup")[0]!.attributes).toEqual({
      paperSize: "9",
      scale: "95",
      orientation: "landscape",
    });
    expect(descendants(own, "brk").map(({ attributes }) => attributes)).toEqual([
      { id: "6", max: "16383", man: "1" },
      { id: "9", max: "16383", man: "1" },
    ]);
    const order = own.children.map(({ local }) => local);
    expect(order.indexOf("rowBreaks")).toBe(order.indexOf("headerFooter") + 1);
    expect(descendants(own, "pageMargins")[0]!.attributes).toMatchObject({ top: "0.6", bottom: "0.9" });
    expect(descendants(root, "pageMargins")[0]!.attributes).toMatchObject({ top: "0.6", bottom: "0.6" });
  });

  it("has conditional formats in the plan's order, data bars with their newer half", () => {
    const rules = descendants(root, "cfRule").filter(({ uri }) => uri.endsWith("2006/main"));
    expect(rules.map(({ attributes }) => [attributes["type"], attributes["priority"], attributes["dxfId"]])).toEqual([
      ["dataBar", "1", undefined],
      ["dataBar", "2", undefined],
      ["expression", "3", "5"],
      ["expression", "4", "6"],
    ]);
    const extended = descendants(root, "cfRule").filter(({ uri }) => uri.endsWith("2009/9/main"));
    expect(extended.map(({ attributes }) => attributes["id"])).toEqual(descendants(root, "id").map(({ text }) => text));
    expect(descendants(extended[0]!, "dataBar")[0]!.attributes).toMatchObject({
      minLength: "0",
      maxLength: "100",
      gradient: "0",
    });
    expect(descendants(extended[0]!, "f").map(({ text }) => text)).toEqual(["0", "100"]);
    expect(descendants(root, "sqref").map(({ text }) => text)).toEqual(["E5:E28", "G5:G28"]);
  });

  it("has merged ranges and table parts", () => {
    expect(descendants(root, "mergeCell").map(({ attributes }) => attributes)).toEqual([{ ref: "A2:K2" }]);
    expect(descendants(root, "tablePart").map(({ attributes }) => attributes)).toEqual([{ "r:id": "rId1" }]);
    expect(descendants(root, "drawing").map(({ attributes }) => attributes)).toEqual([{ "r:id": "rId9" }]);
  });
});

describe("entry rules", () => {
  const withRule = (more: object): PlannedSheet =>
    resultSheet(1, { validations: [{ ...resultSheet().validations[1]!, ...more }] });
  const written = (more: object): XmlNode => descendants(parsed(withRule(more)), "dataValidation")[0]!;

  it("are lists, ranges, decimals and dates, strict or warning", () => {
    const rules = descendants(parsed(resultSheet()), "dataValidation");
    expect(
      rules.map(({ attributes, children }) => [
        attributes["type"],
        attributes["errorStyle"],
        ...children.map(({ text }) => text),
      ]),
    ).toEqual([
      ["decimal", undefined, "-5", "5"],
      ["list", "warning", '"优秀,良好,一般,较差"'],
      ["date", undefined, "1", "2958465"],
      ["list", "warning", "$C$5:$C$28"],
    ]);
    expect(rules[0]!.attributes).toMatchObject({
      allowBlank: "1",
      prompt: "−5 到 5 之间；\n请在旁边写明理由",
      promptTitle: "调整分",
    });
  });

  it("double the quotes of a list", () => {
    expect(child(written({ rule: { kind: "list", values: ['a"b', "c"] } }), "formula1")?.text).toBe('"a""b,c"');
  });

  it.each([
    { case: "a list of 256 characters", more: { rule: { kind: "list", values: ["x".repeat(128), "y".repeat(127)] } } },
    { case: "a listed value with a comma", more: { rule: { kind: "list", values: ["a,b"] } } },
    { case: "a title of 33 characters", more: { prompt: { title: "x".repeat(33), text: "" } } },
    { case: "a message of 256 characters", more: { error: { title: "", text: "x".repeat(256) } } },
  ])("are refused beyond Excel's bounds: $case", ({ more }) => {
    expect(() => written(more)).toThrow(RangeError);
  });
});

it("a sheet beyond Excel's last row is refused", () => {
  expect(() => parsed(plainSheet("k", "表", [], { rowCount: 1_048_577 }))).toThrow(RangeError);
  expect(() => parsed(plainSheet("k", "表", [{ cells: [1] }], { rowCount: 1, columns: [] }))).toThrow(RangeError);
});

it("a sheet with an empty range of rows is whole", () => {
  expect(descendants(parsed(plainSheet("k", "表", [])), "dimension")[0]!.attributes).toEqual({ ref: "A1:A1" });
});
