import type { OrganizationFacts } from "../context";
import { BLANK_DAY } from "../model/day";
import { NUMBER_SCALE, YES_NO } from "../model/ledgerTable";
import { need, rosterMissing, rosterSource, type Measure, type Outcome } from "./measure";
import { valueText } from "./numberText";
import { compileRosterNumber } from "./rosterNumber";
import { countOutcome, fractionOutcome } from "./outcome";

/** 名册取值: a number of the roster as it is; for another field 1 when it is filled (a yes/no field: yes), else 0. */
export const rosterValue: Measure = ({ context, rule }) => {
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
  };
};
