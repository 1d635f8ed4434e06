import type { Period } from "../../domain/model/period";
import { plainJson } from "../plainJson";
import type { ReadyAssessment, RefusedAssessment } from "../assessWorkbook";
import type { RunOptions } from "../readInputs";
import type { Reviewed } from "../review/readyReview";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { carryOut } from "./carryOut";
import { finaliseSession, type FinaliseWishes } from "./finaliseSession";
import { haveSameGrounds } from "./sameGrounds";
import type { WorkbookSession } from "./workbookSession";

/**
 * How settling ended. `blocked`, `changed`: nothing was written, since matters block it or the workbook no longer says
 * what the person has seen; this is the review as it is now. `unknown`: nothing was reviewed.
 */
export type SettledReview =
  | Readonly<{ status: "settled"; period: Period; version: number; code: string }>
  | Readonly<{ status: "blocked" | "changed"; reviewed: Reviewed | RefusedAssessment }>
  | Readonly<{ status: "unknown" }>;

/** Settles the period that was reviewed (定稿), as it was seen. @throws HostError, and then nothing was written. */
export function settleReviewed(
  session: WorkbookSession,
  signed: Signature,
  options: RunOptions,
): Promise<SettledReview> {
  return beginAnewWhenOvertaken(() => settleOnce(session, signed, options));
}

type Signature = Pick<FinaliseWishes, "by" | "document">;

async function settleOnce(
  session: WorkbookSession,
  { by, document }: Signature,
  options: RunOptions,
): Promise<SettledReview> {
  const { reviewed: before, assessed } = session.state;
  if (before === null || assessed === null) return { status: "unknown" };
  const outcome = await finaliseSession(session, { ...assessed.wishes, by, document }, options);
  if (outcome.status === "refused") return { status: "changed", reviewed: outcome };
  const { review } = outcome;
  if (!haveSameGrounds(before.assessed, review.assessed) || figures(before.assessed) !== figures(review.assessed)) {
    session.state = { ...session.state, planned: review.assessed.plan };
    return { status: "changed", reviewed: review };
  }
  if (outcome.status === "blocked") return { status: "blocked", reviewed: review };
  await carryOut(session, outcome.plan, options);
  const sheets = outcome.plan.sheets.map(({ name }) => name);
  session.state = { ...session.state, reviewed: null, written: { sheets, undone: false } };
  return { status: "settled", period: review.assessed.chosen.period, version: outcome.version, code: outcome.code };
}

/** What a person sees of where everybody stands. */
function figures({ assessment }: ReadyAssessment): string {
  return plainJson(
    assessment.organizations.map(({ organization, total, grade, rank }) => [organization, total, grade, rank]),
  );
}
