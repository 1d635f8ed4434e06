import type { RuleProblems } from "../diagnostics/ruleProblem";
import type { LedgerKey } from "../model/ledgers";
import type { RuleColumn } from "../model/ruleRow";
import { ruleColumnLabel } from "../model/ruleRow";
import type { Comparison } from "../model/ruleTerms";
import { formatComparison, formatComparisons } from "../rules/formatComparison";
import { formatParameters } from "../rules/formatParameters";
import type { Rule } from "../rules/ruleSet";
import { defaultRuleOf } from "../ruleChecking/defaultCell";
import { possibleTogether } from "../ruleChecking/possibleTogether";
import type { RuleCheck } from "../ruleChecking/ruleCheck";

/**
 * 适用条件, 筛选, and 筛选 with 符合 whose comparisons of one field can never hold together: the rule then counts for
 * nobody, or nothing. Which of the two was meant only the default row can tell.
 */
export const contradictoryComparisons: RuleCheck = ({ rules }, problems) => {
  rules.forEach((rule, record) => {
    if (!rule) return;
    tell(rule.conditions, { rule, record, column: "conditions", ledger: "roster" }, problems);
    tell(rule.filter, { rule, record, column: "filter", ledger: rule.ledger }, problems);
    tellMatching(rule, record, problems);
  });
};

type Place = Readonly<{ rule: Rule; record: number; column: "conditions" | "filter"; ledger: LedgerKey }>;

function tell(
  comparisons: readonly Comparison[],
  { rule, record, column, ledger }: Place,
  problems: RuleProblems,
): void {
  const clash = clashOf(comparisons, ledger);
  if (clash === null) return;
  const added = addedOf(clash, defaultRuleOf(rule)?.[column] ?? []);
  problems.add("rule-comparisons-never", {
    ...whereOf(record, column),
    value: formatComparisons(comparisons, ledger),
    params: wordsOf(clash, ledger),
    ...(added !== null && {
      proposal: formatComparisons(
        comparisons.filter((comparison) => comparison !== added),
        ledger,
      ),
    }),
  });
}

/** What 筛选 leaves can never be as 符合 wants it: the share is 0 for everybody. */
function tellMatching({ filter, parameters, ledger }: Rule, record: number, problems: RuleProblems): void {
  const { matching } = parameters;
  if (!matching || clashOf(filter, ledger) !== null) return;
  const clash = clashOf([...filter, matching], ledger);
  if (clash === null) return;
  problems.add("rule-comparisons-never", {
    ...whereOf(record, "parameters"),
    value: formatParameters(parameters, ledger),
    params: wordsOf(clash, ledger),
  });
}

function whereOf(record: number, column: RuleColumn) {
  return { place: { record, column: ruleColumnLabel(column) }, severity: "warning" } as const;
}

/** Comparisons of one field that no cell meets: `second` is the last of them. */
type Clash = Readonly<{ first: readonly Comparison[]; second: Comparison }>;

/** Two comparisons that exclude each other, and only without such several. */
function clashOf(comparisons: readonly Comparison[], ledger: LedgerKey): Clash | null {
  let several: Clash | null = null;
  for (const [i, second] of comparisons.entries()) {
    const before = comparisons.slice(0, i).filter(({ field }) => field === second.field);
    const other = before.find((first) => !possibleTogether([first, second], ledger));
    if (other !== undefined) return { first: [other], second };
    if (several === null && before.length > 1 && !possibleTogether([...before, second], ledger))
      several = { first: before, second };
  }
  return several;
}

function wordsOf({ first, second }: Clash, ledger: LedgerKey) {
  return { first: formatComparisons(first, ledger), second: formatComparison(second, ledger) };
}

/** `>=` bounds on the same side as `>`. */
function directionOf(operator: Comparison["operator"]): string {
  return operator === ">=" || operator === "<=" ? operator.charAt(0) : operator;
}

/** Of two comparisons the one that was added to what the default row asks of the field; null where it doesn't tell. */
function addedOf({ first: [first, ...others], second }: Clash, usual: readonly Comparison[]): Comparison | null {
  if (first === undefined || others.length > 0) return null;
  const isUsual = ({ field, operator }: Comparison): boolean =>
    usual.some((other) => other.field === field && directionOf(other.operator) === directionOf(operator));
  if (isUsual(first) === isUsual(second)) return null;
  return isUsual(first) ? second : first;
}
