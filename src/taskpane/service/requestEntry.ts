import type { ViewKey } from "./views";

/** Carries a type; at run time there is nothing in it. */
export type Typed<T> = Readonly<{ type?: T }>;

/** The type of what is given, or of an answer. */
export const of = <T>(): Typed<T> => ({});

/** What is known of a request: see REQUESTS. */
export type RequestEntry = Readonly<{ given: Typed<readonly unknown[]>; inProgress?: true; atOnce?: true }> &
  (
    | Readonly<{
        view: ViewKey;
        forgets: readonly ViewKey[];
        ages?: true;
        quiet?: true;
        notice?: "alone" | "besideView";
        answer?: Typed<unknown>;
      }>
    | Readonly<{ answer: Typed<unknown> }>
  );
