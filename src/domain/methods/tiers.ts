import { addMonths } from "../model/day";
import { compare, type Rational } from "../model/rational";
import type { Tier } from "../model/ruleTerms";
import { numberOf, parameterOf, type Method, type MethodInput } from "./method";
import { pointsShare } from "./pointsShare";

/** No term lasts longer; the calendar doesn't either. */
const MOST_MONTHS = 1200;

/** 分档: points × the share of the first tier that holds, top to bottom. */
export const tiers: Method = (input) => {
  const value = numberOf(input.value);
  const tier = parameterOf(input, "tiers").find(({ when }) => holds(when, value, input));
  return tier ? pointsShare(input.points, tier.share) : 0;
};

function holds(when: Tier["when"], value: Rational, { since, cutoff }: MethodInput): boolean {
  if (when === "otherwise") return true;
  if (when.unit === "number") return isMet(when.operator, compare(value, when.limit));
  // A value that isn't counted from a day has no months; in term, no number of months has passed.
  if (since === null) return false;
  if (cutoff <= since) return isMet(when.operator, -1);
  const months = Math.min(MOST_MONTHS, Number(when.limit.numerator / when.limit.denominator));
  return isMet(when.operator, Math.sign(cutoff - addMonths(since, months)));
}

function isMet(operator: Exclude<Tier["when"], "otherwise">["operator"], order: number): boolean {
  switch (operator) {
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "=":
      return order === 0;
  }
}
