import type { Recovery } from "../../workbook/liveWorkbook";
import type { Language } from "../../workbook/texts";
import type { PeriodChoice } from "../service/assessView";
import type { Trouble } from "../service/paneService";
import type { CallName, ErrandName, ViewKey, Views } from "./calls";
import { IDLE, type Load } from "./load";

/** The steps of the pane, in their order. */
export const STEPS = ["firstRun", "data", "rules", "assess", "results", "reminders", "restore"] as const;
export type Step = (typeof STEPS)[number];

export type Loads = { readonly [K in ViewKey]: Load<Views[K]> };

/** What the data step shows: the workbook, or one sheet whose reading is being chosen. */
export type DataPage = Readonly<{ kind: "overview" }> | Readonly<{ kind: "mapping"; sheetId: string }>;

/** What the results step shows: the lists, or one organization. */
export type ResultsPage = Readonly<{ kind: "lists" }> | Readonly<{ kind: "organization"; index: number }>;

/** Whether what is shown fits the workbook. `refreshing`: it did not, and is being made anew. */
export type Freshness = "current" | "outOfDate" | "refreshing";

/** Said above the step until it is dismissed or the next request begins. */
export type Notice =
  | Readonly<{ kind: "trouble"; errand: ErrandName; trouble: Trouble }>
  | Readonly<{ kind: "recovered"; recovery: Exclude<Recovery, "nothing"> }>
  | Readonly<{
      kind: "done";
      call: "confirmMapping" | "confirmAlias" | "writeDefaultRules" | "saveReminder" | "restore";
    }>;

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
  notice: Notice | null;
}>;

/** The pane before anything was asked. */
export function initialState(step: Step, language: Language): PaneState {
  return {
    step,
    language,
    loads: {
      start: IDLE,
      data: IDLE,
      rules: IDLE,
      setup: IDLE,
      preview: IDLE,
      written: IDLE,
      results: IDLE,
      organization: IDLE,
      reminders: IDLE,
      lastWrite: IDLE,
    },
    underWay: null,
    last: null,
    freshness: "current",
    choice: null,
    dataPage: { kind: "overview" },
    resultsPage: { kind: "lists" },
    notice: null,
  };
}
