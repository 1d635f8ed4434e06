import type { Progress } from "../../workbook/port/progress";
import type { Language } from "../../workbook/resultSheets/texts";
import type { Trouble } from "./trouble";
import { isLong, REQUEST_NAMES, type GivenOf, type LongRequest, type RequestName, type ValueOf } from "./requestTable";

/** How a request ended. */
export type Answer<T> =
  | Readonly<{ status: "done"; value: T }>
  | Readonly<{ status: "cancelled" }>
  | Readonly<{ status: "failed"; trouble: Trouble }>;

export type OnPaneProgress = (progress: Progress) => void;

/** The requests of REQUESTS as they are asked; long ones are told to whom they tell their progress. */
export type Requests = {
  readonly [R in RequestName]: (
    ...args: R extends LongRequest ? [...given: GivenOf<R>, onProgress: OnPaneProgress] : GivenOf<R>
  ) => Promise<Answer<ValueOf<R>>>;
};

/**
 * Everything the pane asks of the product. All words in what comes back are in the language set. Long requests tell
 * their progress and end as `cancelled` after `cancel()`. Never rejects.
 */
export type PaneService = Requests &
  Readonly<{
    /** Sets the language of later answers. */
    setLanguage: (language: Language) => Promise<void>;
    /** Ends the request under way. */
    cancel: () => Promise<void>;
    /** Called when a person has changed the workbook since it was last read. */
    onOutOfDate: (listener: () => void) => Promise<void>;
  }>;

/** Answers any request; `ask` gives each the value of its entry. */
type AskRequest = (
  name: RequestName,
  given: readonly unknown[],
  onProgress?: OnPaneProgress,
) => Promise<Answer<unknown>>;

/** All requests, each asked by one and the same way. */
export function requestsBy(ask: AskRequest): Requests {
  const request = (name: RequestName) =>
    isLong(name)
      ? (...args: readonly unknown[]) => ask(name, args.slice(0, -1), args.at(-1) as OnPaneProgress)
      : (...given: readonly unknown[]) => ask(name, given);
  return Object.fromEntries(REQUEST_NAMES.map((name) => [name, request(name)])) as unknown as Requests;
}
