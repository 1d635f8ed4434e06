import { describe, expect, it } from "vitest";
import { codeOf, codeOnSheet, openExcel } from "./openExcel";
import type { Workbook } from "./model/workbook";

type Queue = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** What is queued, and the code it fails with; "" if it must succeed. */
const CASES: Readonly<Record<string, readonly [code: string, queue: Queue]>> = {
  "a sheet that isn't there": ["ItemNotFound", (_, { workbook }) => workbook.worksheets.getItem("none").load("name")],
  "a table that isn't there": ["ItemNotFound", (_, { workbook }) => workbook.tables.getItem("none").load("name")],
  "a name that isn't there": ["ItemNotFound", (_, { workbook }) => workbook.names.getItem("none").load("name")],
  "a setting that isn't there": ["ItemNotFound", (_, { workbook }) => workbook.settings.getItem("none").load("value")],
  "the same sheet name in another case": ["ItemAlreadyExists", (_, { workbook }) => workbook.worksheets.add("SHEET1")],
  "a sheet name of 31 characters": ["", (_, { workbook }) => workbook.worksheets.add("n".repeat(31))],
  "a sheet name of 32 characters": ["InvalidArgument", (_, { workbook }) => workbook.worksheets.add("n".repeat(32))],
  "a sheet name with a slash": ["InvalidArgument", (_, { workbook }) => workbook.worksheets.add("a/b")],
  "an address that is none": ["InvalidArgument", (sheet) => sheet.getRange("A0").load("values")],
  "a column behind XFD": ["InvalidArgument", (sheet) => sheet.getRange("XFE1").load("values")],
  "a range that leaves the sheet": [
    "InvalidArgument",
    (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values"),
  ],
  "rows too few": ["InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
  "a row too long": [
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("A1:B2").values = [
        [1, 2],
        [1, 2, 3],
      ]),
  ],
  "formats of the wrong shape": ["InvalidArgument", (sheet) => (sheet.getRange("A1:B1").numberFormat = [["0"]])],
  "a text of 32,767 characters": ["", (sheet) => (sheet.getRange("A1").values = [["字".repeat(32_767)]])],
  "a longer text": ["InvalidArgument", (sheet) => (sheet.getRange("A1").values = [["字".repeat(32_769)]])],
  "an object as a value": ["InvalidArgument", (sheet) => (sheet.getRange("A1").values = [[{}]])],
  "a formula that doesn't close": ["InvalidArgument", (sheet) => (sheet.getRange("A1").formulas = [["=SUM(1"]])],
  "a text like a mention": ["InvalidArgument", (sheet) => (sheet.getRange("A1").values = [["@小李"]])],
  "a colour that is none": ["InvalidArgument", (sheet) => (sheet.getRange("A1").format.fill.color = "#12")],
  "an unknown alignment": [
    "InvalidArgument",
    (sheet) => (sheet.getRange("A1").format.verticalAlignment = "Middle" as "Top"),
  ],
  "a property that doesn't exist": ["InvalidArgument", (sheet) => sheet.getRange("A1").load("colour")],
  "a class that isn't emulated": ["ApiNotFound", (sheet) => sheet.shapes.load("items/name")],
  "a method that isn't emulated": ["ApiNotFound", (sheet) => sheet.getRange("A1").group("ByRows")],
  "the only visible sheet deleted": ["InvalidOperation", (sheet) => sheet.delete()],
  "the only visible sheet hidden": ["InvalidOperation", (sheet) => (sheet.visibility = "Hidden")],
  "special cells of a whole sheet": [
    "GeneralException",
    (sheet) => sheet.getRange().getSpecialCellsOrNullObject("Formulas").load("areaCount"),
  ],
  "a table over another": [
    "InvalidArgument",
    (sheet) => [sheet.tables.add("A1:B3", true), sheet.tables.add("B2:C5", true)],
  ],
  "a table over merged cells": [
    "InvalidArgument",
    (sheet) => {
      sheet.getRange("A2:B2").merge();
      sheet.tables.add("A1:B3", true);
    },
  ],
  "merged cells in a table": [
    "InvalidOperation",
    (sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.getRange("A2:B2").merge();
    },
  ],
  "a table named like a cell": ["InvalidArgument", (sheet) => (sheet.tables.add("A1:B3", true).name = "AB12")],
  "a table named like another": [
    "ItemAlreadyExists",
    (sheet) => {
      sheet.tables.add("A1:B3", true).name = "One";
      sheet.tables.add("D1:E3", true).name = "one";
    },
  ],
  "a name with a space": ["InvalidArgument", (_, { workbook }) => workbook.names.add("a b", "=1")],
  "a name twice": [
    "ItemAlreadyExists",
    (_, { workbook }) => [workbook.names.add("a.b", "=1"), workbook.names.add("A.B", "=1")],
  ],
  "XML that is none": ["InvalidArgument", (_, { workbook }) => workbook.customXmlParts.add("<a>")],
  "a validation of two kinds": [
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "a" },
        custom: { formula: "=1" },
      }),
  ],
  "a validation message that is too long": [
    "InvalidArgument",
    (sheet) => (sheet.getRange("A1").dataValidation.prompt = { title: "t".repeat(33), message: "", showPrompt: true }),
  ],
  "protecting twice": [
    "InvalidOperation",
    (sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
    },
  ],
  "the wrong password": [
    "AccessDenied",
    (sheet) => {
      sheet.protection.protect({}, "a");
      sheet.protection.unprotect("b");
    },
  ],
};

