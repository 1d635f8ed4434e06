import { stepsBelow } from "../methods/deductSteps";
import { formatRational, type Rational } from "../model/rational";
import type { Reason } from "../reasons/reason";
import type { Value } from "../model/value";
import type { Rule } from "../rules/ruleSet";

/** What a method adds to a measure's reasons: how many steps a value lies below its target. */
export function methodReasons({ method, parameters }: Rule, value: Value | null, target: Rational | null): Reason[] {
  const { step, perStep } = parameters;
  if (method !== "deductSteps" || value?.kind !== "number" || !target || !step || !perStep) return [];
  const steps = Number(stepsBelow(value.value, target, step));
  return [{ code: "steps-below-target", params: { steps, perStep: formatRational(perStep) } }];
}
