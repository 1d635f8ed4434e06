import type { Level } from "../model/level";
import { formatHundredths } from "../model/rational";
import { lockedChanges } from "./lockedRows";
import type { RuleRow } from "./ruleRow";
import type { RuleProblems } from "./ruleProblem";
import type { Rule } from "./ruleSet";
import { SECRETARY_CATEGORY } from "./ruleWords";

const FULL_POINTS = 10_000;

/** What the rows of a rule set must be to each other; rows with errors of their own are null and left out. */
export function checkRuleSet(rows: readonly RuleRow[], rules: readonly (Rule | null)[], problems: RuleProblems): void {
  checkCodes(rows, rules, problems);
  checkFirstCategory(rows, rules, problems);
  checkSum(rules, problems);
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

/** Two rows may share a code when their levels are disjoint. */
function checkCodes(rows: readonly RuleRow[], rules: readonly (Rule | null)[], problems: RuleProblems): void {
  const first = new Map<string, number>();
  rules.forEach((rule, record) => {
    const twice = new Map<number, Level>();
    for (const level of rule?.levels ?? []) {
      const key = `${level}.${rule!.code}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, rows[record]!.rowNumber);
      else twice.set(before, level);
    }
    for (const [rowNumber, level] of twice) {
      const params = { code: rule!.code, level, rowNumber };
      problems.add("rule-code-twice", { place: { record, column: "代码" }, value: rule!.code, params });
    }
  });
}

function checkFirstCategory(rows: readonly RuleRow[], rules: readonly (Rule | null)[], problems: RuleProblems): void {
  const category = rows[0]?.cells.category?.trim() ?? "";
  const place = { record: 0, column: "类别" };
  if (rows.length > 0 && category !== SECRETARY_CATEGORY) {
    problems.add("rule-first-category", { place, value: category, params: { category: SECRETARY_CATEGORY } });
    return;
  }
  const own = rules.filter((rule, record) => rows[record]!.cells.category?.trim() === SECRETARY_CATEGORY);
  if (own.length > 0 && own.every((rule) => rule?.points === 0)) {
    problems.add("rule-first-category-worthless", { place: { record: 0, column: "分值" }, params: {} });
  }
}

/** Points sum to 100, each code counted once. Only said when every row could be read. */
function checkSum(rules: readonly (Rule | null)[], problems: RuleProblems): void {
  const byCode = new Map<string, number>();
  for (const rule of rules) {
    if (!rule) return;
    byCode.set(rule.code, Math.max(rule.points, byCode.get(rule.code) ?? 0));
  }
  const sum = [...byCode.values()].reduce((total, points) => total + points, 0);
  if (byCode.size === 0 || sum === FULL_POINTS) return;
  problems.add("rule-points-sum", {
    place: { record: 0, column: "分值" },
    severity: "warning",
    params: { sum: formatHundredths(sum) },
  });
}
