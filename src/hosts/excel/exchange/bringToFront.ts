import { tryBatch } from "../runBatch";

/** Shows a sheet, in a request of its own: with another workbook in front Excel refuses, and nothing depends on it. */
export async function bringToFront(sheetId: string): Promise<void> {
  await tryBatch(async (context) => {
    context.workbook.worksheets.getItem(sheetId).activate();
    await context.sync();
  });
}
