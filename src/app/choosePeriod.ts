import { BLANK_DAY, type Day } from "../domain/model/day";
import { columnOf, type LedgerSet } from "../domain/model/ledgerTable";
import { periodOf, quarterOf, type Period } from "../domain/model/period";
import type { Settings } from "../domain/rules/settings";

/** Where the period came from, to be told to the user. */
export type PeriodOrigin = "argument" | "settings" | "activities";

export type ChosenPeriod = Readonly<{ period: Period; cutoff: Day; origin: PeriodOrigin }>;

/** The cutoff asked for is not in the period found. */
export type CutoffOutside = Readonly<{ outside: Period }>;

export type PeriodWishes = Readonly<{ period: Period | null; cutoff: Day | null; today: Day }>;

/**
 * The period to assess: the one asked for, else that of the settings sheet, else the newest quarter with activities that
 * has begun by today (a slip such as 2062 doesn't count). The cutoff: asked for, else that of the settings if it lies in the
 * period, else the period's last day.
 *
 * @returns null when nothing tells a period.
 */
export function choosePeriod(
  wishes: PeriodWishes,
  settings: Settings,
  ledgers: LedgerSet | null,
): ChosenPeriod | CutoffOutside | null {
  const found = findPeriod(wishes, settings, ledgers);
  if (!found) return null;
  const { period } = found;
  const within = (day: Day): boolean => period.start <= day && day <= period.end;
  if (wishes.cutoff !== null) return within(wishes.cutoff) ? { ...found, cutoff: wishes.cutoff } : { outside: period };
  const cutoff = settings.cutoff !== null && within(settings.cutoff) ? settings.cutoff : period.end;
  return { ...found, cutoff };
}

function findPeriod(
  { period, today }: PeriodWishes,
  { year, periodKind }: Settings,
  ledgers: LedgerSet | null,
): Omit<ChosenPeriod, "cutoff"> | null {
  if (period) return { period, origin: "argument" };
  if (year !== null && periodKind !== null) return { period: periodOf(year, periodKind), origin: "settings" };
  const activities = ledgers?.tables.get("activities");
  const days = activities && columnOf(activities, "date", "date")?.days;
  if (!days) return null;
  const end = quarterOf(today).end;
  let newest = BLANK_DAY;
  for (const day of days) if (day <= end && day > newest) newest = day;
  return newest === BLANK_DAY ? null : { period: quarterOf(newest), origin: "activities" };
}
