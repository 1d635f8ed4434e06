import type { Context, OrganizationFacts } from "./context";
import type { Day } from "../model/day";

type Lifetime = Pick<OrganizationFacts, "founded" | "dissolved">;

/** Number of days from `from` to `to`, both included, on which an organization exists. */
export function daysExistingIn({ founded, dissolved }: Lifetime, from: Day, to: Day): number {
  const first = founded === null ? from : Math.max(from, founded);
  const last = dissolved === null ? to : Math.min(to, dissolved - 1);
  return Math.max(0, last - first + 1);
}

/** Whether an organization takes no part at all: dissolved on or before the period's start, or founded after the cutoff. */
export function isLeftOut({ input, organizations }: Context, organization: number): boolean {
  const { founded, dissolved } = organizations[organization]!;
  return (dissolved !== null && dissolved <= input.period.start) || (founded !== null && founded > input.cutoff);
}

/** Whether an organization was dissolved inside the period: scored and listed, but not ranked, flagged or reminded. */
export function isDissolvedInPeriod({ input, organizations }: Context, organization: number): boolean {
  const { dissolved } = organizations[organization]!;
  return dissolved !== null && input.period.start < dissolved && dissolved <= input.cutoff;
}

/** Whether an organization is there at the cutoff, neither left out nor dissolved inside the period. */
export function isActive(context: Context, organization: number): boolean {
  return !isLeftOut(context, organization) && !isDissolvedInPeriod(context, organization);
}
