import type { OrganizationFacts } from "../facts/context";
import { daysExistingIn } from "../facts/existence";
import { DAYS_EXISTING, type CalendarUnit } from "../facts/windows";
import { recordGrounds, rosterGrounds } from "../results/grounds";
import { listedReasons } from "../reasons/listedReasons";
import { quorumReasons } from "../measuring/quorumReasons";
import { firstDayOfMonth, lastDayOfMonth, monthIndexOf, type Day } from "../model/day";
import { quarterOf, type Period } from "../model/period";
import type { Reason } from "../reasons/reason";
import type { Rule } from "../rules/ruleSet";
import { findHeldActivities, type HeldActivities } from "../reminding/heldActivities";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";
import { rulesWithCode } from "../reminding/rulesWithCode";

/** Indicators that are looked at, and those that a branch must meet every month. */
const CODES = ["L1", "L2", "L3", "L4.1", "L5"];
const MONTHLY: ReadonlySet<string> = new Set(["L2", "L3", "L5"]);

/**
 * R10 组织生活待开展: from day 60 of the quarter that holds the cutoff, whatever the period, each indicator of meetings
 * and theme days that the quarter's rows don't meet yet. Months and quarters in which an organization existed too short
 * to be held to them (rules.md §2, 目标) are left out.
 */
export const quarterActivities: ReminderList = {
  code: "R10",
  ledgers: ["activities"],
  columns: [
    { ledger: "activities", anyOf: ["organization"] },
    { ledger: "activities", anyOf: ["date"] },
    { ledger: "activities", anyOf: ["type"] },
  ],
  make,
};

function* make({ context, ruleSet, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { cutoff } = context.input;
  const quarter = quarterOf(cutoff);
  if (cutoff - quarter.start + 1 < thresholds["R10.fromDay"]) return;
  const months = monthsOf(quarter);
  const rules = CODES.flatMap((code) => rulesWithCode({ context, ruleSet }, code)).filter(
    ({ rule }) => rule.ledger === "activities",
  );
  const held = findHeldActivities(
    context,
    rules.map(({ rule }) => rule),
    (day) => (day < quarter.start || day > cutoff ? 0 : monthBit(months, day)),
  );
  const asked = held.map((heldOfRule): AskedActivities => ({ quarter, months, held: heldOfRule }));
  const urgent = quarter.end - cutoff <= thresholds["R10.urgentDays"];
  for (const { organization, level } of results) {
    const facts = context.organizations[organization]!;
    for (const [i, { rule, applies }] of rules.entries()) {
      if (!rule.levels.includes(level) || !applies(organization)) continue;
      const reasons = openReasons(facts, rule, asked[i]!);
      if (reasons.length === 0) continue;
      const { events, hasBelowQuorum } = held[i]!;
      const tooFew = hasBelowQuorum(organization) ? events().belowQuorum(organization) : [];
      const records = tooFew.map(({ record }) => record);
      yield {
        organization,
        person: facts.secretary,
        subject: { kind: "text", text: rule.name },
        reasons: tooFew.length === 0 ? reasons : [...reasons, ...quorumReasons(events(), organization)],
        grounds:
          records.length === 0 ? rosterGrounds(organization, "organization") : recordGrounds("activities", records),
        due: quarter.end,
        urgent,
      };
    }
  }
}

type AskedActivities = Readonly<{ quarter: Period; months: readonly AskedMonth[]; held: HeldActivities }>;

/** A month of the quarter, and the bit that stands for it. */
type AskedMonth = CalendarUnit & Readonly<{ monthIndex: number; bit: number }>;

/** What is still to be held in the quarter; empty when the indicator is met or can't be asked for. */
function openReasons(facts: OrganizationFacts, rule: Rule, asked: AskedActivities): readonly Reason[] {
  if (facts.level !== "B" || !MONTHLY.has(rule.code)) return noneInQuarter(facts, asked);
  // Without the column of groups no group is known; then a month without any meeting is all that can be said.
  return rule.measure === "groupMonths" && asked.held.hasGroups
    ? groupsBehind(facts, asked)
    : monthsWithout(facts, asked);
}

/** One event is asked for in the quarter. */
function noneInQuarter(facts: OrganizationFacts, { quarter, held }: AskedActivities): readonly Reason[] {
  if (held.daysOf(facts.index) !== 0) return [];
  if (daysExistingIn(facts, quarter.start, quarter.end) < DAYS_EXISTING.quarter) return [];
  return [{ code: "remind-none-in-quarter", params: { from: quarter.start } }];
}

/** An event is asked for in every month. */
function monthsWithout(facts: OrganizationFacts, { months, held }: AskedActivities): readonly Reason[] {
  const without = missingMonths(held.daysOf(facts.index), monthsAsked(facts, months));
  return without.length === 0 ? [] : [{ code: "remind-months-without", params: { monthIndexes: without } }];
}

/** A meeting of every group is asked for in every month. */
function groupsBehind(facts: OrganizationFacts, { months, held }: AskedActivities): readonly Reason[] {
  const { groupCount } = facts;
  const asked = monthsAsked(facts, months);
  const groups = [...held.groupsOf(facts.index)].map(([group, days]) => ({
    group,
    monthIndexes: missingMonths(days, asked),
  }));
  const groupMonths = groups.reduce((sum, { monthIndexes }) => sum + asked.length - monthIndexes.length, 0);
  if (groupMonths >= groupCount * asked.length) return [];
  const behind = groups.filter(({ monthIndexes }) => monthIndexes.length > 0);
  const without = groupCount - groups.length;
  const reasons = listedReasons(
    behind.sort((a, b) => (a.group < b.group ? -1 : 1)),
    (params) => ({ code: "group-months-missing", params }),
  );
  if (without <= 0) return reasons;
  return [...reasons, { code: "groups-without-meeting", params: { count: without, groups: groupCount } }];
}

/** The months in which an organization existed long enough. */
function monthsAsked(facts: OrganizationFacts, months: readonly AskedMonth[]): readonly AskedMonth[] {
  if (facts.founded === null && facts.dissolved === null) return months;
  return months.filter(({ from, to }) => daysExistingIn(facts, from, to) >= DAYS_EXISTING.month);
}

function missingMonths(days: number, asked: readonly AskedMonth[]): readonly number[] {
  return asked.filter(({ bit }) => (days & bit) === 0).map(({ monthIndex }) => monthIndex);
}

function monthsOf({ start }: Period): readonly AskedMonth[] {
  const first = monthIndexOf(start);
  return [0, 1, 2].map((i) => {
    const monthIndex = first + i;
    return { from: firstDayOfMonth(monthIndex), to: lastDayOfMonth(monthIndex), monthIndex, bit: 1 << i };
  });
}

function monthBit(months: readonly AskedMonth[], day: Day): number {
  for (let i = 0; i < months.length; i++) if (day <= months[i]!.to) return months[i]!.bit;
  return 0;
}
