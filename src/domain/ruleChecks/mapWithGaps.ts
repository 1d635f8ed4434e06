import { canonicalValue } from "../model/canonicalValue";
import { MEASURES } from "../measures/measureRegistry";
import { ZERO, type Rational } from "../model/rational";
import { defaultRuleOf } from "../ruleChecking/defaultCell";
import type { RuleCheck } from "../ruleChecking/ruleCheck";
import { formatParameters } from "../rules/formatParameters";
import type { Rule } from "../rules/ruleSet";

/** A map without a word that its measure can give: whoever has that word is not assessed. */
export const mapWithGaps: RuleCheck = ({ rules }, problems) => {
  rules.forEach((rule, record) => {
    const words = rule ? MEASURES[rule.measure].words : undefined;
    const map = rule?.parameters.map;
    if (!rule || !words || !map) return;
    const missing = words.map(mapKey).filter((word) => !map.has(word));
    if (missing.length === 0) return;
    problems.add("rule-map-incomplete", {
      place: { record, column: "参数" },
      severity: "warning",
      value: formatParameters(rule.parameters, rule.ledger),
      params: { words: missing },
      proposal: formatParameters({ ...rule.parameters, map: completed(rule, map, words.map(mapKey)) }, rule.ledger),
    });
  });
};

/** Words are kept in maps as the grades of debriefings are: 较差 is 差. */
function mapKey(word: string): string {
  return canonicalValue("debriefings.grade", word);
}

/** In the measure's order, best first, then the office's own words; what is missing as the default rule has it. */
function completed(rule: Rule, map: ReadonlyMap<string, Rational>, words: readonly string[]) {
  const original = defaultRuleOf(rule)?.parameters.map;
  const own = [...map.keys()].filter((word) => !words.includes(word));
  return new Map([...words, ...own].map((word) => [word, map.get(word) ?? original?.get(word) ?? ZERO] as const));
}
