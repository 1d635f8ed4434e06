import { beforeEach, describe, expect, it } from "vitest";
import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import type { WritePlan } from "../../../src/workbook/port/writePlan";
import { bootOffice } from "../../support/excel/bootOffice";
import { breakOff, isUnderWay } from "../../support/excel/breakOff";
import { Workbook } from "../../support/excel/model/workbook";
import { byteLength } from "../../support/excel/server/wireError";
import type { ExcelServer } from "../../support/excel/server/excelServer";
import { plainSheet, resultSheet, samplePlan } from "../../support/samplePlan";

const RESULTS = "考核结果 2026Q3";
const TABLE = "考核结果_2026Q3";

const plan = (version: number): WritePlan =>
  samplePlan([resultSheet(2 + version), plainSheet("2026Q3.notes", `说明 ${version}`, [{ cells: ["版本", version] }])]);

let workbook: Workbook;
let server: ExcelServer;

/** A pane of its own each time. */
const open = (): LiveWorkbook => openExcelHost({ now: () => "2026-11-24T12:00" });

beforeEach(async () => {
  const office = await bootOffice();
  workbook = new Workbook();
  workbook.addSheet("名册");
  server = office.openWorkbook(workbook);
  await open().apply(plan(1));
});

async function enter(address: string, formulas: readonly (readonly string[])[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("名册").getRange(address).formulas = formulas.map((row) => [...row]);
    await context.sync();
  });
}

function formulaAt(row: number, column = 0): string | null {
  return workbook.sheet("名册").cellAt(row, column)?.formula ?? null;
}

const FORMULAS = [
  `='${RESULTS}'!B5`,
  `=SUM(${TABLE}[最终得分])&"'${RESULTS}'!B5"`,
  `='说明 1'!B1`,
  `='[旧.xlsx]${RESULTS}'!B5`,
];
const AFTER_SECOND = [FORMULAS[0], FORMULAS[1], `='说明 2'!B1`, FORMULAS[3]];
const enterFormulas = () =>
  enter(
    "A1:A4",
    FORMULAS.map((formula) => [formula]),
  );
const formulasNow = () => [0, 1, 2, 3].map((row) => formulaAt(row));

describe("formulas of the office that name a result sheet", () => {
  it("name the new sheet after a write, and the earlier one after restoring", async () => {
    await enterFormulas();
    await open().apply(plan(2));
    expect(formulasNow()).toEqual(AFTER_SECOND);
    await open().restore();
    expect(formulasNow()).toEqual(FORMULAS);
  });

  it("are what they were wherever an exchange breaks off, also when the workbook is opened again", async () => {
    await enterFormulas();
    await open().apply(plan(2));
    for (let n = 1; await breakOff(server, open(), n); n += 3) {
      workbook.reopen();
      await open().recover();
      expect(formulasNow()).toEqual(AFTER_SECOND);
    }
  });

  it("stay as they are when the office has written something else before the exchange is taken back", async () => {
    await enterFormulas();
    await open().apply(plan(2));
    for (let n = 1; workbook.findSheet("说明 2"); n++) {
      await open().recover();
      await breakOff(server, open(), n);
    }
    expect(isUnderWay(workbook)).toBe(true);
    // The office goes on working without the pane.
    await enter("A1", [["第一党支部"]]);
    await enter("A3", [["=1+1"]]);
    expect(await open().recover()).toBe("takenBack");
    expect(workbook.sheet("名册").cellAt(0, 0)?.value).toBe("第一党支部");
    expect(formulasNow()).toEqual([null, AFTER_SECOND[1], "=1+1", AFTER_SECOND[3]]);
  });

  it("are not the first that Ctrl+Z takes back", async () => {
    await enterFormulas();
    await open().apply(plan(2));
    workbook.undo.undoAll();
    expect(formulasNow()).toEqual(AFTER_SECOND);
  });

  it("are put right at the next start where Ctrl+Z has turned them to the replaced sheet", async () => {
    workbook.undo.isReliable = false;
    await enterFormulas();
    workbook.undo.entries = [];
    await open().apply(plan(2));
    workbook.undo.undoAll();
    expect(formulaAt(0)).toContain("~Kaohe~");
    workbook.reopen();
    expect(await open().recover()).toBe("repointed");
    expect(formulasNow()).toEqual(AFTER_SECOND);
    expect(await open().recover()).toBe("nothing");
  });

  it("are put right by the next write as well", async () => {
    workbook.undo.isReliable = false;
    await enterFormulas();
    workbook.undo.entries = [];
    await open().apply(plan(2));
    workbook.undo.undoAll();
    await open().apply(plan(2));
    expect(formulasNow()).toEqual(AFTER_SECOND);
  });
});

