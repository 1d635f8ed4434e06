import { describe, expect, it } from "vitest";
import { openExcel, withTable } from "./openExcel";

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
    const found: unknown[] = await Excel.run(async (context) => {
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
      const values: unknown[] = [
        worksheets.items[0]!.name,
        tables.items[0]!.columns.items[1]!.index,
        names.items[0]!.formula,
        settings.items[0]!.value as unknown,
        rules.items[0]!.type,
        sheet.charts.items[0]!.chartType,
        items.map(({ address }) => address),
        xml.value,
      ];
      return values;
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
