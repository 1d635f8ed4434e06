import { MEASURES } from "../measures/measureRegistry";
import { compare, ZERO } from "../model/rational";
import type { Tier } from "../model/ruleTerms";
import type { RuleCheck } from "../ruleChecking/ruleCheck";
import { formatParameters } from "../rules/formatParameters";
import type { Rule } from "../rules/ruleSet";

/**
 * Tiers whose shares go up and down, or the wrong way: of days late, more is never better. A tier list that rises all the
 * way is fine where more is better.
 */
export const tiersOutOfOrder: RuleCheck = ({ rules }, problems) => {
  rules.forEach((rule, record) => {
    const tiers = rule?.parameters.tiers;
    if (!rule || !tiers || isInOrder(rule, tiers)) return;
    const mended = isExact(rule, tiers) ? tiers.map(asBound) : withSharesInOrder(rule, tiers);
    const sorted = { ...rule.parameters, tiers: mended };
    problems.add("rule-tiers-not-monotone", {
      place: { record, column: "参数" },
      severity: "warning",
      value: formatParameters(rule.parameters, rule.ledger),
      params: {},
      proposal: formatParameters(sorted, rule.ledger),
    });
  });
};

/** Tiers by <=, < or =; the first then holds for the smallest values. */
function startsSmall(tiers: readonly Tier[]): boolean {
  const { when } = tiers[0]!;
  return when !== "otherwise" && !when.operator.startsWith(">");
}

/** Whether a tier holds for one number only where fewer would be better still: `=30` was meant as `<=30`. */
function isExact(rule: Rule, tiers: readonly Tier[]): boolean {
  const isOne = ({ when }: Tier): boolean =>
    when !== "otherwise" && when.operator === "=" && compare(when.limit, ZERO) > 0;
  return MEASURES[rule.measure].lessIsBetter === true && tiers.some(isOne);
}

function asBound(tier: Tier): Tier {
  const { when } = tier;
  return when === "otherwise" || when.operator !== "=" ? tier : { ...tier, when: { ...when, operator: "<=" } };
}

/** Whether the shares must fall from the first tier to the last; null: either way will do. */
function mustFall(rule: Rule, tiers: readonly Tier[]): boolean | null {
  return MEASURES[rule.measure].lessIsBetter === true ? startsSmall(tiers) : null;
}

function isInOrder(rule: Rule, tiers: readonly Tier[]): boolean {
  if (isExact(rule, tiers)) return false;
  const steps = tiers.slice(1).map(({ share }, i) => compare(share, tiers[i]!.share));
  const falls = steps.every((step) => step <= 0);
  const rises = steps.every((step) => step >= 0);
  const fall = mustFall(rule, tiers);
  if (fall === null) return falls || rises;
  return fall ? falls : rises;
}

function withSharesInOrder(rule: Rule, tiers: readonly Tier[]): readonly Tier[] {
  const fall = mustFall(rule, tiers) ?? compare(tiers[0]!.share, tiers.at(-1)!.share) >= 0;
  const shares = tiers.map(({ share }) => share).sort((a, b) => (fall ? compare(b, a) : compare(a, b)));
  return tiers.map(({ when }, i) => ({ when, share: shares[i]! }));
}
