import type { RuleColumn } from "../model/ruleRow";
import { defaultRuleRows, defaultRuleSet } from "../rules/defaultRuleSet";
import type { Rule } from "../rules/ruleSet";

/** The default rule that a rule was made from: of the same code, sharing a level; null for one of the office's own. */
export function defaultRuleOf({ code, levels }: Pick<Rule, "code" | "levels">): Rule | null {
  const { rules } = defaultRuleSet;
  return rules.find((rule) => rule.code === code && rule.levels.some((level) => levels.includes(level))) ?? null;
}

/** What the default row of a rule has in a column; null where it is one of the office's own. */
export function defaultCell(rule: Pick<Rule, "code" | "levels">, column: RuleColumn): string | null {
  const original = defaultRuleOf(rule);
  if (original === null) return null;
  return defaultRuleRows[defaultRuleSet.rules.indexOf(original)]!.cells[column] ?? "";
}
