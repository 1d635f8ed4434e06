import type { CellEntry } from "../../workbook/liveWorkbook";
import { runBatch } from "./runBatch";
import { textInput } from "./write/cellInput";

/** Writes single cells; a filter on the sheet does not matter to a cell that is named by its address. @throws HostError */
export async function enterEntries(entries: readonly CellEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await runBatch(async (context) => {
    for (const { sheetId, rowIndex, columnIndex, value } of entries) {
      const cell = context.workbook.worksheets.getItem(sheetId).getCell(rowIndex, columnIndex);
      cell.values = [[typeof value === "string" ? textInput(value) : (value ?? "")]];
    }
    await context.sync();
  });
}
