import { useCallback, useEffect, useMemo, useReducer, useRef, type Dispatch, type RefObject } from "react";
import type { Language } from "../../workbook/resultSheets/texts";
import type { PaneEnvironment } from "../paneEnvironment";
import type { PaneService } from "../service/paneService";
import type { ConsolidationSession } from "./consolidation/startConsolidation";
import type { ChosenFile, FileAccess } from "./fileAccess";
import type { FileSession } from "./fileSession";
import { firstState, pageReducer, type PageAction, type PageNotice, type PageState } from "./pageState";
import { fileTrouble, saveAsNew, saveBack, savedFile, type SaveWay } from "./savePage";

/** The session behind the page, and the service of the pane on it. */
export type PageSession = FileSession & Readonly<{ service: PaneService; consolidation: ConsolidationSession }>;

/** Everything a person can ask of the page. */
export type PageActions = Readonly<{
  /** Opens a file; asks first when that would lose results. */
  open: (chosen: ChosenFile) => void;
  choose: () => void;
  drop: (data: DataTransfer) => void;
  openSample: () => void;
  /** Saves first, then opens the file that waits; or opens it at once. */
  replace: (saveFirst: boolean) => void;
  /** Back from a question without doing anything. */
  stay: () => void;
  save: () => void;
  saveBack: (backup: boolean) => void;
  saveNew: () => void;
  dismiss: () => void;
  view: (view: PageState["view"]) => void;
  setLanguage: (language: Language) => void;
  /** Goes to where submissions are put together, or back. */
  turn: (task: PageState["task"]) => void;
}>;

type Surroundings = Readonly<{ session: PageSession; files: FileAccess; latest: RefObject<PageState> }>;

function notRead(name: string, code: "notRead" | "sampleMissing", language: Language): PageNotice {
  return { kind: "trouble", title: "open", name, trouble: fileTrouble(code, language) };
}

function openActions({ session, files, latest }: Surroundings, dispatch: Dispatch<PageAction>) {
  const openNow = async (chosen: ChosenFile): Promise<void> => {
    dispatch({ type: "opening", chosen });
    const answer = await session.open(chosen.blob, chosen.name);
    switch (answer.status) {
      case "done":
        dispatch({ type: "opened", chosen, file: answer.value });
        return;
      case "cancelled":
        dispatch({ type: "ended", notice: null });
        return;
      case "failed":
        dispatch({
          type: "ended",
          notice: { kind: "trouble", title: "open", name: chosen.name, trouble: answer.trouble },
        });
    }
  };
  const open = (chosen: ChosenFile): void => {
    const { workbook, opening, saving } = latest.current;
    if (opening !== null || saving === "working") return;
    if (workbook?.file.unsaved === true) dispatch({ type: "asked", about: "replace", next: chosen });
    else void openNow(chosen);
  };
  const openFrom = async (source: Promise<ChosenFile | null>, name = ""): Promise<void> => {
    try {
      const chosen = await source;
      if (chosen !== null) open(chosen);
    } catch {
      dispatch({ type: "ended", notice: notRead(name, "notRead", latest.current.language) });
    }
  };
  return {
    openNow,
    open,
    choose: () => void openFrom(files.choose()),
    drop: (data: DataTransfer) => void openFrom(files.dropped(data), data.files[0]?.name),
    openSample: () => {
      void (async () => {
        const sample = await files.sample();
        if (sample !== null) open(sample);
        else dispatch({ type: "ended", notice: notRead("sample.xlsx", "sampleMissing", latest.current.language) });
      })();
    },
  };
}

function makeActions(around: Surroundings, dispatch: Dispatch<PageAction>): PageActions {
  const { session, files, latest } = around;
  const { openNow, ...opening } = openActions(around, dispatch);
  const saveBy = async (work: (way: SaveWay) => Promise<PageNotice | null>): Promise<boolean> => {
    if (latest.current.saving === "working") return false;
    dispatch({ type: "saving" });
    const notice = await work({ session, files, language: latest.current.language });
    dispatch({ type: "ended", notice });
    return notice !== null && notice.kind !== "trouble";
  };
  const backTo = (backup: boolean) => (way: SaveWay) => {
    const chosen = latest.current.workbook?.chosen;
    if (!chosen?.target) throw new Error("no file to save back to");
    return saveBack(way, { ...chosen, target: chosen.target }, backup);
  };
  return {
    ...opening,
    replace: (saveFirst) => {
      const next = latest.current.replacing;
      if (next === null) return;
      void (async () => {
        if (!saveFirst || (await saveBy(saveAsNew))) await openNow(next);
      })();
    },
    stay: () => {
      dispatch({ type: "answered" });
    },
    save: () => {
      if (latest.current.workbook?.chosen.target) dispatch({ type: "asked", about: "save" });
      else void saveBy(saveAsNew);
    },
    saveBack: (backup) => void saveBy(backTo(backup)),
    saveNew: () => void saveBy(saveAsNew),
    dismiss: () => {
      dispatch({ type: "ended", notice: null });
    },
    view: (view) => {
      dispatch({ type: "viewed", view });
    },
    setLanguage: (language) => void session.service.setLanguage(language),
    turn: (task) => {
      dispatch({ type: "turned", task });
    },
  };
}

/** Asks before the window closes while results are in no file. */
function useUnloadGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const hold = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => {
      window.removeEventListener("beforeunload", hold);
    };
  }, [unsaved]);
}

export type Page = Readonly<{
  state: PageState;
  actions: PageActions;
  /** The pane's service; the page hears through it in which language the pane speaks. */
  service: PaneService;
  /** Hands out a file that was made. */
  saveFile: PaneEnvironment["saveFile"];
}>;

/** The page's state over a session, from the open screen on. */
export function usePage(session: PageSession, files: FileAccess, language: Language): Page {
  const [state, dispatch] = useReducer(pageReducer, language, firstState);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const service = useMemo<PaneService>(
    () => ({
      ...session.service,
      setLanguage: (next) => {
        dispatch({ type: "spoke", language: next });
        return session.service.setLanguage(next);
      },
    }),
    [session],
  );
  const actions = useMemo(
    () => makeActions({ session: { ...session, service }, files, latest }, dispatch),
    [session, service, files],
  );
  useEffect(() => {
    session.onShow((at) => {
      dispatch({ type: "shown", at });
    });
    session.onChange((file) => {
      dispatch({ type: "changed", file });
    });
  }, [session]);
  useUnloadGuard(state.workbook?.file.unsaved === true);
  const saveFile = useCallback<PaneEnvironment["saveFile"]>(
    async (bytes, name) => savedFile(await files.saveNew(bytes, name), latest.current.language),
    [files],
  );
  return { state, actions, service, saveFile };
}
