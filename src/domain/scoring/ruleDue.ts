import type { Context } from "../facts/context";
import { daysInMonth, mustDay } from "../model/day";
import type { Reason } from "../reasons/reason";
import type { Rule } from "../rules/ruleSet";

/** Why a rule doesn't count in this period by its 到期; null when it does (rules.md §2). */
export function notDueReason({ input: { period, cutoff } }: Context, { due }: Rule): Reason | null {
  if (!due) return null;
  if (due.kind === "fromDay") {
    const from = period.start + due.day - 1;
    return cutoff >= from || cutoff === period.end ? null : { code: "na-not-due", params: { from } };
  }
  const day = mustDay(period.year, due.month, Math.min(due.day, daysInMonth(period.year, due.month)));
  if (due.kind === "standing") return cutoff >= day ? null : { code: "na-not-due", params: { from: day } };
  if (day >= period.start && day <= cutoff) return null;
  return day > cutoff && day <= period.end
    ? { code: "na-not-due", params: { from: day } }
    : { code: "na-other-period", params: { day } };
}
