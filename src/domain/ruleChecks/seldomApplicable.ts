import type { RuleColumn } from "../model/ruleRow";
import { ruleColumnLabel } from "../model/ruleRow";
import { formatComparisons } from "../rules/formatComparison";
import { defaultCell } from "../ruleChecking/defaultCell";
import type { RuleDataCheck } from "../ruleChecking/ruleDataCheck";

/** Above this share of organizations to which an indicator does not apply, its condition may be a slip; in per cent. */
const MOST_PERCENT = 90;
/** Of fewer organizations nothing can be said. */
const LEAST_ORGANIZATIONS = 10;

/** An indicator whose condition keeps it from nearly every organization of its level. */
export const seldomApplicable: RuleDataCheck = ({ rule, record, items }, _, problems) => {
  if (rule.conditions.length === 0 || items.length < LEAST_ORGANIZATIONS) return;
  const kept = items.filter(({ status, reasons }) => status === "notApplicable" && reasons[0]?.code === "na-condition");
  const percent = Math.floor((kept.length * 100) / items.length);
  if (kept.length * 100 <= items.length * MOST_PERCENT) return;
  const column: RuleColumn = "conditions";
  const value = formatComparisons(rule.conditions, "roster");
  const original = defaultCell(rule, column);
  problems.add("rule-seldom-applicable", {
    place: { record, column: ruleColumnLabel(column) },
    severity: "warning",
    value,
    params: { percent, organizations: items.length },
    // Without a default to go back to, the condition is what keeps them out.
    proposal: original === null || original === value ? "" : original,
  });
};
