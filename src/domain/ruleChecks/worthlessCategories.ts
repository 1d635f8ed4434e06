import { defaultCell } from "../ruleChecking/defaultCell";
import type { RuleCheck } from "../ruleChecking/ruleCheck";
import { SECRETARY_CATEGORY } from "../rules/ruleWords";

/** A category whose rows have no points: it is shown and counts for nothing. The first one is an error told elsewhere. */
export const worthlessCategories: RuleCheck = ({ rules }, problems) => {
  if (rules.includes(null)) return;
  for (const category of new Set(rules.map((rule) => rule!.category))) {
    if (category === SECRETARY_CATEGORY) continue;
    if (rules.some((rule) => rule!.category === category && rule!.points > 0)) continue;
    const record = rules.findIndex((rule) => rule!.category === category);
    problems.add("rule-category-worthless", {
      place: { record, column: "分值" },
      severity: "warning",
      value: "0",
      params: { category },
      proposal: defaultCell(rules[record]!, "points") ?? "1",
    });
  }
};
