import type { RuleProblems } from "../diagnostics/ruleProblem";
import type { RuleRow } from "../model/ruleRow";
import type { Rule } from "../rules/ruleSet";

/** A rule sheet that was read; rows with errors of their own have no rule. */
export type CheckedRows = Readonly<{ rows: readonly RuleRow[]; rules: readonly (Rule | null)[] }>;

/**
 * Looks for one kind of slip: rules that can be read and scored with, but can't be meant. Each is a warning with the cell
 * that would repair it (design: changing the rules without fear).
 */
export type RuleCheck = (sheet: CheckedRows, problems: RuleProblems) => void;
