import { parseIsoDay } from "../../domain/model/day";
import { formatPeriod, type Period } from "../../domain/model/period";
import { isWhiteSpace } from "../../domain/model/whiteSpace";
import { rowsOfPeriod, type EnteredStep } from "../../workbook/recordSheets/periodProgress";
import type { WritePlan } from "../../workbook/port/writePlan";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import { PROGRESS_RECORD, type RecordRow } from "../../workbook/recordSheets/recordSheet";
import { addToRecord } from "../records/recordPlans";
import type { RunOptions } from "../readInputs";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { carryOut } from "./carryOut";
import type { WorkbookSession } from "./workbookSession";

/** A step of a period's assessment as a person enters it. `date`: ISO; what is not said is "". */
export type StepInput = Readonly<{
  step: EnteredStep;
  conclusion: string;
  by: string;
  date: string;
  document: string;
  remark: string;
}>;

/** The steps of a period as 考核进程 has them, the first first. @throws HostError */
export async function stepsOf({ workbook }: WorkbookSession, period: Period): Promise<readonly RecordRow[]> {
  const record = await readRecordSheet(workbook, await workbook.describe(), PROGRESS_RECORD);
  return rowsOfPeriod(record, period);
}

/** How a step stands: a plan that adds it, or what it lacks. `incomplete`: nobody is named, there is no conclusion, or the date is none. */
export type PlannedStep = Readonly<{ status: "ready"; plan: WritePlan }> | Readonly<{ status: "incomplete" }>;

/** Plans a row of 考核进程 for a step, whether the period is settled or not. @throws HostError when the host fails. */
export async function planStep(
  { workbook, words }: WorkbookSession,
  { period, ...step }: StepInput & Readonly<{ period: Period }>,
): Promise<PlannedStep> {
  const isIncomplete = isWhiteSpace(step.by) || isWhiteSpace(step.conclusion) || parseIsoDay(step.date) === null;
  if (isIncomplete) return { status: "incomplete" };
  const info = await workbook.describe();
  const existing = await readRecordSheet(workbook, info, PROGRESS_RECORD);
  const added = [{ period: formatPeriod(period), ...step }];
  const plan = addToRecord(info, PROGRESS_RECORD, { existing, added, words: words.records.progress });
  return { status: "ready", plan };
}

/**
 * Adds a step to 考核进程; what was assessed and planned stays as it is.
 *
 * @returns `incomplete`, and nothing was written: see PlannedStep.
 * @throws HostError, and then nothing was written.
 */
export function recordStep(
  session: WorkbookSession,
  step: StepInput & Readonly<{ period: Period }>,
  options: RunOptions,
): Promise<"recorded" | "incomplete"> {
  return beginAnewWhenOvertaken(async () => {
    const outcome = await planStep(session, step);
    if (outcome.status === "incomplete") return "incomplete";
    const { planned } = session.state;
    await carryOut(session, outcome.plan, options);
    // Results that are still to be written fit as before: they hold nothing of this sheet.
    session.state = { ...session.state, planned };
    return "recorded";
  });
}
