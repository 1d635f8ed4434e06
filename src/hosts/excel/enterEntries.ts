import type { CellEntry } from "../../workbook/port/workbookHost";
import { runBatch } from "./runBatch";
import { numberInput, textInput, type CellInput } from "./write/cellInput";

/** Writes single cells; a filter on the sheet does not matter to a cell that is named by its address. @throws HostError */
export async function enterEntries(entries: readonly CellEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await runBatch(async (context) => {
    for (const { sheetId, rowIndex, columnIndex, value, likeRow } of entries) {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const cell = sheet.getCell(rowIndex, columnIndex);
      if (likeRow !== undefined) cell.copyFrom(sheet.getCell(likeRow, columnIndex), "Formats");
      cell.values = [[entryInput(value)]];
    }
    await context.sync();
  });
}

function entryInput(value: CellEntry["value"]): CellInput {
  if (value === null) return "";
  return typeof value === "string" ? textInput(value) : numberInput(value);
}
