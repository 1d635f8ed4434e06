import type { OrganizationFacts } from "../facts/context";
import { KeySet } from "../facts/keySet";
import { personNumbersOf } from "../facts/personNumbers";
import { paceStart } from "../facts/windows";
import { fraction } from "../model/fraction";
import { columnOf, NUMBER_SCALE } from "../model/ledgerTable";
import { multiply } from "../model/rational";
import { need, NONE, rosterMissing, type Measure, recordsThatTakePart } from "../measuring/measure";
import { valueText } from "../reasons/numberText";
import { compileRosterNumber } from "../measuring/rosterNumber";
import { compileExpectedPace, paceAmount } from "../measuring/yearPace";
import { fractionOutcome } from "../measuring/outcome";

/** 覆盖率: distinct names in a field ÷ (head count × expected a year × complete months ÷ 12). */
export const coverage: Measure<"coverage"> = {
  key: "coverage",
  label: "覆盖率",
  kind: "number",
  unit: "share",
  ledgers: null,
  parameters: ["field", "headCount", "perYear"],
  fieldKinds: ["names"],
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const { field, headCount, perYear } = rule.parameters;
    const table = context.table(rule.ledger);
    const column = table && columnOf(table, field!, "names");
    const persons = column && personNumbersOf(column);
    const headsOf = compileRosterNumber(context, headCount!);
    const expectedFrom = compileExpectedPace(perYear!, context.input.cutoff);
    const expectedOf = (facts: OrganizationFacts) => expectedFrom(paceStart(context, facts));
    const seen = new KeySet();
    const namesOf = (organization: number): number => {
      let names = 0;
      seen.clear();
      const { starts, records } = input.rows;
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
        const id = column!.ids[records[i]!]!;
        for (let p = persons!.starts[id]!; p < persons!.starts[id + 1]!; p++)
          if (seen.add(persons!.persons[p]!)) names++;
      }
      return names;
    };
    return {
      needs: [need(rule.ledger, field!), need("roster", headCount!)],
      gate: (facts) => (expectedOf(facts) === null ? { code: "na-no-expected-month", params: {} } : null),
      value: (facts) => {
        const heads = headsOf(facts.index);
        if (heads === null) return rosterMissing(context, headCount!);
        if (heads <= 0) return NONE;
        const { numerator, denominator } = expectedOf(facts)!;
        return fractionOutcome(namesOf(facts.index) * denominator * NUMBER_SCALE, numerator * heads);
      },
      reasons: (facts) => {
        const heads = fraction(headsOf(facts.index) ?? 0, NUMBER_SCALE);
        const expected = valueText(multiply(heads, paceAmount(expectedOf(facts)!)));
        return [{ code: "names-short", params: { names: namesOf(facts.index), expected } }];
      },
      sources: ({ index }) => [{ ledger: rule.ledger, records: recordsThatTakePart(input, index) }],
    };
  },
};
