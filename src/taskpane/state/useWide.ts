import { useSyncExternalStore } from "react";

/** Pages that have room for two columns. */
export const WIDE_QUERY = "(min-width: 900px)";

/**
 * Pages that have room for what is asked and what it rests on side by side, at full size. Griffel puts media queries in
 * the order of their texts, and the later wins: this one must come after WIDE_QUERY.
 */
export const ROOMY_QUERY = "screen and (min-width: 1180px)";

type Query = typeof WIDE_QUERY | typeof ROOMY_QUERY;

function listOf(query: Query): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(query) : null;
}

function subscriberOf(query: Query): (onChange: () => void) => () => void {
  return (onChange) => {
    const media = listOf(query);
    media?.addEventListener("change", onChange);
    return () => {
      media?.removeEventListener("change", onChange);
    };
  };
}

const subscribe = { [WIDE_QUERY]: subscriberOf(WIDE_QUERY), [ROOMY_QUERY]: subscriberOf(ROOMY_QUERY) };

function useQuery(query: Query): boolean {
  return useSyncExternalStore(subscribe[query], () => listOf(query)?.matches ?? false);
}

/** Whether the window is wide (WIDE_QUERY); it counts as narrow where the browser can't tell. */
export function useWide(): boolean {
  return useQuery(WIDE_QUERY);
}

/** Whether the window has room for two columns at full size (ROOMY_QUERY). */
export function useRoomy(): boolean {
  return useQuery(ROOMY_QUERY);
}
