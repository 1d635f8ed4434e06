import type { StepInput } from "../../app/session/recordStep";
import type { DecidedItem } from "../../app/review/enteredReview";
import type { SheetAddress } from "../../workbook/port/address";
import type { PeriodChoice } from "./assessView";
import type { MappingEdit, ProposalAnswers, SheetHeadView } from "./dataView";
import type { PaperWishes } from "./papersView";
import type { ReminderEntry, RemindersView } from "./remindersView";
import type { ReviewEntries, ReviewView, StandingsView } from "./reviewView";
import type { AgreedRows, TakeOverWishes } from "./takeOverView";
import type { SettingSave } from "../../app/session/saveSetting";
import type { RuleDraft, RuleEditView, RuleSaveEntry } from "./ruleEditView";
import type { RulesView } from "./rulesView";
import { of, type RequestEntry, type Typed } from "./requestEntry";
import { SHARING_REQUESTS } from "./sharingRequests";
import type { ViewKey, Views } from "./views";

/** Views that no longer hold with other rules. */
const MADE_OF_RULES = ["setup", "results", "reminders", "review", "submission"] as const;

/** Views that no longer hold once the workbook is read anew. */
const READ_ANEW = ["steps", ...MADE_OF_RULES, "verification"] as const;

/** What is decided on how the workbook is read: it is kept there, and the workbook is read anew. */
const READS_ANEW = { view: "data", forgets: READ_ANEW, ages: true, inProgress: true, notice: "besideView" } as const;

/** What changes a ledger: results that were made before no longer fit. */
const ADDS_ROWS = {
  view: "ledgerRows",
  forgets: ["data", "rule", "setup", "review", "submission"],
  ages: true,
} as const;

/** Views that no longer hold once results are written. */
const MADE_NEW_BY_WRITING = ["results", "reminders", "lastWrite", "rules", "review", "submission", "papers"] as const;

/** Views that hold results, or what is said of them. */
const SHOWN_OF_RESULTS = ["written", "results", "reminders", "review", "submission", "papers", "lists"] as const;

/** Views of the assessment and of what was written of it. */
const MADE_OF_RESULTS = ["preview", "written", "results", "organization", "reminders", "papers"] as const;

/** What settles a period or takes it up again. */
const SETTLES = {
  view: "review",
  forgets: ["changes", "steps", "reviewed", "comparison", "lastWrite", "submission", ...MADE_OF_RESULTS],
  inProgress: true,
} as const;

/**
 * Every request of the pane. Service, line to the worker and hooks follow from this table: a new request is an entry
 * here, a handler in PaneSession or a class it extends, and its words. Only these write: `confirmMapping`,
 * `confirmAlias`, `confirmProposals`, `writeDefaultRules`, `saveRule`, `saveSetting`, `takeBackRules`,
 * `writeRuleTests`, `write`, `saveReminder`, `saveReview`, `finalise`, `reopen`, `recordStep`, `submit`, `writePaperSheet`,
 * `saveReturns`, `writeTemplate`, `writeLists`, `addLedgerRows`, `takeBackLedgerRows` and `restore`, each after a click.
 *
 * - `given`: what it is given. `answer`: what it comes to, where that is no view or less than one.
 * - `view`: what it ends in; `forgets`: views that no longer hold once it is done.
 * - `inProgress`: it may take long, so it tells its progress and can be cancelled.
 * - `atOnce`: it changes nothing and waits for no other request.
 * - `ages`: results made before no longer fit.
 * - `quiet`: the pane makes it by itself; it leaves what is said above the step.
 * - `notice`: it is said above the step that it was done, `besideView`: besides what is said of the view.
 */
