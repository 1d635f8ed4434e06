import type { KeptWrite, LiveWorkbook } from "../../workbook/port/liveWorkbook";
import { ignoreResultSheets } from "./carryOut";
import type { WorkbookSession } from "./workbookSession";

/** Undoes the last write; once more: brings it back. @throws HostError */
export async function restoreWrite(session: WorkbookSession<LiveWorkbook>): Promise<KeptWrite | null> {
  await session.workbook.restore();
  session.state = { ...session.state, inputs: null, planned: null, readBack: null };
  const kept = await session.workbook.lastWrite();
  const { written } = session.state;
  if (kept && written && sameNames(kept.sheets, written.sheets)) {
    session.state = { ...session.state, written: { ...written, undone: kept.undone } };
  }
  await ignoreResultSheets(session);
  return kept;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
