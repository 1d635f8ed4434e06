import type { SheetAddress } from "../../workbook/port/address";
import { HostError } from "../../workbook/port/hostError";
import { runBatch } from "./runBatch";

/**
 * Brings a cell, the start of a row or a sheet into view and selects it.
 *
 * @throws HostError changed-meanwhile when the sheet is gone, sheet-hidden when it is hidden.
 */
export async function showAddress({ sheet: name, rowIndex, columnIndex }: SheetAddress): Promise<void> {
  await runBatch(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("changed-meanwhile", "excel", { sheet: name });
    if (sheet.visibility !== "Visible") throw new HostError("sheet-hidden", "excel", { sheet: name });
    sheet.activate();
    sheet.getCell(rowIndex ?? 0, columnIndex ?? 0).select();
    await context.sync();
  });
}
