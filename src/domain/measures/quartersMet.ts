import { integer } from "../model/fraction";
import { ONE } from "../model/rational";
import { DATED_LEDGERS, notApplicable, recordsThatTakePart, type Measure, type Outcome } from "../measuring/measure";
import { countOutcome } from "../measuring/outcome";
import { prepareUnitsMet } from "../measuring/unitsMet";

/** What a row is worth where no quarter counts: one of one, whatever the rule asks for. */
const ONE_OF_ONE: Outcome = { kind: "number", value: ONE, target: ONE };

/**
 * 达标季数: complete quarters with a row that counts; the target defaults to the number of complete quarters. Where none
 * counts yet, a row in the window is all that can be asked for (rules.md §11).
 */
export const quartersMet: Measure<"quartersMet"> = {
  key: "quartersMet",
  label: "达标季数",
  kind: "number",
  unit: "quarters",
  ledgers: DATED_LEDGERS,
  parameters: [],
  ownTarget: true,
  byCalendar: true,
  reads: "own",
  prepare: (input) => {
    const quarters = prepareUnitsMet(input, "quarter");
    return {
      needs: [],
      defaultTarget: (facts) => integer(quarters.expectedOf(facts).length),
      value: (facts) => {
        if (quarters.expectedOf(facts).length > 0) return countOutcome(quarters.metOf(facts));
        if (quarters.hasAny(facts)) return ONE_OF_ONE;
        return notApplicable({ code: "na-unit-not-complete", params: { unit: "quarter" } });
      },
      reasons: (facts) => quarters.reasonsFor(facts, "quarters-missing"),
      sources: ({ index }) => [{ ledger: input.rule.ledger, records: recordsThatTakePart(input, index) }],
    };
  },
};