describe("what fails in Excel fails here", () => {
  it.each(Object.keys(CASES))("%s", async (name) => {
    await openExcel();
    const [code, queue] = CASES[name]!;
    expect(await codeOnSheet(queue)).toBe(code);
  });

  it("fails in the client for what was not loaded", async () => {
    await openExcel();
    const code = await codeOf(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("address");
      await context.sync();
      return range.values;
    });
    expect(code).toBe("PropertyNotLoaded");
  });

  it("tells a null object", async () => {
    await openExcel();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("none");
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(found).toEqual([true, true]);
  });
});

/** Changes of a protected sheet. */
const LOCKED: Readonly<Record<string, Queue>> = {
  values: (sheet) => (sheet.getRange("A1").values = [[1]]),
  formats: (sheet) => (sheet.getRange("A1").numberFormat = [["0"]]),
  fills: (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
  "column widths": (sheet) => (sheet.getRange("A:A").format.columnWidth = 50),
  clearing: (sheet) => sheet.getRange("A1:B2").clear(),
  merging: (sheet) => sheet.getRange("A1:B2").merge(),
  tables: (sheet) => sheet.tables.add("A1:B2", true),
  validations: (sheet) => sheet.getRange("A1").dataValidation.clear(),
  locks: (sheet) => (sheet.getRange("A1").format.protection.locked = false),
  "the filter": (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:B2")),
};

describe("protection", () => {
  it.each(Object.keys(LOCKED))("of a sheet refuses %s", async (name) => {
    const { workbook } = await openExcel();
    await codeOnSheet((sheet) => sheet.protection.protect());
    const before = workbook.snapshot();
    expect(await codeOnSheet(LOCKED[name]!)).toBe("AccessDenied");
    expect(workbook.snapshot()).toEqual(before);
  });

  it("of a sheet leaves unlocked cells open", async () => {
    await openExcel();
    await codeOnSheet((sheet) => {
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(await codeOnSheet((sheet) => (sheet.getRange("B2").values = [[1]]))).toBe("");
    expect(await codeOnSheet((sheet) => (sheet.getRange("B2:B3").values = [[1], [2]]))).toBe("AccessDenied");
  });

  const STRUCTURE: Readonly<Record<string, Queue>> = {
    adding: (_, { workbook }) => workbook.worksheets.add(),
    renaming: (sheet) => (sheet.name = "other"),
    deleting: (_, { workbook }) => workbook.worksheets.getItem("Second").delete(),
    hiding: (_, { workbook }) => (workbook.worksheets.getItem("Second").visibility = "Hidden"),
    moving: (sheet) => (sheet.position = 1),
    copying: (sheet) => sheet.copy("End"),
  };
  it.each(Object.keys(STRUCTURE))("of the structure refuses %s sheets", async (name) => {
    const { workbook } = await openExcel();
    workbook.addSheet("Second");
    await codeOnSheet((_, context) => context.workbook.protection.protect("p"));
    const before = workbook.snapshot();
    expect(await codeOnSheet(STRUCTURE[name]!)).toBe("AccessDenied");
    expect(workbook.snapshot()).toEqual(before);
    await codeOnSheet((_, context) => context.workbook.protection.unprotect("p"));
    expect(await codeOnSheet(STRUCTURE[name]!)).toBe("");
  });

  it("of a workbook open for reading refuses every write", async () => {
    const { workbook } = await openExcel({ readOnly: true });
    const state = (book: Workbook) => book.snapshot();
    const before = state(workbook);
    for (const queue of [...Object.values(LOCKED), ...Object.values(STRUCTURE).slice(0, 2)]) {
      expect(await codeOnSheet(queue)).toBe("AccessDenied");
    }
    expect(state(workbook)).toEqual(before);
    expect(await codeOnSheet((sheet) => sheet.getUsedRange().load("values"))).toBe("");
  });
});
