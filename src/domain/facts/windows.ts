import type { Context, OrganizationFacts } from "./context";
import { BLANK_DAY, addMonths, firstDayOfMonth, lastDayOfMonth, monthIndexOf, mustDay, type Day } from "../model/day";
import type { WindowKey } from "../model/ruleTerms";
import { daysExistingIn } from "./existence";
import { perContext } from "./perContext";

/** Both days included. `from` of 全部 lies before every day of a ledger, and after BLANK_DAY. */
export type DayWindow = Readonly<{ from: Day; to: Day }>;

/** A calendar quarter, month or year; both days included. */
export type CalendarUnit = Readonly<{ from: Day; to: Day }>;
export type UnitKey = "month" | "quarter" | "year";

export const MONTHS_IN: Readonly<Record<UnitKey, number>> = { month: 1, quarter: 3, year: 12 };

/** Days an organization must have existed in a unit for the unit to count (rules.md §2, 目标). */
export const DAYS_EXISTING: Readonly<Record<UnitKey, number>> = { month: 15, quarter: 45, year: 180 };

/** The window's first and last day at the cutoff (rules.md §1). */
export function windowOf({ input: { period, cutoff } }: Context, window: WindowKey): DayWindow {
  switch (window) {
    case "period":
      return { from: period.start, to: cutoff };
    case "year":
      return { from: mustDay(period.year, 1, 1), to: cutoff };
    case "last12Months":
      return { from: addMonths(cutoff, -12) + 1, to: cutoff };
    case "all":
      return { from: BLANK_DAY + 1, to: cutoff };
  }
}

type UnitsOfWindow = Partial<Record<UnitKey, readonly CalendarUnit[]>>;
const unitCache = perContext((): Partial<Record<WindowKey, UnitsOfWindow>> => ({}));

/** The calendar units that lie wholly inside a window and are complete at the cutoff; none for 全部. */
export function completeUnits(context: Context, window: WindowKey, unit: UnitKey): readonly CalendarUnit[] {
  const ofWindow = (unitCache(context)[window] ??= {});
  return (ofWindow[unit] ??= window === "all" ? [] : unitsInside(windowOf(context, window), MONTHS_IN[unit]));
}

function unitsInside({ from, to }: DayWindow, months: number): readonly CalendarUnit[] {
  const units: CalendarUnit[] = [];
  const firstMonth = monthIndexOf(from);
  for (let month = firstMonth - (firstMonth % months); firstDayOfMonth(month) <= to; month += months) {
    const unit = { from: firstDayOfMonth(month), to: lastDayOfMonth(month + months - 1) };
    if (unit.from >= from && unit.to <= to) units.push(unit);
  }
  return units;
}

/** The complete units of a window in which an organization existed long enough to be held to them. */
export function unitsExpected(
  context: Context,
  facts: OrganizationFacts,
  { window, unit }: Readonly<{ window: WindowKey; unit: UnitKey }>,
): readonly CalendarUnit[] {
  const units = completeUnits(context, window, unit);
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) return units;
  const { founded, dissolved } = facts;
  if ((founded === null || founded <= first.from) && (dissolved === null || dissolved > last.to)) return units;
  return units.filter(({ from, to }) => daysExistingIn(facts, from, to) >= DAYS_EXISTING[unit]);
}

/** The day from which a year's pace is expected of an organization: 1 January, or the first of its founding month. */
export function paceStart({ input }: Context, { founded }: OrganizationFacts): Day {
  const newYear = mustDay(input.period.year, 1, 1);
  return founded === null ? newYear : Math.max(newYear, firstDayOfMonth(monthIndexOf(founded)));
}
