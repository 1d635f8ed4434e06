import type { Progress } from "../../workbook/port/progress";
import type { Answer } from "../service/paneService";
import type { Trouble } from "../service/trouble";

/** How far a view is. `previous`: what was shown before and still is, undefined when there was nothing. */
export type Load<T> =
  | Readonly<{ status: "idle" }>
  | Readonly<{ status: "working"; progress: Progress | null; previous: T | undefined }>
  | Readonly<{ status: "done"; view: T }>
  | Readonly<{ status: "failed"; trouble: Trouble; previous: T | undefined }>
  | Readonly<{ status: "cancelled"; previous: T | undefined }>;

export const IDLE = { status: "idle" } as const;

/** The view to show; undefined when there is none. */
export function shownView<T>(load: Load<T>): T | undefined {
  switch (load.status) {
    case "idle":
      return undefined;
    case "done":
      return load.view;
    default:
      return load.previous;
  }
}

/** What a request's answer makes of the view. */
export function ended<T>(load: Load<T>, answer: Answer<T>): Load<T> {
  const previous = shownView(load);
  switch (answer.status) {
    case "done":
      return { status: "done", view: answer.value };
    case "cancelled":
      return { status: "cancelled", previous };
    case "failed":
      return { status: "failed", trouble: answer.trouble, previous };
  }
}
