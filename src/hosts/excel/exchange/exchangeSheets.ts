import { runBatch } from "../runBatch";
import { loadRecord, recordIn, saveRecord, type Exchange, type Kept, type WriteRecord } from "./record";
import { settle, type Side } from "./settle";
import { shelfOf } from "../../../workbook/shelf";
import { loadWorkbookState, type WorkbookState } from "./workbookState";

/**
 * Carries out an exchange: it is put on record, then done in one batch. When that fails it is taken back, at once if
 * Excel lets us, else at the next start, from the record.
 *
 * @throws HostError; the sheets stand as before then, or will after `finishBrokenExchange`.
 */
export async function exchangeSheets(exchange: Exchange): Promise<void> {
  try {
    await runBatch(async (context) => {
      saveRecord(context, exchange);
      const state = await loadWorkbookState(context);
      context.application.suspendScreenUpdatingUntilNextSync();
      settle(context, exchange, state, "after");
      saveRecord(context, exchange.kept);
      await context.sync();
    });
  } catch (error) {
    await takeBack(exchange).catch(() => {
      // Excel refuses everything now: the record stays, and the next start takes the exchange back.
    });
    throw error;
  }
}

async function takeBack(exchange: Exchange): Promise<void> {
  await runBatch((context) => finishOn(context, exchange, "before"));
}

async function finishOn(context: Excel.RequestContext, exchange: Exchange, side: Side): Promise<void> {
  settle(context, exchange, await loadWorkbookState(context), side);
  saveRecord(context, side === "before" ? exchange.keptBefore : exchange.kept);
  await context.sync();
}

/** Reads the record. @throws HostError */
export function readRecord(): Promise<WriteRecord | null> {
  return runBatch(async (context) => {
    const setting = loadRecord(context);
    await context.sync();
    return recordIn(setting);
  });
}

/** Takes back an exchange that broke off. */
export async function finishBrokenExchange(exchange: Exchange): Promise<void> {
  await takeBack(exchange);
}

/**
 * Deletes the sheets of all shelves but the kept one: prepared ones of a write that broke off, and what older writes
 * replaced.
 *
 * @returns how many there were.
 */
export async function clearShelves(kept: Kept | null): Promise<number> {
  return runBatch(async (context) => {
    const state = await loadWorkbookState(context);
    const leftOver = state.sheets.filter(({ name }) => {
      const shelf = shelfOf(name);
      return shelf !== null && shelf !== kept?.shelf;
    });
    deleteSheets(
      context,
      state,
      leftOver.map(({ id }) => id),
    );
    if (leftOver.length > 0) await context.sync();
    return leftOver.length;
  });
}

function deleteSheets(context: Excel.RequestContext, state: WorkbookState, ids: readonly string[]): void {
  const { names, worksheets } = context.workbook;
  for (const { name, sheetId } of state.marks) if (ids.includes(sheetId)) names.getItem(name).delete();
  for (const id of ids) {
    const sheet = worksheets.getItem(id);
    // A very hidden sheet can't be deleted in every Excel.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
}
