import type { OrganizationFacts } from "../facts/context";
import { secretaryTraining } from "../facts/training";
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
  prepare: ({ context, rule, takesPart }) => {
    const { cutoff, period } = context.input;
    const table = context.table("training");
    const hours = table && columnOf(table, "hours", "number")?.scaled;
    const expectedFrom = compileExpectedPace(rule.parameters.perYear!, cutoff);
    const newYear = mustDay(period.year, 1, 1);
    const expectedOf = (since: Day) => expectedFrom(Math.max(newYear, since));
    const hoursOf = ({ index }: OrganizationFacts) => {
      let sum = 0;
      for (const record of secretaryTraining(context, index)) {
        const scaled = hours![record]!;
        if (!Number.isNaN(scaled) && takesPart(record)) sum += scaled;
      }
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
      sources: ({ index }) => [{ ledger: "training", records: secretaryTraining(context, index).filter(takesPart) }],
    };
  },
};
