import { assessWorkbook, type ReadyAssessment } from "../../app/assessWorkbook";
import { planAlias, planSheetDecision } from "../../app/confirmMapping";
import { inspectWorkbook } from "../../app/inspectWorkbook";
import type { OnProgress } from "../../workbook/progress";
import { resultSheetIds, type Inputs, type RunOptions } from "../../app/readInputs";
import { readReminderEntries, saveReminder, type ReminderSheet } from "../../app/reminderEntries";
import { checkRules, planDefaultRules } from "../../app/rules";
import { writeResults } from "../../app/writeResults";
import { parseIsoDay, type Day } from "../../domain/model/day";
import type { Hundredths } from "../../domain/model/rational";
import { parsePeriod } from "../../domain/model/period";
import { CATALOGUES, textsOf, type ProductTexts } from "../../i18n/textsOf";
import { HostError } from "../../workbook/hostError";
import type { KeptWrite, LiveWorkbook } from "../../workbook/liveWorkbook";
import { readPreviousCategories } from "../../workbook/results/readPreviousResults";
import type { Language } from "../../workbook/texts";
import type { WritePlan } from "../../workbook/writePlan";
import type { AssessSetup, PeriodChoice, PreviewView, WrittenView } from "./assessView";
import type { ChangeWatch } from "./changeWatch";
import type { DataView, MappingEdit } from "./dataView";
import { makeDataView } from "./makeDataView";
import { makeOrganization } from "./makeOrganization";
import { makePreview, makeRefusal } from "./makePreview";
import { makeReminders } from "./makeReminders";
import { makeResults } from "./makeResults";
import { makeRulesView } from "./makeRulesView";
import { makeSetup } from "./makeSetup";
import type { ReminderEntry, RemindersView } from "./remindersView";
import type { OrganizationView, ResultsView } from "./resultsView";
import type { RulesView } from "./rulesView";
import { PaneTrouble } from "./requestQueue";

export type PaneServiceOptions = Readonly<{
  language: Language;
  /** ISO local time, minutes or seconds: 2026-10-08T09:00. */
  now: () => string;
  productVersion: string;
}>;

type Running = Readonly<{ signal: AbortSignal; onProgress: OnProgress }>;

