import { HostError } from "../../workbook/port/hostError";
import { assessWorkbook, type AssessOptions, type ReadyAssessment, type RefusedAssessment } from "../assessWorkbook";
import { resultSheetIds, type RunOptions } from "../readInputs";
import type { AssessWishes } from "./sessionState";
import { assessContext, type WorkbookSession } from "./workbookSession";

/**
 * Reads the workbook anew, scores it and plans what `writeAssessment` writes. A refused or cancelled assessment leaves
 * the one before as it was.
 *
 * @throws HostError
 */
export async function assessSession(
  session: WorkbookSession,
  wishes: AssessWishes,
  options: RunOptions & Pick<AssessOptions, "entered">,
): Promise<ReadyAssessment | RefusedAssessment> {
  const { workbook, changes } = session;
  await changes?.reading();
  const outcome = await assessWorkbook(workbook, { ...options, ...wishes, ...assessContext(session) });
  // Nothing looks at the signal while it is scored and planned.
  if (options.signal?.aborted) throw new HostError("cancelled", "memory");
  if (outcome.status === "refused") return outcome;
  const inputs = { ...outcome.inputs, diagnostics: outcome.diagnostics };
  session.state = {
    ...session.state,
    inputs,
    assessed: { ready: outcome, wishes },
    reviewed: null,
    planned: outcome.plan,
    written: null,
    readBack: null,
    submission: null,
  };
  changes?.ignore(resultSheetIds(outcome.inputs.info));
  return outcome;
}
