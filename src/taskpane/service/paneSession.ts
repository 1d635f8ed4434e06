import type { ReadyAssessment, RefusedAssessment } from "../../app/assessWorkbook";
import { dayOfTime } from "../../app/localTime";
import { readReminderEntries, saveReminder } from "../../app/reminderEntries";
import { checkRules } from "../../app/rules";
import type { Reviewed } from "../../app/review/readyReview";
import { addDefaultRules } from "../../app/session/addDefaultRules";
import { assessSession } from "../../app/session/assessSession";
import { beginAnewWhenOvertaken } from "../../app/session/beginAnew";
import { carryOut } from "../../app/session/carryOut";
import type { ChangeWatch } from "../../app/session/changeWatch";
import { compareSession } from "../../app/session/compareSession";
import { decideMapping, decideProposals } from "../../app/session/decideMapping";
import { knownInputs, readAnew } from "../../app/session/knownInputs";
import { lastItems, lastWritten, ledgersSinceWritten, shownPeriod } from "../../app/session/lastWritten";
import { reopenSession } from "../../app/session/reopenSession";
import { reviewSession } from "../../app/session/reviewSession";
import { saveReview } from "../../app/session/saveReview";
import { settleReviewed } from "../../app/session/settleReviewed";
import { restoreWrite } from "../../app/session/restoreWrite";
import type { AssessWishes } from "../../app/session/sessionState";
import { openSession, type WorkbookSession } from "../../app/session/workbookSession";
import { writeAssessment } from "../../app/session/writeAssessment";
import { parseIsoDay, type Day } from "../../domain/model/day";
import type { Hundredths } from "../../domain/model/rational";
import { parsePeriod } from "../../domain/model/period";
import { LABEL_SETS, sessionWordsOf, textsOf, type ProductTexts } from "../../i18n/textsOf";
import type { KeptWrite, LiveWorkbook, Recovery } from "../../workbook/port/liveWorkbook";
import { readPreviousCategories } from "../../workbook/resultSheets/readPreviousResults";
import type { Language } from "../../workbook/resultSheets/texts";
import type { SheetAddress } from "../../workbook/port/address";
import type { AssessSetup, PeriodChoice, PreviewView, WriteView } from "./assessView";
import type { DataView, MappingEdit, ProposalAnswers, SheetHeadView } from "./dataView";
import { periodNamed, wishesOf } from "./askedPeriod";
import { makeDataView } from "./makeDataView";
import { makeOrganization } from "./makeOrganization";
import { makeComparison } from "./makeComparison";
import { makePreview, makeRefusal } from "./makePreview";
import { makeReminders } from "./makeReminders";
import { makeReview, makeReviewed, makeReviewRefusal } from "./makeReview";
import { makeResults } from "./makeResults";
import { makeRulesView } from "./makeRulesView";
import { makeSetup } from "./makeSetup";
import { makeSheetHead } from "./makeSheetHead";
import { makeStandings } from "./makeStandings";
import { makeWrittenOrganization } from "./makeWrittenOrganization";
import { makeWrittenReminders } from "./makeWrittenReminders";
import { makeWrittenResults } from "./makeWrittenResults";
import type { ReminderEntry, RemindersView } from "./remindersView";
import type { OrganizationView, ResultsView } from "./resultsView";
import type { ComparisonView, ReviewEntries, ReviewedView, ReviewView, StandingsView } from "./reviewView";
import type { RulesView } from "./rulesView";
import type { RequestHandlers, Running } from "./requestHandlers";
import { PaneTrouble } from "./requestQueue";

export type PaneServiceOptions = Readonly<{
  language: Language;
  /** ISO local time, minutes or seconds: 2026-10-08T09:00. */
  now: () => string;
  productVersion: string;
}>;

/** Meets the requests of the pane with the session's use cases, and makes views of what is then known. */
export class PaneSession implements RequestHandlers {
  private readonly session: WorkbookSession<LiveWorkbook>;
  private ownTexts: ProductTexts;

  constructor(workbook: LiveWorkbook, changes: ChangeWatch, { language, now, productVersion }: PaneServiceOptions) {
    this.ownTexts = textsOf(language);
    this.session = openSession({ workbook, changes, now, productVersion, words: sessionWordsOf(this.ownTexts) });
  }

  get texts(): ProductTexts {
    return this.ownTexts;
  }

  setLanguage(language: Language): void {
    this.ownTexts = textsOf(language);
    this.session.words = sessionWordsOf(this.ownTexts);
  }

