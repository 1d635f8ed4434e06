import type { KeptWrite, Recovery } from "../../../workbook/liveWorkbook";
import { HostError } from "../../../workbook/hostError";
import { runBatch } from "../runBatch";
import { clearShelves, exchangeSheets, finishBrokenExchange, readRecord } from "./exchangeSheets";
import { planExchange } from "./planExchange";
import type { Kept } from "./record";
import { loadWorkbookState } from "./workbookState";

/** Takes back a write that broke off, and clears what is left of it. */
export async function recover(): Promise<Recovery> {
  const record = await readRecord();
  if (record?.phase === "exchange") {
    await finishBrokenExchange(record);
    await clearShelves(record.keptBefore);
    return "takenBack";
  }
  return (await clearShelves(record)) > 0 ? "takenBack" : "nothing";
}

/** The last write, when there is something to restore. */
export async function lastWrite(): Promise<KeptWrite | null> {
  const record = await readRecord();
  if (record === null) return null;
  const { writtenAt, undone, names } = record.phase === "exchange" ? record.kept : record;
  return { writtenAt, undone, sheets: names };
}

/**
 * Exchanges what the last write wrote with what it replaced; once more brings it back. Entries the office has made since
 * go along with their sheet, so that nothing is lost.
 *
 * @throws HostError host-failed when there is nothing to restore; see applyPlan.
 */
export async function restore(): Promise<void> {
  const kept = await readRecord();
  if (kept?.phase !== "kept") throw new HostError("host-failed", "excel");
  const exchange = await runBatch(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    const state = await loadWorkbookState(context);
    if (workbook.readOnly) throw new HostError("read-only", "excel");
    if (workbook.protection.protected) throw new HostError("structure-locked", "excel");
    return planExchange(state, { ...exchangeBack(kept), formulas: [], keptBefore: kept });
  });
  await exchangeSheets(exchange);
}

function exchangeBack(kept: Kept) {
  return {
    coming: kept.shelved,
    going: kept.placed,
    from: kept.shelf,
    kept: { writtenAt: kept.writtenAt, undone: !kept.undone, names: kept.names },
  };
}
