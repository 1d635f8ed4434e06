import type { Comparison } from "../model/ruleTerms";
import { fieldLabel, formatComparisons } from "../rules/formatComparison";
import type { Rule } from "../rules/ruleSet";
import { defaultRuleOf } from "../ruleChecking/defaultCell";
import type { RuleDataCheck } from "../ruleChecking/ruleDataCheck";
import { valueCounts } from "../ruleChecking/valueCounts";

/** At most this many values are offered instead of one that no row has. */
const MOST_OFFERED = 3;

/**
 * A word of 筛选 that no row has: the rule then counts nothing, or of several words less than was meant. A word of the
 * default rules, and one of several, is only told where the ledger has one much like it: that no such activity was held
 * yet is no slip.
 */
export const filterWithoutRows: RuleDataCheck = ({ rule, record }, ledgers, problems) => {
  for (const comparison of rule.filter) {
    const words = comparison.operands.flatMap((operand) => (operand.kind === "text" ? [operand.text] : []));
    if (comparison.operator !== "=" || words.length < comparison.operands.length || words.length === 0) continue;
    const counts = valueCounts(ledgers, rule.ledger, comparison.field);
    if (counts.size === 0) continue;
    if (words.some((word) => counts.has(word))) {
      addMisspelt({ rule, record }, { comparison, words, counts }, problems);
      continue;
    }
    const near = [...counts]
      .filter(([value]) => words.some((word) => isNear(word, value)))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST_OFFERED);
    if (near.length === 0 && isDefault(rule, comparison)) continue;
    const proposal = near[0]?.[0] ?? null;
    problems.add("rule-filter-no-row", {
      place: { record, column: "筛选" },
      severity: "warning",
      value: formatComparisons(rule.filter, rule.ledger),
      params: {
        field: fieldLabel(rule.ledger, comparison.field),
        words,
        near: near.map(([value, count]) => ({ value, count })),
      },
      ...proposed(rule, comparison, proposal),
    });
  }
};

type Words = Readonly<{ comparison: Comparison; words: readonly string[]; counts: ReadonlyMap<string, number> }>;

/** Of several words, of which the ledger has some: one that it has not, but a letter away from it one that it has. */
function addMisspelt(
  { rule, record }: Pick<Parameters<RuleDataCheck>[0], "rule" | "record">,
  { comparison, words, counts }: Words,
  problems: Parameters<RuleDataCheck>[2],
): void {
  if (isDefault(rule, comparison)) return;
  for (const word of words) {
    if (counts.has(word) || word.length < 3) continue;
    const meant = [...counts].find(([value]) => !words.includes(value) && isOneEditApart(word, value));
    if (meant === undefined) continue;
    const [value, count] = meant;
    const operands = comparison.operands.map((operand) =>
      operand.kind === "text" && operand.text === word ? { ...operand, text: value } : operand,
    );
    const filter = rule.filter.map((other) => (other === comparison ? { ...comparison, operands } : other));
    problems.add("rule-filter-no-row", {
      place: { record, column: "筛选" },
      severity: "warning",
      value: formatComparisons(rule.filter, rule.ledger),
      params: { field: fieldLabel(rule.ledger, comparison.field), words: [word], near: [{ value, count }] },
      proposal: formatComparisons(filter, rule.ledger),
    });
    // One a cell: the next is found once this one is mended.
    return;
  }
}

function proposed(rule: Rule, comparison: Comparison, word: string | null): Readonly<{ proposal?: string }> {
  const original = defaultRuleOf(rule);
  if (word === null) return original ? { proposal: formatComparisons(original.filter, original.ledger) } : {};
  const repaired: Comparison = { ...comparison, operands: [{ kind: "text", text: word }] };
  const filter = rule.filter.map((other) => (other === comparison ? repaired : other));
  return { proposal: formatComparisons(filter, rule.ledger) };
}

function isDefault(rule: Rule, { field, operands }: Comparison): boolean {
  const original = defaultRuleOf(rule)?.filter.find((comparison) => comparison.field === field);
  return original !== undefined && JSON.stringify(original.operands) === JSON.stringify(operands);
}

/** One letter more, less or other; or one of the two, of at least two letters, inside the other. */
function isNear(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false;
  if (a.includes(b) || b.includes(a)) return true;
  return Math.max(a.length, b.length) >= 3 && isOneEditApart(a, b);
}

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const rest = (text: string, from: number): string => text.slice(from);
  if (a.length === b.length) return rest(a, same + 1) === rest(b, same + 1);
  return a.length > b.length ? rest(a, same + 1) === rest(b, same) : rest(a, same) === rest(b, same + 1);
}
