import { movesBetween, type Move } from "../domain/assessment/movesBetween";
import { createTrial } from "../domain/assessment/trial";
import type { Day } from "../domain/model/day";
import type { RuleProblem } from "../domain/diagnostics/ruleProblem";
import type { RuleRow } from "../domain/model/ruleRow";
import type { AssessmentInput } from "../domain/results/result";
import { checkRuleRows } from "../domain/ruleChecks/checkRuleRows";
import { ruleSetVersion } from "../domain/rules/defaultRuleSet";
import { parseRuleSet } from "../domain/rules/parseRuleSet";
import { editRuleRows, type RuleEdit } from "../domain/rules/ruleEdit";

/**
 * What edited rules would come to: who moves, and what is doubtful in the edited rows that was not before. Or why the
 * edited rules could not be scored with.
 */
export type RuleTrialOutcome =
  | Readonly<{ kind: "tried"; moves: readonly Move[]; warnings: readonly RuleProblem[] }>
  | Readonly<{ kind: "refused"; problems: readonly RuleProblem[] }>;

export type TryEdits = (edits: readonly RuleEdit[]) => RuleTrialOutcome;

/**
 * Makes ready to try edits of the rules that an assessment was made with: it is scored once, then only edited rules are
 * run again. Nothing is written.
 *
 * @param rows - of the assessment's rule set, in its order.
 */
export function ruleTrial(input: AssessmentInput, rows: readonly RuleRow[]): TryEdits {
  const { rules } = input.ruleSet;
  const on = input.period.end;
  const trial = createTrial(input);
  const known = new Set(problemsOf(rows, on).problems.map(keyOf));
  return (edits) => {
    const edited = editRuleRows(rows, edits);
    const { ruleSet, inForce, problems } = problemsOf(edited, on);
    if (ruleSet === null) return { kind: "refused", problems: problems.filter(({ severity }) => severity === "error") };
    // A row that is as it was keeps its rule, which is how the trial knows it.
    const kept = ruleSet.rules.map((rule, i) => {
      const record = inForce[i]!;
      return edited[record] === rows[record] ? rules[record]! : rule;
    });
    const after = trial.after({ ...ruleSet, rules: kept });
    return {
      kind: "tried",
      moves: movesBetween(trial.before, after, input.settings),
      warnings: problems.filter((problem) => !known.has(keyOf(problem))),
    };
  };
}

function problemsOf(rows: readonly RuleRow[], on: Day) {
  const { ruleSet, rules, inForce, problems } = parseRuleSet(rows, ruleSetVersion, on);
  return { ruleSet, inForce, problems: [...problems, ...checkRuleRows({ rows, rules, inForce })] };
}

function keyOf({ code, place, params }: RuleProblem): string {
  return JSON.stringify([code, place, params]);
}
