import { useCallback, useEffect, useMemo, useReducer, useRef, type Dispatch } from "react";
import type { SheetAddress } from "../../workbook/address";
import type { Language } from "../../workbook/texts";
import type { PeriodChoice } from "../service/assessView";
import type { MappingEdit, SheetHeadView } from "../service/dataView";
import type { Answer, OnPaneProgress, PaneService } from "../service/paneService";
import type { ReminderEntry } from "../service/remindersView";
import type { CallName, ViewOf } from "./calls";
import { paneReducer, type PaneAction } from "./paneReducer";
import { initialState, type Notice, type PaneState, type Step } from "./paneState";

/** Everything a person can ask of the pane. Requests asked while another is under way are not made; they tell whether they were done. */
export type PaneActions = Readonly<{
  start: () => Promise<boolean>;
  inspect: () => Promise<boolean>;
  confirmMapping: (edit: MappingEdit) => Promise<boolean>;
  confirmAlias: (written: string, organization: string) => Promise<boolean>;
  rules: () => Promise<boolean>;
  writeDefaultRules: () => Promise<boolean>;
  setup: () => Promise<boolean>;
  assess: (choice: PeriodChoice) => Promise<boolean>;
  write: () => Promise<boolean>;
  results: () => Promise<boolean>;
  openOrganization: (index: number) => Promise<boolean>;
  reminders: () => Promise<boolean>;
  saveReminder: (entry: ReminderEntry) => Promise<boolean>;
  lastWrite: () => Promise<boolean>;
  restore: () => Promise<boolean>;
  show: (at: SheetAddress) => Promise<void>;
  sheetHead: (sheetId: string) => Promise<Answer<SheetHeadView>>;
  openSample: (open: () => Promise<Answer<null>>) => Promise<void>;
  cancel: () => void;
  go: (step: Step) => void;
  openMapping: (sheetId: string) => void;
  closeMapping: () => void;
  closeOrganization: () => void;
  setLanguage: (language: Language) => Promise<void>;
  dismissNotice: () => void;
}>;

export type Pane = Readonly<{ state: PaneState; actions: PaneActions }>;

type Ask = <C extends CallName>(
  call: C,
  ask: (onProgress: OnPaneProgress) => Promise<Answer<ViewOf<C>>>,
) => Promise<boolean>;

/** One request at a time: the next is made only when the last has ended. Resolves to whether it was done. */
function useAsk(dispatch: Dispatch<PaneAction>): Ask {
  const underWay = useRef(false);
  return useCallback(
    async (call, ask) => {
      if (underWay.current) return false;
      underWay.current = true;
      dispatch({ type: "began", call });
      try {
        const answer = await ask((progress) => {
          dispatch({ type: "progressed", call, progress });
        });
        underWay.current = false;
        dispatch({ type: "ended", call, answer } as PaneAction);
        return answer.status === "done";
      } finally {
        underWay.current = false;
      }
    },
    [dispatch],
  );
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
    cancel: () => void service.cancel(),
  };
}

function makeActions(service: PaneService, ask: Ask, dispatch: Dispatch<PaneAction>): PaneActions {
  return {
    start: () => ask("start", () => service.start()),
    inspect: () => ask("inspect", (onProgress) => service.inspect(onProgress)),
    confirmMapping: (edit) => ask("confirmMapping", (onProgress) => service.confirmMapping(edit, onProgress)),
    confirmAlias: (written, organization) =>
      ask("confirmAlias", (onProgress) => service.confirmAlias(written, organization, onProgress)),
    rules: () => ask("rules", () => service.rules()),
    writeDefaultRules: () => ask("writeDefaultRules", () => service.writeDefaultRules()),
    setup: () => ask("setup", (onProgress) => service.setup(onProgress)),
    assess: (choice) => {
      dispatch({ type: "chose", choice });
      return ask("assess", (onProgress) => service.assess(choice, onProgress));
    },
    write: () => ask("write", (onProgress) => service.write(onProgress)),
    results: () => ask("results", () => service.results()),
    openOrganization: (index) => {
      dispatch({ type: "opened", page: { kind: "organization", index } });
      dispatch({ type: "went", step: "results" });
      return ask("organization", () => service.organization(index));
    },
    reminders: () => ask("reminders", () => service.reminders()),
    saveReminder: (entry) => ask("saveReminder", () => service.saveReminder(entry)),
    lastWrite: () => ask("lastWrite", () => service.lastWrite()),
    restore: () => ask("restore", () => service.restore()),
    ...errands(service, (notice) => {
      dispatch({ type: "noticed", notice });
    }),
    go: (step) => {
      dispatch({ type: "went", step });
    },
    openMapping: (sheetId) => {
      dispatch({ type: "turnedTo", page: { kind: "mapping", sheetId } });
    },
    closeMapping: () => {
      dispatch({ type: "turnedTo", page: { kind: "overview" } });
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
  const ask = useAsk(dispatch);
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
