import type { Progress } from "../../workbook/port/progress";
import type { Language } from "../../workbook/resultSheets/texts";
import type { PeriodChoice, PreviewView } from "../service/assessView";
import type { Answer } from "../service/paneService";
import type { SubmissionView } from "../service/submissionView";
import { callTraits, isNoticed, type CallName, type ValueOf } from "../service/requestTable";
import type { ViewKey } from "../service/views";
import { ended, IDLE, shownView, type Load } from "./load";
import {
  NO_MARK,
  type DataPage,
  type Loads,
  type Notice,
  type PaneState,
  type ResultsPage,
  type ReviewPage,
  type RulesPage,
  type Step,
  type SubmitPage,
} from "./paneState";

type EndedAction = { [C in CallName]: Readonly<{ type: "ended"; call: C; answer: Answer<ValueOf<C>> }> }[CallName];

export type PaneAction =
  | Readonly<{ type: "began"; call: CallName }>
  | Readonly<{ type: "progressed"; call: CallName; progress: Progress }>
  | EndedAction
  | Readonly<{ type: "chose"; choice: PeriodChoice }>
  | Readonly<{ type: "went"; step: Step }>
  | Readonly<{ type: "turnedTo"; page: DataPage }>
  | Readonly<{ type: "opened"; page: ResultsPage }>
  | Readonly<{ type: "turnedReview"; page: Partial<ReviewPage> }>
  | Readonly<{ type: "turnedRules"; page: Partial<RulesPage> }>
  | Readonly<{ type: "turnedSubmit"; page: Partial<SubmitPage> }>
  | Readonly<{ type: "workbookChanged" }>
  | Readonly<{ type: "spoke"; language: Language }>
  | Readonly<{ type: "noticed"; notice: Notice | null }>;

/** Views that hold no words of the product and so outlive a change of language. */
const WORDLESS: ReadonlySet<ViewKey> = new Set(["start", "written", "submitted", "lastWrite"]);

/** The caller pairs key and load: a call's view is what its answer holds (ViewOf). */
function withLoad(loads: Loads, key: ViewKey, load: Load<unknown>): Loads {
  return { ...loads, [key]: load };
}

function without(loads: Loads, keys: readonly ViewKey[]): Loads {
  return keys.reduce((left, key) => withLoad(left, key, IDLE), loads);
}

function began(state: PaneState, call: CallName): PaneState {
  const key = callTraits(call).view;
  const previous =
    call === "organization" || call === "reviewOrganization" ? undefined : shownView(state.loads[key] as Load<unknown>);
  const working: Load<unknown> = { status: "working", progress: null, previous };
  return {
    ...state,
    underWay: call,
    notice: callTraits(call).quiet ? state.notice : null,
    freshness: state.freshness === "outOfDate" && restates(state, call) ? "refreshing" : state.freshness,
    loads: withLoad(state.loads, key, working),
  };
}

/** Reading anew makes the data fit; results made before fit only after an assessment. */
function restates(state: PaneState, call: CallName): boolean {
  if (call === "assess" || call === "review") return true;
  return callTraits(call).view === "data" && shownView(state.loads.preview) === undefined;
}

function progressed(state: PaneState, call: CallName, progress: Progress): PaneState {
  const key = callTraits(call).view;
  const load = state.loads[key];
  if (state.underWay !== call || load.status !== "working") return state;
  return { ...state, loads: withLoad(state.loads, key, { ...load, progress }) };
}

function freshnessAfter(state: PaneState, call: CallName, done: boolean): PaneState["freshness"] {
  const ages = callTraits(call).ages === true && shownView(state.loads.preview) !== undefined;
  if (done && ages) return "outOfDate";
  if (state.freshness !== "refreshing") return state.freshness;
  return done ? "current" : "outOfDate";
}

function noticeAfter(action: EndedAction): Notice | null {
  if (action.answer.status !== "done") return null;
  if (action.call === "start") {
    const { recovery } = action.answer.value;
    return recovery === "nothing" ? null : { kind: "recovered", recovery };
  }
  return isNoticed(action.call) ? { kind: "done", call: action.call } : null;
}

/** A workbook with a write in it was met before: its first question, right after the start, skips the first run. */
function stepAfter(state: PaneState, action: EndedAction): Step {
  const opening = state.step === "firstRun" && action.call === "lastWrite" && state.last?.call === "start";
  return opening && action.answer.status === "done" && action.answer.value !== null ? "data" : state.step;
}

/** Instead of a write: the preview of what the workbook says now, to be looked at. */
function notWritten(state: PaneState, preview: PreviewView): PaneState {
  const loads = withLoad(state.loads, "preview", { status: "done", view: preview });
  return {
    ...state,
    underWay: null,
    last: { call: "assess", status: "done" },
    notice: { kind: "notWritten" },
    loads: without(loads, [...callTraits("assess").forgets]),
    resultsPage: { kind: "lists" },
  };
}

/** Instead of a file: what would go up now, or why nothing can. Masks are accepted only for what was seen. */
function notMade(state: PaneState, view: SubmissionView): PaneState {
  const loads = withLoad(without(state.loads, ["submitted"]), "submission", { status: "done", view });
  return {
    ...state,
    underWay: null,
    last: { call: "submission", status: "done" },
    loads,
    submitPage: { ...state.submitPage, mask: false },
  };
}

