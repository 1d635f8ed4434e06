import { fieldDefinition, type LedgerKey } from "../model/ledgers";
import { compare, type Rational } from "../model/rational";
import { rational } from "../model/rational";
import type { Comparison, Operand } from "../model/ruleTerms";
import { formatComparison, formatComparisons } from "../rules/formatComparison";
import type { RuleCheck } from "../ruleChecking/ruleCheck";

/** 适用条件 and 筛选 whose comparisons of one field can never hold together: the rule then counts for nobody. */
export const contradictoryComparisons: RuleCheck = ({ rules }, problems) => {
  rules.forEach((rule, record) => {
    if (!rule) return;
    const cells = [
      { column: "适用条件", comparisons: rule.conditions, ledger: "roster" as LedgerKey },
      { column: "筛选", comparisons: rule.filter, ledger: rule.ledger },
    ];
    for (const { column, comparisons, ledger } of cells) {
      const clash = firstClash(comparisons, ledger);
      if (clash === null) continue;
      problems.add("rule-comparisons-never", {
        place: { record, column },
        severity: "warning",
        value: formatComparisons(comparisons, ledger),
        params: { first: formatComparison(clash.first, ledger), second: formatComparison(clash.second, ledger) },
        proposal: formatComparisons(
          comparisons.filter((comparison) => comparison !== clash.second),
          ledger,
        ),
      });
    }
  });
};

type Clash = Readonly<{ first: Comparison; second: Comparison }>;

/** The first pair of comparisons of one field that no value meets. */
function firstClash(comparisons: readonly Comparison[], ledger: LedgerKey): Clash | null {
  for (const [i, second] of comparisons.entries()) {
    for (const first of comparisons.slice(0, i)) {
      if (first.field === second.field && exclude(first, second, ledger)) return { first, second };
    }
  }
  return null;
}

function exclude(a: Comparison, b: Comparison, ledger: LedgerKey): boolean {
  // A cell that lists several values meets comparisons that no single value does.
  const isList = fieldDefinition(ledger, a.field)?.list === true;
  if (a.operator === "=" && b.operator === "=") return !isList && !a.operands.some((one) => isAmong(one, b.operands));
  if (a.operator === "=" && b.operator === "<>") return a.operands.every((one) => isAmong(one, b.operands));
  if (a.operator === "<>" && b.operator === "=") return exclude(b, a, ledger);
  if (a.operator === "=") return a.operands.every((one) => isOutside(one, b));
  if (b.operator === "=") return exclude(b, a, ledger);
  return areApart(a, b);
}

function isAmong(operand: Operand, operands: readonly Operand[]): boolean {
  return operands.some((other) => sameOperand(operand, other));
}

function sameOperand(a: Operand, b: Operand): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== null && y !== null) return compare(x, y) === 0;
  if (a.kind === "text" && b.kind === "text") return a.text === b.text;
  return a.kind === b.kind && x === null;
}

/** Numbers and days as numbers; null for words. */
function numberOf(operand: Operand): Rational | null {
  if (operand.kind === "number") return operand.value;
  return operand.kind === "day" ? rational(operand.day) : null;
}

/** Whether a value lies outside a bound. */
function isOutside(operand: Operand, { operator, operands }: Comparison): boolean {
  const [value, limit] = [numberOf(operand), operands[0] ? numberOf(operands[0]) : null];
  if (value === null || limit === null) return false;
  const order = compare(value, limit);
  switch (operator) {
    case ">":
      return order <= 0;
    case ">=":
      return order < 0;
    case "<":
      return order >= 0;
    case "<=":
      return order > 0;
    default:
      return false;
  }
}

/** Whether one bound from below and one from above leave nothing between them. */
function areApart(a: Comparison, b: Comparison): boolean {
  const [lower, upper] = a.operator.startsWith(">") ? [a, b] : [b, a];
  if (!lower.operator.startsWith(">") || !upper.operator.startsWith("<") || upper.operator === "<>") return false;
  const [from, to] = [numberOf(lower.operands[0]!), numberOf(upper.operands[0]!)];
  if (from === null || to === null) return false;
  const order = compare(from, to);
  return order > 0 || (order === 0 && (lower.operator === ">" || upper.operator === "<"));
}
