import type { Context, RecordGroups } from "../facts/context";
import { findActivityEvents, type ActivityEvents } from "../facts/activityEvents";
import { unitsProved } from "../facts/unitsProved";
import type { UnitKey } from "../facts/windows";
import { filterGroups, groupRecords } from "../facts/recordGroups";
import { compileFilter, valuesHold } from "../records/recordFilter";
import type { Day } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import type { Rule } from "../rules/ruleSet";

/** Set for an organization with meetings that don't count, beside the bits of the days. */
const BELOW_QUORUM = 0x80;

/** What organizations held of one indicator of activities. Organizations by index. */
export type HeldActivities = Readonly<{
  /** The bits of the days on which an event that counts was held. */
  daysOf: (organization: number) => number;
  /** Whether meetings can be told by group. */
  hasGroups: boolean;
  /** Likewise for each group that meetings name. */
  groupsOf: (organization: number) => ReadonlyMap<string, number>;
  /** Whether some meeting does not count because too few were present. */
  hasBelowQuorum: (organization: number) => boolean;
  /** The events themselves, of the days that have a bit. Grouped when first asked for. */
  events: () => ActivityEvents;
}>;

/**
 * Looks through the activities once, organization by organization, for several rules.
 *
 * @param bitOf - the bit that stands for a day, at most 0x40; 0 leaves the row out.
 */
export function findHeldActivities(
  context: Context,
  rules: readonly Rule[],
  bitOf: (day: Day) => number,
): readonly HeldActivities[] {
  const table = context.table("activities");
  const days = table && columnOf(table, "date", "date")?.days;
  const isInWindow = (record: number) => bitOf(days![record]!) !== 0;
  let grouped: RecordGroups | null = null;
  const window = { isInWindow, rows: () => (grouped ??= groupRecords(context, "activities", isInWindow)) };
  const tallies = rules.map((rule) => prepareTally(context, rule, window));
  if (days) {
    const talliesOf = talliesByType(context, rules, tallies);
    const { starts, records } = context.groupsOf("activities");
    for (let organization = 0; organization + 1 < starts.length; organization++) {
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
        const record = records[i]!;
        const wanting = talliesOf(record);
        if (wanting.length === 0) continue;
        const bit = bitOf(days[record]!);
        if (bit === 0) continue;
        for (const tally of wanting) tally.add(record, bit, organization);
      }
    }
  }
  return tallies;
}

/** The tallies whose rule lets a record's type through: most types are of no or one rule. */
function talliesByType(
  context: Context,
  rules: readonly Rule[],
  tallies: readonly Tally[],
): (record: number) => readonly Tally[] {
  const type = columnOf(context.table("activities")!, "type", "text");
  if (!type) return () => tallies;
  const byId = type.values.map((values) =>
    tallies.filter((_, i) =>
      rules[i]!.filter.every((comparison) => comparison.field !== "type" || valuesHold(context, values, comparison)),
    ),
  );
  return (record) => byId[type.ids[record]!]!;
}

type Tally = HeldActivities & Readonly<{ add: (record: number, bit: number, organization: number) => void }>;

/** For asking what single records are. */
const NO_RECORDS: RecordGroups = { starts: new Int32Array(0), records: new Int32Array(0) };
/** Measures by calendar unit: a row that names a longer time than the unit is held in none that is known. */
const UNIT_OF_MEASURE: Readonly<Record<string, UnitKey>> = {
  monthsMet: "month",
  groupMonths: "month",
  quartersMet: "quarter",
};
const NO_GROUPS: ReadonlyMap<string, number> = new Map();

/** The days that have a bit: which records lie in them, and those by organization, for all rules. */
type Window = Readonly<{ isInWindow: (record: number) => boolean; rows: () => RecordGroups }>;

function prepareTally(context: Context, rule: Rule, { isInWindow, rows }: Window): Tally {
  const passesFilter = compileFilter(context, "activities", rule.filter);
  const counted = findActivityEvents(context, rule.filter, passesFilter, NO_RECORDS);
  const findEvents = (): ActivityEvents => {
    const takesPart = (record: number) => isInWindow(record) && passesFilter(record);
    return findActivityEvents(context, rule.filter, takesPart, filterGroups(rows(), passesFilter));
  };
  let events: ActivityEvents | null = null;
  const table = context.table("activities");
  const groups = rule.measure === "groupMonths" && table ? columnOf(table, "group", "text") : undefined;
  const proves = unitsProved(context, "activities");
  const unit = UNIT_OF_MEASURE[rule.measure];
  const bits = new Uint8Array(context.organizations.length);
  const groupBits = new Map<number, Map<string, number>>();
  const addGroups = (record: number, bit: number, organization: number) => {
    let held = groupBits.get(organization);
    if (!held) groupBits.set(organization, (held = new Map<string, number>()));
    for (const name of groups!.values[groups!.ids[record]!]!) held.set(name, (held.get(name) ?? 0) | bit);
  };
  return {
    add: (record, bit, organization) => {
      if (unit !== undefined && !proves(record, unit)) return;
      const kind = counted.kindOf(record);
      if (kind === null) return;
      bits[organization]! |= kind === "counts" ? bit : BELOW_QUORUM;
      if (kind === "counts" && groups) addGroups(record, bit, organization);
    },
    daysOf: (organization) => bits[organization]! & ~BELOW_QUORUM,
    hasGroups: groups !== undefined,
    groupsOf: (organization) => groupBits.get(organization) ?? NO_GROUPS,
    hasBelowQuorum: (organization) => (bits[organization]! & BELOW_QUORUM) !== 0,
    events: () => (events ??= findEvents()),
  };
}
