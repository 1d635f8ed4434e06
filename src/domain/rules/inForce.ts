import type { Day } from "../model/day";
import { IN_FORCE_COLUMNS } from "../model/ruleRow";
import type { Period } from "../model/period";
import { RuleProblems, type RuleProblem } from "../diagnostics/ruleProblem";
import type { Rule } from "./ruleSet";

type InForce = Pick<Rule, "from" | "until">;

/** Whether a row is in force on a day: its first and its last day count. */
export function isInForce({ from, until }: InForce, day: Day): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** Whether some day finds both rows in force. */
export function areInForceTogether(a: InForce, b: InForce): boolean {
  return (a.until ?? Infinity) >= (b.from ?? -Infinity) && (b.until ?? Infinity) >= (a.from ?? -Infinity);
}

/** A version of the rules: the day from which it holds, and what it changes. */
export type RuleVersion = Readonly<{ from: Day | null; change: string }>;

/**
 * Rows that begin or end inside a period, of which no version says what was changed that day. The rules of its last day
 * hold for all of the period, so that whoever reads the results must be able to learn why.
 *
 * @param rules - by row; null for one that can't be read.
 */
export function unexplainedChanges(
  rules: readonly (Rule | null)[],
  { start, end }: Pick<Period, "start" | "end">,
  versions: readonly RuleVersion[],
): readonly RuleProblem[] {
  const problems = new RuleProblems();
  const explained = new Set(versions.flatMap(({ from, change }) => (from === null || change === "" ? [] : [from])));
  const [fromColumn, untilColumn] = IN_FORCE_COLUMNS;
  rules.forEach((rule, record) => {
    const { from, until, code } = rule ?? { code: "" };
    const changes = [
      { column: fromColumn.label, day: from },
      { column: untilColumn.label, day: until === undefined ? undefined : until + 1 },
    ];
    for (const { column, day } of changes) {
      if (day === undefined || day <= start || day > end || explained.has(day)) continue;
      problems.add("rule-change-unexplained", { place: { record, column }, params: { code, day } });
    }
  });
  return problems.all;
}