  async start(): Promise<Readonly<{ recovery: Recovery }>> {
    return { recovery: await this.session.workbook.recover() };
  }

  async inspect(running: Running): Promise<DataView> {
    return makeDataView(await readAnew(this.session, running), this.today(), this.texts);
  }

  async confirmMapping(edit: MappingEdit, running: Running): Promise<DataView> {
    const { sheetId, ledger, headerRow, columns, fillDown } = edit;
    const decision = { sheetId, ledger, headerRowIndex: headerRow - 1, columns, fillDown };
    return this.decided(await decideMapping(this.session, { sheets: [decision], aliases: [] }, running), running);
  }

  async confirmAlias(written: string, organization: string, running: Running): Promise<DataView> {
    const aliases = [{ written, organization }];
    return this.decided(await decideMapping(this.session, { sheets: [], aliases }, running), running);
  }

  async confirmProposals(answers: ProposalAnswers, running: Running): Promise<DataView> {
    return this.decided(await decideProposals(this.session, answers, running), running);
  }

  private async decided(isDone: boolean, running: Running): Promise<DataView> {
    if (!isDone) throw new PaneTrouble("no-such-sheet");
    return makeDataView(await knownInputs(this.session, running), this.today(), this.texts);
  }

  async rules(): Promise<RulesView> {
    return makeRulesView(await checkRules(this.session.workbook, this.today()), this.texts);
  }

  async writeDefaultRules({ signal }: Running): Promise<RulesView> {
    return makeRulesView(await addDefaultRules(this.session, { signal }), this.texts);
  }

  async setup(running: Running): Promise<AssessSetup> {
    return makeSetup(await knownInputs(this.session, running), this.today(), this.texts);
  }

  async assess(choice: PeriodChoice, running: Running): Promise<PreviewView> {
    const words = this.texts.catalogue.commandLine;
    const period = choice.period === null ? null : parsePeriod(choice.period);
    const cutoff = choice.cutoff === null ? null : parseIsoDay(choice.cutoff);
    if (choice.period !== null && period === null) return refused(words.badPeriod(choice.period));
    if (choice.cutoff !== null && cutoff === null) return refused(words.badCutoff(choice.cutoff));
    return this.preview(await assessSession(this.session, wishesOf(choice), running));
  }

  private async preview(outcome: ReadyAssessment | RefusedAssessment): Promise<PreviewView> {
    if (outcome.status === "refused") return makeRefusal(outcome, this.texts);
    const before = await this.categoriesBefore(outcome);
    return makePreview(outcome, { today: this.today(), before }, this.texts);
  }

  private async categoriesBefore({ hasPrevious, chosen, inputs, ledgers, ruleSet }: ReadyAssessment) {
    if (!hasPrevious) return new Map<number, ReadonlyMap<string, Hundredths>>();
    const question = { period: chosen.period, names: ledgers.roster.names, labelSets: LABEL_SETS };
    return readPreviousCategories(this.session.workbook, inputs.info, question, ruleSet.categories);
  }

  async write(running: Running): Promise<WriteView> {
    const outcome = await writeAssessment(this.session, running);
    switch (outcome.status) {
      case "written":
        return { ...outcome, writtenAt: this.session.now() };
      case "changed":
        return { status: "changed", preview: await this.preview(outcome.now) };
      case "nothing-planned":
        throw new PaneTrouble("nothing-planned");
    }
  }

  async results(): Promise<ResultsView | null> {
    const { assessed, written } = this.session.state;
    if (assessed) return makeResults(assessed.ready, written?.undone === false, this.texts);
    const last = await lastWritten(this.session);
    return last && makeWrittenResults(last, ledgersSinceWritten(this.session, last), this.texts);
  }

  async organization(index: number): Promise<OrganizationView> {
    const { assessed } = this.session.state;
    const view = assessed ? makeOrganization(assessed.ready, index, this.texts) : await this.writtenOrganization(index);
    if (view === null) throw new PaneTrouble("unknown-organization");
    return view;
  }

  private async writtenOrganization(index: number): Promise<OrganizationView | null> {
    const last = await lastWritten(this.session);
    if (last === null) throw new PaneTrouble("not-assessed");
    return makeWrittenOrganization(last, await lastItems(this.session, last), index, this.texts);
  }

