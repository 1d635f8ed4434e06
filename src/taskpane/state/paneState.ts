import type { ReturnMark } from "../../app/submission/returnSubmission";
import type { Recovery } from "../../workbook/port/liveWorkbook";
import type { Language } from "../../workbook/resultSheets/texts";
import type { PeriodChoice } from "../service/assessView";
import type { ColumnMark } from "../service/dataView";
import type { RuleDraft } from "../service/ruleEditView";
import type { Trouble } from "../service/trouble";
import { VIEW_KEYS, type CallName, type ErrandName, type NoticedCall } from "../service/requestTable";
import type { ViewKey } from "../service/views";
import type { Views } from "../service/views";
import { IDLE, type Load } from "./load";
import type { ReviewDraft } from "./reviewDraft";

/** The steps of the pane, in their order. */
export const STEPS = [
  "firstRun",
  "data",
  "rules",
  "assess",
  "results",
  "review",
  "reminders",
  "submit",
  "restore",
] as const;
export type Step = (typeof STEPS)[number];

export type Loads = { readonly [K in ViewKey]: Load<Views[K]> };

/**
 * What the data step shows: the workbook, or one sheet whose reading is being chosen. `marks`: what its columns would be
 * read as by what is chosen so far; null before anything is known of the sheet.
 */
export type DataPage =
  Readonly<{ kind: "overview" }> | Readonly<{ kind: "mapping"; sheetId: string; marks: readonly ColumnMark[] | null }>;

/**
 * What the results step shows: the lists, one organization, or what is handed out of a period (like 2026Q3, null: of the
 * one that is shown).
 */
export type ResultsPage =
  | Readonly<{ kind: "lists" }>
  | Readonly<{ kind: "organization"; index: number }>
  | Readonly<{ kind: "papers"; period: string | null }>;

/** Which organizations the review lists: those with matters that block settling, with any left to deal with, with any at all, or every one. */
export type ReviewFilter = "blocking" | "open" | "matters" | "all";

/**
 * What the review shows. `selected`: the organization that is open (see reviewKey), null: the first to be dealt with;
 * `shows`: where there is no room for both, the list or the organization; how the period is settled, in its place.
 * `after`: the organization that comes next once it is saved; `drafts`: what is entered and not saved, by organization;
 * `person`: who was named last, proposed for the next.
 */
export type ReviewPage = Readonly<{
  selected: string | null;
  shows: "list" | "organization" | "finalise";
  filter: ReviewFilter;
  isMeeting: boolean;
  after: string | null;
  drafts: Readonly<Record<string, ReviewDraft>>;
  person: string;
}>;

/**
 * What the rules step shows: the rules, or the one that is edited. `version`: what is entered of the day from which the
 * edited row holds, null: it is changed in place; `last`: the row that was edited last, where the list goes on.
 */
export type RulesPage = Readonly<{ draft: RuleDraft | null; version: VersionDraft | null; last: number | null }>;

/** From which day an edited row holds, as it is entered; null for texts that are still those proposed. */
export type VersionDraft = Readonly<{ from: string; version: string | null; document: string; change: string | null }>;

/**
 * What is entered where something is submitted: who submits (null: as the settings say), whether the masks are accepted, the
 * code of the paper that a submission is held against, the passphrase; what is to be asked of it (`mark`: the one that is being entered),
 * what is answered to what was asked, by its number, and the other version that was chosen.
 */
export type SubmitPage = Readonly<{
  name: string | null;
  code: string | null;
  mask: boolean;
  paperCode: string;
  passphrase: string;
  mark: ReturnMark;
  marks: readonly ReturnMark[];
  answers: Readonly<Record<string, string>>;
  other: Readonly<{ name: string; file: Blob }> | null;
}>;

/** Whether what is shown fits the workbook. `refreshing`: it did not, and is being made anew. */
export type Freshness = "current" | "outOfDate" | "refreshing";

/** Said above the step until it is dismissed or the next request begins. */
export type Notice =
  | Readonly<{ kind: "trouble"; errand: ErrandName | "openSample"; trouble: Trouble }>
  | Readonly<{ kind: "recovered"; recovery: Exclude<Recovery, "nothing"> }>
  /** Nothing was written, since the workbook has changed after the preview. */
  | Readonly<{ kind: "notWritten" }>
  | Readonly<{ kind: "done"; call: NoticedCall }>;

export type PaneState = Readonly<{
  step: Step;
  language: Language;
  loads: Loads;
  /** The one request under way. */
  underWay: CallName | null;
  /** The request that ended last, to be announced. */
  last: Readonly<{ call: CallName; status: "done" | "cancelled" | "failed" }> | null;
  freshness: Freshness;
  /** What the last assessment was asked for. */
  choice: PeriodChoice | null;
  dataPage: DataPage;
  resultsPage: ResultsPage;
  reviewPage: ReviewPage;
  rulesPage: RulesPage;
  submitPage: SubmitPage;
  notice: Notice | null;
}>;

const FIRST_REVIEW: ReviewPage = {
  selected: null,
  shows: "list",
  filter: "matters",
  isMeeting: false,
  after: null,
  drafts: {},
  person: "",
};

/** Nothing asked of any cell yet. */
export const NO_MARK: ReturnMark = { sheet: "", cell: "", problem: "", demand: "", due: "" };

const FIRST_SUBMIT: SubmitPage = {
  ...{ name: null, code: null, mask: false, paperCode: "", passphrase: "" },
  ...{ mark: NO_MARK, marks: [], answers: {}, other: null },
};

/** The pane before anything was asked. */
export function initialState(step: Step, language: Language): PaneState {
  return {
    step,
    language,
    loads: Object.fromEntries(VIEW_KEYS.map((key) => [key, IDLE])) as Loads,
    underWay: null,
    last: null,
    freshness: "current",
    choice: null,
    dataPage: { kind: "overview" },
    resultsPage: { kind: "lists" },
    reviewPage: FIRST_REVIEW,
    rulesPage: { draft: null, version: null, last: null },
    submitPage: FIRST_SUBMIT,
    notice: null,
  };
}
