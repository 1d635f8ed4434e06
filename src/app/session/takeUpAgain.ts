import type { RefusedAssessment } from "../assessWorkbook";
import type { RunOptions } from "../readInputs";
import type { Reviewed } from "../review/readyReview";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { carryOut } from "./carryOut";
import { reopenSession, type ReopenWishes } from "./reopenSession";
import { reviewSession } from "./reviewSession";
import type { WorkbookSession } from "./workbookSession";

/**
 * How taking up a settled period again ended. `unread`: it is taken up and that is written, but the workbook could not be
 * read for the review after; `error` says why.
 */
export type TakenUpAgain =
  | Readonly<{ status: "reopened"; reviewed: Reviewed | RefusedAssessment }>
  | Readonly<{ status: "unread"; error: unknown }>
  | Readonly<{ status: "notFinalised" }>;

/** Takes a settled period up again (重开) and reviews it. @throws HostError, and then nothing was written. */
export async function takeUpAgain(
  session: WorkbookSession,
  wishes: ReopenWishes,
  options: RunOptions,
): Promise<TakenUpAgain> {
  const isWritten = await beginAnewWhenOvertaken(async () => {
    const outcome = await reopenSession(session, wishes);
    if (outcome.status === "notFinalised") return false;
    await carryOut(session, outcome.plan, options);
    return true;
  });
  if (!isWritten) return { status: "notFinalised" };
  try {
    const reviewed = await reviewSession(session, { period: wishes.period, cutoff: null }, options);
    return { status: "reopened", reviewed };
  } catch (error) {
    // Whatever went wrong, it must not look as if the period were settled still.
    return { status: "unread", error };
  }
}
