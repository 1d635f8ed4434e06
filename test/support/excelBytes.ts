import { openExcelHost } from "../../src/hosts/excel/excelHost";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { shelfOf } from "../../src/workbook/port/shelf";
import type { LiveWorkbook } from "../../src/workbook/port/liveWorkbook";
import type { PlannedSheet, WritePlan } from "../../src/workbook/port/writePlan";
import { bootOffice } from "./excel/bootOffice";
import { loadWorkbook } from "./excel/loadWorkbook";
import type { Sheet } from "./excel/model/sheet";
import type { Workbook } from "./excel/model/workbook";
import type { ExcelServer, ExcelServerOptions } from "./excel/server/excelServer";

/** A workbook in our own Excel, with the host that the add-in has there. */
export type ExcelWorkbook = Readonly<{ workbook: Workbook; server: ExcelServer; host: LiveWorkbook }>;

/** The clock of every write. */
const NOW = "2026-11-24T12:00";

/** Opens the bytes of an .xlsx file in our own Excel. Formulas of a plan give what the plan says they give. */
export async function openExcelBytes(bytes: Uint8Array, options: ExcelServerOptions = {}): Promise<ExcelWorkbook> {
  return openExcelWorkbook(await loadWorkbook(bytes, nodeCompression), options);
}

/** The same of a workbook that our own Excel has had open before. */
export async function openExcelWorkbook(workbook: Workbook, options: ExcelServerOptions = {}): Promise<ExcelWorkbook> {
  const office = await bootOffice();
  const server = office.openWorkbook(workbook, options);
  const host = openExcelHost({ now: () => NOW });
  const apply = host.apply.bind(host);
  host.apply = (plan, applyOptions) => {
    workbook.calculate = calculatorOf(plan);
    return apply(plan, applyOptions);
  };
  return { workbook, server, host };
}

/** Answers a formula with the value that the plan gives for its cell; sheets are known by their place on the shelf. */
function calculatorOf(
  plan: WritePlan,
): (formula: string, sheet: Sheet, row: number, column: number) => string | number | undefined {
  const values = plan.sheets.map(formulaValues);
  return (_, sheet, row, column) => {
    if (shelfOf(sheet.name) === null) return undefined;
    return values[Number(sheet.name.split("~").at(-1))]?.get(`${row} ${column}`);
  };
}

function formulaValues(sheet: PlannedSheet): ReadonlyMap<string, string | number> {
  const values = new Map<string, string | number>();
  let row = 0;
  for (const { cells } of sheet.rows()) {
    cells.forEach((cell, column) => {
      if (cell !== null && typeof cell === "object" && cell.formula !== undefined)
        values.set(`${row} ${column}`, cell.value ?? "");
    });
    row++;
  }
  return values;
}
