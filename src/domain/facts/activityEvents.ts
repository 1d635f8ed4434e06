import type { Context, RecordGroups } from "./context";
import type { Day } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import type { Comparison } from "../model/ruleTerms";
import { activityKeysOf } from "./activityKeys";
import { KeySet } from "./keySet";
import { groupRecords } from "./recordGroups";

/** Least share of those due that must be present. Source: 支部工作条例(试行) art. 11 and 12. */
export type Quorum = "majority" | "half";

const QUORUM_OF_TYPE: Readonly<Record<string, Quorum>> = { 支部党员大会: "majority", 支部委员会: "half" };

/** A meeting that doesn't count because too few were present. Counts are × NUMBER_SCALE. */
export type MeetingBelowQuorum = Readonly<{
  record: number;
  day: Day;
  type: string;
  quorum: Quorum;
  due: number;
  present: number;
}>;

/** The activities of one kind and window, each event once (rules.md §4, Which activity rows count). */
export type ActivityEvents = Readonly<{
  /** Calls `visit` for each event that counts, once for every type it names that the filter lets through. */
  visit: (organization: number, visit: (record: number) => void) => void;
  /** What one record is: an event that counts, a meeting below quorum, or neither (null). Repeats are not looked for. */
  kindOf: (record: number) => "counts" | "belowQuorum" | null;
  /** Events that no row saves from being below quorum, in sheet order. */
  belowQuorum: (organization: number) => readonly MeetingBelowQuorum[];
  /**
   * Calls `visit` for one row of each event, whatever its types and also below quorum: of repeated rows the first
   * that is usable.
   */
  visitOnce: (organization: number, usable: (record: number) => boolean, visit: (record: number) => void) => void;
}>;

/**
 * Finds the events among the records that take part.
 *
 * @param filter - the rule's comparisons; those on the type decide which of a row's types count.
 * @param takesPart - whether a record passes filter and window.
 * @param rows - the records that do, where they are grouped already.
 */
export function findActivityEvents(
  context: Context,
  filter: readonly Comparison[],
  takesPart: (record: number) => boolean,
  rows: RecordGroups = groupRecords(context, "activities", takesPart),
): ActivityEvents {
  const table = context.table("activities");
  const keys = activityKeysOf(context);
  if (!table || !keys) return NO_EVENTS;
  const isWanted = keys.typeNames.map((name) => typePasses(name, filter));
  const wantedOfId = keys.typesOfId.map((types) => types.filter((type) => isWanted[type]));
  const typeIds = columnOf(table, "type", "text")?.ids;
  const wantedTypes = (record: number) => (typeIds ? wantedOfId[typeIds[record]!]! : keys.typesOf(record));
  const quorums = keys.typeNames.map((name) => QUORUM_OF_TYPE[name]);
  const dueCounts = columnOf(table, "dueCount", "number")?.scaled;
  const presentCounts = columnOf(table, "presentCount", "number")?.scaled;
  const isQuorate = (record: number, type: number) => {
    const quorum = quorums[type];
    if (quorum === undefined || !dueCounts || !presentCounts) return true;
    const due = dueCounts[record]!;
    const present = presentCounts[record]!;
    // A comparison with NaN (a blank cell) is false: without both numbers the meeting counts.
    return quorum === "majority" ? !(2 * present <= due) : !(2 * present < due);
  };
  const seen = new KeySet();
  const { starts, records } = rows;
  const { isShared } = keys;
  return {
    visit: (organization, visit) => {
      if (keys.hasRepeats(organization)) seen.clear();
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
        const record = records[i]!;
        const types = wantedTypes(record);
        for (let t = 0; t < types.length; t++) {
          const type = types[t]!;
          if (isQuorate(record, type) && (isShared[record] === 0 || seen.add(keys.keyOf(record, type)))) visit(record);
        }
      }
    },
    kindOf: (record) => {
      if (!takesPart(record)) return null;
      const types = wantedTypes(record);
      for (const type of types) if (isQuorate(record, type)) return "counts";
      return types.length === 0 ? null : "belowQuorum";
    },
    belowQuorum: (organization) => {
      const named: { record: number; type: number }[] = [];
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
        const record = records[i]!;
        for (const type of wantedTypes(record)) named.push({ record, type });
      }
      // Mostly there is none, which needs no keys to be told.
      if (named.every(({ record, type }) => isQuorate(record, type))) return [];
      const key = ({ record, type }: { record: number; type: number }) => keys.keyOf(record, type);
      const done = new Set(named.filter(({ record, type }) => isQuorate(record, type)).map(key));
      return named.flatMap((event) => {
        if (done.has(key(event))) return [];
        done.add(key(event));
        const { record, type } = event;
        const counts = { due: dueCounts![record]!, present: presentCounts![record]! };
        return [{ record, day: keys.dayOf(record), type: keys.typeNames[type]!, quorum: quorums[type]!, ...counts }];
      });
    },
    visitOnce: (organization, usable, visit) => {
      if (keys.hasRepeats(organization)) seen.clear();
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
        const record = records[i]!;
        if (!usable(record)) continue;
        if (isShared[record] === 1) {
          const types = keys.typesOf(record);
          if (types.some((type) => seen.has(keys.keyOf(record, type)))) continue;
          for (const type of types) seen.add(keys.keyOf(record, type));
        }
        visit(record);
      }
    },
  };
}

const NO_EVENTS: ActivityEvents = {
  visit: () => undefined,
  kindOf: () => null,
  belowQuorum: () => [],
  visitOnce: () => undefined,
};

/** Whether a type named in a cell meets every comparison on the type. */
export function typePasses(name: string, filter: readonly Comparison[]): boolean {
  return filter.every(({ field, operator, operands }) => {
    if (field !== "type" || (operator !== "=" && operator !== "<>")) return true;
    const any = operands.some((operand) =>
      operand.kind === "blank" ? name === "" : operand.kind === "text" && operand.text === name,
    );
    return any === (operator === "=");
  });
}
