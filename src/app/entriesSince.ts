import { readOfficeEntries } from "../workbook/resultSheets/readOfficeEntries";
import type { OfficeEntries } from "../workbook/resultSheets/officeEntries";
import type { SheetLabels } from "../workbook/resultSheets/sheetLabels";
import type { WorkbookHost } from "../workbook/port/workbookHost";
import type { ReadyAssessment } from "./assessWorkbook";

/**
 * Whether the office has entered something into its result sheets, or moved or renamed one, since an assessment was made:
 * writing its plan would then lose it.
 *
 * @throws HostError
 */
export async function haveEntriesChanged(
  host: WorkbookHost,
  { entries, chosen }: Pick<ReadyAssessment, "entries" | "chosen">,
  labelSets: readonly SheetLabels[],
): Promise<boolean> {
  const now = await readOfficeEntries(host, await host.describe(), chosen.period, labelSets);
  return JSON.stringify(plain(now)) !== JSON.stringify(plain(entries));
}

/** Entries without what a map or the place of a problem hides. */
function plain({ rows, sheets }: OfficeEntries): unknown {
  const kept = Object.entries(rows).map(([kind, byKey]) => [
    kind,
    [...byKey.values()].map(({ key, cells }) => [key, [...cells]]),
  ]);
  return [kept, [...sheets].map(([kind, { userName, marked }]) => [kind, userName, marked])];
}
