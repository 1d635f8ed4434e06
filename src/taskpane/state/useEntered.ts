import { useEffect } from "react";
import { usePaneContext } from "./PaneContext";
import type { ViewKey } from "../service/views";

/** Asks for a view that is not there yet, as soon as no other request is under way. Only for requests that change nothing. */
export function useEntered(key: ViewKey, ask: () => Promise<boolean>): void {
  const { state } = usePaneContext();
  const needed = state.loads[key].status === "idle" && state.underWay === null && state.loads.start.status !== "idle";
  useEffect(() => {
    if (needed) void ask();
  }, [needed, ask]);
}
