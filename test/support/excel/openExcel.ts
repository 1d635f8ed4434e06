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