/** What is known of the workbook between requests, and how each is met. */
export class PaneSession {
  texts: ProductTexts;
  /** As last read; null when nothing was, or when it says other than the workbook after what we wrote. */
  private inputs: Inputs | null = null;
  private ready: ReadyAssessment | null = null;
  /** What `write` would write; null when it is written, or no longer fits the workbook. */
  private planned: WritePlan | null = null;
  /** The sheets that hold the results of `ready`, and whether they have been taken back. */
  private written: Readonly<{ sheets: readonly string[]; undone: boolean }> | null = null;

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly changes: ChangeWatch,
    private readonly options: PaneServiceOptions,
  ) {
    this.texts = textsOf(options.language);
  }

  async inspect(running: Running): Promise<DataView> {
    return makeDataView(await this.read(running), this.texts);
  }

  async confirmMapping(edit: MappingEdit, running: Running): Promise<DataView> {
    const { reading } = this.inputs ?? (await this.read(running));
    const { sheetId, ledger, headerRow, columns, fillDown } = edit;
    const decision = { sheetId, ledger, headerRowIndex: headerRow - 1, columns, fillDown };
    const options = { words: this.texts.catalogue.mappingSheet, signal: running.signal };
    const plan = await planSheetDecision(this.workbook, reading, decision, options);
    if (plan === null) throw new PaneTrouble("no-such-sheet");
    await this.apply(plan, running);
    return this.inspect(running);
  }

  async confirmAlias(alias: Readonly<{ written: string; organization: string }>, running: Running): Promise<DataView> {
    const { reading } = this.inputs ?? (await this.read(running));
    await this.apply(await planAlias(this.workbook, reading, alias, this.texts.catalogue.mappingSheet), running);
    return this.inspect(running);
  }

  async rules(): Promise<RulesView> {
    return makeRulesView(await checkRules(this.workbook), this.texts);
  }

  async writeDefaultRules(signal: AbortSignal): Promise<RulesView> {
    const plan = planDefaultRules(await checkRules(this.workbook), this.texts.catalogue.ruleSheets);
    if (plan !== null) await this.apply(plan, { signal });
    this.inputs = null;
    return this.rules();
  }

  async setup(running: Running): Promise<AssessSetup> {
    return makeSetup(this.inputs ?? (await this.read(running)), this.today(), this.texts);
  }

  async assess(choice: PeriodChoice, running: Running): Promise<PreviewView> {
    const { texts } = this;
    const words = texts.catalogue.commandLine;
    const period = choice.period === null ? null : parsePeriod(choice.period);
    const cutoff = choice.cutoff === null ? null : parseIsoDay(choice.cutoff);
    if (choice.period !== null && period === null) return refused(words.badPeriod(choice.period));
    if (choice.cutoff !== null && cutoff === null) return refused(words.badCutoff(choice.cutoff));
    await this.changes.reading();
    const outcome = await assessWorkbook(this.workbook, {
      ...running,
      ...{ texts, period, cutoff },
      mappingWords: texts.catalogue.mappingSheet,
      labelSets: LABEL_SETS,
      today: this.today(),
      calculatedAt: this.options.now().slice(0, 16).replace("T", " "),
      productVersion: this.options.productVersion,
    });
    running.signal.throwIfAborted();
    if (outcome.status === "refused") return makeRefusal(outcome, texts);
    const before = await this.categoriesBefore(outcome);
    this.ready = outcome;
    this.inputs = { ...outcome.inputs, diagnostics: outcome.diagnostics };
    this.planned = outcome.plan;
    this.written = null;
    this.changes.ignore(resultSheetIds(outcome.inputs.info));
    return makePreview(outcome, { today: this.today(), before }, texts);
  }

  private async categoriesBefore({ hasPrevious, chosen, inputs, ledgers, ruleSet }: ReadyAssessment) {
    if (!hasPrevious) return new Map<number, ReadonlyMap<string, Hundredths>>();
    const question = { period: chosen.period, names: ledgers.roster.names, labelSets: LABEL_SETS };
    return readPreviousCategories(this.workbook, inputs.info, question, ruleSet.categories);
  }

  async write(running: Running): Promise<WrittenView> {
    const plan = this.planned;
    if (plan === null) throw new PaneTrouble("nothing-planned");
    await this.apply(plan, running);
    const sheets = plan.sheets.map(({ name }) => name);
    this.written = { sheets, undone: false };
    return { writtenAt: this.options.now(), sheets };
  }

  results(): ResultsView | null {
    return this.ready && makeResults(this.ready, this.written?.undone === false, this.texts);
  }

  organization(index: number): OrganizationView {
    if (!this.ready) throw new PaneTrouble("not-assessed");
    const view = makeOrganization(this.ready, index, this.texts);
    if (view === null) throw new PaneTrouble("unknown-organization");
    return view;
  }

  async reminders(): Promise<RemindersView | null> {
    if (!this.ready) return null;
    const entries = await readReminderEntries(this.workbook, reminderSheet(this.ready));
    return makeReminders(this.ready, entries, this.texts);
  }

  async saveReminder(entry: ReminderEntry): Promise<RemindersView> {
    if (!this.ready) throw new PaneTrouble("not-assessed");
    const sheet = reminderSheet(this.ready);
    if (!(await saveReminder(this.workbook, sheet, entry))) throw new PaneTrouble("reminder-not-listed");
    return makeReminders(this.ready, await readReminderEntries(this.workbook, sheet), this.texts);
  }

  async restore(): Promise<KeptWrite | null> {
    await this.workbook.restore();
    this.inputs = null;
    this.planned = null;
    const kept = await this.workbook.lastWrite();
    if (kept && this.written && sameNames(kept.sheets, this.written.sheets)) {
      this.written = { ...this.written, undone: kept.undone };
    }
    await this.ignoreResults();
    return kept;
  }

  private async read(running: RunOptions): Promise<Inputs> {
    await this.changes.reading();
    const inputs = await inspectWorkbook(this.workbook, running);
    this.inputs = inputs;
    this.changes.ignore(resultSheetIds(inputs.info));
    return inputs;
  }

  private async apply(plan: WritePlan, running: RunOptions): Promise<void> {
    await writeResults(this.workbook, plan, running);
    // A plan made before fits the workbook no more.
    this.planned = null;
    await this.ignoreResults();
  }

  /** Sheets of results get new ids when they are written. What is written stays so if that can't be asked. */
  private async ignoreResults(): Promise<void> {
    try {
      this.changes.ignore(resultSheetIds(await this.workbook.describe()));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.changes.ignore(new Set());
    }
  }

  private today(): Day {
    const now = this.options.now();
    const day = parseIsoDay(now.slice(0, 10));
    if (day === null) throw new Error(`no time: ${now}`);
    return day;
  }
}

/** Labels of every language: sheets written in one may be read in the other. */
const LABEL_SETS = Object.values(CATALOGUES).map(({ sheetLabels }) => sheetLabels);

function reminderSheet({ chosen }: ReadyAssessment): ReminderSheet {
  return { period: chosen.period, labelSets: LABEL_SETS };
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function refused(reason: string): PreviewView {
  return { status: "refused", reason, problems: [] };
}
