import { assess } from "../../../src/domain/assessment/assess";
import { formatHundredths, rational } from "../../../src/domain/model/rational";
import type { Assessment, OrganizationResult } from "../../../src/domain/results/result";
import type { Rule } from "../../../src/domain/rules/ruleSet";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";
import { branch, ruleOf } from "../measures/scoreItem";

/**
 * Two rules that read a score straight from the roster: 机关工作人员数 of 60 in the secretary's category, 党小组数 of 40 in
 * another. So a test can write the totals it needs.
 */
export const PLAIN_RULES: readonly Rule[] = [
  ruleOf("O2.3", {
    code: "S2",
    category: "书记履职",
    conditions: [],
    parameters: { field: "employeeCount" },
    target: { kind: "number", value: rational(60) },
    points: 6000,
    method: "rate",
  }),
  ruleOf("O2.3", {
    code: "X",
    category: "其他",
    conditions: [],
    parameters: { field: "fullTimeStaffCount" },
    target: { kind: "number", value: rational(40) },
    points: 4000,
    method: "rate",
  }),
];

/** A branch with these points in the secretary's category (of 60) and the other (of 40). */
export function scoring(
  organization: string,
  secretary: number | null,
  other: number | null,
  more: RecordOf<"roster"> = {},
): RecordOf<"roster"> {
  return branch({ organization, employeeCount: secretary, fullTimeStaffCount: other, ...more });
}

export type RunOptions = Partial<InputOptions>;

/** Assesses with PLAIN_RULES unless other rules are given; the period is 2026Q1. */
export function run(plain: PlainLedgers, options: RunOptions = {}): Assessment {
  return assess(inputOf(plain, { period: "2026Q1", rules: PLAIN_RULES, ...options }));
}

export function resultOf(assessment: Assessment, organization = 0): OrganizationResult {
  return assessment.organizations.find((result) => result.organization === organization)!;
}

/** Hundredths as text, null as —. */
export const text = (hundredths: number | null): string => (hundredths === null ? "—" : formatHundredths(hundredths));
