import type { KeptWrite, Recovery } from "../../../workbook/port/liveWorkbook";
import { HostError } from "../../../workbook/port/hostError";
import { tableNameOn } from "../../../workbook/port/shelf";
import { asHostError } from "../officeError";
import { runBatch } from "../runBatch";
import { loadWritable } from "../writable";
import { bringToFront } from "./bringToFront";
import { clearShelves, exchangeSheets, loadAccount, takeBack } from "./exchangeSheets";
import { findKept } from "./findSheets";
import { putRightWithoutRecord } from "./lostRecord";
import { findOfficeCharts, repointCharts } from "./officeCharts";
import { findOfficeReferences } from "./officeFormulas";
import { findOfficeRules, repointRules } from "./officeRules";
import { officeSheets, planExchange, renamingsOf } from "./planExchange";
import { assertRoom, loadRecord } from "./record";
import { repointUndone } from "./repointUndone";
import { loadState } from "./workbookState";

/**
 * Takes back a write that broke off, clears what is left of it, and lets the office's formulas point again to the sheets in
 * the workbook where Ctrl+Z has turned them back.
 *
 * @throws HostError
 */
export async function recover(): Promise<Recovery> {
  const broken = await runBatch(async (context) => {
    const record = loadRecord(context);
    await context.sync();
    return record();
  });
  if (broken?.phase === "exchange") await takeBack(broken);
  const putRight = broken === null ? await runBatch(withoutRecord) : 0;
  const { cleared, repointed } = await runBatch(async (context) => {
    const account = loadAccount(context);
    await context.sync();
    const { record, state } = account();
    const kept = record?.phase === "kept" ? record : null;
    return {
      repointed: kept === null ? 0 : await repointUndone(context, kept, state),
      cleared: await clearIfPossible(context, state, kept),
    };
  });
  if (putRight > 0) return "recordLost";
  if (broken?.phase === "exchange" || cleared > 0) return "takenBack";
  return repointed > 0 ? "repointed" : "nothing";
}

async function withoutRecord(context: Excel.RequestContext): Promise<number> {
  const load = loadState(context);
  await context.sync();
  return putRightWithoutRecord(context, load());
}

/** What can't be cleared now, as when another workbook is in front, is at the next start, and does no harm until then. */
async function clearIfPossible(...given: Parameters<typeof clearShelves>): Promise<number> {
  try {
    return await clearShelves(...given);
  } catch (error) {
    if (asHostError(error) instanceof HostError) return 0;
    throw error;
  }
}

/** The last write, when there is something to restore. @throws HostError */
export function lastWrite(): Promise<KeptWrite | null> {
  return runBatch(async (context) => {
    const load = loadRecord(context);
    await context.sync();
    const record = load();
    if (record === null) return null;
    const { writtenAt, undone, names } = record.phase === "exchange" ? record.kept : record;
    return { writtenAt, undone, sheets: names };
  });
}

/**
 * Exchanges what the last write wrote with what it replaced; once more brings it back. Entries the office has made since
 * go along with their sheet, so that nothing is lost.
 *
 * @throws HostError host-failed when there is nothing to restore, kept-sheet-missing when not all of it is there; see
 * applyPlan.
 */
export async function restore(): Promise<void> {
  const { front, charts, rules } = await runBatch(async (context) => {
    const refuseUnwritable = loadWritable(context);
    const account = loadAccount(context);
    await context.sync();
    refuseUnwritable();
    const { record, state } = account();
    if (record?.phase !== "kept") throw new HostError("host-failed", "excel");
    const { record: kept, missing } = findKept(record, state);
    if (missing[0]) {
      throw new HostError("kept-sheet-missing", "excel", { sheet: missing[0].name, count: missing.length });
    }
    if (kept.shelved.length + kept.placed.length === 0) throw new HostError("kept-sheet-missing", "excel");
    const coming = kept.shelved.map(({ id, place, name }) => ({
      place,
      name,
      tables: state.tables.filter(({ sheetId }) => sheetId === id).map((table) => tableNameOn(table.name, null)),
    }));
    const renamings = renamingsOf(state, { coming, going: kept.placed, keptShelf: kept.shelf });
    const exchange = planExchange(state, {
      coming: kept.shelved,
      going: kept.placed,
      from: kept.shelf,
      references: await findOfficeReferences(context, officeSheets(state), renamings),
      renamings,
      kept: { writtenAt: kept.writtenAt, undone: !kept.undone, names: kept.names },
      keptBefore: kept,
    });
    assertRoom(exchange.office);
    const charts = await findOfficeCharts(context, officeSheets(state), renamings);
    const rules = await findOfficeRules(context, officeSheets(state), renamings);
    return { charts, rules, front: await exchangeSheets(context, exchange) };
  });
  // What could not be pointed to the new sheet has followed the earlier one, which is back.
  await repointCharts(charts);
  await repointRules(rules);
  await bringToFront(front);
}
