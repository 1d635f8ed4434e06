import { useEffect } from "react";

/** What keys do while the review is shown; null: nothing. */
type ReviewKeys = Readonly<{
  previous: (() => void) | null;
  next: (() => void) | null;
  deed: (() => void) | null;
  close: (() => void) | null;
}>;

/** Where PgUp and PgDn mean something else. */
const PAGED = "[role=grid], [role=listbox]";

function turnOf({ key, target }: KeyboardEvent, { previous, next }: ReviewKeys): (() => void) | null {
  if (target instanceof Element && target.closest(PAGED) !== null) return null;
  return key === "PageUp" ? previous : key === "PageDown" ? next : null;
}

function deedOf(event: KeyboardEvent, { deed, close }: ReviewKeys): (() => void) | null {
  if (event.defaultPrevented) return null;
  if (event.key === "Escape") return close;
  return event.key === "Enter" && (event.ctrlKey || event.metaKey) ? deed : null;
}

/** PgUp and PgDn turn to the organization before and after (clickers of presenters send these), Ctrl+Enter records. */
export function useReviewKeys(keys: ReviewKeys): void {
  useEffect(() => {
    const handle = (find: typeof deedOf) => (event: KeyboardEvent) => {
      const found = find(event, keys);
      if (found === null) return;
      event.preventDefault();
      event.stopPropagation();
      found();
    };
    const [turn, press] = [handle(turnOf), handle(deedOf)];
    // Before the tabs take them, on which they would move the focus.
    window.addEventListener("keydown", turn, { capture: true });
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", turn, { capture: true });
      window.removeEventListener("keydown", press);
    };
  });
}