  async reminders(): Promise<RemindersView | null> {
    const { assessed } = this.session.state;
    const period = await shownPeriod(this.session);
    if (period === null) return null;
    const entries = await readReminderEntries(this.session.workbook, { period, labelSets: LABEL_SETS });
    if (assessed) return makeReminders(assessed.ready, entries, this.texts);
    const last = await lastWritten(this.session);
    return last && makeWrittenReminders(last, entries, ledgersSinceWritten(this.session, last), this.texts);
  }

  async saveReminder(entry: ReminderEntry): Promise<RemindersView> {
    const period = await shownPeriod(this.session);
    if (period === null) throw new PaneTrouble("not-assessed");
    const isListed = await saveReminder(this.session.workbook, { period, labelSets: LABEL_SETS }, entry);
    const view = isListed ? await this.reminders() : null;
    if (view === null) throw new PaneTrouble("reminder-not-listed");
    return view;
  }

  async review(choice: PeriodChoice | null, running: Running): Promise<ReviewView | null> {
    const wishes = choice === null ? await this.shownWishes() : wishesOf(choice);
    return wishes && this.reviewView(await reviewSession(this.session, wishes, running));
  }

  /** What the assessment was asked for, else the period of what was written last. */
  private async shownWishes(): Promise<AssessWishes | null> {
    const { assessed } = this.session.state;
    if (assessed !== null) return assessed.wishes;
    const period = await shownPeriod(this.session);
    return period && { period, cutoff: null };
  }

  private async reviewView(reviewed: Reviewed | RefusedAssessment, changed = false): Promise<ReviewView> {
    if ("reason" in reviewed) return makeReviewRefusal(reviewed, this.texts);
    const info = await this.session.workbook.describe();
    return makeReview(reviewed, { info, changed }, this.texts);
  }

  reviewOrganization(index: number): ReviewedView {
    const { reviewed } = this.session.state;
    const view = reviewed && makeReviewed(reviewed, index, this.texts);
    if (view === null) throw new PaneTrouble("unknown-organization");
    return view;
  }

  tryAdjustment(index: number, points: number): StandingsView {
    const { reviewed } = this.session.state;
    const view = reviewed && makeStandings(reviewed.assessed, { index, points }, this.texts);
    if (view === null) throw new PaneTrouble("unknown-organization");
    return view;
  }

  async saveReview({ matters, ...entered }: ReviewEntries, running: Running): Promise<ReviewView> {
    const input = { ...entered, matters: new Map(matters.map(({ key, entry }) => [key, entry])) };
    const outcome = await saveReview(this.session, input, running);
    if (outcome.status === "unknown") throw new PaneTrouble("unknown-organization");
    if (outcome.status === "incomplete") throw new PaneTrouble("review-incomplete");
    return this.reviewView(outcome.reviewed, outcome.status === "changed");
  }

  async finalise(wishes: Readonly<{ by: string; document: string }>, running: Running): Promise<ReviewView> {
    const outcome = await settleReviewed(this.session, wishes, running);
    if (outcome.status === "unknown") throw new PaneTrouble("not-assessed");
    if (outcome.status !== "settled") return this.reviewView(outcome.reviewed, outcome.status === "changed");
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
    await beginAnewWhenOvertaken(async () => {
      const outcome = await reopenSession(this.session, { period, by, reason });
      if (outcome.status === "notFinalised") throw new PaneTrouble("not-finalised");
      await carryOut(this.session, outcome.plan, running);
    });
    return this.reviewView(await reviewSession(this.session, { period, cutoff: null }, running));
  }

  async compare(period: string, running: Running): Promise<ComparisonView> {
    const outcome = await compareSession(this.session, periodNamed(period), running);
    if (outcome.status === "notFinalised") throw new PaneTrouble("not-finalised");
    if (outcome.status === "ready") return makeComparison(outcome, this.texts);
    return makeRefusal(outcome, this.texts);
  }

  lastWrite(): Promise<KeptWrite | null> {
    return this.session.workbook.lastWrite();
  }

  restore(): Promise<KeptWrite | null> {
    return restoreWrite(this.session);
  }

  sheetHead(sheetId: string, { signal }: Running): Promise<SheetHeadView> {
    return makeSheetHead(this.session.workbook, sheetId, signal);
  }

  async show(at: SheetAddress): Promise<null> {
    if (at.sheet === "") throw new PaneTrouble("no-such-sheet");
    await this.session.workbook.show(at);
    return null;
  }

  private today(): Day {
    return dayOfTime(this.session.now());
  }
}

const refused = (reason: string): PreviewView => ({ status: "refused", reason, problems: [] });
