import type { Context } from "../facts/context";
import { formatRational } from "../model/rational";
import type { Reason } from "../reasons/reason";
import type { Comparison, Operand } from "../model/ruleTerms";
import { operandText } from "../rules/formatComparison";

/** Why a rule is not applicable where a condition on the roster doesn't hold. Operands are words of the rule sheet. */
export function conditionReason(context: Context, { field, operator, operands }: Comparison): Reason {
  const { year } = context.input.period;
  return { code: "na-condition", params: { field, operator, operands: operands.map((o) => shownOperand(o, year)) } };
}

/** As people read it: the previous year by its number, long decimals rounded. */
function shownOperand(operand: Operand, year: number): string {
  if (operand.kind === "previousYear") return String(year - 1);
  return operand.kind === "number" ? formatRational(operand.value) : operandText(operand);
}
