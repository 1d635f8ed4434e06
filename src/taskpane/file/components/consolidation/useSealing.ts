import { useState } from "react";
import type { Language } from "../../../../workbook/resultSheets/texts";
import type { SavedFile } from "../../../paneEnvironment";
import type { Answer } from "../../../service/paneService";
import type { Trouble } from "../../../service/trouble";
import type {
  ConsolidationSigned,
  OutgoingConsolidationView,
  SealedConsolidationView,
} from "../../consolidation/consolidationView";
import type { ConsolidationSession } from "../../consolidation/startConsolidation";

type Made = Extract<SealedConsolidationView, { status: "made" }>;

/** A consolidation on its way up; `refused`: why it was not made, in words. */
export type SealingState = Readonly<{
  /** It is shown instead of the report. */
  isOpen: boolean;
  working: "no" | "looking" | "making";
  view: OutgoingConsolidationView | null;
  signed: ConsolidationSigned;
  made: Made | null;
  refused: string | null;
  trouble: Trouble | null;
  saved: SavedFile | null;
}>;

const FIRST: SealingState = {
  ...{ isOpen: false, working: "no", view: null, made: null, refused: null, trouble: null, saved: null },
  signed: { name: "", code: "", mask: false, passphrase: "", follows: null },
};

export type Sealing = Readonly<{
  state: SealingState;
  /** Looks at what would go up, as the report says now. */
  open: () => Promise<void>;
  /** Back to the report; who submits stays. */
  close: () => void;
  sign: (patch: Partial<ConsolidationSigned>) => void;
  make: () => Promise<void>;
  save: () => Promise<void>;
  /** Back to the form, to make another one. */
  again: () => void;
}>;

type Around = Readonly<{
  session: ConsolidationSession;
  saveFile: (bytes: Blob, name: string) => Promise<SavedFile | null>;
  language: Language;
}>;

/** Makes the file that goes up out of what was put together. */
export function useSealing({ session, saveFile, language }: Around): Sealing {
  const [state, setState] = useState(FIRST);
  const patch = (next: Partial<SealingState>): void => {
    setState((now) => ({ ...now, ...next }));
  };
  const ended = <T>(answer: Answer<T>, take: (value: T) => Partial<SealingState>): void => {
    if (answer.status === "done") patch({ working: "no", ...take(answer.value) });
    else patch({ working: "no", ...(answer.status === "failed" ? { trouble: answer.trouble } : {}) });
  };
  return {
    state,
    open: async () => {
      // Masks are accepted for what is shown.
      const signed = { ...state.signed, mask: false };
      patch({ ...FIRST, signed, isOpen: true, working: "looking" });
      ended(await session.outgoing(language), (view) => ({ view }));
    },
    close: () => {
      patch({ isOpen: false });
    },
    sign: (signed) => {
      setState((now) => ({ ...now, signed: { ...now.signed, ...signed }, refused: null }));
    },
    make: async () => {
      patch({ working: "making", refused: null, trouble: null });
      ended(await session.seal(state.signed, language), (sealed) =>
        sealed.status === "refused"
          ? { refused: sealed.reason }
          : { made: sealed, signed: { ...state.signed, passphrase: "" } },
      );
    },
    save: async () => {
      if (state.made === null) return;
      patch({ saved: await saveFile(state.made.bytes, state.made.name) });
    },
    again: () => {
      patch({ made: null, saved: null });
    },
  };
}
