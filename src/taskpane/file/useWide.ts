import { useSyncExternalStore } from "react";

/** Pages that have room for the pane and the workbook beside each other. */
export const WIDE_QUERY = "(min-width: 900px)";

function list(): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(WIDE_QUERY) : null;
}

function subscribe(onChange: () => void): () => void {
  const media = list();
  media?.addEventListener("change", onChange);
  return () => {
    media?.removeEventListener("change", onChange);
  };
}

/** Whether the window is wide; it counts as narrow where the browser can't tell. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => list()?.matches ?? false);
}
