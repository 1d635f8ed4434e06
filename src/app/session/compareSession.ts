import type { Period } from "../../domain/model/period";
import { settingTexts } from "../../domain/settings/settingTexts";
import { readArchive } from "../../workbook/archive/readArchive";
import { progressOf } from "../../workbook/recordSheets/periodProgress";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import { PROGRESS_RECORD } from "../../workbook/recordSheets/recordSheet";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { readWrittenResults } from "../../workbook/resultSheets/readWrittenResults";
import { readSettingsSheet } from "../../workbook/rules/readRuleSheets";
import { lastRecords } from "../records/adjustmentRecords";
import { assessWorkbook, type RefusedAssessment } from "../assessWorkbook";
import { compareArchive } from "../compare/compareArchive";
import type { Because, Mover } from "../compare/movers";
import type { RunOptions } from "../readInputs";
import { assessContext, type WorkbookSession } from "./workbookSession";

/** Who would move, against which settled version; null: against the results that were written last. */
export type Comparison = Readonly<{
  status: "ready";
  period: Period;
  version: number | null;
  movers: readonly Mover[];
}>;

/**
 * Computes a settled period anew and tells who would move, and by what; nothing is planned.
 *
 * @throws HostError when the host fails or the user cancels.
 */
export async function compareSession(
  session: WorkbookSession,
  period: Period,
  options: RunOptions,
): Promise<Comparison | Readonly<{ status: "notFinalised" }> | RefusedAssessment> {
  const { workbook, words } = session;
  const info = await workbook.describe();
  const { versions: version } = progressOf(await readRecordSheet(workbook, info, PROGRESS_RECORD), period);
  const archive = version === 0 ? null : await readArchive(workbook, info, { period, version });
  if (archive === null) return { status: "notFinalised" };
  const ready = await assessWorkbook(workbook, {
    ...options,
    ...assessContext(session),
    ...{ period, cutoff: archive.cutoff, withoutActivities: true, despiteFinalised: true, acceptProposals: true },
  });
  if (ready.status === "refused") return ready;
  const settings = settingTexts((await readSettingsSheet(workbook, info)).rows);
  const written = await readWrittenResults(workbook, info, { period, labelSets: words.labelSets });
  const sheet = written?.sheets.get("results");
  const rows = new Map(written?.organizations.map((row) => [organizationKey(row.organization), row.rowIndex]));
  const adjustmentRow = (name: string): Because | null => {
    const rowIndex = rows.get(organizationKey(name));
    return sheet === undefined || rowIndex === undefined ? null : { sheet, row: rowIndex + 1 };
  };
  const { adjustments } = ready.records;
  const last = lastRecords(adjustments, period);
  const itemRecord = (name: string, code: string): Because | null => {
    const record = last.of(name, code);
    return record && { sheet: adjustments!.sheetName, row: record.rowIndex + 1 };
  };
  const movers = compareArchive(archive, { ready, settings, adjustmentRow, itemRecord });
  return { status: "ready", period, version, movers };
}
