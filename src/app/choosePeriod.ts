import { BLANK_DAY, type Day } from "../domain/model/day";
import { columnOf, type LedgerSet } from "../domain/model/ledgerTable";
import { periodOf, quarterOf, type Period } from "../domain/model/period";
import type { Settings } from "../domain/settings/settings";

/** Where the period came from, to be told to the user. */
export type PeriodOrigin = "argument" | "settings" | "activities";

/** Where the cutoff came from; `period`: it is the period's last day. */
export type CutoffOrigin = "argument" | "settings" | "period";

/** Period and cutoff of an assessment. */
export type ChosenPeriod = Readonly<{
  period: Period;
  origin: PeriodOrigin;
  cutoff: Day;
  cutoffOrigin: CutoffOrigin;
  /** The cutoff of the settings sheet, where it lies outside the period and so doesn't hold; else null. */
  unusedCutoff: Day | null;
  /** Whether an activity is dated in the period, up to the cutoff: without one the period may be a slip. */
  hasActivities: boolean;
}>;

/** The cutoff asked for is not in the period found. */
export type CutoffOutside = Readonly<{ outside: Period; cutoff: Day }>;

export type PeriodWishes = Readonly<{ period: Period | null; cutoff: Day | null; today: Day }>;

/**
 * The period to assess: the one asked for, else that of the settings sheet, else the newest quarter with activities that
 * has begun by today (a slip such as 2062 doesn't count). The cutoff: asked for, else that of the settings sheet if it lies
 * in the period, else the period's last day. Settings that contradict themselves are told like a wrong argument.
 *
 * @returns null when nothing tells a period.
 */
export function choosePeriod(
  wishes: PeriodWishes,
  settings: Settings,
  ledgers: LedgerSet,
): ChosenPeriod | CutoffOutside | null {
  const days = activityDays(ledgers);
  const found = findPeriod(wishes, settings, days);
  if (!found) return null;
  const { period, origin } = found;
  const within = (day: Day): boolean => period.start <= day && day <= period.end;
  const chosen = (cutoff: Day, cutoffOrigin: CutoffOrigin, unusedCutoff: Day | null = null): ChosenPeriod => ({
    ...{ period, origin, cutoff, cutoffOrigin, unusedCutoff },
    hasActivities: days.some((day) => period.start <= day && day <= cutoff),
  });
  const own = settings.cutoff;
  if (wishes.cutoff !== null) {
    return within(wishes.cutoff) ? chosen(wishes.cutoff, "argument") : { outside: period, cutoff: wishes.cutoff };
  }
  if (own === null) return chosen(period.end, "period");
  if (within(own)) return chosen(own, "settings");
  return origin === "settings" ? { outside: period, cutoff: own } : chosen(period.end, "period", own);
}

/** The days of all activities, BLANK_DAY where a row has none. */
export function activityDays(ledgers: LedgerSet): Int32Array {
  const activities = ledgers.tables.get("activities");
  return (activities && columnOf(activities, "date", "date")?.days) ?? new Int32Array(0);
}

function findPeriod(
  { period, today }: PeriodWishes,
  { year, periodKind }: Settings,
  activityDays: Int32Array,
): Pick<ChosenPeriod, "period" | "origin"> | null {
  if (period) return { period, origin: "argument" };
  if (year !== null && periodKind !== null) return { period: periodOf(year, periodKind), origin: "settings" };
  const end = quarterOf(today).end;
  let newest = BLANK_DAY;
  for (const day of activityDays) if (day <= end && day > newest) newest = day;
  return newest === BLANK_DAY ? null : { period: quarterOf(newest), origin: "activities" };
}