export const REQUESTS = {
  /** Clears what a broken write has left; called once, first. */
  start: { given: of<[]>(), view: "start", forgets: [] },
  /** Reads the workbook: what every sheet was taken for, and every problem. */
  inspect: { given: of<[]>(), view: "data", forgets: READ_ANEW, inProgress: true },
  /** Keeps in the workbook how one sheet is to be read, and reads anew. */
  confirmMapping: { given: of<[edit: MappingEdit]>(), ...READS_ANEW },
  /** Keeps that `written` means the roster's organization, and reads anew. */
  confirmAlias: { given: of<[written: string, organization: string]>(), ...READS_ANEW },
  /** Keeps for all proposed sheets whether they are read, and spellings, in one write, and reads anew. */
  confirmProposals: { given: of<[answers: ProposalAnswers]>(), ...READS_ANEW },
  rules: { given: of<[]>(), view: "rules", forgets: [], quiet: true },
  /** The same, held against the ledgers too; reads them if nobody has. */
  checkRules: { given: of<[]>(), view: "rules", forgets: [], inProgress: true },
  writeDefaultRules: {
    given: of<[]>(),
    view: "rules",
    forgets: ["setup", "rule", "lastWrite", "submission"],
    notice: "alone",
  },
  /** One row as a form with what the draft has of it; reads the ledgers and scores once to tell whom it would move. */
  openRule: { given: of<[draft: RuleDraft]>(), view: "rule", forgets: [], inProgress: true, quiet: true },
  /** The same for another draft, once a row was opened; writes nothing. */
  tryRule: { given: of<[draft: RuleDraft]>(), answer: of<RuleEditView>(), atOnce: true },
  /** Writes the cells of a row that the draft changes, unless the sheet says something else by now. */
  saveRule: {
    given: of<[entry: RuleSaveEntry]>(),
    answer: of<RulesView>(),
    ...{ view: "rules", forgets: ["rule", "lastWrite", ...MADE_OF_RULES], ages: true, notice: "alone" },
  },
  /** Whether a setting can have a value. */
  trySetting: { given: of<[name: string, value: string]>(), answer: of<boolean>(), atOnce: true },
  saveSetting: {
    given: of<[save: SettingSave]>(),
    answer: of<RulesView>(),
    ...{ view: "rules", forgets: ["rule", "lastWrite", ...MADE_OF_RULES], ages: true, notice: "alone" },
  },
  /** Gives the cells that were saved last back what stood in them; once more: what was saved. */
  takeBackRules: {
    given: of<[]>(),
    answer: of<RulesView>(),
    ...{ view: "rules", forgets: ["rule", ...MADE_OF_RULES], ages: true, notice: "alone" },
  },
  /** Writes 规则试算 anew; what the office entered there stays. */
  writeRuleTests: { given: of<[]>(), view: "rules", forgets: ["lastWrite"], inProgress: true, notice: "alone" },
  /** Proposes a period from settings and data; needs a finished `inspect`, and reads if there was none. */
  setup: { given: of<[]>(), view: "setup", forgets: [], inProgress: true, quiet: true },
  /** Reads, scores and plans; writes nothing. */
  assess: {
    given: of<[choice: PeriodChoice]>(),
    ...{
      view: "preview",
      forgets: ["written", "results", "organization", "reminders", "review", "submission"],
      inProgress: true,
    },
  },
  /** Writes what the last `assess` planned, or gives a new preview where the workbook says something else by now. */
  write: { given: of<[]>(), view: "written", forgets: MADE_NEW_BY_WRITING, inProgress: true },
  /** Of the assessment; before one, what the result sheets of the workbook say. */
  results: { given: of<[]>(), view: "results", forgets: [], quiet: true },
  /** One of `results`, by its number there. */
  organization: { given: of<[index: number]>(), view: "organization", forgets: [] },
  /** Like `results`. */
  reminders: { given: of<[]>(), view: "reminders", forgets: [], quiet: true },
  /** Writes handling, date and note of a reminder into its row of 提醒名单; only once the workbook has that. */
  saveReminder: {
    given: of<[entry: ReminderEntry]>(),
    answer: of<RemindersView>(),
    ...{ view: "reminders", forgets: [], notice: "alone" },
  },
  /**
   * Assesses anew and lists what a meeting should look at; writes nothing. null: the period that is shown. A settled
   * period is not assessed.
   */
  review: {
    given: of<[choice: PeriodChoice | null]>(),
    ...{
      view: "review",
      forgets: ["changes", "reviewed", "comparison", ...MADE_OF_RESULTS],
      quiet: true,
      inProgress: true,
    },
  },
  /** One of `review`, by its number there. */
  reviewOrganization: { given: of<[index: number]>(), view: "reviewed", forgets: [], quiet: true },
  /** Where one of them would stand with other decisions; writes nothing. */
  tryDecisions: {
    given: of<[index: number, decided: readonly DecidedItem[]]>(),
    answer: of<StandingsView>(),
    atOnce: true,
  },
  /** Writes what is entered at the review, unless the workbook says something else by now. */
  saveReview: {
    given: of<[entries: ReviewEntries]>(),
    answer: of<ReviewView>(),
    ...{
      view: "review",
      forgets: ["changes", "reviewed", "lastWrite", "submission", ...MADE_OF_RESULTS],
      inProgress: true,
    },
  },
  /** Settles the period that is reviewed, where nothing blocks and it is as the person has seen it. */
  finalise: {
    given: of<[wishes: Readonly<{ by: string; document: string }>]>(),
    ...{ answer: of<ReviewView>(), ...SETTLES },
  },
  /** Takes a settled period up again and reviews it. `period` like 2026Q3. */
  reopen: {
    given: of<[wishes: Readonly<{ period: string; by: string; reason: string }>]>(),
    ...{ answer: of<ReviewView>(), ...SETTLES },
  },
  /** Computes a settled period anew and tells who would move; writes nothing. */
  compare: { given: of<[period: string]>(), view: "comparison", forgets: [], inProgress: true },
  /** Who stands otherwise at the review than the results that were written last; writes nothing. */
  changes: { given: of<[]>(), view: "changes", forgets: [] },
  /** The steps of a period in 考核进程. */
  steps: { given: of<[period: string]>(), view: "steps", forgets: [], quiet: true },
  /** Adds a step that a person enters. */
  recordStep: {
    ...{ given: of<[period: string, step: StepInput]>(), view: "steps", forgets: ["lastWrite"], inProgress: true },
  },
  ...SHARING_REQUESTS,
  /** Makes papers of what stands in the workbook, to download; writes nothing. */
  papers: { given: of<[wishes: PaperWishes]>(), view: "papers", forgets: [], inProgress: true },
  /** Writes papers as a sheet that can be printed. */
  writePaperSheet: {
    ...{ given: of<[wishes: PaperWishes]>(), view: "paperSheet", forgets: ["lastWrite"], inProgress: true },
  },
  /** Adds 文书模板 with the default lines. */
  writeTemplate: { given: of<[]>(), view: "template", forgets: ["papers", "listPapers", "lastWrite"], notice: "alone" },
  /** Makes the lists the norms ask for, at a period's cutoff, and writes a sheet for each; null: the period that is shown. */
  writeLists: {
    ...{ given: of<[period: string | null]>(), view: "lists", forgets: ["preview", "lastWrite"], inProgress: true },
  },
  /** Makes every list as a paper, to download; writes nothing. */
  listPapers: { given: of<[period: string | null]>(), view: "listPapers", forgets: [], inProgress: true },
  /** Which rows a list would add to its ledger, and where; writes nothing. */
  proposeLedgerRows: { given: of<[wishes: TakeOverWishes]>(), view: "ledgerRows", forgets: [], inProgress: true },
  /** Adds them, unless they are others by now. */
  addLedgerRows: { given: of<[wishes: TakeOverWishes, agreed: AgreedRows]>(), ...ADDS_ROWS, inProgress: true },
  /** Takes the rows out that were added last. */
  takeBackLedgerRows: { given: of<[]>(), ...ADDS_ROWS },
  lastWrite: { given: of<[]>(), view: "lastWrite", forgets: [], quiet: true },
  restore: {
    given: of<[]>(),
    ...{
      view: "lastWrite",
      forgets: [
        "changes",
        "steps",
        "rules",
        "data",
        "setup",
        "ledgerRows",
        "listPapers",
        "paperSheet",
        ...SHOWN_OF_RESULTS,
      ],
      notice: "alone",
    },
  },
  /** First rows of a sheet, to choose header row and columns from. */
  sheetHead: { given: of<[sheetId: string]>(), answer: of<SheetHeadView>() },
  show: { given: of<[at: SheetAddress]>(), answer: of<null>(), atOnce: true },
} as const satisfies Readonly<Record<string, RequestEntry>>;

