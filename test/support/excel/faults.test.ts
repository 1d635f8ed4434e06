import { describe, expect, it } from "vitest";
import { codeOf, codeOnSheet, openExcel } from "./openExcel";

const write = (address: string) => (sheet: Excel.Worksheet) => (sheet.getRange(address).values = [["x"]]);

/** Runs give tracked ranges back in a request of their own, after they end. */
const released = () => new Promise((resolve) => setTimeout(resolve, 30));

describe("faults", () => {
  it("fail the ordered action once; what ran before stays, what comes after doesn't run", async () => {
    const { workbook, server } = await openExcel();
    const three = () => codeOnSheet((sheet) => ["A1", "A2", "A3"].map((address) => write(address)(sheet)));
    await three();
    const all = server.log[0]!.actions;
    const cells = () => [0, 1, 2].map((row) => workbook.sheet("Sheet1").cellAt(row, 0)?.value ?? "");
    const seen = new Set<number>();
    for (let n = 1; n <= all; n++) {
      await released();
      workbook.sheet("Sheet1").cells.clear();
      server.failAt(n, "GeneralException");
      expect(await three()).toBe("GeneralException");
      const written = cells().filter((value) => value === "x").length;
      expect(cells()).toEqual(["x", "x", "x"].map((value, index) => (index < written ? value : "")));
      seen.add(written);
    }
    expect([...seen].sort()).toEqual([0, 1, 2]);
    await released();
    expect(await three()).toBe("");
  });

  it("name the action that failed", async () => {
    const { server } = await openExcel();
    server.failAt(2, "InvalidBinding");
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect((error as OfficeExtension.Error).debugInfo).toMatchObject({ code: "InvalidBinding" });
    expect(server.log.at(-1)).toMatchObject({ errorCode: "InvalidBinding", status: 0 });
  });

  it("fail a whole request in transport", async () => {
    const { workbook, server } = await openExcel();
    const before = workbook.snapshot();
    server.failRequest(1, 5_104);
    expect(await codeOnSheet(write("A1"))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(workbook.snapshot()).toEqual(before);
    expect(await codeOnSheet(write("A1"))).toBe("");
  });
});

describe("cell editing", () => {
  it("refuses requests that don't wait", async () => {
    const { server } = await openExcel();
    server.cellEditMode = true;
    expect(await codeOnSheet(write("A1"))).toBe("InvalidOperationInCellEditMode");
    server.cellEditMode = false;
    expect(await codeOnSheet(write("A1"))).toBe("");
  });

  it("holds requests that wait until the user leaves the cell", async () => {
    const { workbook, server } = await openExcel();
    server.cellEditMode = true;
    let done = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      write("A1")(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    expect(workbook.sheet("Sheet1").cellAt(0, 0)).toBeUndefined();
    server.cellEditMode = false;
    await run;
    expect(workbook.sheet("Sheet1").cellAt(0, 0)?.value).toBe("x");
  });
});

describe("limits", () => {
  it("of a request", async () => {
    const { workbook, server } = await openExcel();
    const rows = Array.from({ length: 20_000 }, () => ["字".repeat(100)]);
    expect(await codeOnSheet((sheet) => (sheet.getRange("A1:A20000").values = rows))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    expect(server.log.at(-1)?.requestBytes).toBeGreaterThan(5 * 1024 * 1024);
    expect(workbook.sheet("Sheet1").cells.size).toBe(0);
  });

  it("of a response", async () => {
    const { workbook } = await openExcel({}, { payloadLimit: 20_000 });
    const sheet = workbook.sheet("Sheet1");
    for (let row = 0; row < 500; row++) sheet.ensureCell(row, 0).value = "字".repeat(20);
    expect(await codeOnSheet((s) => s.getRange("A1:A500").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await codeOnSheet((s) => s.getRange("A1:A100").load("values"))).toBe("");
  });

  it("of the cells of a read", async () => {
    await openExcel();
    expect(await codeOnSheet((sheet) => sheet.getRange("A1:E1000001").load("values"))).toBe("RangeExceedsLimit");
    expect(await codeOnSheet((sheet) => sheet.getRange().load("address,cellCount"))).toBe("");
  });
});

describe("versions", () => {
  it("refuse in the client what the emulated Excel hasn't", async () => {
    await openExcel();
    const supported = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
    expect(supported("1.14")).toBe(true);
    expect(supported("1.15")).toBe(false);
    expect(await codeOnSheet((sheet) => sheet.getRange("A1").getMergedAreasOrNullObject())).toBe("");
    expect(await codeOnSheet((sheet) => sheet.getRange("A1").getDependents())).toBe("ApiNotFound");
  });

  it("refuse in the server what the client lets through", async () => {
    const { office, workbook } = await openExcel();
    office.openWorkbook(workbook, { memberVersions: { "Range.rowHidden": "1.15" } });
    expect(await codeOnSheet((sheet) => (sheet.getRange("1:1").rowHidden = true))).toBe("ApiNotFound");
    office.openWorkbook(workbook, { memberVersions: { "Range.rowHidden": "1.14" } });
    expect(await codeOnSheet((sheet) => (sheet.getRange("1:1").rowHidden = true))).toBe("");
  });
});

describe("references", () => {
  it("that are tracked keep working, and are given back", async () => {
    const { server } = await openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      await context.sync();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      expect(server.referenceCount).toBe(1);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
    });
    await released();
    expect(server.referenceCount).toBe(0);
  });

  it("to a deleted sheet are invalid", async () => {
    const { workbook } = await openExcel();
    workbook.addSheet("Second");
    const code = await codeOf(async (context) => {
      const range = context.workbook.worksheets.getItem("Second").getRange("A1").load("values");
      await context.sync();
      context.workbook.worksheets.getItem("Second").delete();
      await context.sync();
      range.load("values");
      await context.sync();
    });
    expect(code).toBe("InvalidReference");
  });
});
