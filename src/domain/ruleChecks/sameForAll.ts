import type { RuleDiagnosticParams } from "../diagnostics/ruleDiagnostic";
import { compare, formatHundredths, formatRational } from "../model/rational";
import { ruleColumnLabel, type RuleColumn } from "../model/ruleRow";
import { normalizeText } from "../model/text";
import { formatRule } from "../rules/formatRule";
import type { Rule } from "../rules/ruleSet";
import type { ItemResult } from "../results/result";
import { defaultCell } from "../ruleChecking/defaultCell";
import type { RuleDataCheck } from "../ruleChecking/ruleDataCheck";

/** Of fewer organizations nothing can be said. */
const LEAST_ORGANIZATIONS = 10;

/** Columns that decide what an indicator gives, in the order in which a slip is likely. */
const DECIDING: readonly RuleColumn[] = ["target", "parameters", "filter", "window", "measure", "method", "ledger"];

/**
 * An indicator that gives everybody the same: it tells nobody apart. That all have full marks is what an office works
 * for, and only told where the row was changed from a default one.
 */
export const sameForAll: RuleDataCheck = ({ rule, record, items }, _, problems) => {
  const scored = items.filter(({ status }) => status === "scored");
  const score = scored[0]?.score;
  if (rule.points === 0 || scored.length < LEAST_ORGANIZATIONS || typeof score !== "number") return;
  if (scored.some((other) => other.score !== score)) return;
  const changed = changedColumn(rule);
  if (score === rule.points && changed === null) return;
  const column = changed ?? "points";
  const where = {
    place: { record, column: ruleColumnLabel(column) },
    severity: "warning",
    value: formatRule(rule)[column],
    ...(changed === null ? {} : { proposal: defaultCell(rule, changed)! }),
  } as const;
  const organizations = scored.length;
  if (score === 0)
    problems.add("rule-nobody-scores", { ...where, params: { organizations, reached: reachedBy(scored) } });
  else problems.add("rule-same-for-all", { ...where, params: { organizations, score: formatHundredths(score) } });
};

/** How far values are from a target that is the same for all; null without one. */
function reachedBy(items: readonly ItemResult[]): RuleDiagnosticParams["rule-nobody-scores"]["reached"] {
  const targets = new Set(items.map(({ target }) => (target === null ? "" : formatRational(target))));
  const [target = ""] = targets;
  const values = items.flatMap(({ value }) => (value?.kind === "number" ? [value.value] : [])).sort(compare);
  const [least, most] = [values[0], values.at(-1)];
  if (targets.size !== 1 || target === "" || least === undefined || most === undefined) return null;
  return { target, least: formatRational(least), most: formatRational(most) };
}

/** The first deciding column that differs from the default rule's; null for none, and for a rule of the office's own. */
function changedColumn(rule: Rule): RuleColumn | null {
  const cells = formatRule(rule);
  const plain = (text: string): string => normalizeText(text).replace(/^[-—]+$/, "");
  const isChanged = (column: RuleColumn): boolean => {
    const original = defaultCell(rule, column);
    return original !== null && plain(original) !== plain(cells[column]);
  };
  return DECIDING.find(isChanged) ?? null;
}
