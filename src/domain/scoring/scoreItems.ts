import type { Context, OrganizationFacts } from "../context";
import { LEVELS, type Level } from "../model/level";
import type { ItemResult } from "../result";
import type { Rule } from "../rules/ruleSet";
import { prepareRule, type RuleScorer } from "./ruleScorer";
import { itemWithout } from "./scoredItem";

/**
 * Scores every indicator of every organization. Each rule is made ready once; then one organization after the other is
 * scored by all rules, since they look at the same records.
 *
 * @param organizations - those that take part.
 * @returns items by position in `organizations`, in the order in which codes first stand in the rule set.
 */
export function scoreItems(context: Context, organizations: readonly OrganizationFacts[]): readonly ItemResult[][] {
  const scorers = rulesByCode(context).map((rules) => scorersByLevel(context, rules));
  return organizations.map((facts) => scorers.map((byLevel) => byLevel[facts.level](facts)));
}

function rulesByCode({ input: { ruleSet } }: Context): readonly (readonly Rule[])[] {
  const byCode = new Map<string, Rule[]>();
  for (const rule of ruleSet.rules) {
    const sameCode = byCode.get(rule.code);
    if (sameCode) sameCode.push(rule);
    else byCode.set(rule.code, [rule]);
  }
  return [...byCode.values()];
}

/** An indicator without a row for a level is listed there as not applicable. */
function scorersByLevel(context: Context, rules: readonly Rule[]): Readonly<Record<Level, RuleScorer>> {
  const prepared = rules.map((rule) => ({ rule, scorer: prepareRule(context, rule) }));
  const scorerOf = (level: Level): RuleScorer => {
    const found = prepared.find(({ rule }) => rule.levels.includes(level));
    if (found) return found.scorer;
    const item = itemWithout(rules[0]!, "notApplicable", { reason: { code: "na-level", params: {} } });
    return () => item;
  };
  return Object.fromEntries(LEVELS.map((level) => [level, scorerOf(level)])) as Record<Level, RuleScorer>;
}
