import { MEASURES } from "../measures/measureRegistry";
import { unitOf } from "../measuring/measure";
import { compare, divide, ONE, rational, type Rational } from "../model/rational";
import { exactDecimal } from "../rules/exactDecimal";
import { defaultCell } from "../ruleChecking/defaultCell";
import type { RuleProblems } from "../diagnostics/ruleProblem";
import { formatParameters } from "../rules/formatParameters";
import { formatRule } from "../rules/formatRule";
import type { Rule } from "../rules/ruleSet";
import type { RuleCheck } from "../ruleChecking/ruleCheck";

const HUNDRED = rational(100);
/** From here on a number is taken for per cent; 1.2 is no slip for 0.012. */
const LEAST_PERCENT = rational(10);

/** A share held against more than all of it, by its target or its steps: 80 was meant as 80 %. */
export const shareTargetAboveOne: RuleCheck = ({ rules }, problems) => {
  rules.forEach((rule, record) => {
    if (!rule || unitOf(MEASURES[rule.measure], rule.parameters) !== "share") return;
    tellTarget(rule, record, problems);
    tellStep(rule, record, problems);
  });
};

/** So much of a share for each month adds up to more than all of it. */
function tellTarget(rule: Rule, record: number, problems: RuleProblems): void {
  if (rule.target === null) return;
  const { value, kind } = rule.target;
  if (kind === "number" && compare(value, ONE) <= 0) return;
  const share = compare(value, ONE) <= 0 ? exactDecimal(value) : asShare(value);
  problems.add("rule-target-above-one", {
    place: { record, column: "目标" },
    severity: "warning",
    value: formatRule(rule).target,
    params: {},
    proposal: share ?? defaultCell(rule, "target") ?? "1",
  });
}

/** 每级=10 of a share is one step for whatever is missing: 10 % was meant. */
function tellStep({ parameters, ledger }: Rule, record: number, problems: RuleProblems): void {
  const { step } = parameters;
  if (step === undefined || compare(step, ONE) <= 0) return;
  const share = divide(step, HUNDRED);
  problems.add("rule-step-above-one", {
    place: { record, column: "参数" },
    severity: "warning",
    value: formatParameters(parameters, ledger),
    params: {},
    ...(compare(share, ONE) <= 0 && { proposal: formatParameters({ ...parameters, step: share }, ledger) }),
  });
}

/** Per cent as a share; null above 100, and for what was hardly meant as per cent. */
function asShare(value: Rational): string | null {
  if (compare(value, LEAST_PERCENT) < 0) return null;
  const share = divide(value, HUNDRED);
  return compare(share, ONE) <= 0 ? exactDecimal(share) : null;
}
