import type { KeptWrite, Recovery } from "../../../workbook/liveWorkbook";
import { HostError } from "../../../workbook/hostError";
import { tableNameOn } from "../../../workbook/shelf";
import { runBatch } from "../runBatch";
import { loadWritable } from "../writable";
import { clearShelves, exchangeSheets, loadAccount, takeBack } from "./exchangeSheets";
import { findOfficeFormulas } from "./officeFormulas";
import { officeSheets, planExchange, renamingsOf } from "./planExchange";
import { loadRecord } from "./record";

/** Takes back a write that broke off, and clears what is left of it. @throws HostError */
export async function recover(): Promise<Recovery> {
  const broken = await runBatch(async (context) => {
    const record = loadRecord(context);
    await context.sync();
    return record();
  });
  if (broken?.phase === "exchange") await takeBack(broken);
  const cleared = await runBatch(async (context) => {
    const account = loadAccount(context);
    await context.sync();
    const { record, state } = account();
    return clearShelves(context, state, record?.phase === "kept" ? record : null);
  });
  return broken?.phase === "exchange" || cleared > 0 ? "takenBack" : "nothing";
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
 * @throws HostError host-failed when there is nothing to restore; see applyPlan.
 */
export function restore(): Promise<void> {
  return runBatch(async (context) => {
    const refuseUnwritable = loadWritable(context);
    const account = loadAccount(context);
    await context.sync();
    refuseUnwritable();
    const { record: kept, state } = account();
    if (kept?.phase !== "kept") throw new HostError("host-failed", "excel");
    const coming = kept.shelved.map(({ id, place, name }) => ({
      place,
      name,
      tables: state.tables.filter(({ sheetId }) => sheetId === id).map((table) => tableNameOn(table.name, null)),
    }));
    const renamings = renamingsOf(state, { coming, going: kept.placed });
    const exchange = planExchange(state, {
      coming: kept.shelved,
      going: kept.placed,
      from: kept.shelf,
      formulas: await findOfficeFormulas(context, officeSheets(state), renamings),
      kept: { writtenAt: kept.writtenAt, undone: !kept.undone, names: kept.names },
      keptBefore: kept,
    });
    await exchangeSheets(context, exchange);
  });
}
