import type { Context } from "../facts/context";
import { vacancyDays } from "../facts/secretary";
import { termOf } from "../facts/term";
import { addMonths } from "../model/day";

/** Whether roster facts alone veto a better grade: a term long expired, or a secretary long known to be vacant (rules.md §6.7). */
export function isVetoedByRoster(context: Context, organization: number): boolean {
  const { cutoff, settings } = context.input;
  const { vacant, days } = vacancyDays(context, organization);
  if (vacant && days !== null && days > settings.thresholds["veto.vacantDays"]) return true;
  const term = termOf(context, organization);
  // A term that is running can't be vetoed, however far its last day lies beyond the calendar.
  if (!term || cutoff <= term.expiry) return false;
  return cutoff > addMonths(term.expiry, settings.thresholds["veto.expiryMonths"]);
}
