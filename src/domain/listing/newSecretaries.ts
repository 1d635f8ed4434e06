import type { Context } from "../facts/context";
import { isNewSecretary } from "../facts/secretary";
import type { Day } from "../model/day";
import { dayCell, numberCell, organizationCell, textCell, wordCell, type ListCell } from "./officeList";

/** A secretary who took office within the twelve months up to the cutoff. */
export type NewSecretary = Readonly<{ organization: number; since: Day }>;

/** The new secretaries, in the order of the organizations. */
export function newSecretaries(context: Context, organizations: readonly number[]): readonly NewSecretary[] {
  return organizations.flatMap((organization) => {
    const since = context.organizations[organization]!.secretarySince;
    return since !== null && isNewSecretary(context, organization) ? [{ organization, since }] : [];
  });
}

/** What is due for a new secretary: `due` the last day, `done` when it was done, null: not yet. */
export type DueMatter = NewSecretary & Readonly<{ due: Day; done: Day | null }>;

/** What is still open first, the earliest due day first; then what is done, likewise. */
export function byUrgency(a: DueMatter, b: DueMatter): number {
  return Number(a.done !== null) - Number(b.done !== null) || a.due - b.due || a.organization - b.organization;
}

/** The cells that both lists of new secretaries have. */
export function dueCells(
  { organizations, input: { cutoff } }: Context,
  { organization, since, due, done }: DueMatter,
): Readonly<Record<"organization" | "secretary" | "since" | "due" | "daysLeft" | "state", ListCell>> {
  const open = due < cutoff ? "overdue" : "open";
  const state = done === null ? open : done > due ? "doneLate" : "done";
  return {
    organization: organizationCell(organization),
    secretary: textCell(organizations[organization]!.secretary),
    since: dayCell(since),
    due: dayCell(due),
    daysLeft: done === null ? numberCell(due - cutoff) : null,
    state: wordCell(state),
  };
}
