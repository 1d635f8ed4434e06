import { RuleProblems, type RuleProblem } from "../diagnostics/ruleProblem";
import { createContext } from "../facts/context";
import { measureNeeds } from "../scoring/ruleScorer";
import type { Assessment, AssessmentInput } from "../results/result";
import { filterWithoutRows } from "./filterWithoutRows";
import { mostlyBlank } from "./mostlyBlank";
import { sameForAll } from "./sameForAll";
import { seldomApplicable } from "./seldomApplicable";
import type { RuleDataCheck, RuleOutcome } from "../ruleChecking/ruleDataCheck";

const CHECKS: readonly RuleDataCheck[] = [filterWithoutRows, seldomApplicable, sameForAll, mostlyBlank];

/**
 * Slips that show once the rules were applied to a workbook; each a warning. `record` is the rule's place in the set.
 *
 * @param input - what was assessed, `organizations` what that came to.
 */
export function checkRulesAgainstData(
  input: AssessmentInput,
  { organizations }: Pick<Assessment, "organizations">,
): readonly RuleProblem[] {
  const { ruleSet, ledgers } = input;
  const problems = new RuleProblems();
  const context = createContext(input);
  ruleSet.rules.forEach((rule, record) => {
    const items = organizations
      .filter(({ level }) => rule.levels.includes(level))
      .flatMap((result) => result.items.find((item) => item.rule === rule) ?? []);
    const outcome: RuleOutcome = { rule, record, items, needs: measureNeeds(context, rule) };
    for (const check of CHECKS) check(outcome, ledgers, problems);
  });
  return problems.all;
}
