import { RuleProblems, type RuleProblem } from "../diagnostics/ruleProblem";
import { contradictoryComparisons } from "./contradictoryComparisons";
import { emptiedCells } from "./emptiedCells";
import { levelsWithoutRules } from "./levelsWithoutRules";
import { mapOutOfOrder } from "./mapOutOfOrder";
import { mapWithGaps } from "./mapWithGaps";
import { shareTargetAboveOne } from "./shareTargetAboveOne";
import { tiersOutOfOrder } from "./tiersOutOfOrder";
import { worthlessCategories } from "./worthlessCategories";
import type { CheckedRows, RuleCheck } from "../ruleChecking/ruleCheck";

const CHECKS: readonly RuleCheck[] = [
  contradictoryComparisons,
  emptiedCells,
  levelsWithoutRules,
  mapOutOfOrder,
  mapWithGaps,
  shareTargetAboveOne,
  tiersOutOfOrder,
  worthlessCategories,
];

/**
 * Slips that a rule sheet shows by itself, without any ledger; each a warning with what would repair it. Only rows in
 * force are looked at: what held before was looked at then.
 */
export function checkRuleRows({
  rows,
  rules,
  inForce,
}: CheckedRows & Readonly<{ inForce: readonly number[] }>): readonly RuleProblem[] {
  const problems = new RuleProblems();
  const sheet = { rows: inForce.map((record) => rows[record]!), rules: inForce.map((record) => rules[record]!) };
  for (const check of CHECKS) check(sheet, problems);
  return problems.all.map((problem) => inSheet(problem, inForce));
}

/** A problem of a row of those in force, at its place among all. */
export function inSheet(problem: RuleProblem, inForce: readonly number[]): RuleProblem {
  const { record } = problem.place;
  return record === null ? problem : { ...problem, place: { ...problem.place, record: inForce[record]! } };
}