type Table = typeof REQUESTS;

export type RequestName = keyof Table;

export const REQUEST_NAMES = Object.keys(REQUESTS) as readonly RequestName[];

/** What a request is given, apart from whom to tell its progress. */
export type GivenOf<R extends RequestName> =
  Table[R]["given"] extends Typed<infer Given extends readonly unknown[]> ? Given : never;

/** What a request comes to. */
export type ValueOf<R extends RequestName> = Table[R] extends { answer: Typed<infer Value> }
  ? Value
  : Table[R] extends { view: infer View extends ViewKey }
    ? Views[View]
    : never;

/** Requests whose entry has a member. */
type With<Member> = { [R in RequestName]: Table[R] extends Member ? R : never }[RequestName];

/** Requests that end in a view. */
export type CallName = With<{ view: ViewKey }>;

/** Requests that show nothing. */
export type ErrandName = Exclude<RequestName, CallName>;

/** Requests of which a notice says that they were done. */
export type NoticedCall = With<{ notice: string }>;

/** Requests that may take long. */
export type LongRequest = With<{ inProgress: true }>;

/** What is known of a request, whichever it is. */
export function traitsOf(name: RequestName): RequestEntry {
  return REQUESTS[name];
}

/** What is known of a request that ends in a view. */
export function callTraits(name: CallName): Extract<RequestEntry, { view: ViewKey }> {
  return REQUESTS[name];
}

export function isLong(name: RequestName): name is LongRequest {
  return traitsOf(name).inProgress === true;
}

export function isNoticed(name: CallName): name is NoticedCall {
  return callTraits(name).notice !== undefined;
}

export const CALL_NAMES = REQUEST_NAMES.filter((name): name is CallName => "view" in REQUESTS[name]);

export const VIEW_KEYS: readonly ViewKey[] = [...new Set(CALL_NAMES.map((name) => REQUESTS[name].view))];
