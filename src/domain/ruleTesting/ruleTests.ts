import { formatHundredths, parseDecimal, rational, compare, type Hundredths } from "../model/rational";
import { normalizeText } from "../model/text";
import { formatRule } from "../rules/formatRule";
import { readLevels } from "../rules/levelWords";
import type { Rule, RuleSet } from "../rules/ruleSet";
import { edgeValues, type Situation } from "./edgeValues";
import { scoreTestValue } from "./scoreTestValue";
import { formatTestValue, parseTestValue } from "./testValue";

/** A row of 规则试算 as a person reads it; "" where empty. */
export type RuleTestRow = Readonly<Record<"code" | "levels" | "situation" | "value" | "expected", string>>;

/**
 * What became of a row. `open`: nothing is expected yet; `unknown`: no indicator has this code at this level;
 * `valueUnreadable`, `expectedUnreadable`: what the cell says is no value of the rule, no score.
 */
export type Verdict = "same" | "differs" | "open" | "unknown" | "valueUnreadable" | "expectedUnreadable";

/** A row that was tried. `actual`: what the rule gives, `未评` where it would not be assessed, "" where it can't be told. */
export type RuleTest = Readonly<{ row: RuleTestRow; actual: string; verdict: Verdict }>;

/** Situations as the sheet names them. */
const SITUATION_WORDS: Readonly<Record<Situation, string>> = {
  atEdge: "正好在界上",
  belowEdge: "界下一步",
  aboveEdge: "界上一步",
  zero: "为零",
  word: "等次",
  noEvent: "没有问题",
  oneEvent: "一件",
  beforeGone: "差一件扣完",
  gone: "扣完",
  aboveMost: "超出分值",
};

/** What stands for a score where the indicator would not be assessed. */
export const NOT_ASSESSED = "未评";

/** Tries rows with the rules, in their order. */
export function runRuleTests({ rules }: RuleSet, rows: readonly RuleTestRow[]): readonly RuleTest[] {
  return rows.map((row) => runTest(rules, row));
}

/** Rows to be tried. `earlier`: for each the place of the row that it was in an earlier sheet; null for a new one. */
export type CompletedTests = Readonly<{ rows: readonly RuleTestRow[]; earlier: readonly (number | null)[] }>;

/**
 * Every edge of every rule as a row, with what was expected of it before; then the rows of an earlier sheet that are
 * none of them: those the office wrote, and those with an expectation, or a note, to an edge that is no more.
 *
 * @param hasNote - whether the office has written something else beside an earlier row, by its place.
 */
export function completeRuleTests(
  { rules }: RuleSet,
  before: readonly RuleTestRow[],
  hasNote: (place: number) => boolean = () => false,
): CompletedTests {
  const known = new Map(before.map((row, place) => [keyOf(rules, row), place]));
  const edges = rules.flatMap(edgeRows);
  const keys = new Set(edges.map((row) => keyOf(rules, row)));
  const ours = new Set(Object.values(SITUATION_WORDS));
  const others = before.flatMap((row, place): readonly number[] => {
    if (keys.has(keyOf(rules, row))) return [];
    return row.expected !== "" || !ours.has(row.situation) || hasNote(place) ? [place] : [];
  });
  const ofEdges = edges.map((row) => known.get(keyOf(rules, row)) ?? null);
  const expected = (place: number | null): string => (place === null ? "" : before[place]!.expected);
  return {
    rows: [...edges.map((row, i) => ({ ...row, expected: expected(ofEdges[i]!) })), ...others.map((i) => before[i]!)],
    earlier: [...ofEdges, ...others],
  };
}

function edgeRows(rule: Rule): readonly RuleTestRow[] {
  const { levels } = formatRule(rule);
  return edgeValues(rule).map(({ situation, value }) => ({
    code: rule.code,
    levels,
    situation: SITUATION_WORDS[situation],
    value: formatTestValue(rule, value),
    expected: "",
  }));
}

/** Code, level, situation and value, the same however they are written: 0.8 and 80%. */
function keyOf(rules: readonly Rule[], row: RuleTestRow): string {
  const rule = ruleOf(rules, row);
  const value = rule && parseTestValue(rule, row.value);
  const levels = rule ? formatRule(rule).levels : normalizeText(row.levels);
  const text = rule && value ? formatTestValue(rule, value) : normalizeText(row.value);
  return [normalizeText(row.code), levels, normalizeText(row.situation), text].join("\t");
}

/** The rule that a row is about: of its code, and for its level; of a code with one rule the level may be left out. */
function ruleOf(rules: readonly Rule[], { code, levels: text }: RuleTestRow): Rule | null {
  const own = rules.filter((rule) => normalizeText(rule.code) === normalizeText(code));
  if (text === "") return own.length === 1 ? own[0]! : null;
  const { levels, unknown } = readLevels(text);
  if (levels.length === 0 || unknown.length > 0) return null;
  return own.find((rule) => levels.every((level) => rule.levels.includes(level))) ?? null;
}

function runTest(rules: readonly Rule[], row: RuleTestRow): RuleTest {
  const rule = ruleOf(rules, row);
  if (rule === null) return { row, actual: "", verdict: "unknown" };
  const value = parseTestValue(rule, row.value);
  if (value === null) return { row, actual: "", verdict: "valueUnreadable" };
  const score = scoreTestValue(rule, value);
  const actual = score === null ? NOT_ASSESSED : formatHundredths(score);
  return { row, actual, verdict: verdictOf(row.expected, score) };
}

function verdictOf(expected: string, actual: Hundredths | null): Verdict {
  if (expected === "") return "open";
  if (normalizeText(expected) === NOT_ASSESSED) return actual === null ? "same" : "differs";
  const score = parseDecimal(expected.normalize("NFKC").replace(/分$/, "").trim());
  if (score === null) return "expectedUnreadable";
  return actual !== null && compare(score, rational(actual, 100)) === 0 ? "same" : "differs";
}
