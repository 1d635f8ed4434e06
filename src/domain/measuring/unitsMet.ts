import type { OrganizationFacts } from "../facts/context";
import { findActivityEvents } from "../facts/activityEvents";
import { unitsProved } from "../facts/unitsProved";
import { unitsExpected, type CalendarUnit, type UnitKey } from "../facts/windows";
import { monthIndexOf, type Day } from "../model/day";
import type { Reason } from "../reasons/reason";
import { compilePlacingDay } from "../records/takesPart";
import type { MeasureInput } from "./measure";
import { quorumReasons } from "./quorumReasons";

/** In which of the calendar units that count an organization has a row that counts. */
export type UnitsMet = Readonly<{
  /** The units of the window, complete at the cutoff, in which the organization existed long enough. */
  expectedOf: (organization: OrganizationFacts) => readonly CalendarUnit[];
  /** How many of them have a row that counts. */
  metOf: (organization: OrganizationFacts) => number;
  /** Whether any row of the window counts, in an expected unit or not. */
  hasAny: (organization: OrganizationFacts) => boolean;
  /** The units that have none, under `code`, and the meetings that don't count because too few were present. */
  reasonsFor: (organization: OrganizationFacts, code: "months-missing" | "quarters-missing") => readonly Reason[];
}>;

/** Makes a rule's rows ready to be looked at unit by unit; of activities, its events that count. */
export function prepareUnitsMet({ context, rule, rows, takesPart }: MeasureInput, unit: UnitKey): UnitsMet {
  const events = rule.ledger === "activities" ? findActivityEvents(context, rule.filter, takesPart, rows) : null;
  const dayOf = compilePlacingDay(context, rule.ledger);
  const proves = unitsProved(context, rule.ledger);
  const expectedOf = (facts: OrganizationFacts) => unitsExpected(context, facts, { window: rule.window, unit });
  /** A bit for each expected unit that is met, and one for rows in none. A window has at most thirteen units. */
  const bitsOf = (organization: number, units: readonly CalendarUnit[]): number => {
    let bits = 0;
    const visit = (record: number) => {
      bits |= 1 << (proves(record, unit) ? indexOfUnit(units, dayOf(record)) : OUTSIDE);
    };
    if (events) {
      events.visit(organization, visit);
    } else {
      const { starts, records } = rows;
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) visit(records[i]!);
    }
    return bits;
  };
  return {
    expectedOf,
    metOf: (facts) => bitCount(bitsOf(facts.index, expectedOf(facts)) & ~(1 << OUTSIDE)),
    hasAny: (facts) => bitsOf(facts.index, []) !== 0,
    reasonsFor: (facts, code) => {
      const units = expectedOf(facts);
      const bits = bitsOf(facts.index, units);
      const missing = units.filter((_, i) => (bits & (1 << i)) === 0);
      const quorum = events ? quorumReasons(events, facts.index) : [];
      if (missing.length === 0) return quorum;
      return [{ code, params: { monthIndexes: missing.map(({ from }) => monthIndexOf(from)) } }, ...quorum];
    },
  };
}

/** The bit of a day in no expected unit. */
const OUTSIDE = 31;

function indexOfUnit(units: readonly CalendarUnit[], day: Day): number {
  for (let i = 0; i < units.length; i++) {
    const { from, to } = units[i]!;
    if (day >= from && day <= to) return i;
  }
  return OUTSIDE;
}

function bitCount(bits: number): number {
  let ones = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}
