import type { Day } from "../model/day";
import type { Hundredths, Rational } from "../model/rational";
import type { Value } from "../model/value";
import type { RuleParameters } from "../model/ruleTerms";

/**
 * What a method makes points of. `since`: the day from which tiers in months count.
 * Rule sets are checked: a method gets the kind of value, the target and the parameters it needs.
 */
export type MethodInput = Readonly<{
  points: Hundredths;
  parameters: RuleParameters;
  value: Value;
  target: Rational | null;
  since: Day | null;
  cutoff: Day;
}>;

/** `text-not-in-map`: the map doesn't name the value; `out-of-range`: a manual score outside [0, points]. */
export type Refusal = "text-not-in-map" | "out-of-range";

/** The score, exact before it is rounded half up to hundredths, between 0 and the points. */
export type Method = (input: MethodInput) => Hundredths | Refusal;

/**
 * The number of a value.
 *
 * @throws TypeError when it is no number: a rule set that was not checked.
 */
export function numberOf(value: Value): Rational {
  if (value.kind !== "number") throw new TypeError(`a number is needed, not ${value.kind}`);
  return value.value;
}

/**
 * The target.
 *
 * @throws TypeError when there is none: a rule set that was not checked.
 */
export function targetOf({ target }: MethodInput): Rational {
  if (target === null) throw new TypeError("a target is needed");
  return target;
}

/**
 * A parameter that the method needs.
 *
 * @throws TypeError when it is not there: a rule set that was not checked.
 */
export function parameterOf<K extends keyof RuleParameters>(
  { parameters }: MethodInput,
  name: K,
): NonNullable<RuleParameters[K]> {
  const found = parameters[name];
  if (found === undefined) throw new TypeError(`the parameter ${name} is needed`);
  return found;
}
