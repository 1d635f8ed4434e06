import type { ReadyAssessment, RefusedAssessment } from "../../app/assessWorkbook";
import { readReminderEntries, saveReminder } from "../../app/reminderEntries";
import { assessSession } from "../../app/session/assessSession";
import { decideMapping, decideProposals } from "../../app/session/decideMapping";
import { knownInputs, readAnew } from "../../app/session/knownInputs";
import {
  lastItems,
  lastReminders,
  lastWritten,
  ledgersSinceWritten,
  settledVersion,
  shownPeriod,
} from "../../app/session/lastWritten";
import { restoreWrite } from "../../app/session/restoreWrite";
import { writeAssessment } from "../../app/session/writeAssessment";
import { parseIsoDay } from "../../domain/model/day";
import type { Hundredths } from "../../domain/model/rational";
import { parsePeriod, type Period } from "../../domain/model/period";
import { LABEL_SETS } from "../../i18n/textsOf";
import type { KeptWrite, Recovery } from "../../workbook/port/liveWorkbook";
import { readPreviousCategories } from "../../workbook/resultSheets/readPreviousResults";
import type { SheetAddress } from "../../workbook/port/address";
import type { AssessSetup, PeriodChoice, PreviewView, WriteView } from "./assessView";
import type { DataView, MappingEdit, ProposalAnswers, SheetHeadView } from "./dataView";
import { wishesOf } from "./askedPeriod";
import { makeDataView } from "./makeDataView";
import { makeOrganization } from "./makeOrganization";
import { makePreview, makeRefusal } from "./makePreview";
import { makeReminders } from "./makeReminders";
import { makeResults } from "./makeResults";
import { makeSetup } from "./makeSetup";
import { makeSheetHead } from "./makeSheetHead";
import { makeWrittenOrganization } from "./makeWrittenOrganization";
import { makeWrittenReminders } from "./makeWrittenReminders";
import { makeWrittenResults } from "./makeWrittenResults";
import type { ReminderEntry, RemindersView } from "./remindersView";
import type { OrganizationView, ResultsView } from "./resultsView";
import type { RequestHandlers, Running } from "./requestHandlers";
import { PaneTrouble } from "./requestQueue";
import { ReturnRequests } from "./returnRequests";

/** Meets the requests of the pane with the session's use cases, and makes views of what is then known. */
export class PaneSession extends ReturnRequests implements RequestHandlers {
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
    const settledAs = (period: Period): Promise<number | null> => settledVersion(this.session, period);
    if (assessed) {
      const stands = { written: written?.undone === false, settled: await settledAs(assessed.ready.chosen.period) };
      return makeResults(assessed.ready, stands, this.texts);
    }
    const last = await lastWritten(this.session);
    if (last === null) return null;
    const settled = await settledAs(last.results.period);
    return makeWrittenResults(last, { ledgers: ledgersSinceWritten(this.session, last), settled }, this.texts);
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
    if (last === null) return null;
    const listed = { written: await lastReminders(this.session, last), entries };
    return makeWrittenReminders(last, listed, ledgersSinceWritten(this.session, last), this.texts);
  }

  async saveReminder(entry: ReminderEntry): Promise<RemindersView> {
    const period = await shownPeriod(this.session);
    if (period === null) throw new PaneTrouble("not-assessed");
    const isListed = await saveReminder(this.session.workbook, { period, labelSets: LABEL_SETS }, entry);
    const view = isListed ? await this.reminders() : null;
    if (view === null) throw new PaneTrouble("reminder-not-listed");
    return view;
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
}

const refused = (reason: string): PreviewView => ({ status: "refused", reason, problems: [] });
