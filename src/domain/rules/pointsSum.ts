import { LATEST_RULES } from "../defaultRules/defaultRuleRows";
import type { RuleDiagnosticParams } from "../diagnostics/ruleDiagnostic";
import type { RuleProblems } from "../diagnostics/ruleProblem";
import { formatHundredths, multiply, parseDecimal, rational, type Hundredths } from "../model/rational";
import { ruleColumnLabel } from "../model/ruleRow";
import { readLevels } from "./levelWords";
import { codeKey } from "./ruleCode";
import type { Rule } from "./ruleSet";

const FULL_POINTS: Hundredths = 10_000;

type Changed = RuleDiagnosticParams["rule-points-sum"]["changed"];
/** A row whose points are not those of the default row; `usual` null for a row of the office's own. */
type Deviation = Readonly<{ record: number; rule: Rule; usual: string | null }>;

/**
 * Points sum to 100, each code counted once. Only said when every row could be read. Where one row has other points than
 * the default rules and nothing else was added or left out, these are the likely ones; else a person must choose, and is
 * told by how much and among which rows.
 *
 * @param inForce - places of the rules that count, among `rules`.
 */
export function checkPointsSum(
  { rules, inForce }: Readonly<{ rules: readonly (Rule | null)[]; inForce: readonly number[] }>,
  problems: RuleProblems,
): void {
  const counted = inForce.map((record) => ({ record, rule: rules[record] }));
  const read = counted.flatMap(({ record, rule }) => (rule ? [{ record, rule }] : []));
  const sum = sumOf(read.map(({ rule }) => rule));
  if (read.length === 0 || read.length < counted.length || sum === FULL_POINTS) return;
  const changed = read.flatMap(({ record, rule }): readonly Deviation[] => {
    const usual = usualPoints(rule);
    return usual !== null && rule.points === hundredthsOf(usual) ? [] : [{ record, rule, usual }];
  });
  const missing = missingCodes(read.map(({ rule }) => rule));
  const [only] = changed;
  const isOnly = changed.length === 1 && missing.length === 0;
  const usual = isOnly ? (only?.usual ?? null) : null;
  const isRepaired =
    usual !== null &&
    sumOf(read.map(({ rule }) => (rule === only?.rule ? withPoints(rule, usual) : rule))) === FULL_POINTS;
  problems.add("rule-points-sum", {
    place: { record: (only ?? read[0]!).record, column: ruleColumnLabel("points") },
    severity: "warning",
    ...(only && { value: formatHundredths(only.rule.points) }),
    params: {
      sum: formatHundredths(sum),
      difference: formatHundredths(Math.abs(sum - FULL_POINTS)),
      isOver: sum > FULL_POINTS,
      categories: [...new Set(read.map(({ rule }) => rule.category))].map((category) => ({
        category,
        points: formatHundredths(sumOf(read.flatMap(({ rule }) => (rule.category === category ? [rule] : [])))),
      })),
      changed: changed.map(({ rule, usual }): Changed[number] => ({
        code: rule.code,
        points: formatHundredths(rule.points),
        usual,
      })),
      missing,
    },
    ...(isRepaired && { proposal: usual }),
  });
}

/** Each code once, at the most that any of its rows has. */
function sumOf(rules: readonly Rule[]): Hundredths {
  const byCode = new Map<string, Hundredths>();
  for (const { code, points } of rules) {
    const key = codeKey(code);
    byCode.set(key, Math.max(points, byCode.get(key) ?? 0));
  }
  return [...byCode.values()].reduce((total, points) => total + points, 0);
}

/** What the default row of a rule, of its code and sharing a level, is worth; null for a row of the office's own. */
function usualPoints({ code, levels }: Rule): string | null {
  const row = LATEST_RULES.rows.find(
    (other) =>
      codeKey(other.code ?? "") === codeKey(code) &&
      readLevels(other.levels ?? "").levels.some((level) => levels.includes(level)),
  );
  return row?.points ?? null;
}

function hundredthsOf(points: string): Hundredths {
  return Number(multiply(parseDecimal(points)!, rational(100)).numerator);
}

function withPoints(rule: Rule, usual: string): Rule {
  return { ...rule, points: hundredthsOf(usual) };
}

function missingCodes(rules: readonly Rule[]): readonly string[] {
  const known = new Set(rules.map(({ code }) => codeKey(code)));
  const codes = new Set(LATEST_RULES.rows.map(({ code = "" }) => code));
  return [...codes].filter((code) => !known.has(codeKey(code)));
}
