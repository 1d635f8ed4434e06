import { movesBetween, type Move } from "../domain/assessment/movesBetween";
import { createTrial } from "../domain/assessment/trial";
import type { Day } from "../domain/model/day";
import type { RuleProblem } from "../domain/diagnostics/ruleProblem";
import type { RuleRow } from "../domain/model/ruleRow";
import type { AssessmentInput } from "../domain/results/result";
import { checkRuleRows, inSheet } from "../domain/ruleChecks/checkRuleRows";
import { checkRulesAgainstData } from "../domain/ruleChecks/checkRulesAgainstData";
import { ruleSetVersion } from "../domain/rules/defaultRuleSet";
import { parseRuleSet } from "../domain/rules/parseRuleSet";
import type { Rule, RuleSet } from "../domain/rules/ruleSet";

/**
 * What edited rules would come to: who moves, what is wrong or doubtful in them (`problems`), and what of that was not
 * before (`warnings`). Or why the edited rules could not be scored with. Problems stand at their row's place among the rows.
 */
export type RuleTrialOutcome =
  | Readonly<{
      kind: "tried";
      moves: readonly Move[];
      problems: readonly RuleProblem[];
      warnings: readonly RuleProblem[];
    }>
  | Readonly<{ kind: "refused"; problems: readonly RuleProblem[] }>;

/**
 * Tries rows in place of those that hold.
 *
 * @param watched - places of the rows that are held against the ledgers too; those that are others than before unless told.
 */
export type TryRules = (rows: readonly RuleRow[], watched?: readonly number[]) => RuleTrialOutcome;

/**
 * Makes ready to try other rows of the rules that an assessment was made with: it is scored once, then only other rules
 * are run again. Nothing is written.
 *
 * @param rows - of the sheet that the assessment's rule set was read from; also those not in force, or only those that are.
 */
export function ruleTrial(
  input: AssessmentInput,
  rows: readonly RuleRow[],
): Readonly<{ tryRules: TryRules; organizations: number }> {
  const on = input.period.end;
  const trial = createTrial(input);
  const before = checkedRows(rows, on);
  const known = new Map(before.inForce.map((record, i) => [record, input.ruleSet.rules[i]!]));
  const onData = (ruleSet: RuleSet, watched: ReadonlySet<Rule>, organizations: typeof trial.before) =>
    checkRulesAgainstData({ ...input, ruleSet }, { organizations }, { watched, context: trial.context });
  const earlier = new Map<number, readonly RuleProblem[]>();
  /** What the ledgers showed of a row as it was. */
  const foundBefore = (record: number): readonly RuleProblem[] => {
    const rule = known.get(record);
    let found = earlier.get(record);
    if (found === undefined) {
      const all = rule === undefined ? [] : onData(input.ruleSet, new Set([rule]), trial.before);
      found = all.map((problem) => inSheet(problem, before.inForce));
      earlier.set(record, found);
    }
    return found;
  };
  const tryRules: TryRules = (edited, watched = changedRows(rows, edited)) => {
    const { ruleSet, inForce, problems } = checkedRows(edited, on);
    if (ruleSet === null) return { kind: "refused", problems };
    // A row that is as it was keeps its rule, which is how the trial knows it.
    const rules = ruleSet.rules.map((rule, i) => {
      const record = inForce[i]!;
      return (edited[record] === rows[record] && known.get(record)) || rule;
    });
    const kept = { ...ruleSet, rules };
    const after = trial.after(kept);
    const looked = new Set(rules.filter((_, i) => watched.includes(inForce[i]!)));
    const found = onData(kept, looked, after).map((problem) => inSheet(problem, inForce));
    const all = [...problems, ...withoutConsequences(found, problems)];
    const told = [...before.problems, ...watched.flatMap(foundBefore)];
    const keys = new Set(told.map(keyOf));
    return {
      kind: "tried",
      moves: movesBetween(trial.before, after, input.settings),
      problems: all,
      warnings: all.filter((problem) => !keys.has(keyOf(problem))),
    };
  };
  return { tryRules, organizations: trial.before.length };
}

/** What the data shows of a cell with a slip only follows from that: the first that is found of a cell counts. */
function withoutConsequences(found: readonly RuleProblem[], before: readonly RuleProblem[]): readonly RuleProblem[] {
  const cellOf = ({ place }: RuleProblem): string => `${place.record ?? ""} ${place.column ?? ""}`;
  const cells = new Set(before.map(cellOf));
  return found.filter((problem) => {
    if (problem.place.record === null) return true;
    const cell = cellOf(problem);
    const isFirst = !cells.has(cell);
    cells.add(cell);
    return isFirst;
  });
}

function changedRows(before: readonly RuleRow[], after: readonly RuleRow[]): readonly number[] {
  return after.flatMap((row, record) => (row === before[record] ? [] : [record]));
}

/** Rows read and checked by themselves, without any ledger. */
export function checkedRows(rows: readonly RuleRow[], on: Day) {
  const { ruleSet, rules, inForce, problems } = parseRuleSet(rows, ruleSetVersion, on);
  return { ruleSet, inForce, problems: [...problems, ...checkRuleRows({ rows, rules, inForce })] };
}

function keyOf({ code, place, params }: RuleProblem): string {
  return JSON.stringify([code, place, params]);
}
