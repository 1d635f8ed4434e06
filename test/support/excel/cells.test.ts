import { describe, expect, it } from "vitest";
import { openExcel, valuesAt } from "./openExcel";

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