describe("names of the office for cells of a result sheet", () => {
  const namesNow = () =>
    workbook.names
      .filter(({ name }) => !name.startsWith("_"))
      .map(({ name, scope, formula }) => [name, scope?.name, formula]);

  it("point to the new sheet after a write, and to the earlier one after restoring", async () => {
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      names.add("总分区", worksheets.getItem(RESULTS).getRange("B5:B6"));
      worksheets.getItem("名册").names.add("说明", worksheets.getItem("说明 1").getRange("B1"));
      names.add("本表", worksheets.getItem("名册").getRange("A1"));
      await context.sync();
    });
    const before = namesNow();
    await open().apply(plan(2));
    expect(namesNow()).toEqual([before[0], ["说明", "名册", "='说明 2'!$B$1"], before[2]]);
    await open().restore();
    expect(namesNow()).toEqual(before);
    await open().apply(plan(3));
    expect(namesNow()[0]).toEqual(["总分区", undefined, `='${RESULTS}'!$B$5:$B$6`]);
  });
});

describe("entry lists and conditional formats of the office over a result sheet", () => {
  const LIST = `='${RESULTS}'!$B$5:$B$9`;
  const rulesNow = () => {
    const { validations, conditionalFormats } = workbook.sheet("名册");
    return {
      entries: validations.map(({ rule }) => Object.values(rule).map((one) => Object.values(one as object).join(" "))),
      formats: conditionalFormats.map(({ bag }) => [
        bag.children["Custom"]?.children["Rule"]?.properties["Formula"],
        bag.children["CellValue"]?.properties["Rule"],
      ]),
    };
  };

  beforeEach(async () => {
    await enter("A1:D1", [["党组织", "得分", "等次", "备注"]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      const list = sheet.getRange("A2:A1048576").dataValidation;
      list.rule = { list: { inCellDropDown: true, source: LIST } };
      list.prompt = { showPrompt: true, title: "党组织", message: "从结果表里选" };
      sheet.getRange("B2:B20").dataValidation.rule = {
        decimal: { formula1: 0, formula2: `=MAX('${RESULTS}'!$E:$E)`, operator: "Between" },
      };
      sheet.getRange("C2:C20").dataValidation.rule = { list: { inCellDropDown: true, source: "好,较好" } };
      sheet.getRange("D5").dataValidation.rule = { custom: { formula: "=LEN('说明 1'!$B$1)>0" } };
      const formats = sheet.getRange("A2:A20").conditionalFormats;
      formats.add("Custom").custom.rule.formula = `=COUNTIF('${RESULTS}'!$B:$B,A2)=0`;
      formats.add("CellValue").cellValue.rule = { formula1: `='说明 1'!$B$1`, operator: "GreaterThan" };
      formats.add("DataBar");
      await context.sync();
    });
  });

  it("name the new sheet after a write, and the earlier one after restoring, whatever else they say", async () => {
    const before = rulesNow();
    const prompts = () => workbook.sheet("名册").validations.map(({ prompt }) => prompt);
    const promptsBefore = prompts();
    expect(await open().apply(plan(2))).toEqual([]);
    const after = rulesNow();
    expect(after.entries).toHaveLength(before.entries.length);
    expect(after.entries.flat()).toEqual(
      expect.arrayContaining([
        `true ${LIST}`,
        `0 =MAX('${RESULTS}'!$E:$E) Between`,
        "true 好,较好",
        "=LEN('说明 2'!$B$1)>0",
      ]),
    );
    expect(JSON.stringify(after)).not.toContain("~Kaohe~");
    expect(after.formats).toEqual([
      before.formats[0],
      [undefined, { formula1: "='说明 2'!$B$1", operator: "GreaterThan" }],
      before.formats[2],
    ]);
    expect(prompts()).toEqual(expect.arrayContaining(promptsBefore));
    await open().restore();
    expect(new Set(rulesNow().entries.flat())).toEqual(new Set(before.entries.flat()));
    expect(rulesNow().formats).toEqual(before.formats);
  });

  it("hold for the same cells as before, to the end of the sheet", async () => {
    await open().apply(plan(2));
    const source = (address: string) =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets
          .getItem("名册")
          .getRange(address)
          .load("dataValidation/rule");
        await context.sync();
        return (dataValidation.rule as Excel.DataValidationRule | null)?.list?.source;
      });
    for (const address of ["A2", "A20", "A1001", "A1002", "A1048576"]) expect(await source(address)).toBe(LIST);
    expect(await source("A1")).toBeUndefined();
  });

  it("are told with their sheet where Excel refuses, which a person then looks at", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("名册").protection.protect();
      await context.sync();
    });
    expect(await open().apply(plan(2))).toEqual([{ code: "rules-elsewhere", sheet: "名册" }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("名册").protection.unprotect();
      await context.sync();
    });
    // The next write finds what still names the shelf.
    expect(await open().apply(plan(2))).toEqual([]);
    expect(JSON.stringify(rulesNow())).not.toContain("~Kaohe~");
  });

  it("are told with their sheet where they are too scattered to look through", async () => {
    const { validations } = workbook.sheet("名册");
    for (let row = 30; row < 5_030; row += 2) {
      const areas = [{ row, column: 3, rowCount: 1, columnCount: 1 }];
      validations.push({ ...validations.at(-1)!, areas });
    }
    expect(await open().apply(plan(2))).toEqual([{ code: "rules-elsewhere", sheet: "名册" }]);
  });
});

