import type { Context, OrganizationFacts } from "../facts/context";
import { unitsExpected } from "../facts/windows";
import type { PreparedMeasure } from "../measuring/measure";
import { integer } from "../model/fraction";
import { multiply, type Rational } from "../model/rational";
import type { Rule } from "../rules/ruleSet";

/**
 * The number a value is held against. `ifReached`: no quarter, month or year counts yet, so that the item is scored
 * in full when the value reaches one unit's worth, else not applicable (rules.md §2, 目标).
 */
export type OrganizationTarget = Readonly<{ value: Rational | null; ifReached: boolean }>;

/** Makes the reader of a rule's target for an organization. */
export function compileTarget(
  context: Context,
  rule: Rule,
  measure: PreparedMeasure,
): (facts: OrganizationFacts) => OrganizationTarget {
  const { target, window } = rule;
  if (target === null) {
    const { defaultTarget } = measure;
    const none: OrganizationTarget = { value: null, ifReached: false };
    return defaultTarget ? (facts) => ({ value: defaultTarget(facts), ifReached: false }) : () => none;
  }
  if (target.kind === "number") {
    const fixed: OrganizationTarget = { value: target.value, ifReached: false };
    return () => fixed;
  }
  const byUnits: OrganizationTarget[] = [{ value: target.value, ifReached: true }];
  return (facts) => {
    const units = unitsExpected(context, facts, { window, unit: target.unit }).length;
    return (byUnits[units] ??= { value: multiply(target.value, integer(units)), ifReached: false });
  };
}
