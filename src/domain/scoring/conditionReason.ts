import type { Context } from "../context";
import { formatDay } from "../model/day";
import { formatRational } from "../model/rational";
import type { Reason } from "../reason";
import type { Comparison, Operand } from "../rules/ruleSet";

/** Why a rule is not applicable where a condition on the roster doesn't hold. Operands are words of the rule sheet. */
export function conditionReason(context: Context, { field, operator, operands }: Comparison): Reason {
  const { year } = context.input.period;
  return { code: "na-condition", params: { field, operator, operands: operands.map((o) => operandText(o, year)) } };
}

function operandText(operand: Operand, year: number): string {
  switch (operand.kind) {
    case "text":
      return operand.text;
    case "number":
      return formatRational(operand.value);
    case "day":
      return formatDay(operand.day);
    case "yes":
      return "是";
    case "no":
      return "否";
    case "previousYear":
      return String(year - 1);
    case "blank":
      return "空";
  }
}
