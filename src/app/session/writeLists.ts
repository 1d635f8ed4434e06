import type { RefusedAssessment } from "../assessWorkbook";
import type { RunOptions } from "../readInputs";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { carryOut } from "./carryOut";
import { listsSession, type ReadyLists } from "./listsSession";
import type { AssessWishes } from "./sessionState";
import type { WorkbookSession } from "./workbookSession";

/** Makes the lists the norms ask for and writes a sheet for each. @throws HostError, and then nothing was written. */
export function writeLists(
  session: WorkbookSession,
  wishes: AssessWishes,
  options: RunOptions,
): Promise<ReadyLists | RefusedAssessment> {
  return beginAnewWhenOvertaken(async () => {
    const outcome = await listsSession(session, wishes, options);
    if (outcome.status === "ready") await carryOut(session, outcome.plan, options);
    return outcome;
  });
}
