import type { OrganizationFacts } from "../context";
import { findActivityEvents } from "../facts/activityEvents";
import { unitsExpected, type CalendarUnit } from "../facts/windows";
import { monthIndexOf, type Day } from "../model/day";
import { integer } from "../model/fraction";
import type { Measure } from "./measure";
import { compilePlacingDay } from "./takesPart";
import { countOutcome } from "./outcome";
import { quorumReasons } from "./quorumReasons";
import { recordsThatTakePart } from "./recordsThatTakePart";

/** 达标月数: expected months with a row that counts; the target defaults to the number of expected months. */
export const monthsMet: Measure = (input) => {
  const { context, rule } = input;
  const events =
    rule.ledger === "activities" ? findActivityEvents(context, rule.filter, input.takesPart, input.rows) : null;
  const dayOf = compilePlacingDay(context, rule.ledger);
  const monthsOf = (facts: OrganizationFacts) => unitsExpected(context, facts, { window: rule.window, unit: "month" });
  /** One bit for each expected month that is met. A window has at most thirteen. */
  const metOf = (organization: number, months: readonly CalendarUnit[]): number => {
    let met = 0;
    const visit = (record: number) => {
      met |= 1 << indexOfMonth(months, dayOf(record));
    };
    if (events) {
      events.visit(organization, visit);
    } else {
      const { starts, records } = input.rows;
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) visit(records[i]!);
    }
    return met & ~(1 << OUTSIDE);
  };
  return {
    needs: [],
    gate: (facts) => (monthsOf(facts).length === 0 ? { code: "na-no-expected-month", params: {} } : null),
    defaultTarget: (facts) => integer(monthsOf(facts).length),
    value: (facts) => countOutcome(bitCount(metOf(facts.index, monthsOf(facts)))),
    reasons: (facts) => {
      const months = monthsOf(facts);
      const met = metOf(facts.index, months);
      const missing = months.filter((_, i) => (met & (1 << i)) === 0);
      const quorum = events ? quorumReasons(events, facts.index) : [];
      if (missing.length === 0) return quorum;
      const monthIndexes = missing.map(({ from }) => monthIndexOf(from));
      return [{ code: "months-missing", params: { monthIndexes } }, ...quorum];
    },
    sources: ({ index }) => [{ ledger: rule.ledger, records: recordsThatTakePart(input, index) }],
  };
};

/** The bit of a day in no expected month. */
const OUTSIDE = 31;

function indexOfMonth(months: readonly CalendarUnit[], day: Day): number {
  for (let i = 0; i < months.length; i++) {
    const { from, to } = months[i]!;
    if (day >= from && day <= to) return i;
  }
  return OUTSIDE;
}

function bitCount(bits: number): number {
  let ones = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}
