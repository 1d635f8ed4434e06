import type { OrganizationResult } from "../results/result";
import type { MeasureKey } from "../measures/measureRegistry";
import { LEVELS, type Level } from "../model/level";
import { compileFilter } from "../records/recordFilter";
import type { RecordTest } from "../records/recordTest";
import { compileCondition } from "../records/rosterCondition";
import type { Rule } from "../rules/ruleSet";
import type { ReminderInput } from "./reminderList";

/** What rules are looked up in. */
export type RuleReader = Pick<ReminderInput, "context" | "ruleSet">;

/** A rule with the test of its conditions; a condition that the roster leaves open does not hold. */
export type RuleForLevel = Readonly<{ rule: Rule; applies: (organization: number) => boolean }>;

/** The rows of the rule set with a code; several define one indicator for different levels. */
export function rulesWithCode({ context, ruleSet }: RuleReader, code: string): readonly RuleForLevel[] {
  return ruleSet.rules
    .filter((rule) => rule.code === code)
    .map((rule) => {
      const conditions = rule.conditions.map((condition) => compileCondition(context, condition));
      return { rule, applies: (organization) => conditions.every((state) => state(organization) === "holds") };
    });
}

/**
 * The record tests by which the rule set's indicator of a measure picks its rows, by level, so that a reminder and the
 * score it helps to earn agree on what counts. A level without such an indicator has the one of another level, or none.
 */
export function filtersOfMeasure(
  { context, ruleSet }: RuleReader,
  measure: MeasureKey,
): Readonly<Partial<Record<Level, RecordTest>>> {
  const rules = ruleSet.rules.filter((rule) => rule.measure === measure);
  const filters: Partial<Record<Level, RecordTest>> = {};
  for (const level of LEVELS) {
    const rule = rules.find(({ levels }) => levels.includes(level)) ?? rules[0];
    if (rule) filters[level] = compileFilter(context, rule.ledger, rule.filter);
  }
  return filters;
}

/** Whether the indicator of a measure could not be assessed for an organization: what it rests on isn't known. */
export function isNotAssessed({ items }: OrganizationResult, measure: MeasureKey): boolean {
  return items.some(({ rule, status }) => rule.measure === measure && status === "notAssessed");
}
