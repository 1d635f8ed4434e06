import { BLANK_DAY, mustDay } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import type { Context } from "./context";
import { perContext } from "./perContext";

/**
 * Whether the activity ledger reaches back to the time in which the meetings of the year before are held: some row is
 * dated up to 31 March of the year, and to the cutoff. A ledger begun later says nothing about them (rules.md §11).
 */
export const coversYearBefore: (context: Context) => boolean = perContext((context) => {
  const table = context.table("activities");
  const days = table && columnOf(table, "date", "date")?.days;
  const { cutoff, period } = context.input;
  const last = Math.min(cutoff, mustDay(period.year, 3, 31));
  return days?.some((day) => day !== BLANK_DAY && day <= last) ?? false;
});
