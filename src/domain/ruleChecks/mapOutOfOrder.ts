import { canonicalValue } from "../model/canonicalValue";
import { MEASURES } from "../measures/measureRegistry";
import { compare } from "../model/rational";
import type { RuleCheck } from "../ruleChecking/ruleCheck";
import { formatParameters } from "../rules/formatParameters";

/** A map that gives a better grade less than a worse one. Grades of the office's own have no order. */
export const mapOutOfOrder: RuleCheck = ({ rules }, problems) => {
  rules.forEach((rule, record) => {
    const map = rule?.parameters.map;
    const words = rule ? MEASURES[rule.measure].words : undefined;
    if (!rule || !map || !words) return;
    const ordered = words.map((word) => canonicalValue("debriefings.grade", word)).filter((word) => map.has(word));
    const shares = ordered.map((word) => map.get(word)!);
    if (shares.every((share, i) => i === 0 || compare(share, shares[i - 1]!) <= 0)) return;
    const sorted = [...shares].sort((a, b) => compare(b, a));
    const mended = new Map([...map].map(([word, share]) => [word, sorted[ordered.indexOf(word)] ?? share] as const));
    problems.add("rule-tiers-not-monotone", {
      place: { record, column: "参数" },
      severity: "warning",
      value: formatParameters(rule.parameters, rule.ledger),
      params: {},
      proposal: formatParameters({ ...rule.parameters, map: mended }, rule.ledger),
    });
  });
};
