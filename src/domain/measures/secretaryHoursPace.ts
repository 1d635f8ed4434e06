import type { OrganizationFacts } from "../facts/context";
import { trainingFactsOf } from "../facts/training";
import { mustDay, type Day } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import { need, rosterMissing, type Measure } from "../measuring/measure";
import { scaledText, valueText } from "../reasons/numberText";
import { withoutSecretaryInOffice } from "../measuring/secretaryGate";
import { compileExpectedPace, paceAmount, paceReached } from "../measuring/yearPace";

/** 书记学时进度: hours of the present secretary ÷ what is expected of one in office since then (rules.md §4, §5 S5.1). */
export const secretaryHoursPace: Measure<"secretaryHoursPace"> = {
  key: "secretaryHoursPace",
  label: "书记学时进度",
  kind: "number",
  unit: "share",
  ledgers: ["training"],
  parameters: ["perYear"],
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const { cutoff, period } = context.input;
    const table = context.table("training");
    const hours = table && columnOf(table, "hours", "number")?.scaled;
    const training = trainingFactsOf(context);
    const expectedFrom = compileExpectedPace(rule.parameters.perYear!, cutoff);
    const newYear = mustDay(period.year, 1, 1);
    const expectedOf = (since: Day) => expectedFrom(Math.max(newYear, since));
    const { starts, records } = input.rows;
    const visitRows = ({ index, secretary }: OrganizationFacts, visit: (record: number) => void) => {
      for (let i = starts[index]!; i < starts[index + 1]!; i++) {
        if (training!.names(records[i]!).includes(secretary)) visit(records[i]!);
      }
    };
    const hoursOf = (facts: OrganizationFacts) => {
      let sum = 0;
      visitRows(facts, (record) => {
        const scaled = hours![record]!;
        if (!Number.isNaN(scaled)) sum += scaled;
      });
      return sum;
    };
    return {
      needs: [need("training", "name"), need("training", "hours")],
      gate: (facts) => {
        const gate = withoutSecretaryInOffice(facts, cutoff);
        if (gate || facts.secretarySince === null || expectedOf(facts.secretarySince)) return gate;
        return { code: "na-no-expected-month", params: {} };
      },
      value: (facts) => {
        if (facts.secretarySince === null) return rosterMissing(context, "secretarySince");
        return { kind: "number", value: paceReached(hoursOf(facts), expectedOf(facts.secretarySince)!) };
      },
      reasons: (facts) => {
        const expected = valueText(paceAmount(expectedOf(facts.secretarySince!)!));
        return [{ code: "hours-short", params: { hours: scaledText(hoursOf(facts)), expected } }];
      },
      sources: (facts) => {
        const rows: number[] = [];
        visitRows(facts, (record) => rows.push(record));
        return [{ ledger: "training", records: rows }];
      },
    };
  },
};
