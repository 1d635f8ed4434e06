import type { Context } from "../context";
import { compileCondition } from "../measures/rosterCondition";
import type { Rule } from "../rules/ruleSet";

/** A rule with the test of its conditions; a condition that the roster leaves open does not hold. */
export type RuleForLevel = Readonly<{ rule: Rule; applies: (organization: number) => boolean }>;

/** The rows of the rule set with a code; several define one indicator for different levels. */
export function rulesWithCode(context: Context, code: string): readonly RuleForLevel[] {
  return context.input.ruleSet.rules
    .filter((rule) => rule.code === code)
    .map((rule) => {
      const conditions = rule.conditions.map((condition) => compileCondition(context, condition));
      return { rule, applies: (organization) => conditions.every((state) => state(organization) === "holds") };
    });
}
