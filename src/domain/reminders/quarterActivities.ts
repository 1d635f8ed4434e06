import type { Context, OrganizationFacts } from "../context";
import { findActivityEvents, type ActivityEvents } from "../facts/activityEvents";
import { daysExistingIn } from "../facts/existence";
import { DAYS_EXISTING, type CalendarUnit } from "../facts/windows";
import { recordGrounds, rosterGrounds } from "../grounds";
import { listedReasons } from "../measures/listedReasons";
import { quorumReasons } from "../measures/quorumReasons";
import { compileFilter } from "../measures/recordFilter";
import { firstDayOfMonth, lastDayOfMonth, monthIndexOf, type Day } from "../model/day";
import { columnOf, type TextColumn } from "../model/ledgerTable";
import { quarterOf, type Period } from "../model/period";
import type { Reason } from "../reason";
import { rulesWithCode, type RuleForLevel } from "./rulesWithCode";
import type { ReminderDraft, ReminderInput } from "./reminderList";

/** Indicators that are looked at, and those that a branch must meet every month. */
const CODES = ["L1", "L2", "L3", "L4.1", "L5"];
const MONTHLY: ReadonlySet<string> = new Set(["L2", "L3", "L5"]);

/**
 * R10 组织生活待开展: from day 60 of the quarter that holds the cutoff, whatever the period, each indicator of meetings
 * and theme days that the quarter's rows don't meet yet. Months and quarters in which an organization existed too short
 * to be held to them (rules.md §2, 目标) are left out.
 */
export function* quarterActivityReminders({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { cutoff } = context.input;
  const quarter = quarterOf(cutoff);
  if (cutoff - quarter.start + 1 < thresholds["R10.fromDay"]) return;
  const checks = CODES.flatMap((code) => rulesWithCode(context, code))
    .filter(({ rule }) => rule.ledger === "activities")
    .map((ruleForLevel) => prepareCheck(context, quarter, ruleForLevel));
  const urgent = quarter.end - cutoff <= thresholds["R10.urgentDays"];
  for (const { organization, level } of results) {
    const facts = context.organizations[organization]!;
    for (const { rule, applies, openReasons, rowsOf } of checks) {
      if (!rule.levels.includes(level) || !applies(organization)) continue;
      const reasons = openReasons(facts);
      if (reasons.length === 0) continue;
      const rows = rowsOf(organization);
      yield {
        organization,
        person: facts.secretary,
        subject: { kind: "text", text: rule.name },
        reasons,
        ...(rows.length === 0 ? rosterGrounds(organization, "organization") : recordGrounds("activities", rows)),
        due: quarter.end,
        urgent,
      };
    }
  }
}

/** `openReasons`: what is still to be held in the quarter; empty when the indicator is met or can't be asked for. */
type Check = RuleForLevel &
  Readonly<{
    openReasons: (facts: OrganizationFacts) => readonly Reason[];
    rowsOf: (organization: number) => readonly number[];
  }>;

function prepareCheck(context: Context, quarter: Period, ruleForLevel: RuleForLevel): Check {
  const { rule } = ruleForLevel;
  const { cutoff } = context.input;
  const table = context.table("activities")!;
  const days = columnOf(table, "date", "date")?.days;
  const passesFilter = compileFilter(context, "activities", rule.filter);
  const takesPart = (record: number) => {
    const day = days![record]!;
    return day >= quarter.start && day <= cutoff && passesFilter(record);
  };
  const events = findActivityEvents(context, rule.filter, days ? takesPart : () => false);
  const meetings: QuarterMeetings = { quarter, events, dayOf: (record) => days![record]! };
  const groups = rule.measure === "groupMonths" ? columnOf(table, "group", "text") : undefined;
  const openReasons = (facts: OrganizationFacts): readonly Reason[] => {
    if (!(MONTHLY.has(rule.code) && facts.level === "B")) return noneInQuarter(facts, meetings);
    const months = monthsOf(facts, quarter);
    return groups ? groupsBehind(facts, months, { ...meetings, groups }) : monthsWithout(facts, months, meetings);
  };
  return {
    ...ruleForLevel,
    openReasons: (facts) => {
      const reasons = openReasons(facts);
      return reasons.length === 0 ? reasons : [...reasons, ...quorumReasons(events, facts.index)];
    },
    rowsOf: (organization) => [...context.recordsOf("activities", organization)].filter(takesPart),
  };
}

type QuarterMeetings = Readonly<{ quarter: Period; events: ActivityEvents; dayOf: (record: number) => Day }>;

/** One meeting is asked for in the quarter. */
function noneInQuarter(facts: OrganizationFacts, { quarter, events }: QuarterMeetings): readonly Reason[] {
  if (daysExistingIn(facts, quarter.start, quarter.end) < DAYS_EXISTING.quarter) return [];
  let held = 0;
  events.visit(facts.index, () => held++);
  return held > 0 ? [] : [{ code: "remind-none-in-quarter", params: { from: quarter.start } }];
}

/** A meeting is asked for in every month. */
function monthsWithout(
  { index }: OrganizationFacts,
  months: readonly CalendarUnit[],
  { events, dayOf }: QuarterMeetings,
): readonly Reason[] {
  let met = 0;
  events.visit(index, (record) => {
    met |= monthBit(months, dayOf(record));
  });
  const without = months.filter((_, i) => (met & (1 << i)) === 0);
  if (without.length === 0) return [];
  return [{ code: "remind-months-without", params: { monthIndexes: without.map(({ from }) => monthIndexOf(from)) } }];
}

/** A meeting of every group is asked for in every month. */
function groupsBehind(
  { index, groupCount }: OrganizationFacts,
  months: readonly CalendarUnit[],
  { events, dayOf, groups }: QuarterMeetings & Readonly<{ groups: TextColumn }>,
): readonly Reason[] {
  const met = new Map<string, number>();
  events.visit(index, (record) => {
    const bit = monthBit(months, dayOf(record));
    for (const name of groups.values[groups.ids[record]!]!) met.set(name, (met.get(name) ?? 0) | bit);
  });
  const isMissing = (bits: number, i: number) => (bits & (1 << i)) === 0;
  const missingOf = (bits: number) => months.filter((_, i) => isMissing(bits, i));
  const groupMonths = [...met.values()].reduce((sum, bits) => sum + months.length - missingOf(bits).length, 0);
  if (groupMonths >= groupCount * months.length) return [];
  const behind = [...met].filter(([, bits]) => missingOf(bits).length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const without = groupCount - met.size;
  return [
    ...listedReasons(behind, ([group, bits]) => ({
      code: "group-months-missing",
      params: { group, monthIndexes: missingOf(bits).map(({ from }) => monthIndexOf(from)) },
    })),
    ...(without > 0
      ? [{ code: "groups-without-meeting", params: { count: without, groups: groupCount } } satisfies Reason]
      : []),
  ];
}

function monthsOf(facts: OrganizationFacts, { start }: Period): readonly CalendarUnit[] {
  const first = monthIndexOf(start);
  return [first, first + 1, first + 2]
    .map((month) => ({ from: firstDayOfMonth(month), to: lastDayOfMonth(month) }))
    .filter(({ from, to }) => daysExistingIn(facts, from, to) >= DAYS_EXISTING.month);
}

function monthBit(months: readonly CalendarUnit[], day: Day): number {
  for (let i = 0; i < months.length; i++) if (day >= months[i]!.from && day <= months[i]!.to) return 1 << i;
  return 0;
}
