import { formatPeriod } from "../../domain/model/period";
import { HIDE_RANKS, UNIT_SETTINGS } from "../../domain/settings/settingDefinitions";
import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import type { WorkbookInfo } from "../../workbook/port/workbookHost";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import { planSettingsSheet } from "../../workbook/rules/planSettingsSheet";
import { guidingSheetId, SETTINGS_SHEET } from "../../workbook/rules/guidingSheets";
import { RULE_SHEET_STYLES } from "../../workbook/rules/ruleSheetFrame";
import type { RuleSheetWords } from "../../workbook/rules/ruleSheetWords";
import { CONTENTS_WORDS, type Contents } from "../../workbook/submission/manifest";
import { settingEntries } from "../../workbook/submission/settingEntries";
import { SUBMISSION_RECORD } from "../../workbook/submission/submissionRecord";
import type { SubmissionWords } from "../../workbook/submission/submissionWords";
import { addToRecord, joinedPlan } from "../records/recordPlans";
import type { ReadySubmission } from "./makeSubmission";

export type RecordOptions = Readonly<{
  contents: Contents;
  /** When it was made, as people read it. */
  time: string;
  words: SubmissionWords;
  ruleWords: RuleSheetWords;
}>;

/**
 * Notes in the office's workbook what was submitted: a row in 报送记录, and in 考核设置 who submits and whether ranks were
 * left out, for the next time.
 *
 * @throws HostError, and then nothing has changed.
 */
export async function recordSubmission(
  workbook: LiveWorkbook,
  submission: ReadySubmission,
  options: RecordOptions,
): Promise<void> {
  const info = await workbook.describe();
  const values = sentSettings(submission);
  const settingsSheet = await saveSettings(workbook, info, values);
  const { unit, version, code, root, outcome } = submission;
  const record = addToRecord(info, SUBMISSION_RECORD, {
    existing: await readRecordSheet(workbook, info, SUBMISSION_RECORD),
    added: [
      {
        period: formatPeriod(outcome.chosen.period),
        version: String(version),
        contents: CONTENTS_WORDS[options.contents],
        unitName: unit.name,
        unitCode: unit.code,
        ...{ time: options.time, code, root },
      },
    ],
    words: options.words.record,
  });
  const settings = settingsSheet ? [planSettingsSheet(options.ruleWords, values)] : [];
  await workbook.apply(joinedPlan({ styles: RULE_SHEET_STYLES, sheets: settings, removeSheetIds: [] }, record));
}

/** What was submitted otherwise than the settings say, by the setting's name. */
function sentSettings({ unit, outcome: { inputs }, hideRanksSaid }: ReadySubmission): ReadonlyMap<string, string> {
  const kept = inputs.settings;
  return new Map([
    ...(kept?.unitName === unit.name ? [] : [[UNIT_SETTINGS.name, unit.name] as const]),
    ...(kept?.unitCode === unit.code ? [] : [[UNIT_SETTINGS.code, unit.code] as const]),
    // Totals are left out for this time only, and ranks with them: what the office has entered stays.
    ...(hideRanksSaid === null || kept?.hideRanks === hideRanksSaid
      ? []
      : [[HIDE_RANKS.name, hideRanksSaid ? HIDE_RANKS.yes : HIDE_RANKS.no] as const]),
  ]);
}

/** Enters them into the settings sheet. @returns whether the workbook has none yet. */
async function saveSettings(
  workbook: LiveWorkbook,
  info: WorkbookInfo,
  values: ReadonlyMap<string, string>,
): Promise<boolean> {
  const sheetId = await guidingSheetId(workbook, info, SETTINGS_SHEET);
  if (sheetId === null) return true;
  if (values.size > 0) await workbook.enter((await settingEntries(workbook, sheetId, values)) ?? []);
  return false;
}
