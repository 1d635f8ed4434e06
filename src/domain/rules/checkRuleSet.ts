import type { Level } from "../model/level";
import { normalizeText } from "../model/text";
import { areInForceTogether } from "./inForce";
import { lockedChanges } from "./lockedRows";
import type { RuleRow } from "../model/ruleRow";
import type { RuleProblems } from "../diagnostics/ruleProblem";
import { checkPointsSum } from "./pointsSum";
import { lookAlikeKey } from "./ruleCode";
import type { Rule } from "./ruleSet";
import { SECRETARY_CATEGORY } from "./ruleWords";

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
  checkPointsSum(sheet, problems);
  rows.forEach((row, record) => {
    const rule = rules[record];
    const columns = rule?.locked ? lockedChanges(row, rows) : [];
    if (columns.length === 0 || !rule) return;
    problems.add("rule-locked-changed", {
      place: { record, column: columns[0]! },
      severity: "warning",
      params: { code: rule.code, columns },
    });
  });
}

function writtenCode({ cells }: Pick<RuleRow, "cells">): string {
  return cells.code?.trim() ?? "";
}

/** Two rows may share a code, or have codes that look alike, when their levels are disjoint, or no day finds both in force. */
function checkCodes(rows: readonly RuleRow[], rules: readonly (Rule | null)[], problems: RuleProblems): void {
  const earlier = new Map<string, Readonly<{ rule: Rule; row: RuleRow }>[]>();
  rules.forEach((rule, record) => {
    if (rule === null) return;
    const twice = new Map<RuleRow, Level>();
    for (const level of rule.levels) {
      const key = `${level}.${lookAlikeKey(rule.code)}`;
      const own = earlier.get(key) ?? [];
      const before = own.find((other) => areInForceTogether(other.rule, rule));
      if (before !== undefined) twice.set(before.row, level);
      earlier.set(key, [...own, { rule, row: rows[record]! }]);
    }
    const code = writtenCode(rows[record]!);
    for (const [{ rowNumber, cells }, level] of twice) {
      const params = { code, level, rowNumber, other: writtenCode({ cells }) };
      problems.add("rule-code-twice", { place: { record, column: "代码" }, value: code, params });
    }
  });
}

function checkFirstCategory({ rows, rules, inForce }: Sheet, problems: RuleProblems): void {
  const [first] = inForce;
  if (first === undefined) return;
  const categoryOf = (record: number): string => normalizeText(rows[record]!.cells.category ?? "");
  const category = categoryOf(first);
  if (category !== SECRETARY_CATEGORY) {
    const place = { record: first, column: "类别" };
    problems.add("rule-first-category", {
      place,
      value: rows[first]!.cells.category?.trim() ?? "",
      params: { category: SECRETARY_CATEGORY },
    });
    return;
  }
  const own = inForce.filter((record) => categoryOf(record) === SECRETARY_CATEGORY);
  if (own.every((record) => rules[record]?.points === 0)) {
    problems.add("rule-first-category-worthless", { place: { record: first, column: "分值" }, params: {} });
  }
}
