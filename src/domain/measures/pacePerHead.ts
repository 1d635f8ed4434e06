import type { OrganizationFacts } from "../facts/context";
import { isActive } from "../facts/existence";
import { personNumbersOf, type PersonNumbers } from "../facts/personNumbers";
import { paceStart } from "../facts/windows";
import { columnOf, NUMBER_SCALE, type NamesColumn } from "../model/ledgerTable";
import { need, NONE, rosterMissing, type Measure, type MeasureInput, recordsThatTakePart } from "../measuring/measure";
import { scaledText, valueText } from "../reasons/numberText";
import { compileRosterNumber } from "../measuring/rosterNumber";
import { compileExpectedPace, paceAmount, type ExpectedPace } from "../measuring/yearPace";
import { fractionOutcome } from "../measuring/outcome";

/**
 * 人均进度: the mean over the head count of min(1, a person's hours ÷ expected). A person is a name in one
 * organization; a committee's and a general branch's rows are also those of every organization under it.
 */
export const pacePerHead: Measure<"pacePerHead"> = {
  key: "pacePerHead",
  label: "人均进度",
  kind: "number",
  unit: "share",
  ledgers: ["training"],
  parameters: ["field", "headCount", "perYear"],
  fieldKinds: ["number"],
  reads: "below",
  prepare: (input) => {
    const { context, rule } = input;
    const { field, headCount, perYear } = rule.parameters;
    const headsOf = compileRosterNumber(context, headCount!);
    const expectedFrom = compileExpectedPace(perYear!, context.input.cutoff);
    const expectedOf = (facts: OrganizationFacts) => expectedFrom(paceStart(context, facts));
    const hours = new HoursByPerson(input);
    const withBelow = ({ index, level }: OrganizationFacts): readonly number[] =>
      level === "B" ? [index] : [index, ...context.under(index).filter((below) => isActive(context, below))];
    return {
      needs: [need(rule.ledger, "name"), need(rule.ledger, field!), need("roster", headCount!)],
      gate: (facts) => (expectedOf(facts) === null ? { code: "na-no-expected-month", params: {} } : null),
      value: (facts) => {
        if (facts.level !== "B" && !context.rosterHas("superior")) return rosterMissing(context, "superior");
        const heads = headsOf(facts.index);
        if (heads === null) return rosterMissing(context, headCount!);
        if (heads <= 0) return NONE;
        const expected = expectedOf(facts)!;
        let capped = 0;
        for (const organization of withBelow(facts)) capped += hours.cappedSum(organization, expected);
        const { numerator } = expected;
        return fractionOutcome(capped, numerator * heads);
      },
      reasons: (facts) => {
        const expected = expectedOf(facts)!;
        const persons = withBelow(facts).reduce((sum, o) => sum + hours.personsWithAll(o, expected), 0);
        const params = {
          persons,
          heads: scaledText(headsOf(facts.index) ?? 0),
          expected: valueText(paceAmount(expected)),
        };
        return [{ code: "hours-per-head-short", params }];
      },
      sources: (facts) =>
        withBelow(facts).map((o) => ({ ledger: rule.ledger, records: recordsThatTakePart(input, o) })),
    };
  },
};

/** Sums hours by person, one organization at a time, in arrays that are made once. */
class HoursByPerson {
  readonly #input: MeasureInput;
  readonly #totals: Float64Array;
  readonly #names: NamesColumn | undefined;
  readonly #persons: PersonNumbers | undefined;
  readonly #hours: Float64Array | undefined;
  /** Sums already worked out, by what is expected: most organizations share one pace. */
  readonly #known = new Map<number, Float64Array>();

  constructor(input: MeasureInput) {
    const { context, rule } = input;
    const table = context.table(rule.ledger);
    const names = table && columnOf(table, "name", "names");
    this.#input = input;
    this.#names = names;
    this.#persons = names && personNumbersOf(names);
    this.#hours = table && columnOf(table, rule.parameters.field!, "number")?.scaled;
    this.#totals = new Float64Array(this.#persons?.count ?? 0);
  }

  /** Σ over persons of min(expected, hours), × NUMBER_SCALE × expected.denominator, an integer. */
  cappedSum(organization: number, expected: ExpectedPace): number {
    let known = this.#known.get(expected.numerator);
    if (!known) {
      known = new Float64Array(this.#input.context.organizations.length).fill(NaN);
      this.#known.set(expected.numerator, known);
    }
    const found = known[organization]!;
    if (!Number.isNaN(found)) return found;
    const most = expected.numerator * NUMBER_SCALE;
    let sum = 0;
    this.#visitTotals(organization, (hours) => (sum += Math.min(most, hours * expected.denominator)));
    known[organization] = sum;
    return sum;
  }

  personsWithAll(organization: number, expected: ExpectedPace): number {
    const most = expected.numerator * NUMBER_SCALE;
    let persons = 0;
    this.#visitTotals(organization, (hours) => {
      if (hours * expected.denominator >= most) persons++;
    });
    return persons;
  }

  #visitTotals(organization: number, visit: (hours: number) => void): void {
    if (!this.#names || !this.#persons || !this.#hours) return;
    const { starts, records } = this.#input.rows;
    const { ids } = this.#names;
    const { starts: firsts, persons } = this.#persons;
    const totals = this.#totals;
    const met: number[] = [];
    for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
      const record = records[i]!;
      const hours = this.#hours[record]!;
      if (!(hours > 0)) continue;
      const id = ids[record]!;
      for (let p = firsts[id]!; p < firsts[id + 1]!; p++) {
        const person = persons[p]!;
        if (totals[person] === 0) met.push(person);
        totals[person]! += hours;
      }
    }
    for (const person of met) {
      visit(totals[person]!);
      totals[person] = 0;
    }
  }
}
