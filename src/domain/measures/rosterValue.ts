import { fieldDefinition } from "../model/ledgers";
import type { RuleParameters } from "../model/ruleTerms";
import { need, rosterMissing, rosterSource, type ValueUnit, type Measure, type Outcome } from "../measuring/measure";
import type { OrganizationFacts } from "../facts/context";
import { BLANK_DAY } from "../model/day";
import { NUMBER_SCALE, YES_NO } from "../model/ledgerTable";
import { valueText } from "../reasons/numberText";
import { compileRosterNumber } from "../measuring/rosterNumber";
import { countOutcome, fractionOutcome } from "../measuring/outcome";

/** A number is itself; of any other field it is asked whether it is filled. */
function unitOfField({ field }: RuleParameters): ValueUnit {
  const kind = field === undefined ? undefined : fieldDefinition("roster", field)?.kind;
  return kind === "number" ? "amount" : "yesNo";
}

/** 名册取值: a number of the roster as it is; for another field 1 when it is filled (a yes/no field: yes), else 0. */
export const rosterValue: Measure<"rosterValue"> = {
  key: "rosterValue",
  label: "名册取值",
  kind: "number",
  unit: unitOfField,
  ledgers: ["roster"],
  parameters: ["field"],
  reads: "own",
  prepare: ({ context, rule }) => {
    const field = rule.parameters.field!;
    const column = context.input.ledgers.roster.columns.get(field);
    const numberOf = column?.kind === "number" ? compileRosterNumber(context, field) : null;
    const isFilled = (organization: number): boolean => {
      if (!column) return false;
      switch (column.kind) {
        case "number":
          return false;
        case "date":
          return column.days[organization] !== BLANK_DAY;
        case "yesNo":
          return column.codes[organization] === YES_NO.YES;
        default:
          return column.values[column.ids[organization]!]!.length > 0;
      }
    };
    return {
      needs: [need("roster", field)],
      value: ({ index }: OrganizationFacts): Outcome => {
        if (!numberOf) return countOutcome(isFilled(index) ? 1 : 0);
        const scaled = numberOf(index);
        if (scaled === null) return rosterMissing(context, field);
        return fractionOutcome(scaled, NUMBER_SCALE);
      },
      reasons: (_, { value, target }) => {
        if (!numberOf) return [{ code: "roster-field-blank", params: { field } }];
        const found = value?.kind === "number" ? value.value : null;
        return [{ code: "value-short", params: { value: valueText(found), target: valueText(target) } }];
      },
      sources: rosterSource,
      valueCell: ({ index }) => ({ ledger: "roster", recordIndex: index, field }),
    };
  },
};
