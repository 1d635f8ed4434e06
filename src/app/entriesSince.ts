import { readOfficeEntries } from "../workbook/resultSheets/readOfficeEntries";
import type { OfficeEntries } from "../workbook/resultSheets/officeEntries";
import type { SheetLabels } from "../workbook/resultSheets/sheetLabels";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
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

/** Whether something is told of that a person wrote into a sheet of ours, and that goes when the sheet is written anew. */
export function isDropped({ code }: Diagnostic): boolean {
  return code === "own-column-dropped" || code === "own-text-dropped";
}

/** Entries without what a map or the place of a problem hides; with what would not be kept, as the person was told of it. */
function plain({ rows, sheets, diagnostics }: OfficeEntries): unknown {
  const kept = Object.entries(rows).map(([kind, byKey]) => [
    kind,
    [...byKey.values()].map(({ key, cells }) => [key, [...cells]]),
  ]);
  const dropped = diagnostics.filter(isDropped).map(({ code, params }) => [code, params]);
  return [kept, dropped, [...sheets].map(([kind, { userName, marked }]) => [kind, userName, marked])];
}
