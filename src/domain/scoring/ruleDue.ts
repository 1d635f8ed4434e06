import type { Context } from "../context";
import { daysInMonth, mustDay } from "../model/day";
import type { Reason } from "../reason";
import type { Rule } from "../rules/ruleSet";

/** Why a rule doesn't count in this period by its 到期; null when it does (rules.md §2). */
export function notDueReason({ input: { period, cutoff } }: Context, { due }: Rule): Reason | null {
  if (!due) return null;
  const day = mustDay(period.year, due.month, Math.min(due.day, daysInMonth(period.year, due.month)));
  if (due.kind === "standing") return cutoff >= day ? null : { code: "na-not-due", params: { from: day } };
  if (day >= period.start && day <= cutoff) return null;
  return day > cutoff && day <= period.end
    ? { code: "na-not-due", params: { from: day } }
    : { code: "na-other-period", params: { day } };
}
