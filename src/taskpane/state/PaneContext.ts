import { createContext, useContext } from "react";
import type { PaneTexts } from "../../i18n/paneTexts";
import type { PaneEnvironment } from "../paneEnvironment";
import type { Pane } from "./usePane";

export type PaneContextValue = Pane & Readonly<{ texts: PaneTexts; environment: PaneEnvironment }>;

const Context = createContext<PaneContextValue | null>(null);

/** Gives the pane to what is inside. */
export const PaneProvider = Context.Provider;

/** The pane around a component. */
export function usePaneContext(): PaneContextValue {
  const pane = useContext(Context);
  if (pane === null) throw new Error("no pane around this component");
  return pane;
}

/** The words of the pane. */
export function useTexts(): PaneTexts {
  return usePaneContext().texts;
}

/** Whether a request is under way, so that another can't be made. */
export function useBusy(): boolean {
  return usePaneContext().state.underWay !== null;
}
