import { describe, expect, it } from "vitest";
import { openExcel } from "./openExcel";

const HEADER = ["组织", "分", "日期"];

/** A sheet with a table of three rows at A1:C4, named "Scores". */
async function withTable() {
  const excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C4").values = [HEADER, ["三支部", 7, "2026-9-30"], ["一支部", 9, "3/5"], ["二支部", 8, ""]];
    const table = sheet.tables.add("A1:C4", true);
    table.name = "Scores";
    table.style = "TableStyleLight1";
    await context.sync();
  });
  return excel;
}

async function read<T>(load: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = load(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result();
  });
}

function valuesAt(address: string): Promise<unknown[][]> {
  return read((sheet) => {
    const range = sheet.getRange(address).load("values");
    return () => range.values as unknown[][];
  });
}

describe("cells", () => {
  it("take entries as if typed", async () => {
    await openExcel();
    const entries = [
      "'=1",
      "007",
      "12.5%",
      "1,234",
      "2026年9月30日",
      "2026-2-30",
      "true",
      "110105194912310021",
      "-张三",
      "#N/A",
    ];
    const [values, types, formats] = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:J1");
      range.values = [entries];
      range.load("values,valueTypes,numberFormat");
      await context.sync();
      return [range.values[0], range.valueTypes[0], range.numberFormat[0]];
    });
    expect(values).toEqual(["=1", 7, 0.125, 1234, 46295, "2026-2-30", true, 110105194912310000, 0, "#N/A"]);
    expect(types?.join(" ")).toBe("String Double Double Double Double String Boolean Double Double Error");
    expect((formats as string[]).slice(2, 5)).toEqual(["0.00%", "General", "yyyy/m/d"]);
  });

  it("of text format keep every entry as text; null leaves a cell as it is", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1");
      range.numberFormat = [["@", "@", "@", "@"]];
      range.values = [["=1+1", "3/5", 12, "x"]];
      range.values = [[null, null, null, ""]];
      await context.sync();
    });
    expect(await valuesAt("A1:D1")).toEqual([["=1+1", "3/5", "12", ""]]);
  });

  it("are written by the thousand in slices", async () => {
    const { server } = await openExcel();
    const rows = Array.from({ length: 3_000 }, (_, row) => [row, `行 ${row}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B3000").values = rows;
      await context.sync();
    });
    expect(server.log[0]?.actions).toBeGreaterThan(4);
    expect(await valuesAt("A1:B3000")).toEqual(rows);
  });

  it("give formulas the calculator's result, and links their text", async () => {
    await openExcel({ calculate: (formula) => (formula === "=SUM(A1:A2)" ? 42 : undefined) });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B1:B3");
      range.formulas = [["=SUM(A1:A2)"], ['=HYPERLINK("#Sheet1!A1","看 ""依据""")'], ["=A1+1"]];
      await context.sync();
    });
    expect(await valuesAt("B1:B3")).toEqual([[42], ['看 "依据"'], [0]]);
  });

  it("read a 1904 workbook's days by its own count", async () => {
    await openExcel({ date1904: true });
    const text = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [["2026/9/30"]];
      range.load("values,text");
      await context.sync();
      return [range.values[0]?.[0] as number, range.text[0]?.[0]];
    });
    expect(text).toEqual([46295 - 1462, "2026/9/30"]);
  });

  it("are cleared by what is asked", async () => {
    const { workbook } = await openExcel();
    const empty = workbook.snapshot();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.font.bold = true;
      range.getRow(0).merge();
      range.clear("Contents");
      range.load("values");
      range.format.font.load("bold");
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([
        [
          ["", ""],
          ["", ""],
        ],
        true,
      ]);
      range.clear();
      await context.sync();
    });
    expect(workbook.snapshot()).toEqual(empty);
  });
});

describe("looks", () => {
  it("are read back, or null where cells differ", async () => {
    await openExcel();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { format } = sheet.getRanges("A1:B2, D4");
      format.fill.color = "#dDeBf7";
      format.font.set({ bold: true, size: 9, name: "Microsoft YaHei" });
      sheet.getRange("A1").format.wrapText = true;
      sheet.getRange("C:C").format.columnWidth = 90;
      const borders = sheet.getRange("A1:B2").format.borders;
      borders.getItem("InsideHorizontal").style = "Continuous";
      borders.getItem("EdgeBottom").color = "#FF0000";
      const one = sheet.getRange("D4").load("format/fill/color,format/font/bold,format/font/size");
      const all = sheet.getRange("A1:B2").load("format/wrapText");
      const below = sheet.getRange("A2").format.borders.getItem("EdgeTop").load("style");
      const bottom = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style,color");
      const wide = sheet.getRange("C7").load("format/columnWidth");
      await context.sync();
      return [
        [one.format.fill.color, one.format.font.bold, one.format.font.size],
        [all.format.wrapText, below.style, bottom.style, bottom.color, wide.format.columnWidth],
      ];
    });
    expect(found).toEqual([
      ["#DDEBF7", true, 9],
      [null, "Continuous", "Continuous", "#FF0000", 90],
    ]);
  });
});

describe("tables", () => {
  it("name their columns, rows and ranges", async () => {
    await withTable();
    const found = await read((_, { workbook }) => {
      const table = workbook.tables.getItem("scores").load("name,style,showTotals");
      table.columns.load("items/name,count");
      table.rows.load("count");
      const body = table.getDataBodyRange().load("address");
      return () => [
        table.name,
        table.style,
        table.columns.items.map(({ name }) => name),
        table.rows.count,
        body.address,
      ];
    });
    expect(found).toEqual(["Scores", "TableStyleLight1", HEADER, 3, "Sheet1!A2:C4"]);
  });

  it("sort and filter, and show everything again", async () => {
    const { workbook } = await withTable();
    const before = workbook.snapshot();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scores");
      table.sort.apply([{ key: 1, ascending: false }]);
      table.columns.getItem("分").filter.applyCustomFilter(">=8");
      await context.sync();
    });
    expect(await valuesAt("A2:A4")).toEqual([["一支部"], ["二支部"], ["三支部"]]);
    const hidden = (address: string) =>
      read((sheet) => {
        const range = sheet.getRange(address).load("rowHidden");
        return () => range.rowHidden;
      });
    expect([await hidden("A2:A3"), await hidden("A4"), await hidden("A2:A4")]).toEqual([false, true, null]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scores");
      table.clearFilters();
      table.columns.getItem("组织").filter.applyValuesFilter(["一支部"]);
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      table.autoFilter.clearCriteria();
      await context.sync();
    });
    expect(await hidden("A2:A4")).toBe(false);
    expect(workbook.snapshot()).not.toEqual(before);
  });

  it("grow, shrink, become plain cells, or go", async () => {
    const { workbook } = await withTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Scores");
      table.resize("A1:D6");
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual([...HEADER, "Column4"]);
      table.convertToRange();
      await context.sync();
    });
    expect(workbook.tables).toEqual([]);
    expect((await valuesAt("A1:D1"))[0]).toEqual([...HEADER, "Column4"]);
  });
});

describe("references in formulas", () => {
  it("follow renamed sheets and tables, and break with deleted ones", async () => {
    const { workbook } = await withTable();
    workbook.addSheet("旧 表");
    const formulas = async () =>
      read((sheet, { workbook: { names } }) => {
        const range = sheet.getRange("E1:E3").load("formulas");
        const name = names.getItem("mark").load("formula,type");
        return () => [...(range.formulas as string[][]).flat(), name.formula as string, name.type];
      });
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.getItem("Sheet1").getRange("E1:E3").formulas = [
        ["='旧 表'!A1+1"],
        ["=SUM(Scores[分])"],
        ['="旧 表!A1"'],
      ];
      names.add("mark", worksheets.getItem("旧 表").getRange("A1:B2")).visible = false;
      worksheets.getItem("旧 表").name = "新表";
      context.workbook.tables.getItem("Scores").name = "Results";
      await context.sync();
    });
    expect(await formulas()).toEqual(["=新表!A1+1", "=SUM(Results[分])", '="旧 表!A1"', "=新表!$A$1:$B$2", "Range"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("新表").delete();
      await context.sync();
    });
    expect(await formulas()).toEqual(["=#REF!+1", "=SUM(Results[分])", '="旧 表!A1"', "=#REF!", "Error"]);
    expect((await valuesAt("E1"))[0]).toEqual(["#REF!"]);
  });
});

describe("sheets", () => {
  it("are added, moved, hidden, copied with their tables and deleted", async () => {
    const { workbook } = await withTable();
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      worksheets.add("前").position = 0;
      sheet.copy("End");
      worksheets.add("藏").visibility = "VeryHidden";
      worksheets.load("items/name,items/visibility,items/tables/items/name");
      await context.sync();
      return worksheets.items.map(({ name, visibility, tables }) => [
        name,
        visibility,
        tables.items.map((table) => table.name),
      ]);
    });
    expect(names).toEqual([
      ["前", "Visible", []],
      ["Sheet1", "Visible", ["Scores"]],
      ["Sheet1 (2)", "Visible", ["Scores1"]],
      ["藏", "VeryHidden", []],
    ]);
    const [, first, copy] = (workbook.snapshot() as { sheets: { cells: unknown; formats: unknown }[] }).sheets;
    expect([copy?.cells, copy?.formats]).toEqual([first?.cells, first?.formats]);
  });
});

describe("what only is remembered", () => {
  it("is in the snapshot: panes, pages, rules, charts, settings, XML", async () => {
    const { workbook } = await withTable();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B1"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      const bars = sheet.getRange("B2:B4").conditionalFormats.add("DataBar");
      bars.dataBar.positiveFormat.fillColor = "#107C41";
      bars.dataBar.upperBoundRule = { type: "Number", formula: "100" };
      const custom = sheet.getRange("A2:C4").conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$B2<8";
      custom.custom.format.font.color = "#FF0000";
      sheet.getRange("A2:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "一支部,二支部" } };
      sheet.getRange("C2").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "看" };
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
      chart.title.text = "得分";
      chart.axes.valueAxis.title.text = "分";
      const series = chart.series.getItemAt(0);
      series.setValues(sheet.getRange("B2:B4"));
      series.format.fill.setSolidColor("#107C41");
      chart.setPosition("E1", "K9");
      context.workbook.settings.add("last", { rows: [1, 2] });
      context.workbook.customXmlParts.add('<a xmlns="urn:kaohe"/>');
      await context.sync();
    });
    const { sheets, settings, customXmlParts } = workbook.snapshot() as Record<string, unknown> & { sheets: unknown[] };
    expect(sheets[0]).toMatchObject({
      frozen: { rows: 1, columns: 2 },
      titleRows: "1:1",
      page: { Orientation: "Landscape", Zoom: { horizontalFitToPages: 1 } },
      conditionalFormats: [
        { type: "Custom", areas: ["A2:C4"] },
        { type: "DataBar", areas: ["B2:B4"] },
      ],
      validations: [{ areas: ["A2:A4"], rule: { list: { source: "一支部,二支部" } } }],
      charts: [{ position: "E1:K9", series: [{ Values: "Sheet1!$B$2:$B$4" }] }],
      hyperlinks: { C2: { documentReference: "Sheet1!A1" } },
    });
    expect([settings, customXmlParts]).toEqual([{ last: { rows: [1, 2] } }, ['<a xmlns="urn:kaohe"/>']]);
  });

  it("can be reached from collections in later requests", async () => {
    await withTable();
    const found: unknown[] = await Excel.run(async (context): Promise<unknown[]> => {
      const { worksheets, tables, names, settings, customXmlParts } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      const rules = sheet.getRange("B2:B4").conditionalFormats;
      rules.add("DataBar");
      sheet.charts.add("Line", sheet.getRange("A1:B4"));
      names.add("one", sheet.getRange("A1"));
      settings.add("last", 1);
      customXmlParts.add("<a/>");
      const areas = sheet.getRanges("A1,B2").areas;
      const collections = [worksheets, tables, names, settings, customXmlParts, rules, sheet.charts, areas];
      for (const collection of collections) collection.load("items");
      await context.sync();
      const xml = customXmlParts.items[0]!.getXml();
      const { items } = areas;
      worksheets.items[0]!.load("name");
      tables.items[0]!.columns.load("items/name");
      names.items[0]!.load("formula");
      settings.items[0]!.load("value");
      rules.items[0]!.load("type");
      sheet.charts.items[0]!.load("chartType");
      for (const range of items) range.load("address");
      await context.sync();
      tables.items[0]!.columns.items[1]!.load("index");
      await context.sync();
      return [
        worksheets.items[0]!.name,
        tables.items[0]!.columns.items[1]!.index,
        names.items[0]!.formula,
        settings.items[0]!.value,
        rules.items[0]!.type,
        sheet.charts.items[0]!.chartType,
        items.map(({ address }) => address),
        xml.value,
      ];
    });
    expect(found).toEqual(["Sheet1", 1, "=Sheet1!$A$1", 1, "DataBar", "Line", ["Sheet1!A1", "Sheet1!B2"], "<a/>"]);
  });
});

describe("events", () => {
  it("tell of changes, new, deleted and activated sheets while somebody listens", async () => {
    await openExcel();
    const seen: string[] = [];
    const settled = () => new Promise((resolve) => setTimeout(resolve, 40));
    const handler = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1").load("id");
      await context.sync();
      const listener = sheet.onChanged.add(
        async ({ address, changeType }) => void seen.push(`${changeType} ${address}`),
      );
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onDeleted.add(async () => void seen.push("deleted"));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      await context.sync();
      return listener;
    });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      const added = worksheets.add("Second");
      added.getRange("A1").values = [[1]];
      added.activate();
      await context.sync();
      added.delete();
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(["RangeEdited B2:C3", "added", "activated", "activated", "deleted"]);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toHaveLength(5);
  });
});
