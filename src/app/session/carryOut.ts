import { HostError } from "../../workbook/port/hostError";
import type { WriteNotice } from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import { resultSheetIds, type RunOptions } from "../readInputs";
import { writeResults } from "../writeResults";
import type { WorkbookSession } from "./workbookSession";

/** Carries out a plan that the user has agreed to, all or nothing. @throws HostError, and then nothing was written. */
export async function carryOut(
  session: WorkbookSession,
  plan: WritePlan,
  options: RunOptions,
): Promise<readonly WriteNotice[]> {
  const notices = await writeResults(session.workbook, plan, options);
  // A plan made before fits the workbook no more.
  session.state = { ...session.state, planned: null, readBack: null };
  await ignoreResultSheets(session);
  return notices;
}

/** Sheets of results get new ids when they are written. What is written stays so if that can't be asked. */
export async function ignoreResultSheets({ workbook, changes }: WorkbookSession): Promise<void> {
  if (changes === undefined) return;
  try {
    changes.ignore(resultSheetIds(await workbook.describe()));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    changes.ignore(new Set());
  }
}
