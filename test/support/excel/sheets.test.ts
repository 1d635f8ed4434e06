import { describe, expect, it } from "vitest";
import { HEADER, read, valuesAt, withTable } from "./openExcel";

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
