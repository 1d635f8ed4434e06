import type { OrganizationFacts } from "../context";
import { trainingFactsOf } from "../facts/training";
import { monthsDone, mustDay } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import { need, rosterMissing, type Measure } from "./measure";
import { scaledText, valueText } from "./numberText";
import { recordsThatTakePart } from "./recordsThatTakePart";
import { withoutSecretaryInOffice } from "./secretaryGate";
import { expectedPace, paceAmount, paceReached } from "./yearPace";

/** 书记学时进度: hours of the present secretary ÷ what is expected of one in office since then (rules.md §4, §5 S5.1). */
export const secretaryHoursPace: Measure = (input) => {
  const { context, rule } = input;
  const { cutoff, period } = context.input;
  const table = context.table("training");
  const hours = table && columnOf(table, "hours", "number")?.scaled;
  const training = trainingFactsOf(context);
  const expectedOf = (since: number) =>
    expectedPace(rule.parameters.perYear!, monthsDone(Math.max(mustDay(period.year, 1, 1), since), cutoff));
  const rowsOf = ({ index, secretary }: OrganizationFacts) =>
    recordsThatTakePart(input, index).filter((record) => training!.names(record).includes(secretary));
  const hoursOf = (facts: OrganizationFacts) =>
    rowsOf(facts).reduce((sum, record) => sum + (Number.isNaN(hours![record]) ? 0 : hours![record]!), 0);
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
    sources: (facts) => [{ ledger: "training", records: rowsOf(facts) }],
  };
};
