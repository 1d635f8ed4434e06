import type { Day } from "../../domain/model/day";
import { formatPeriod, previousPeriod, type Period } from "../../domain/model/period";
import type { PaperAdjustment, PaperDuty, PaperFacts, PaperSubmission } from "../../domain/papers/paperFacts";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import {
  ADJUSTMENT_RECORD,
  ADJUSTMENT_STATES,
  PROGRESS_RECORD,
  type RecordSheet,
} from "../../workbook/recordSheets/recordSheet";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { readWrittenReminders } from "../../workbook/resultSheets/readWrittenReminders";
import type { WrittenReminder } from "../../workbook/resultSheets/writtenResults";
import { readListedMatters } from "../../workbook/reviewSheet/readReviewSheet";
import { readSettingsSheet } from "../../workbook/rules/readRuleSheets";
import { SUBMISSION_RECORD } from "../../workbook/submission/submissionRecord";
import { readPeriodFigures } from "./periodFigures";

export type FactsQuestion = Readonly<{
  period: Period;
  /** Of the papers. */
  date: Day;
  labels: SheetLabels;
  labelSets: readonly SheetLabels[];
}>;

/** Why there are none: no results of the period, or a program has saved their formulas without results. */
export type NoFacts = "no-results" | "not-calculated";

/**
 * Reads what papers are written from: what stands in the workbook, nothing computed anew.
 *
 * @throws HostError when the host fails.
 */
export async function readPaperFacts(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period, date, labels, labelSets }: FactsQuestion,
): Promise<PaperFacts | NoFacts> {
  const progress = await readRecordSheet(host, info, PROGRESS_RECORD);
  const read = (of: Period) => readPeriodFigures(host, info, { period: of, progress, labels, labelSets });
  const found = await read(period);
  if (found === null) return "no-results";
  if (!found.isCalculated) return "not-calculated";
  const before = await read(previousPeriod(period));
  const { settings } = await readSettingsSheet(host, info);
  return {
    unit: settings?.unitName ?? "",
    date,
    figures: found.figures,
    before: before?.figures ?? null,
    duties: dutiesOf((await readWrittenReminders(host, info, { period, labelSets })).rows, labels),
    adjustments: adjustmentsOf(await readRecordSheet(host, info, ADJUSTMENT_RECORD), period),
    matters: await readListedMatters(host, info, period),
    submission: submissionOf(await readRecordSheet(host, info, SUBMISSION_RECORD), period),
  };
}

function dutiesOf(reminders: readonly WrittenReminder[], labels: SheetLabels): readonly PaperDuty[] {
  return reminders.flatMap(({ organization, kind, matter, explanation, due }) => {
    if (organization === "") return [];
    const name = kind.code === null ? kind.text : labels.reminderNames[kind.code];
    return [{ organization, kind: name, text: explanation === "" ? matter : explanation, due }];
  });
}

/** The last record of each matter, where it is in force. */
function adjustmentsOf(record: RecordSheet | null, period: Period): readonly PaperAdjustment[] {
  const last = new Map<string, RecordSheet["rows"][number]>();
  for (const row of [...(record?.rows ?? [])].sort((a, b) => a.number - b.number)) {
    const { values } = row;
    if (values["period"] !== formatPeriod(period)) continue;
    last.set(`${organizationKey(values["organization"] ?? "")}\n${values["item"] ?? ""}`, row);
  }
  return [...last.values()].flatMap(({ values }): readonly PaperAdjustment[] => {
    if (!(values["state"] ?? "").startsWith(ADJUSTMENT_STATES.inForce)) return [];
    const text = (key: string): string => values[key] ?? "";
    return [
      {
        ...{ organization: text("organization"), item: text("item"), after: text("after"), reason: text("reason") },
        ...{ basis: text("basis"), proposedBy: text("proposedBy"), agreedBy: text("agreedBy") },
      },
    ];
  });
}

function submissionOf(record: RecordSheet | null, period: Period): PaperSubmission | null {
  const rows = (record?.rows ?? []).filter(({ values }) => values["period"] === formatPeriod(period));
  const last = rows.at(-1);
  return last ? { code: last.values["code"] ?? "", version: last.values["version"] ?? "" } : null;
}
