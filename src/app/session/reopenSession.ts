import { formatPeriod, nextPeriod, periodOf, type Period } from "../../domain/model/period";
import { annualSheetOf } from "../../workbook/annualSheet/annualSheet";
import { findKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WritePlan } from "../../workbook/port/writePlan";
import { progressOf, STEPS, wasSettled, type Finalised } from "../../workbook/recordSheets/periodProgress";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import { PROGRESS_RECORD } from "../../workbook/recordSheets/recordSheet";
import { writtenPeriods } from "../../workbook/resultSheets/ownSheets";
import { addToRecord } from "../records/recordPlans";
import type { WorkbookSession } from "./workbookSession";

/** Who takes a settled period up again, and why. */
export type ReopenWishes = Readonly<{ period: Period; by: string; reason: string }>;

/** `marked`: later periods that were compared with it. */
export type Reopening = Readonly<{
  status: "ready";
  finalised: Finalised;
  marked: readonly Period[];
  plan: WritePlan;
}>;

/**
 * Plans how a settled period is taken up again (重开): a step in 考核进程, and one for each later period that used it. The
 * settled version stays; the next assessment writes live sheets again.
 *
 * @throws HostError when the host fails.
 */
export async function reopenSession(
  session: WorkbookSession,
  { period, by, reason }: ReopenWishes,
): Promise<Reopening | Readonly<{ status: "notFinalised" }>> {
  const { workbook, words } = session;
  const info = await workbook.describe();
  const existing = await readRecordSheet(workbook, info, PROGRESS_RECORD);
  const { finalised } = progressOf(existing, period);
  if (finalised === null) return { status: "notFinalised" };
  const written = writtenPeriods(info, words.labelSets).map(formatPeriod);
  const isYearWritten = findKeyedSheet(info, annualSheetOf(period.year, words.annual.sheetName(period.year))) !== null;
  const marked = later(period).filter(
    (other) =>
      written.includes(formatPeriod(other)) || wasSettled(existing, other) || (other.kind === "FY" && isYearWritten),
  );
  const conclusion = `${formatPeriod(period)} 第${finalised.version}版已重开`;
  const common = { by, date: session.now().slice(0, 10), remark: reason, conclusion };
  const plan = addToRecord(info, PROGRESS_RECORD, {
    existing,
    added: [
      { ...common, period: formatPeriod(period), step: STEPS.reopened },
      ...marked.map((other) => ({ ...common, period: formatPeriod(other), step: STEPS.previousReopened })),
    ],
    words: words.records.progress,
  });
  session.state = { ...session.state, planned: plan };
  return { status: "ready", finalised, marked, plan };
}

/** The periods that take something from one: the next of its kind, and the year of a quarter. */
function later(period: Period): readonly Period[] {
  const year = period.kind.startsWith("Q") ? [periodOf(period.year, "FY")] : [];
  return [nextPeriod(period), ...year];
}
