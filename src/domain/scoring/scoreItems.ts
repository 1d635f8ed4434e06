import type { Context, OrganizationFacts } from "../facts/context";
import { LEVELS, type Level } from "../model/level";
import type { ItemResult } from "../results/result";
import type { Rule, RuleSet } from "../rules/ruleSet";
import { prepareRule, type RuleScorer } from "./ruleScorer";
import { itemWithout } from "./scoredItem";

/**
 * Scores every indicator of every organization. Each rule is made ready once; then one organization after the other is
 * scored by all rules, since they look at the same records.
 *
 * @param organizations - those that take part.
 * @returns items by position in `organizations`, in the order in which codes first stand in the rule set.
 */
export function scoreItems(
  context: Context,
  ruleSet: RuleSet,
  organizations: readonly OrganizationFacts[],
): readonly ItemResult[][] {
  const scorers = rulesByCode(ruleSet).map((rules) => scorersByLevel(context, rules));
  return organizations.map((facts) => scorers.map((byLevel) => byLevel[facts.level](facts)));
}

/** Items of organizations as they were scored by a rule set. */
export type ScoredItems = Readonly<{ ruleSet: RuleSet; items: readonly (readonly ItemResult[])[] }>;

/**
 * Like scoreItems, but only indicators with another rule than before are scored: a rule is the same when it is the same
 * object.
 */
export function rescoreItems(
  context: Context,
  ruleSet: RuleSet,
  organizations: readonly OrganizationFacts[],
  before: ScoredItems,
): readonly ItemResult[][] {
  const known = rulesByCode(before.ruleSet);
  const columns = rulesByCode(ruleSet).map((rules): ((facts: OrganizationFacts, i: number) => ItemResult) => {
    const place = known.findIndex((others) => others.length === rules.length && others.every((r, k) => r === rules[k]));
    if (place >= 0) return (_, i) => before.items[i]![place]!;
    const byLevel = scorersByLevel(context, rules);
    return (facts) => byLevel[facts.level](facts);
  });
  return organizations.map((facts, i) => columns.map((itemOf) => itemOf(facts, i)));
}

function rulesByCode(ruleSet: RuleSet): readonly (readonly Rule[])[] {
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
