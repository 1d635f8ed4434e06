import { integer } from "../model/fraction";
import { DATED_LEDGERS, recordsThatTakePart, type Measure } from "../measuring/measure";
import { countOutcome } from "../measuring/outcome";
import { prepareUnitsMet } from "../measuring/unitsMet";

/** 达标月数: expected months with a row that counts; the target defaults to the number of expected months. */
export const monthsMet: Measure<"monthsMet"> = {
  key: "monthsMet",
  label: "达标月数",
  kind: "number",
  unit: "months",
  ledgers: DATED_LEDGERS,
  parameters: [],
  ownTarget: true,
  byCalendar: true,
  reads: "own",
  prepare: (input) => {
    const months = prepareUnitsMet(input, "month");
    return {
      needs: [],
      gate: (facts) => (months.expectedOf(facts).length === 0 ? { code: "na-no-expected-month", params: {} } : null),
      defaultTarget: (facts) => integer(months.expectedOf(facts).length),
      value: (facts) => countOutcome(months.metOf(facts)),
      reasons: (facts) => months.reasonsFor(facts, "months-missing"),
      sources: ({ index }) => [{ ledger: input.rule.ledger, records: recordsThatTakePart(input, index) }],
    };
  },
};
