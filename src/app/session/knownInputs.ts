import { inspectWorkbook } from "../inspectWorkbook";
import { dayOfTime } from "../localTime";
import { resultSheetIds, type Inputs, type RecognitionOptions, type RunOptions } from "../readInputs";
import type { WorkbookSession } from "./workbookSession";

/** Reads the workbook anew: what every sheet was taken for, and every problem. @throws HostError */
export async function readAnew(session: WorkbookSession, options: RunOptions & RecognitionOptions): Promise<Inputs> {
  await session.changes?.reading();
  const inputs = await inspectWorkbook(session.workbook, { ...options, today: dayOfTime(session.now()) });
  session.state = { ...session.state, inputs, readBack: null };
  session.changes?.ignore(resultSheetIds(inputs.info));
  return inputs;
}

/** What was read last; reads when nothing is known. @throws HostError */
export async function knownInputs(session: WorkbookSession, options: RunOptions): Promise<Inputs> {
  return session.state.inputs ?? (await readAnew(session, options));
}
