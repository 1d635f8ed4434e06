import type { Level } from "../model/level";
import { formatHundredths } from "../model/rational";
import { areInForceTogether } from "./inForce";
import { lockedChanges } from "./lockedRows";
import type { RuleRow } from "../model/ruleRow";
import type { RuleProblems } from "../diagnostics/ruleProblem";
import type { Rule } from "./ruleSet";
import { SECRETARY_CATEGORY } from "./ruleWords";

const FULL_POINTS = 10_000;

/** Rows, their rules (null for one with errors of its own), and the places of those that are in force. */
type Sheet = Readonly<{
  rows: readonly RuleRow[];
  rules: readonly (Rule | null)[];
  inForce: readonly number[];
}>;

/** What the rows of a rule set must be to each other. */
export function checkRuleSet(sheet: Sheet, problems: RuleProblems): void {
  const { rows, rules } = sheet;
  checkCodes(rows, rules, problems);
  checkFirstCategory(sheet, problems);
  checkSum(sheet, problems);
  rows.forEach((row, record) => {
    const rule = rules[record];
    const columns = rule?.locked ? lockedChanges(row) : [];
    if (columns.length === 0 || !rule) return;
    problems.add("rule-locked-changed", {
      place: { record, column: columns[0]! },
      severity: "warning",
      params: { code: rule.code, columns },
    });
  });
}

/** Two rows may share a code when their levels are disjoint, or no day finds both in force. */
function checkCodes(rows: readonly RuleRow[], rules: readonly (Rule | null)[], problems: RuleProblems): void {
  const earlier = new Map<string, Readonly<{ rule: Rule; rowNumber: number }>[]>();
  rules.forEach((rule, record) => {
    if (rule === null) return;
    const twice = new Map<number, Level>();
    for (const level of rule.levels) {
      const key = `${level}.${rule.code}`;
      const own = earlier.get(key) ?? [];
      const before = own.find((other) => areInForceTogether(other.rule, rule));
      if (before !== undefined) twice.set(before.rowNumber, level);
      earlier.set(key, [...own, { rule, rowNumber: rows[record]!.rowNumber }]);
    }
    for (const [rowNumber, level] of twice) {
      const params = { code: rule.code, level, rowNumber };
      problems.add("rule-code-twice", { place: { record, column: "代码" }, value: rule.code, params });
    }
  });
}

function checkFirstCategory({ rows, rules, inForce }: Sheet, problems: RuleProblems): void {
  const [first] = inForce;
  if (first === undefined) return;
  const categoryOf = (record: number): string => rows[record]!.cells.category?.trim() ?? "";
  const category = categoryOf(first);
  if (category !== SECRETARY_CATEGORY) {
    const place = { record: first, column: "类别" };
    problems.add("rule-first-category", { place, value: category, params: { category: SECRETARY_CATEGORY } });
    return;
  }
  const own = inForce.filter((record) => categoryOf(record) === SECRETARY_CATEGORY);
  if (own.every((record) => rules[record]?.points === 0)) {
    problems.add("rule-first-category-worthless", { place: { record: first, column: "分值" }, params: {} });
  }
}

/** Points sum to 100, each code counted once. Only said when every row could be read. */
function checkSum({ rules, inForce }: Sheet, problems: RuleProblems): void {
  const byCode = new Map<string, number>();
  for (const record of inForce) {
    const rule = rules[record];
    if (!rule) return;
    byCode.set(rule.code, Math.max(rule.points, byCode.get(rule.code) ?? 0));
  }
  const sum = [...byCode.values()].reduce((total, points) => total + points, 0);
  if (byCode.size === 0 || sum === FULL_POINTS) return;
  problems.add("rule-points-sum", {
    place: { record: inForce[0]!, column: "分值" },
    severity: "warning",
    params: { sum: formatHundredths(sum) },
  });
}
