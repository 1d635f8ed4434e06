import { MEASURES } from "../measures/measureRegistry";
import { unitOf } from "../measuring/measure";
import { compare, divide, ONE, rational, type Rational } from "../model/rational";
import { exactDecimal } from "../rules/exactDecimal";
import { defaultCell } from "../ruleChecking/defaultCell";
import type { RuleCheck } from "../ruleChecking/ruleCheck";

const HUNDRED = rational(100);
/** From here on a number is taken for per cent; 1.2 is no slip for 0.012. */
const LEAST_PERCENT = rational(10);

/** A share held against more than all of it: 80 was meant as 80 %. */
export const shareTargetAboveOne: RuleCheck = ({ rules }, problems) => {
  rules.forEach((rule, record) => {
    if (rule?.target?.kind !== "number" || unitOf(MEASURES[rule.measure], rule.parameters) !== "share") return;
    const { value } = rule.target;
    if (compare(value, ONE) <= 0) return;
    problems.add("rule-target-above-one", {
      place: { record, column: "目标" },
      severity: "warning",
      value: exactDecimal(value),
      params: {},
      proposal: asShare(value) ?? defaultCell(rule, "target") ?? "1",
    });
  });
};

/** Per cent as a share; null above 100, and for what was hardly meant as per cent. */
function asShare(value: Rational): string | null {
  if (compare(value, LEAST_PERCENT) < 0) return null;
  const share = divide(value, HUNDRED);
  return compare(share, ONE) <= 0 ? exactDecimal(share) : null;
}
