import { bootOffice, type BootedOffice } from "./bootOffice";
import { Workbook, type WorkbookOptions } from "./model/workbook";
import type { ExcelServer, ExcelServerOptions } from "./server/excelServer";

/** A new workbook with one sheet, "Sheet1", behind the client. */
export async function openExcel(
  workbookOptions: WorkbookOptions = {},
  serverOptions: ExcelServerOptions = {},
): Promise<Readonly<{ office: BootedOffice; workbook: Workbook; server: ExcelServer }>> {
  const office = await bootOffice();
  const workbook = new Workbook(workbookOptions);
  workbook.addSheet("Sheet1");
  return { office, workbook, server: office.openWorkbook(workbook, serverOptions) };
}

/** Code of the error that a run of the client fails with; "" when it doesn't fail. */
export async function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await Excel.run(batch);
    return "";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** Code of the error of actions queued on the first sheet and sent at once. */
export function codeOnSheet(
  queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string> {
  return codeOf(async (context) => {
    queue(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
}

/** Header of the table that withTable makes. */
export const HEADER = ["组织", "分", "日期"];

/** A sheet with a table of three rows at A1:C4, named "Scores". */
export async function withTable() {
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

/** Queues loads on the first sheet, sends them, and gives what the returned function then finds. */
export async function read<T>(load: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = load(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result();
  });
}

export function valuesAt(address: string): Promise<unknown[][]> {
  return read((sheet) => {
    const range = sheet.getRange(address).load("values");
    return () => range.values as unknown[][];
  });
}
