import { rowsByOrganization } from "../../domain/review/ledgerRows";
import { settingTexts } from "../../domain/settings/settingTexts";
import { formatPeriod } from "../../domain/model/period";
import { archiveSheetOf } from "../../workbook/archive/archive";
import { planArchive } from "../../workbook/archive/planArchive";
import { settledSheet } from "../../workbook/archive/settledSheet";
import { placeOfKeyedSheet } from "../../workbook/port/keyedSheet";
import type { PlannedSheet, WritePlan } from "../../workbook/port/writePlan";
import { progressOf, STEPS } from "../../workbook/recordSheets/periodProgress";
import { PROGRESS_RECORD } from "../../workbook/recordSheets/recordSheet";
import { adjustmentsOf, flagDecisionOf } from "../../workbook/resultSheets/readOfficeEntries";
import { ENTRY_COLUMNS, periodKey, sheetKey } from "../../workbook/resultSheets/sheetKinds";
import type { Decision, SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { isBlocking } from "../../workbook/reviewSheet/reviewSheet";
import { readSettingsSheet } from "../../workbook/rules/readRuleSheets";
import type { ItemResult } from "../../domain/results/result";
import type { ReadyAssessment, RefusedAssessment } from "../assessWorkbook";
import { addToRecord, joinedPlan } from "../records/recordPlans";
import type { RunOptions } from "../readInputs";
import type { ReadyReview } from "../review/readyReview";
import { reviewSession } from "./reviewSession";
import type { AssessWishes } from "./sessionState";
import type { WorkbookSession } from "./workbookSession";

/** Who settles a period, and on what document ("": none). */
export type FinaliseWishes = AssessWishes & Readonly<{ by: string; document: string }>;

/** A period that can be settled, with the plan that does it. `code`: 结果校验码. */
export type Settlement = Readonly<{
  status: "ready";
  review: ReadyReview;
  version: number;
  code: string;
  sheetName: string;
  plan: WritePlan;
}>;

/**
 * Assesses a period a last time and plans how it is settled (定稿): values in place of live formulas, the archive, the step
 * in 考核进程, all sheets of the period protected. Nothing is planned while something blocks.
 *
 * @throws HostError when the host fails or the user cancels.
 */
export async function finaliseSession(
  session: WorkbookSession,
  wishes: FinaliseWishes,
  options: RunOptions,
): Promise<Settlement | Readonly<{ status: "blocked"; review: ReadyReview }> | RefusedAssessment> {
  const review = await reviewSession(session, wishes, options);
  if (review.status === "refused") return review;
  session.state = { ...session.state, planned: null };
  if (review.rows.some(isBlocking)) return { status: "blocked", review };
  const { assessed } = review;
  const { period } = assessed.chosen;
  const { info } = assessed.inputs;
  const version = progressOf(assessed.records.progress, period).versions + 1;
  const { sheet, code } = await planVersion(session, assessed, { version, ...wishes });
  const step = {
    ...{ period: formatPeriod(period), step: STEPS.finalised, conclusion: `第${version}版`, resultCode: code },
    ...{ by: wishes.by, date: session.now().slice(0, 10), document: wishes.document },
  };
  const progress = addToRecord(info, PROGRESS_RECORD, {
    ...{ existing: assessed.records.progress, added: [step], words: session.words.records.progress },
  });
  const settled = review.plan.sheets.map((planned) => settle(planned, assessed));
  const archived = { styles: {}, sheets: [sheet], removeSheetIds: [] };
  const plan = joinedPlan({ ...review.plan, sheets: settled }, archived, progress);
  session.state = { ...session.state, planned: plan };
  return { status: "ready", review, version, code, sheetName: sheet.name, plan };
}

/** Sheets of the period are settled; what the office notes for reminders goes on. */
function settle(sheet: PlannedSheet, { chosen: { period } }: ReadyAssessment): PlannedSheet {
  if (!sheet.key.startsWith(`${periodKey(period)}.`)) return sheet;
  const isReminders = sheet.key === sheetKey(period, "reminders");
  return settledSheet(sheet, isReminders ? ENTRY_COLUMNS.reminders.office : []);
}

type VersionWishes = Pick<FinaliseWishes, "by" | "document"> & Readonly<{ version: number }>;

async function planVersion(
  { workbook, words, productVersion, now }: WorkbookSession,
  { assessment, ruleSet, ledgers, entries, inputs }: ReadyAssessment,
  { version, by, document }: VersionWishes,
) {
  const { names } = ledgers.roster;
  const { info, reading } = inputs;
  const settings = await readSettingsSheet(workbook, info);
  const adjustments = adjustmentsOf(entries, names);
  const decisions = names.flatMap((name, index): readonly (readonly [number, Decision])[] => {
    const decided = flagDecisionOf(entries, name);
    return decided === null ? [] : [[index, decided.decision]];
  });
  return planArchive({
    ...{ version, by, document, productVersion, assessment, ruleSet, names, texts: words.texts, words: words.archive },
    date: now().slice(0, 10),
    settings: settingTexts(settings.rows),
    ledgerRows: rowsByOrganization(ledgers, assessment.cutoff),
    reasonsOfAdjustment: new Map([...adjustments].map(([index, { reason }]) => [index, reason])),
    decisions: new Map(decisions),
    basis: (item) => basisText(item, reading.locate, words.texts.sheets),
    // A version is written once: no sheet of its own name is there to be replaced.
    sheetName: placeOfKeyedSheet(info, archiveSheetOf(assessment.period, version), null).name,
  });
}

function basisText(
  { sources, sourceCount }: ItemResult,
  locate: ReadyAssessment["inputs"]["reading"]["locate"],
  { basis }: SheetLabels,
): string {
  const first = sources[0];
  if (first === undefined) return "";
  const { sheet, rowIndex = 0 } = locate(first);
  return basis(sheet, rowIndex + 1, Math.max(0, sourceCount - 1));
}
