import { RuleProblems, type RuleProblem } from "../diagnostics/ruleProblem";
import { createContext, type Context } from "../facts/context";
import { measureNeeds } from "../scoring/ruleScorer";
import type { Assessment, AssessmentInput } from "../results/result";
import type { Rule } from "../rules/ruleSet";
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
 * @param watched - the rules to look at; all unless told. `context`: of the input, where there is one already.
 */
export function checkRulesAgainstData(
  input: AssessmentInput,
  { organizations }: Pick<Assessment, "organizations">,
  { watched, context = createContext(input) }: Readonly<{ watched?: ReadonlySet<Rule>; context?: Context }> = {},
): readonly RuleProblem[] {
  const { ruleSet, ledgers } = input;
  const problems = new RuleProblems();
  ruleSet.rules.forEach((rule, record) => {
    if (watched?.has(rule) === false) return;
    const items = organizations
      .filter(({ level }) => rule.levels.includes(level))
      .flatMap((result) => result.items.find((item) => item.rule === rule) ?? []);
    const outcome: RuleOutcome = { rule, record, items, needs: measureNeeds(context, rule) };
    for (const check of CHECKS) check(outcome, ledgers, problems);
  });
  return problems.all;
}
