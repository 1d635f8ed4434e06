import { shelfOf } from "../../../workbook/port/shelf";
import { HostError } from "../../../workbook/port/hostError";
import { runBatch } from "../runBatch";
import { bringToFront } from "./bringToFront";
import { findExchange } from "./findSheets";
import { loadReferences } from "./officeReferences";
import { repointByKey } from "./lostRecord";
import { LOST_OFFICE, loadRecord, saveExchange, saveKept, type Exchange, type Kept, type WriteRecord } from "./record";
import { frontOf, settle } from "./settle";
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
 * @returns the id of the sheet to look at.
 * @throws HostError; the sheets stand as before then, or will once `takeBack` has been called for the record.
 */
export async function exchangeSheets(context: Excel.RequestContext, exchange: Exchange): Promise<string> {
  try {
    saveExchange(context, exchange);
    const load = loadState(context);
    const references = loadReferences(context, exchange.office);
    await context.sync();
    const state = load();
    context.application.suspendScreenUpdatingUntilNextSync();
    settle(context, exchange, { state, references }, "after");
    saveKept(context, exchange.kept, exchange);
    await context.sync();
    return frontOf(exchange, state, "after");
  } catch (error) {
    await takeBack(exchange).catch(() => {
      // Excel refuses everything now: the record stays, and the next start takes the exchange back.
    });
    throw error;
  }
}

/**
 * Takes back an exchange that broke off. While one of the earlier sheets can't be found the others are put back and the
 * record stays, so that nothing is forgotten.
 *
 * @throws HostError earlier-sheet-missing …
 */
export async function takeBack(exchange: Exchange): Promise<void> {
  const front = await runBatch(async (context) => {
    const load = loadState(context);
    await context.sync();
    const state = load();
    const { record, missing } = findExchange(exchange, state);
    const references = loadReferences(context, record.office);
    await context.sync();
    settle(context, record, { state, references }, "before");
    if (missing.length === 0) saveKept(context, exchange.keptBefore, exchange);
    await context.sync();
    if (missing[0]) {
      throw new HostError("earlier-sheet-missing", "excel", { sheet: missing[0].name, count: missing.length });
    }
    if (exchange.office === LOST_OFFICE) await repointByKey(context);
    return frontOf(record, state, "before");
  });
  await bringToFront(front);
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
