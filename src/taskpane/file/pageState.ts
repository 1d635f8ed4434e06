import type { SheetAddress } from "../../workbook/port/address";
import type { Language } from "../../workbook/resultSheets/texts";
import type { Trouble } from "../service/trouble";
import type { ChosenFile } from "./fileAccess";
import type { OpenedFile } from "./fileSession";

/** The workbook on the page. `serial` counts what was opened; `language`: the pane's when it was opened. */
export type PageWorkbook = Readonly<{ serial: number; language: Language; file: OpenedFile; chosen: ChosenFile }>;

/** What the page says above everything until it is dismissed. */
export type PageNotice =
  | Readonly<{ kind: "written" | "saved" | "downloaded"; name: string }>
  | Readonly<{ kind: "trouble"; title: "save"; trouble: Trouble }>
  | Readonly<{ kind: "trouble"; title: "open"; name: string; trouble: Trouble }>;

/** A place to show; `serial` tells one request from the next for the same place. */
export type ShownPlace = Readonly<{ serial: number; at: SheetAddress }>;

export type PageState = Readonly<{
  language: Language;
  workbook: PageWorkbook | null;
  /** The file that is being opened. */
  opening: ChosenFile | null;
  /** The file that waits for what shall become of unsaved results. */
  replacing: ChosenFile | null;
  saving: "no" | "asked" | "working";
  notice: PageNotice | null;
  place: ShownPlace | null;
  /** The half that a narrow page shows. */
  view: "pane" | "workbook";
  /** What the page is for before a workbook is open: to open one, or to put submissions together. */
  task: "open" | "consolidate";
}>;

export type PageAction =
  | Readonly<{ type: "spoke"; language: Language }>
  | Readonly<{ type: "asked"; about: "save" } | { type: "asked"; about: "replace"; next: ChosenFile }>
  | Readonly<{ type: "answered" }>
  | Readonly<{ type: "opening"; chosen: ChosenFile }>
  | Readonly<{ type: "opened"; chosen: ChosenFile; file: OpenedFile }>
  | Readonly<{ type: "ended"; notice: PageNotice | null }>
  | Readonly<{ type: "saving" }>
  | Readonly<{ type: "changed"; file: OpenedFile }>
  | Readonly<{ type: "shown"; at: SheetAddress }>
  | Readonly<{ type: "viewed"; view: PageState["view"] }>
  | Readonly<{ type: "turned"; task: PageState["task"] }>;

export function firstState(language: Language): PageState {
  return {
    language,
    workbook: null,
    opening: null,
    replacing: null,
    saving: "no",
    notice: null,
    place: null,
    view: "pane",
    task: "open",
  };
}

function opened(state: PageState, { chosen, file }: Extract<PageAction, { type: "opened" }>): PageState {
  const workbook = { serial: (state.workbook?.serial ?? 0) + 1, language: state.language, file, chosen };
  return { ...firstState(state.language), workbook };
}

export function pageReducer(state: PageState, action: PageAction): PageState {
  switch (action.type) {
    case "spoke":
      return { ...state, language: action.language };
    case "asked":
      return action.about === "save"
        ? { ...state, saving: "asked", notice: null }
        : { ...state, replacing: action.next, notice: null };
    case "answered":
      return { ...state, saving: "no", replacing: null };
    case "opening":
      return { ...state, opening: action.chosen, replacing: null, notice: null };
    case "opened":
      return opened(state, action);
    case "saving":
      return { ...state, saving: "working", notice: null };
    case "ended":
      return { ...state, opening: null, saving: "no", notice: action.notice };
    case "changed":
      return state.workbook === null ? state : { ...state, workbook: { ...state.workbook, file: action.file } };
    case "shown":
      return { ...state, place: { serial: (state.place?.serial ?? 0) + 1, at: action.at }, view: "workbook" };
    case "turned":
      return { ...state, task: action.task, notice: null };
    case "viewed":
      return { ...state, view: action.view };
  }
}
