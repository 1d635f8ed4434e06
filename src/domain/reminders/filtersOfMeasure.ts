import type { Context } from "../context";
import { compileFilter } from "../measures/recordFilter";
import type { RecordTest } from "../measures/measure";
import { LEVELS, type Level } from "../model/level";
import type { MeasureKey } from "../rules/ruleSet";

/**
 * The record tests by which the rule set's indicator of a measure picks its rows, by level, so that a reminder and the
 * score it helps to earn agree on what counts. A level without such an indicator has the one of another level, or none.
 */
export function filtersOfMeasure(context: Context, measure: MeasureKey): Readonly<Partial<Record<Level, RecordTest>>> {
  const rules = context.input.ruleSet.rules.filter((rule) => rule.measure === measure);
  const filters: Partial<Record<Level, RecordTest>> = {};
  for (const level of LEVELS) {
    const rule = rules.find(({ levels }) => levels.includes(level)) ?? rules[0];
    if (rule) filters[level] = compileFilter(context, rule.ledger, rule.filter);
  }
  return filters;
}
