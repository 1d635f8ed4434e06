import type { OrganizationFacts } from "../facts/context";
import { findActivityEvents } from "../facts/activityEvents";
import { unitsProved } from "../facts/unitsProved";
import { unitsExpected } from "../facts/windows";
import { monthIndexOf } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import type { Reason } from "../reasons/reason";
import { need, NONE, type Measure, recordsThatTakePart } from "../measuring/measure";
import { listedReasons } from "../reasons/listedReasons";
import { compilePlacingDay } from "../records/takesPart";
import { fractionOutcome } from "../measuring/outcome";

/** 小组会月数: Σ over groups of expected months with a meeting of the group ÷ (groups × expected months), at most 1. */
export const groupMonths: Measure<"groupMonths"> = {
  key: "groupMonths",
  label: "小组会月数",
  kind: "number",
  unit: "share",
  ledgers: ["activities"],
  parameters: [],
  byCalendar: true,
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const table = context.table(rule.ledger);
    const groups = table && columnOf(table, "group", "text");
    const dayOf = compilePlacingDay(context, rule.ledger);
    const proves = unitsProved(context, rule.ledger);
    const events = findActivityEvents(context, rule.filter, input.takesPart, input.rows);
    const monthsOf = (facts: OrganizationFacts) =>
      unitsExpected(context, facts, { window: rule.window, unit: "month" });
    /** The expected months with a meeting, by group name. */
    const metOf = (facts: OrganizationFacts): ReadonlyMap<string, ReadonlySet<number>> => {
      const months = monthsOf(facts);
      const met = new Map<string, Set<number>>();
      events.visit(facts.index, (record) => {
        const names = groups!.values[groups!.ids[record]!]!;
        if (names.length === 0 || !proves(record, "month")) return;
        const day = dayOf(record);
        const month = months.findIndex(({ from, to }) => day >= from && day <= to);
        if (month < 0) return;
        for (const name of names) {
          const ofGroup = met.get(name);
          if (ofGroup) ofGroup.add(month);
          else met.set(name, new Set([month]));
        }
      });
      return met;
    };
    return {
      needs: [need(rule.ledger, "group"), need("roster", "groupCount")],
      gate: (facts) => (monthsOf(facts).length === 0 ? { code: "na-no-expected-month", params: {} } : null),
      value: (facts) => {
        // A count of groups is whole; a slip such as 2.5 is asked for as 3.
        const expected = Math.ceil(facts.groupCount) * monthsOf(facts).length;
        if (expected <= 0) return NONE;
        let met = 0;
        for (const months of metOf(facts).values()) met += months.size;
        return fractionOutcome(Math.min(met, expected), expected);
      },
      reasons: (facts) => {
        const months = monthsOf(facts);
        const met = [...metOf(facts)];
        const short = met.filter(([, of]) => of.size < months.length);
        const reasons: Reason[] = [
          ...listedReasons(short, ([group, of]) => ({
            code: "group-months-missing",
            params: {
              group,
              monthIndexes: months.filter((_, i) => !of.has(i)).map(({ from }) => monthIndexOf(from)),
            },
          })),
        ];
        const groupCount = Math.ceil(facts.groupCount);
        const without = groupCount - met.length;
        if (without > 0) {
          reasons.push({ code: "groups-without-meeting", params: { count: without, groups: groupCount } });
        }
        return reasons;
      },
      sources: ({ index }) => [{ ledger: rule.ledger, records: recordsThatTakePart(input, index) }],
    };
  },
};
