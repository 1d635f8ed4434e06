import { shelfOf } from "../../../workbook/shelf";
import { runBatch } from "../runBatch";
import { loadRecord, saveRecord, type Exchange, type Kept, type WriteRecord } from "./record";
import { settle } from "./settle";
import { loadState, type WorkbookState } from "./workbookState";

/** The product's record and the sheets it speaks of. */
export type Account = Readonly<{ record: WriteRecord | null; state: WorkbookState }>;

/** Asks for both; call what comes back after the next sync. @throws HostError when the record can't be understood */
export function loadAccount(context: Excel.RequestContext): () => Account {
  const record = loadRecord(context);
  const state = loadState(context);
  return () => ({ record: record(), state: state() });
}

/**
 * Carries out an exchange: it is put on record, then done in one batch. When that fails it is taken back, at once if
 * Excel lets us, else at the next start, from the record.
 *
 * @throws HostError; the sheets stand as before then, or will once `takeBack` has been called for the record.
 */
export async function exchangeSheets(context: Excel.RequestContext, exchange: Exchange): Promise<void> {
  try {
    saveRecord(context, exchange);
    const state = loadState(context);
    await context.sync();
    context.application.suspendScreenUpdatingUntilNextSync();
    settle(context, exchange, state(), "after");
    saveRecord(context, exchange.kept);
    await context.sync();
  } catch (error) {
    await takeBack(exchange).catch(() => {
      // Excel refuses everything now: the record stays, and the next start takes the exchange back.
    });
    throw error;
  }
}

/** Takes back an exchange that broke off. @throws HostError */
export function takeBack(exchange: Exchange): Promise<void> {
  return runBatch(async (context) => {
    const state = loadState(context);
    await context.sync();
    settle(context, exchange, state(), "before");
    saveRecord(context, exchange.keptBefore);
    await context.sync();
  });
}

/**
 * Deletes the sheets of all shelves but the kept one: prepared ones of a write that broke off, and what older writes
 * replaced.
 *
 * @returns how many there were.
 */
export async function clearShelves(
  context: Excel.RequestContext,
  state: WorkbookState,
  kept: Kept | null,
): Promise<number> {
  const leftOver = state.sheets.filter(({ name }) => {
    const shelf = shelfOf(name);
    return shelf !== null && shelf !== kept?.shelf;
  });
  if (leftOver.length === 0) return 0;
  const { names, worksheets } = context.workbook;
  const ids = new Set(leftOver.map(({ id }) => id));
  for (const { name, sheetId } of state.marks) if (ids.has(sheetId)) names.getItem(name).delete();
  for (const id of ids) {
    const sheet = worksheets.getItem(id);
    // A very hidden sheet can't be deleted in every Excel.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
  await context.sync();
  return leftOver.length;
}
