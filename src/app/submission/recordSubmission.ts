import { formatPeriod } from "../../domain/model/period";
import { UNIT_SETTINGS } from "../../domain/settings/settingDefinitions";
import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import type { WorkbookInfo } from "../../workbook/port/workbookHost";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import { planSettingsSheet } from "../../workbook/rules/planSettingsSheet";
import { ownSheetId, SETTINGS_SHEET } from "../../workbook/rules/readRuleSheets";
import { RULE_SHEET_STYLES } from "../../workbook/rules/ruleSheetFrame";
import type { RuleSheetWords } from "../../workbook/rules/ruleSheetWords";
import { CONTENTS_WORDS, type Contents } from "../../workbook/submission/manifest";
import { settingEntries } from "../../workbook/submission/settingEntries";
import { SUBMISSION_RECORD } from "../../workbook/submission/submissionRecord";
import type { SubmissionWords } from "../../workbook/submission/submissionWords";
import { addToRecord, joinedPlan } from "../records";
import type { ReadySubmission } from "./makeSubmission";

export type RecordOptions = Readonly<{
  contents: Contents;
  /** When it was made, as people read it. */
  time: string;
  words: SubmissionWords;
  ruleWords: RuleSheetWords;
}>;

/**
 * Notes in the office's workbook what was submitted: a row in 报送记录, and who submits in 考核设置, for the next time.
 *
 * @throws HostError, and then nothing has changed.
 */
export async function recordSubmission(
  workbook: LiveWorkbook,
  submission: ReadySubmission,
  options: RecordOptions,
): Promise<void> {
  const info = await workbook.describe();
  const settingsSheet = await saveUnit(workbook, info, submission);
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
  const settings = settingsSheet ? [planSettingsSheet(options.ruleWords, unitValues(submission))] : [];
  await workbook.apply(joinedPlan({ styles: RULE_SHEET_STYLES, sheets: settings, removeSheetIds: [] }, record));
}

function unitValues({ unit }: ReadySubmission): ReadonlyMap<string, string> {
  return new Map([
    [UNIT_SETTINGS.name, unit.name],
    [UNIT_SETTINGS.code, unit.code],
  ]);
}

/** Enters the unit where the settings sheet says another, or none. @returns whether the workbook has no settings sheet yet. */
async function saveUnit(workbook: LiveWorkbook, info: WorkbookInfo, submission: ReadySubmission): Promise<boolean> {
  const sheetId = ownSheetId(info, SETTINGS_SHEET);
  if (sheetId === null) return true;
  const { settings } = submission.outcome;
  if (settings.unitName === submission.unit.name && settings.unitCode === submission.unit.code) return false;
  await workbook.enter((await settingEntries(workbook, sheetId, unitValues(submission))) ?? []);
  return false;
}
