import { runBatch } from "./runBatch";

/** What the add-in itself changes comes back as this trigger. */
const OWN_CHANGE = "ThisLocalAddin";

/**
 * Tells of cells that a person changes, here or as a co-author, and of sheets deleted. A sheet that is added says nothing
 * before something is written on it.
 *
 * @param isKnown - whether a sheet was in the workbook when it was last described; the host deletes only others.
 * @returns the way to stop.
 * @throws HostError
 */
export async function watchWorkbook(
  onChange: (sheetId: string) => void,
  isKnown: (sheetId: string) => boolean,
): Promise<() => void> {
  const handlers = await runBatch(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add((event) => {
      if ((event.triggerSource as string | undefined) !== OWN_CHANGE) onChange(event.worksheetId);
      return Promise.resolve();
    });
    const deleted = worksheets.onDeleted.add((event) => {
      if (isKnown(event.worksheetId)) onChange(event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return [changed, deleted];
  });
  return () => {
    void runBatch(async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(() => {
      // The workbook is closing: there is nothing to unregister any more.
    });
  };
}
