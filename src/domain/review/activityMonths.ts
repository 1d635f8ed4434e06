import { BLANK_DAY, firstDayOfMonth, lastDayOfMonth, monthIndexOf } from "../model/day";
import { columnOf, type LedgerSet } from "../model/ledgerTable";
import { daysExistingIn } from "../facts/existence";
import { DAYS_EXISTING } from "../facts/windows";
import type { ReviewInput } from "./matterRule";

/** Which organizations have an activity row in which complete months of the period. */
export type ActivityMonths = Readonly<{
  /** Months of the period that are complete at the cutoff: year × 12 + month − 1. */
  monthIndexes: readonly number[];
  /** Whether there is a row; true for a month that nothing is expected in, since the organization existed too short. */
  has: (organization: number, monthIndex: number) => boolean;
  /** Assessed organizations of the same level under the same superior; those of the level where it has no superior. */
  neighboursOf: (organization: number) => readonly number[];
}>;

/** One pass over the activities. Without that ledger no month is looked at. */
export function compileMonthsWithActivities({ assessment, ledgers }: ReviewInput): ActivityMonths {
  const { period, cutoff, organizations } = assessment;
  const first = monthIndexOf(period.start);
  const monthIndexes: number[] = [];
  if (ledgers.tables.has("activities")) {
    for (let month = first; lastDayOfMonth(month) <= cutoff; month++) monthIndexes.push(month);
  }
  const met = monthsMet(ledgers, first, monthIndexes.length);
  const lifetimeOf = compileLifetime(ledgers);
  const { superiors, levels } = ledgers.roster;
  const groupOf = (organization: number): string => `${levels[organization]!}${superiors[organization]!}`;
  const groups = new Map<string, number[]>();
  for (const { organization } of organizations) {
    const group = groups.get(groupOf(organization));
    if (group) group.push(organization);
    else groups.set(groupOf(organization), [organization]);
  }
  return {
    monthIndexes,
    has: (organization, month) => {
      if ((met[organization]! & (1 << (month - first))) !== 0) return true;
      const days = daysExistingIn(lifetimeOf(organization), firstDayOfMonth(month), lastDayOfMonth(month));
      return days < DAYS_EXISTING.month;
    },
    neighboursOf: (organization) => (groups.get(groupOf(organization)) ?? []).filter((other) => other !== organization),
  };
}

/** One bit a month from the first on; a period has at most twelve. */
function monthsMet({ roster, tables }: LedgerSet, first: number, count: number): Uint16Array {
  const met = new Uint16Array(roster.rowCount);
  const activities = tables.get("activities");
  const named = activities && columnOf(activities, "organization", "organization");
  const days = activities && columnOf(activities, "date", "date")?.days;
  if (!named || !days || count === 0) return met;
  const from = firstDayOfMonth(first);
  const to = lastDayOfMonth(first + count - 1);
  for (let record = 0; record < days.length; record++) {
    const day = days[record]!;
    if (day < from || day > to) continue;
    for (const organization of named.values[named.ids[record]!]!)
      met[organization]! |= 1 << (monthIndexOf(day) - first);
  }
  return met;
}

function compileLifetime({ roster }: LedgerSet) {
  const dayOf = (field: "founded" | "dissolved") => {
    const days = columnOf(roster, field, "date")?.days;
    return (organization: number) => {
      const day = days?.[organization] ?? BLANK_DAY;
      return day === BLANK_DAY ? null : day;
    };
  };
  const [founded, dissolved] = [dayOf("founded"), dayOf("dissolved")];
  return (organization: number) => ({ founded: founded(organization), dissolved: dissolved(organization) });
}
