import {
  checkSubmission,
  submitSession,
  verifySession,
  type SubmitOutcome,
  type SubmitWishes,
} from "../../app/session/submitSession";
import { anchoredItems } from "../../app/submission/anchorItems";
import { knownInputs } from "../../app/session/knownInputs";
import type { AssessWishes } from "../../app/session/sessionState";
import { parseCheckCode } from "../../domain/digest/digest";
import { formatPeriod } from "../../domain/model/period";
import type { ProductTexts } from "../../i18n/textsOf";
import { DETAILS_KEY } from "../../workbook/submission/details";
import { readManifest } from "../../workbook/submission/readManifest";
import { readReturnList } from "../../workbook/submission/readReturnList";
import { choiceOf, wishesOf } from "./askedPeriod";
import { factsView, makeSubmissionView, refusedView, type SubmissionContext } from "./makeSubmissionView";
import { returnItemViews } from "./makeReturnViews";
import { makeVerification } from "./makeVerification";
import type { Running } from "./requestHandlers";
import { submittedName } from "./submittedName";
import type { ReturnItemView } from "./returnView";
import { RuleRequests } from "./ruleRequests";
import type {
  SubmissionSigned,
  SubmissionView,
  SubmissionWishes,
  SubmittedView,
  VerificationView,
} from "./submissionView";

/** The requests about what goes up to the committee above, and about what came up. */
export class SubmissionRequests extends RuleRequests {
  /** @param given - null: 简报 of what is shown. */
  async submission(given: SubmissionWishes | null, running: Running): Promise<SubmissionView> {
    const { workbook } = this.session;
    const manifest = await readManifest(workbook, await workbook.describe());
    if (manifest !== null) {
      const sheets = manifest.sheets.filter(({ key }) => key !== DETAILS_KEY).map(({ name }) => name);
      return { status: "received", facts: factsView(manifest), sheets, returned: await this.returnedItems(true) };
    }
    const wishes = given ?? firstWishes(await this.shownWishes());
    if (wishes === null) return { status: "none" };
    const found = await checkSubmission(this.session, submitWishes(wishes), running);
    return makeSubmissionView(
      found,
      { ...(await this.submissionContext(wishes, running)), changed: false },
      this.texts,
    );
  }

  async submit(wishes: SubmissionWishes, signed: SubmissionSigned, running: Running): Promise<SubmittedView> {
    const context = await this.submissionContext(wishes, running);
    const { name, code, mask, passphrase } = signed;
    const outcome = await submitSession(
      this.session,
      { wishes: submitWishes(wishes), signed: { unit: { name, code }, mask, passphrase: passphrase.trim() || null } },
      { ...running, makeFile: (plan) => this.makeFile(plan, running.signal) },
    );
    switch (outcome.status) {
      case "made":
        return makeSubmitted(outcome, wishes, this.texts);
      case "changed":
      case "refused": {
        const changed = outcome.status === "changed";
        return { status: "notMade", view: makeSubmissionView(outcome.submission, { ...context, changed }, this.texts) };
      }
      case "wrong": {
        const verification = outcome.found && makeVerification(outcome.found, null, this.texts);
        return { status: "notMade", view: refusedView({ reason: "own-check", verification }, context, this.texts) };
      }
    }
  }

  /** @param paper - the code as typed, "" for none, and so the passphrase. */
  async verify(paper: string, passphrase: string, running: Running): Promise<VerificationView> {
    const code = paper.trim() === "" ? null : parseCheckCode(paper);
    if (code === null && paper.trim() !== "") return { status: "unverifiable", reason: "bad-code" };
    const told = { paperCode: code, passphrase: passphrase.trim() || null };
    return makeVerification(await verifySession(this.session, told, running), code, this.texts);
  }

  private async submissionContext(wishes: SubmissionWishes, running: Running): Promise<SubmissionContext> {
    const returned = await this.returnedItems(false);
    return { inputs: await knownInputs(this.session, running), wishes, today: this.today(), returned };
  }

  private async returnedItems(ownSheets: boolean): Promise<readonly ReturnItemView[]> {
    const { workbook } = this.session;
    const info = await workbook.describe();
    const listed = (await readReturnList(workbook, info)) ?? [];
    const items = ownSheets
      ? await anchoredItems(listed, { host: workbook, info }, this.session.words.labelSets)
      : listed;
    return returnItemViews(items, ownSheets, this.texts);
  }
}

function makeSubmitted(
  { file, submission }: Extract<SubmitOutcome<Blob>, { status: "made" }>,
  wishes: SubmissionWishes,
  { catalogue }: ProductTexts,
): SubmittedView {
  const { code, version, unit, sheets, masked, outcome } = submission;
  const period = formatPeriod(outcome.chosen.period);
  return {
    status: "made",
    ...{ wishes, bytes: file, code, version, unit, sheets, masked: masked.length },
    name: submittedName({ unit: unit.name, period, version }, catalogue.submission),
    hideRanks: outcome.settings.hideRanks,
  };
}

function firstWishes(shown: AssessWishes | null): SubmissionWishes | null {
  return shown && { period: choiceOf(shown), contents: "brief", hideRanks: null, hideTotals: false };
}

function submitWishes({ period, ...wishes }: SubmissionWishes): SubmitWishes {
  return { assessed: wishesOf(period), ...wishes };
}
