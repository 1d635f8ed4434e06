import { useRef, useState } from "react";
import type { Language } from "../../../../workbook/resultSheets/texts";
import type { SavedFile } from "../../../paneEnvironment";
import type { Answer } from "../../../service/paneService";
import type { Trouble } from "../../../service/trouble";
import type {
  ConsolidatedFile,
  ConsolidationChoice,
  ConsolidationProgress,
  ConsolidationView,
  GivenFile,
} from "../../consolidation/consolidationView";
import type { ConsolidationSession } from "../../consolidation/startConsolidation";

/** What was chosen so far. `skipped`: names of files among them that are not read; `archives`: of those that hold files. */
export type ConsolidationDraft = Readonly<{
  units: GivenFile | null;
  previous: GivenFile | null;
  files: readonly GivenFile[];
  skipped: readonly string[];
  archives: readonly string[];
}>;

/** How far it is; `choice` belongs to what is shown. */
export type ConsolidationState = Readonly<{
  draft: ConsolidationDraft;
  working: "no" | "checking" | "writing";
  progress: ConsolidationProgress | null;
  view: ConsolidationView | null;
  /** null: that of most files. */
  period: string | null;
  chosen: readonly string[];
  rankTogether: boolean;
  cancelled: boolean;
  trouble: Trouble | null;
  saved: SavedFile | null;
}>;

const FIRST: ConsolidationState = {
  draft: { units: null, previous: null, files: [], skipped: [], archives: [] },
  ...{ working: "no", progress: null, view: null, period: null, chosen: [], rankTogether: false },
  ...{ cancelled: false, trouble: null, saved: null },
};

export type Consolidating = Readonly<{
  state: ConsolidationState;
  give: (patch: Partial<ConsolidationDraft>) => void;
  check: () => Promise<void>;
  cancel: () => void;
  /** Decides something anew; the rest stays as it was decided. */
  choose: (choice: Partial<ConsolidationChoice>) => Promise<void>;
  write: () => Promise<void>;
  /** Saves what was found as data. */
  saveJson: () => Promise<void>;
  /** Back to what was chosen. */
  again: () => void;
}>;

type Around = Readonly<{
  session: ConsolidationSession;
  saveFile: (bytes: Blob, name: string) => Promise<SavedFile | null>;
  language: Language;
}>;

/** Submissions being put together: what was chosen, what was found, what was written. */
export function useConsolidation({ session, saveFile, language }: Around): Consolidating {
  const [state, setState] = useState(FIRST);
  const stop = useRef(new AbortController());
  const patch = (next: Partial<ConsolidationState>): void => {
    setState((now) => ({ ...now, ...next }));
  };
  const shown = <T>(answer: Answer<T>, take: (value: T) => Partial<ConsolidationState>): void => {
    const ended = { working: "no", progress: null } as const;
    if (answer.status === "done") patch({ ...ended, ...take(answer.value) });
    else if (answer.status === "cancelled") patch({ ...ended, cancelled: true });
    else patch({ ...ended, trouble: answer.trouble });
  };
  const save = async (make: () => Promise<Answer<ConsolidatedFile>>): Promise<void> => {
    patch({ working: "writing", trouble: null });
    const answer = await make();
    if (answer.status !== "done") {
      shown(answer, () => ({}));
      return;
    }
    const saved = await saveFile(answer.value.bytes, answer.value.name);
    patch({ working: "no", ...(saved?.how === "failed" ? { trouble: saved.trouble } : { saved }) });
  };
  return {
    state,
    give: (draft) => {
      setState((now) => ({ ...now, draft: { ...now.draft, ...draft }, cancelled: false, trouble: null }));
    },
    check: async () => {
      const { units, previous, files } = state.draft;
      if (units === null) return;
      stop.current = new AbortController();
      patch({ ...FIRST, draft: state.draft, working: "checking" });
      const given = { units: units.file, previous: previous?.file ?? null, files };
      const onProgress = (progress: ConsolidationProgress): void => {
        patch({ progress });
      };
      shown(await session.check(given, { language, signal: stop.current.signal, onProgress }), (view) => ({ view }));
    },
    cancel: () => {
      stop.current.abort();
    },
    choose: async (patched) => {
      const { period, chosen, rankTogether } = state;
      const choice = { period, chosen, rankTogether, ...patched };
      shown(await session.choose(choice, language), (view) => ({ view, ...choice, saved: null }));
    },
    write: () => save(() => session.write(language)),
    saveJson: () => save(() => session.json(language)),
    again: () => {
      patch({ ...FIRST, draft: state.draft });
    },
  };
}
