import type { RefusedAssessment } from "../../app/assessWorkbook";
import type { DecidedItem } from "../../app/review/enteredReview";
import type { Reviewed } from "../../app/review/readyReview";
import { changesSession } from "../../app/session/changesSession";
import { compareSession } from "../../app/session/compareSession";
import { shownPeriod } from "../../app/session/lastWritten";
import { recordStep, stepsOf, type StepInput } from "../../app/session/recordStep";
import { reviewSession } from "../../app/session/reviewSession";
import { saveReview } from "../../app/session/saveReview";
import type { AssessWishes } from "../../app/session/sessionState";
import { settleReviewed } from "../../app/session/settleReviewed";
import { takeUpAgain } from "../../app/session/takeUpAgain";
import { HostError } from "../../workbook/port/hostError";
import { periodNamed, wishesOf } from "./askedPeriod";
import type { PeriodChoice } from "./assessView";
import { makeComparison } from "./makeComparison";
import { makeRefusal } from "./makePreview";
import { makeReview, makeReviewed, makeReviewRefusal, makeUnread } from "./makeReview";
import { makeSteps } from "./makeSteps";
import { makeStandings } from "./makeStandings";
import type { Running } from "./requestHandlers";
import { PaneTrouble } from "./requestQueue";
import type {
  ChangesView,
  ComparisonView,
  ReviewEntries,
  ReviewedView,
  ReviewView,
  StandingsView,
  StepsView,
} from "./reviewView";
import { SessionRequests } from "./sessionRequests";

/** The requests of the review: what a meeting looks at, what is entered, how a period is settled and taken up again. */
export class ReviewRequests extends SessionRequests {
  async review(choice: PeriodChoice | null, running: Running): Promise<ReviewView | null> {
    const wishes = choice === null ? await this.shownWishes() : wishesOf(choice);
    return wishes && this.reviewView(await reviewSession(this.session, wishes, running));
  }

  /** What the assessment was asked for, else the period of what was written last. */
  protected async shownWishes(): Promise<AssessWishes | null> {
    const { assessed } = this.session.state;
    if (assessed !== null) return assessed.wishes;
    const period = await shownPeriod(this.session);
    return period && { period, cutoff: null };
  }

  /** `since`: what became of what was just entered. */
  private async reviewView(
    reviewed: Reviewed | RefusedAssessment,
    since: "nothing" | "changed" | "saved" = "nothing",
  ): Promise<ReviewView> {
    if ("reason" in reviewed) return makeReviewRefusal(reviewed, this.texts);
    // The list was just written: that stays true when its name can't be asked.
    const info = await this.session.workbook.describe().catch((error: unknown) => {
      if (since === "saved" && error instanceof HostError) return null;
      throw error;
    });
    return makeReview(reviewed, { info, changed: since === "changed" }, this.texts);
  }

  reviewOrganization(index: number): ReviewedView {
    const { reviewed } = this.session.state;
    const view = reviewed && makeReviewed(reviewed, index, this.texts);
    if (view === null) throw new PaneTrouble("unknown-organization");
    return view;
  }

  tryDecisions(index: number, decided: readonly DecidedItem[]): StandingsView {
    const { reviewed } = this.session.state;
    const view = reviewed && makeStandings(reviewed.assessed, { index, decided }, this.texts);
    if (view === null) throw new PaneTrouble("unknown-organization");
    return view;
  }

  async saveReview({ matters, ...entered }: ReviewEntries, running: Running): Promise<ReviewView> {
    const input = { ...entered, matters: new Map(matters.map(({ key, entry }) => [key, entry])) };
    const outcome = await saveReview(this.session, input, running);
    if (outcome.status === "unknown") throw new PaneTrouble("unknown-organization");
    if (outcome.status === "incomplete") throw new PaneTrouble("review-incomplete");
    return this.reviewView(outcome.reviewed, outcome.status);
  }

  async finalise(wishes: Readonly<{ by: string; document: string }>, running: Running): Promise<ReviewView> {
    const outcome = await settleReviewed(this.session, wishes, running);
    if (outcome.status === "unknown") throw new PaneTrouble("not-assessed");
    if (outcome.status !== "settled") {
      return this.reviewView(outcome.reviewed, outcome.status === "changed" ? "changed" : "nothing");
    }
    const { period, version, code } = outcome;
    const finalised = { version, code, by: wishes.by, date: this.session.now().slice(0, 10) };
    const settled = { reason: "finalised", period, finalised, previousReopened: false } as const;
    return makeReviewRefusal({ status: "refused", diagnostics: [], ...settled }, this.texts);
  }

  async reopen(
    { by, reason, ...wishes }: Readonly<{ period: string; by: string; reason: string }>,
    running: Running,
  ): Promise<ReviewView> {
    const period = periodNamed(wishes.period);
    const outcome = await takeUpAgain(this.session, { period, by, reason }, running);
    switch (outcome.status) {
      case "notFinalised":
        throw new PaneTrouble("not-finalised");
      case "reopened":
        return this.reviewView(outcome.reviewed);
      case "unread":
        return makeUnread(period, outcome.error, this.texts);
    }
  }

  async changes(): Promise<ChangesView> {
    const { reviewed } = this.session.state;
    if (reviewed === null) throw new PaneTrouble("not-assessed");
    const outcome = await changesSession(this.session, reviewed);
    if (outcome === null) return { status: "none" };
    if (outcome.status === "ready") return makeComparison(outcome, this.texts);
    return { status: "refused", reason: this.texts.catalogue.commandLine.notCompared(outcome.sheet), problems: [] };
  }

  async steps(period: string): Promise<StepsView> {
    return makeSteps(
      periodNamed(period),
      await stepsOf(this.session, periodNamed(period)),
      this.session.now(),
      this.texts,
    );
  }

  async recordStep(period: string, step: StepInput, running: Running): Promise<StepsView> {
    const outcome = await recordStep(this.session, { period: periodNamed(period), ...step }, running);
    if (outcome === "incomplete") throw new PaneTrouble("review-incomplete");
    return this.steps(period);
  }

  async compare(period: string, running: Running): Promise<ComparisonView> {
    const outcome = await compareSession(this.session, periodNamed(period), running);
    if (outcome.status === "notFinalised") throw new PaneTrouble("not-finalised");
    if (outcome.status === "ready") return makeComparison(outcome, this.texts);
    return makeRefusal(outcome, this.texts);
  }
}
