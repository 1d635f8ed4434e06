import { LEVELS } from "../model/level";
import { defaultRuleOf } from "../ruleChecking/defaultCell";
import type { RuleCheck } from "../ruleChecking/ruleCheck";
import { formatRule } from "../rules/formatRule";
import { SECRETARY_CATEGORY } from "../rules/ruleWords";

/** A level that no row with points covers: its organizations would have no score at all. */
export const levelsWithoutRules: RuleCheck = ({ rules }, problems) => {
  // A row that can't be read may be the one.
  if (rules.length === 0 || rules.includes(null)) return;
  for (const level of LEVELS) {
    if (rules.some((rule) => rule!.points > 0 && rule!.levels.includes(level))) continue;
    // The secretary's own duties are those that every level has: the first of them is the place to mend it.
    const record = Math.max(
      0,
      rules.findIndex((rule) => rule!.category === SECRETARY_CATEGORY && rule!.points > 0),
    );
    const rule = rules[record]!;
    const levels = defaultRuleOf(rule)?.levels.includes(level) === true ? LEVELS : [...rule.levels, level];
    const ordered = LEVELS.filter((one) => levels.includes(one));
    problems.add("rule-level-uncovered", {
      place: { record, column: "层级" },
      severity: "warning",
      value: formatRule(rule).levels,
      params: { level },
      proposal: formatRule({ ...rule, levels: ordered }).levels,
    });
  }
};
