import type { RuleProblems } from "../diagnostics/ruleProblem";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { LedgerSet } from "../model/ledgerTable";
import { ruleColumnLabel } from "../model/ruleRow";
import type { Comparison } from "../model/ruleTerms";
import { fieldLabel, formatComparisons } from "../rules/formatComparison";
import type { Rule } from "../rules/ruleSet";
import { defaultRuleOf } from "../ruleChecking/defaultCell";
import type { RuleDataCheck } from "../ruleChecking/ruleDataCheck";
import { valueCounts } from "../ruleChecking/valueCounts";

/** At most this many values are offered instead of one that no row has. */
const MOST_OFFERED = 3;
/** Fields of the roster whose empty cells say a word too. */
const SAYING_BLANK: ReadonlySet<FieldKey> = new Set<FieldKey>(["fourStrong"]);
/** Of shorter words one letter says too little. */
const LEAST_LETTERS = 3;

/**
 * A word of 筛选 that no row has, or of 适用条件 that no organization has: the rule then counts nothing, or of several words
 * less than was meant. A word of the default rules, and one of several, is only told where the ledger has one much like it:
 * that no such activity was held yet is no slip.
 */
export const filterWithoutRows: RuleDataCheck = ({ rule, record }, ledgers, problems) => {
  tell({ rule, record, column: "filter", ledger: rule.ledger }, ledgers, problems);
  tell({ rule, record, column: "conditions", ledger: "roster" }, ledgers, problems);
};

/** A cell of a rule with comparisons of a ledger's fields. */
type CellOfRule = Readonly<{ rule: Rule; record: number; column: "filter" | "conditions"; ledger: LedgerKey }>;

function tell(cell: CellOfRule, ledgers: LedgerSet, problems: RuleProblems): void {
  const { rule, record, column, ledger } = cell;
  for (const comparison of rule[column]) {
    const words = comparison.operands.flatMap((operand) => (operand.kind === "text" ? [operand.text] : []));
    if (comparison.operator !== "=" || words.length < comparison.operands.length || words.length === 0) continue;
    const counts = valueCounts(ledgers, ledger, comparison.field);
    if (counts.size === 0 || (ledger === "roster" && SAYING_BLANK.has(comparison.field))) continue;
    const isPartly = words.some((word) => counts.has(word));
    const found = isPartly ? misspeltWord(words, counts) : { words, near: nearValues(words, counts) };
    const isUsual = isDefault(cell, comparison) && (isPartly || found?.near.length === 0);
    if (found === null || isUsual) continue;
    const proposal = repaired(cell, comparison, { ...found, counts });
    problems.add("rule-filter-no-row", {
      place: { record, column: ruleColumnLabel(column) },
      severity: "warning",
      value: formatComparisons(rule[column], ledger),
      params: { field: fieldLabel(ledger, comparison.field), ...found },
      ...(proposal !== null && { proposal }),
    });
  }
}

/** Words that no row has, and values like them that rows have. */
type Found = Readonly<{ words: readonly string[]; near: readonly Readonly<{ value: string; count: number }>[] }>;

function nearValues(words: readonly string[], counts: ReadonlyMap<string, number>): Found["near"] {
  return [...counts]
    .filter(([value]) => words.some((word) => isNear(word, value)))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(([value, count]) => ({ value, count }));
}

/** The first word that no row has but, a letter away from it, another value than those named; the next is found once it is mended. */
function misspeltWord(words: readonly string[], counts: ReadonlyMap<string, number>): Found | null {
  for (const word of words) {
    if (counts.has(word) || word.length < LEAST_LETTERS) continue;
    const parts = wordsIn(word, counts);
    if (parts !== null) return { words: [word], near: parts.map((value) => ({ value, count: counts.get(value)! })) };
    const meant = [...counts].find(([value]) => !words.includes(value) && isOneEditApart(word, value));
    if (meant !== undefined) return { words: [word], near: [{ value: meant[0], count: meant[1] }] };
  }
  return null;
}

/** Between words that were meant as several, and around one that was quoted. */
const BETWEEN = /^[/和或及与+|“‘*]+/u;

/** The values that a word without rows is made of, such as 主题党日/党课; null where it is not. */
function wordsIn(word: string, counts: ReadonlyMap<string, number>): readonly string[] | null {
  const rest = word.replace(BETWEEN, "");
  if (rest === "") return [];
  const first = [...counts.keys()]
    .filter((value) => value.length > 1 && rest.startsWith(value))
    .sort((a, b) => b.length - a.length);
  for (const value of first) {
    const others = wordsIn(rest.slice(value.length), counts);
    if (others !== null) return [value, ...others.filter((other) => other !== value)];
  }
  return null;
}

/** 筛选 with the likeliest value for the words that no row has; without one as the default rules have it; null: they have none. */
function repaired(
  { rule, column, ledger }: CellOfRule,
  comparison: Comparison,
  { words, near, counts }: Found & Readonly<{ counts: ReadonlyMap<string, number> }>,
): string | null {
  const original = defaultRuleOf(rule);
  const [likeliest] = near;
  if (likeliest === undefined) return original ? formatComparisons(original[column], ledger) : null;
  const texts = comparison.operands.flatMap((operand) => {
    if (operand.kind !== "text") return [];
    if (!words.includes(operand.text)) return [operand.text];
    const parts = wordsIn(operand.text, counts) ?? [];
    if (parts.length > 0) return parts;
    // Each word is mended by the value like it; one like none by what the others are.
    const [own] = words.length === 1 ? near : nearValues([operand.text], counts);
    return [(own ?? likeliest).value];
  });
  const distinct = [...new Set(texts)].map((text) => ({ kind: "text" as const, text }));
  const mended = rule[column].map((other) => (other === comparison ? { ...comparison, operands: distinct } : other));
  return formatComparisons(mended, ledger);
}

function isDefault({ rule, column }: CellOfRule, { field, operands }: Comparison): boolean {
  const original = defaultRuleOf(rule)?.[column].find((comparison) => comparison.field === field);
  return original !== undefined && JSON.stringify(original.operands) === JSON.stringify(operands);
}

/** One letter more, less or other; or one of the two, of at least two letters, inside the other. */
function isNear(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false;
  if (a.includes(b) || b.includes(a)) return true;
  return Math.max(a.length, b.length) >= LEAST_LETTERS && isOneEditApart(a, b);
}

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const rest = (text: string, from: number): string => text.slice(from);
  if (a.length === b.length) return rest(a, same + 1) === rest(b, same + 1);
  return a.length > b.length ? rest(a, same + 1) === rest(b, same) : rest(a, same) === rest(b, same + 1);
}