describe("a formula of the office in merged cells", () => {
  it("names the new sheet after a write, and the earlier one after restoring", async () => {
    await enterFormulas();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      sheet.getRange("A3:C3").merge(false);
      sheet.getRange("E1:E3").merge(false);
      sheet.getRange("E1").formulas = [[`='说明 1'!B1`]];
      await context.sync();
    });
    await open().apply(plan(2));
    expect([...formulasNow(), formulaAt(0, 4)]).toEqual([...AFTER_SECOND, `='说明 2'!B1`]);
    await open().restore();
    expect([...formulasNow(), formulaAt(0, 4)]).toEqual([...FORMULAS, `='说明 1'!B1`]);
    expect(workbook.sheet("名册").merges).toHaveLength(2);
  });
});

describe("thousands of formulas", () => {
  const many = (count: number, more: string) =>
    enter(
      `A1:A${count}`,
      Array.from({ length: count }, (_, i) => [`='${RESULTS}'!B${i + 5}${more}`]),
    );

  it("are kept short on record, in several settings, and in short requests", async () => {
    await many(5_000, "");
    server.log.length = 0;
    await open().apply(plan(2));
    const settings = [...workbook.settings.values()].map((value) => byteLength(JSON.stringify(value)));
    const total = settings.reduce((sum, bytes) => sum + bytes, 0);
    process.stdout.write(
      `5,000 office formulas: ${total} bytes on record in ${settings.length} settings, largest request ${Math.max(...server.log.map(({ requestBytes }) => requestBytes))} bytes\n`,
    );
    expect(settings.length).toBeGreaterThan(2);
    expect(total).toBeLessThan(400_000);
    expect(Math.max(...server.log.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_000_000);
    expect(formulaAt(4_999)).toBe(`='${RESULTS}'!B5004`);
    await open().restore();
    expect(formulaAt(4_999)).toBe(`='${RESULTS}'!B5004`);
  });

  it("are refused before anything is written when there are too many", async () => {
    await many(6_000, `&"${"很".repeat(60)}"`);
    const before = workbook.snapshot();
    await expect(open().apply(plan(2))).rejects.toMatchObject({ code: "record-too-large", detail: { count: 6_000 } });
    expect(workbook.snapshot()).toEqual(before);
  });
});
