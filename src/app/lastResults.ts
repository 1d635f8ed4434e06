import { ledgerFingerprint } from "../domain/model/ledgerFingerprint";
import type { LedgerSet } from "../domain/model/ledgerTable";
import type { WorkbookHost, WorkbookInfo } from "../workbook/port/workbookHost";
import { writtenPeriods } from "../workbook/resultSheets/ownSheets";
import { readWrittenResults } from "../workbook/resultSheets/readWrittenResults";
import type { SheetLabels } from "../workbook/resultSheets/sheetLabels";
import type { WrittenResults } from "../workbook/resultSheets/writtenResults";

/**
 * Reads the results that were written last, without assessing: what a workbook shows as soon as it is opened.
 *
 * @param labelSets - the labels of every language.
 * @returns null when the workbook has no results.
 * @throws HostError when the host fails.
 */
export async function readLastResults(
  host: WorkbookHost,
  info: WorkbookInfo,
  labelSets: readonly SheetLabels[],
): Promise<WrittenResults | null> {
  let last: WrittenResults | null = null;
  for (const period of writtenPeriods(info, labelSets)) {
    const results = await readWrittenResults(host, info, { period, labelSets });
    if (results !== null && (last === null || isLater(results, last))) last = results;
  }
  return last;
}

/** Whether the ledgers are still those that were assessed; `unknown`: the results don't say which they were. */
export function ledgersSince({ notes }: WrittenResults, ledgers: LedgerSet): "same" | "changed" | "unknown" {
  const written = notes.facts.ledgerFingerprint;
  if (!/^[0-9a-f]{16}$/.test(written)) return "unknown";
  return written === ledgerFingerprint(ledgers) ? "same" : "changed";
}

/** By when they were calculated; of results that don't say, by their period. */
function isLater(a: WrittenResults, b: WrittenResults): boolean {
  const [first, second] = [a.notes.facts.calculatedAt, b.notes.facts.calculatedAt];
  if (first !== second) return first > second;
  return a.period.end > b.period.end;
}
