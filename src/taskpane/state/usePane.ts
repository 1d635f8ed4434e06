import type { DecidedItem } from "../../app/review/enteredReview";
import { useCallback, useEffect, useMemo, useReducer, useRef, type Dispatch } from "react";
import type { SheetAddress } from "../../workbook/port/address";
import type { Progress } from "../../workbook/port/progress";
import type { Language } from "../../workbook/resultSheets/texts";
import type { ColumnMark, SheetHeadView } from "../service/dataView";
import type { StandingsView } from "../service/reviewView";
import type { RuleDraft, RuleEditView } from "../service/ruleEditView";
import type { Answer, PaneService } from "../service/paneService";
import { CALL_NAMES, isLong, type CallName, type GivenOf } from "../service/requestTable";
import { paneReducer, type PaneAction } from "./paneReducer";
import {
  initialState,
  type Notice,
  type PaneState,
  type ReviewPage,
  type RulesPage,
  type Step,
  type SubmitPage,
} from "./paneState";

/** The requests that end in a view; each tells whether it was done. */
type CallActions = { readonly [C in CallName]: (...given: GivenOf<C>) => Promise<boolean> };

/** Everything a person can ask of the pane. Requests asked while another is under way are not made. */
export type PaneActions = CallActions &
  Readonly<{
    /** Goes to the results and opens one organization. */
    openOrganization: (index: number) => Promise<boolean>;
    /** Goes to the papers and lists of a period; null: of the one that is shown. */
    openPapers: (period: string | null) => void;
    show: (at: SheetAddress) => Promise<void>;
    sheetHead: (sheetId: string) => Promise<Answer<SheetHeadView>>;
    tryDecisions: (index: number, decided: readonly DecidedItem[]) => Promise<Answer<StandingsView>>;
    turnReview: (page: Partial<ReviewPage>) => void;
    turnRules: (page: Partial<RulesPage>) => void;
    tryRule: (draft: RuleDraft) => Promise<Answer<RuleEditView>>;
    trySetting: (name: string, value: string) => Promise<Answer<boolean>>;
    turnSubmit: (page: Partial<SubmitPage>) => void;
    openSample: (open: () => Promise<Answer<null>>) => Promise<void>;
    cancel: () => void;
    go: (step: Step) => void;
    openMapping: (sheetId: string) => void;
    /** Tells what the columns of the sheet would be read as, were the choices saved as they are. */
    markMapping: (sheetId: string, marks: readonly ColumnMark[]) => void;
    closeMapping: () => void;
    closeOrganization: () => void;
    setLanguage: (language: Language) => Promise<void>;
    dismissNotice: () => void;
  }>;

export type Pane = Readonly<{ state: PaneState; actions: PaneActions }>;

type Ask = <C extends CallName>(call: C, given: GivenOf<C>) => Promise<boolean>;

/** One request at a time: the next is made only when the last has ended. Resolves to whether it was done. */
function useAsk(service: PaneService, dispatch: Dispatch<PaneAction>): Ask {
  const underWay = useRef(false);
  return useCallback(
    async (call, given) => {
      if (underWay.current) return false;
      underWay.current = true;
      dispatch({ type: "began", call });
      try {
        const tell = (progress: Progress): void => {
          dispatch({ type: "progressed", call, progress });
        };
        // What is given to the others must cross to a worker, which a function can't.
        const answer = await callOf(service, call)(...given, ...(isLong(call) ? [tell] : []));
        underWay.current = false;
        dispatch({ type: "ended", call, answer } as PaneAction);
        return answer.status === "done";
      } finally {
        underWay.current = false;
      }
    },
    [service, dispatch],
  );
}

/** A request as they all are asked. */
function callOf(service: PaneService, call: CallName) {
  return service[call] as (...args: readonly unknown[]) => Promise<Answer<unknown>>;
}

function callActions(ask: Ask): CallActions {
  const actions = CALL_NAMES.map((call) => [call, (...given: GivenOf<typeof call>) => ask(call, given)] as const);
  return Object.fromEntries(actions) as unknown as CallActions;
}

function errands(service: PaneService, notice: (notice: Notice | null) => void) {
  const errand = async (name: "show" | "openSample", ask: () => Promise<Answer<null>>): Promise<void> => {
    const answer = await ask();
    if (answer.status === "failed") notice({ kind: "trouble", errand: name, trouble: answer.trouble });
  };
  return {
    show: (at: SheetAddress) => errand("show", () => service.show(at)),
    openSample: (open: () => Promise<Answer<null>>) => errand("openSample", open),
    sheetHead: (sheetId: string) => service.sheetHead(sheetId),
    tryDecisions: (index: number, decided: readonly DecidedItem[]) => service.tryDecisions(index, decided),
    tryRule: (draft: RuleDraft) => service.tryRule(draft),
    trySetting: (name: string, value: string) => service.trySetting(name, value),
    cancel: () => void service.cancel(),
  };
}

function makeActions(service: PaneService, ask: Ask, dispatch: Dispatch<PaneAction>): PaneActions {
  return {
    ...callActions(ask),
    assess: (choice) => {
      dispatch({ type: "chose", choice });
      return ask("assess", [choice]);
    },
    openOrganization: (index) => {
      dispatch({ type: "opened", page: { kind: "organization", index } });
      dispatch({ type: "went", step: "results" });
      return ask("organization", [index]);
    },
    openPapers: (period) => {
      dispatch({ type: "opened", page: { kind: "papers", period } });
      dispatch({ type: "went", step: "results" });
    },
    ...errands(service, (notice) => {
      dispatch({ type: "noticed", notice });
    }),
    go: (step) => {
      dispatch({ type: "went", step });
    },
    openMapping: (sheetId) => {
      dispatch({ type: "turnedTo", page: { kind: "mapping", sheetId, marks: null } });
    },
    markMapping: (sheetId, marks) => {
      dispatch({ type: "turnedTo", page: { kind: "mapping", sheetId, marks } });
    },
    closeMapping: () => {
      dispatch({ type: "turnedTo", page: { kind: "overview" } });
    },
    turnReview: (page) => {
      dispatch({ type: "turnedReview", page });
    },
    turnRules: (page) => {
      dispatch({ type: "turnedRules", page });
    },
    turnSubmit: (page) => {
      dispatch({ type: "turnedSubmit", page });
    },
    closeOrganization: () => {
      dispatch({ type: "opened", page: { kind: "lists" } });
    },
    setLanguage: async (language) => {
      await service.setLanguage(language);
      dispatch({ type: "spoke", language });
    },
    dismissNotice: () => {
      dispatch({ type: "noticed", notice: null });
    },
  };
}

/** The pane's state over a service, from the first step on. */
export function usePane(service: PaneService, first: Readonly<{ step: Step; language: Language }>): Pane {
  const [state, dispatch] = useReducer(paneReducer, first, ({ step, language }) => initialState(step, language));
  const ask = useAsk(service, dispatch);
  const actions = useMemo(() => makeActions(service, ask, dispatch), [service, ask]);
  const { language } = first;
  useEffect(() => {
    void (async () => {
      await service.setLanguage(language);
      await service.onOutOfDate(() => {
        dispatch({ type: "workbookChanged" });
      });
      await actions.start();
      await actions.lastWrite();
    })();
  }, [service, actions, language]);
  return { state, actions };
}
