import type { WriteNotice } from "../../workbook/port/workbookHost";
import type { ReadyAssessment, RefusedAssessment } from "../assessWorkbook";
import { haveEntriesChanged } from "../entriesSince";
import { plainJson } from "../plainJson";
import type { RunOptions } from "../readInputs";
import { assessSession } from "./assessSession";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { carryOut } from "./carryOut";
import { haveSameGrounds } from "./sameGrounds";
import type { WorkbookSession } from "./workbookSession";

/**
 * How writing ended. `notices`: what of it remains for a person to do. `changed`: nothing was written, since the workbook no longer says what the person has seen; it was
 * assessed as it is now, and the next write writes that, once it has been looked at.
 */
export type WriteOutcome =
  | Readonly<{ status: "written"; sheets: readonly string[]; notices: readonly WriteNotice[] }>
  | Readonly<{ status: "changed"; now: ReadyAssessment | RefusedAssessment }>
  | Readonly<{ status: "nothing-planned" }>;

/**
 * Writes the result sheets of the last assessment, planned as late as can be (docs/decisions/0019-plan-late.md). What the
 * office has entered into its result sheets since the preview, or enters while sheets are prepared, is taken in: it counts,
 * and it is written.
 *
 * @throws HostError, and then nothing was written.
 */
export function writeAssessment(session: WorkbookSession, options: RunOptions): Promise<WriteOutcome> {
  return beginAnewWhenOvertaken(() => writeOnce(session, options));
}

async function writeOnce(session: WorkbookSession, options: RunOptions): Promise<WriteOutcome> {
  const changed = await planLate(session, options);
  if (changed !== null) return { status: "changed", now: changed };
  const { planned } = session.state;
  if (planned === null) return { status: "nothing-planned" };
  const notices = await carryOut(session, planned, options);
  const sheets = planned.sheets.map(({ name }) => name);
  session.state = { ...session.state, written: { sheets, undone: false } };
  return { status: "written", sheets, notices };
}

/** Plans anew where anything may have changed since the preview; what must be looked at again, null when nothing must. */
async function planLate(
  session: WorkbookSession,
  options: RunOptions,
): Promise<ReadyAssessment | RefusedAssessment | null> {
  const { planned, assessed } = session.state;
  if (planned === null || assessed === null) return null;
  const { workbook, words } = session;
  const mayDiffer = workbook.isShared || (await haveEntriesChanged(workbook, assessed.ready, words.labelSets));
  if (!mayDiffer) return null;
  const now = await assessSession(session, assessed.wishes, options);
  if (now.status === "ready") return isSameQuestion(assessed.ready, now) ? null : now;
  session.state = { ...session.state, planned: null };
  return now;
}

/** Whether two assessments differ in nothing but what the office enters into result sheets. */
function isSameQuestion(a: ReadyAssessment, b: ReadyAssessment): boolean {
  return haveSameGrounds(a, b) && plainJson(a.inputs.mapping) === plainJson(b.inputs.mapping);
}
