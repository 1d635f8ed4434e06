import type { Context, OrganizationFacts } from "../context";
import { LEVELS, type Level } from "../model/level";
import type { ItemResult } from "../result";
import type { Rule } from "../rules/ruleSet";
import { prepareRule, type RuleScorer } from "./ruleScorer";
import { itemWithout } from "./scoredItem";

/**
 * Scores every indicator of every organization: rule by rule, so that each is made ready once.
 *
 * @param organizations - those that take part.
 * @returns items by position in `organizations`, in the order in which codes first stand in the rule set.
 */
export function scoreItems(context: Context, organizations: readonly OrganizationFacts[]): readonly ItemResult[][] {
  const items = organizations.map((): ItemResult[] => []);
  for (const rules of rulesByCode(context)) {
    const scorers = scorersByLevel(context, rules);
    organizations.forEach((facts, i) => items[i]!.push(scorers[facts.level](facts)));
  }
  return items;
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
