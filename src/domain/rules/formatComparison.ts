import { formatDay } from "../model/day";
import { fieldDefinition, type FieldKey, type LedgerKey } from "../model/ledgers";
import { exactDecimal } from "./exactDecimal";
import { BLANK, PREVIOUS_YEAR } from "./parseComparison";
import type { Comparison, ComparisonOperator, Operand } from "../model/ruleTerms";

/** A field as the rule sheet calls it. @throws RangeError when the ledger has no such field (a programming error). */
export function fieldLabel(ledger: LedgerKey, field: FieldKey): string {
  const definition = fieldDefinition(ledger, field);
  if (!definition) throw new RangeError(`no field ${field} in ${ledger}`);
  return definition.label;
}

/** Comparisons as the rule sheet writes them, the inverse of parseComparisons: `活动类型=党课; 所属年度=上年`. */
export function formatComparisons(comparisons: readonly Comparison[], ledger: LedgerKey): string {
  return comparisons.map((comparison) => formatComparison(comparison, ledger)).join("; ");
}

/** The inverse of parseComparison: `责任人<>空`. */
export function formatComparison({ field, operator, operands }: Comparison, ledger: LedgerKey): string {
  return joinComparison({ field: fieldLabel(ledger, field), operator, values: operands.map(operandText) });
}

/** A comparison in words of the rule sheet; several values for = and <>. */
export type ComparisonWords = Readonly<{ field: string; operator: ComparisonOperator; values: readonly string[] }>;

/** Puts a comparison together from its words. */
export function joinComparison({ field, operator, values }: ComparisonWords): string {
  const words = values.join(",");
  // What would run together with the sign (`=` and `=x`, a sign and an accent) stands apart from it.
  const gap = /^[=\p{M}]/u.test(words) ? " " : "";
  return `${field}${operator}${gap}${words}`;
}

/** An operand as the rule sheet writes it. */
export function operandText(operand: Operand): string {
  switch (operand.kind) {
    case "text":
      return operand.text;
    case "number":
      return exactDecimal(operand.value);
    case "day":
      return formatDay(operand.day);
    case "yes":
      return "是";
    case "no":
      return "否";
    case "previousYear":
      return PREVIOUS_YEAR;
    case "blank":
      return BLANK;
  }
}