function afterEnd(state: PaneState, action: EndedAction): PaneState {
  if (action.call === "write" && action.answer.status === "done" && action.answer.value.status === "changed") {
    return notWritten(state, action.answer.value.preview);
  }
  if (action.call === "submit" && action.answer.status === "done" && action.answer.value.status === "notMade") {
    return notMade(state, action.answer.value.view);
  }
  const { view: key, forgets } = callTraits(action.call);
  const done = action.answer.status === "done";
  const load = ended(state.loads[key] as Load<unknown>, action.answer);
  const loads = withLoad(state.loads, key, load);
  return {
    ...state,
    step: stepAfter(state, action),
    underWay: null,
    last: { call: action.call, status: action.answer.status },
    freshness: freshnessAfter(state, action.call, done),
    notice: noticeAfter(action) ?? state.notice,
    loads: done ? without(loads, forgets) : loads,
    dataPage: done && action.call === "confirmMapping" ? { kind: "overview" } : state.dataPage,
    resultsPage: done && action.call === "assess" ? { kind: "lists" } : state.resultsPage,
    reviewPage: reviewAfter(state.reviewPage, action),
    rulesPage: done && action.call === "saveRule" ? rulesAfterSave(state.rulesPage) : state.rulesPage,
    submitPage: submitAfter(state.submitPage, action),
  };
}

/** What was saved is a draft no more. */
function rulesAfterSave({ draft, last }: RulesPage): RulesPage {
  return { draft: null, version: null, last: draft?.record ?? last };
}

/** Turning to another row forgets the one that was open before. */
function turnedRules(state: PaneState, page: Partial<RulesPage>): PaneState {
  const { draft } = state.rulesPage;
  const isOther =
    page.draft !== undefined && (page.draft?.record !== draft?.record || page.draft?.isNew !== draft?.isNew);
  const loads = isOther ? without(state.loads, ["rule"]) : state.loads;
  return { ...state, loads, rulesPage: { ...state.rulesPage, ...page } };
}

/** What was saved is a draft no more, and the next organization is open; a settled period has nothing to enter. */
function reviewAfter(page: ReviewPage, action: EndedAction): ReviewPage {
  if (action.answer.status !== "done") return page;
  switch (action.call) {
    case "saveReview": {
      const view = action.answer.value;
      if (view.status !== "ready" || view.changed) return page;
      const drafts = Object.fromEntries(Object.entries(page.drafts).filter(([key]) => key !== page.selected));
      return { ...page, drafts, selected: page.after ?? page.selected, after: null };
    }
    case "finalise":
      return action.answer.value.status === "finalised" ? { ...page, shows: "list", drafts: {} } : page;
    default:
      return page;
  }
}

/** What is written is a draft no more. */
const NOTHING_TO_RETURN: Pick<SubmitPage, "mark" | "marks" | "answers"> = { mark: NO_MARK, marks: [], answers: {} };

/** Masks are accepted for what was shown; who submits stands in the settings once a file is made. */
function submitAfter(page: SubmitPage, { call, answer }: EndedAction): SubmitPage {
  if (answer.status !== "done") return page;
  if (call === "submission") return { ...page, mask: false };
  if (call === "saveReturns") return answer.value.status === "written" ? { ...page, ...NOTHING_TO_RETURN } : page;
  return call === "submit" ? { ...page, name: null, code: null, mask: false, passphrase: "" } : page;
}

/** Turning to another organization forgets the one that was open before. */
function turnedReview(state: PaneState, page: Partial<ReviewPage>): PaneState {
  const isOther = page.selected !== undefined && page.selected !== state.reviewPage.selected;
  const loads = isOther ? without(state.loads, ["reviewed"]) : state.loads;
  return { ...state, loads, reviewPage: { ...state.reviewPage, ...page } };
}

function spoke(state: PaneState, language: Language): PaneState {
  const worded = (Object.keys(state.loads) as ViewKey[]).filter((key) => !WORDLESS.has(key));
  return { ...state, language, notice: null, last: null, loads: without(state.loads, worded) };
}

/** Opening an organization forgets the one that was open before. */
function opened(state: PaneState, page: ResultsPage): PaneState {
  const loads = page.kind === "organization" ? without(state.loads, ["organization"]) : state.loads;
  return { ...state, loads, resultsPage: page };
}

function workbookChanged(state: PaneState): PaneState {
  const { data, preview, setup, review, submission } = state.loads;
  const nothingRead = [data, preview, setup, review, submission].every((load) => load.status === "idle");
  return nothingRead ? state : { ...state, freshness: "outOfDate" };
}

/** The pane after something happened. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "began":
      return began(state, action.call);
    case "progressed":
      return progressed(state, action.call, action.progress);
    case "ended":
      return afterEnd(state, action);
    case "chose":
      return { ...state, choice: action.choice };
    case "went":
      return { ...state, step: action.step };
    case "turnedTo":
      return { ...state, dataPage: action.page };
    case "opened":
      return opened(state, action.page);
    case "turnedReview":
      return turnedReview(state, action.page);
    case "turnedRules":
      return turnedRules(state, action.page);
    case "turnedSubmit":
      return { ...state, submitPage: { ...state.submitPage, ...action.page } };
    case "workbookChanged":
      return workbookChanged(state);
    case "spoke":
      return spoke(state, action.language);
    case "noticed":
      return { ...state, notice: action.notice };
  }
}
