import type { RuleProblems } from "../diagnostics/ruleProblem";
import type { Need } from "../measuring/measure";
import type { LedgerSet } from "../model/ledgerTable";
import type { ItemResult } from "../results/result";
import type { Rule } from "../rules/ruleSet";

/**
 * A rule with what it came to: `items` of the organizations whose level the row is for; `needs`: the columns that its
 * measure can't do without.
 */
export type RuleOutcome = Readonly<{
  rule: Rule;
  record: number;
  items: readonly ItemResult[];
  needs: readonly Need[];
}>;

/** Looks for one kind of slip that only the workbook's data shows. */
export type RuleDataCheck = (outcome: RuleOutcome, ledgers: LedgerSet, problems: RuleProblems) => void;
