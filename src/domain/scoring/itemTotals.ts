import type { Hundredths } from "../model/rational";
import type { CategoryResult, ItemResult } from "../results/result";
import type { RuleSet } from "../rules/ruleSet";
import type { Settings } from "../settings/settings";
import { percentOf } from "./percent";

/** What an organization's items add up to (rules.md §6.2–4). */
export type ItemTotals = Readonly<{
  secretaryScore: Hundredths | null;
  categories: readonly CategoryResult[];
  earned: Hundredths;
  applicable: Hundredths;
  notApplicablePoints: Hundredths;
  base: Hundredths | null;
  isIncomplete: boolean;
}>;

/** Makes the adding up of items, given in the order of the rule set's codes. */
export function compileItemTotals(
  { categories }: RuleSet,
  { notApplicable, decimals }: Settings,
): (items: readonly ItemResult[]) => ItemTotals {
  const indexOf = new Map(categories.map((category, i) => [category, i]));
  const scores = new Int32Array(categories.length);
  const applicables = new Int32Array(categories.length);
  return (items) => {
    scores.fill(0);
    applicables.fill(0);
    let notApplicablePoints = 0;
    let isIncomplete = false;
    for (const { rule, status, score, points } of items) {
      if (status === "scored") {
        const i = indexOf.get(rule.category)!;
        scores[i]! += score!;
        applicables[i]! += points;
      } else if (status === "notApplicable") {
        notApplicablePoints += points;
      } else {
        isIncomplete = true;
      }
    }
    const results = categories.map((category, i) => ({ category, score: scores[i]!, applicable: applicables[i]! }));
    const earned = scores.reduce((sum, score) => sum + score, 0);
    const applicable = applicables.reduce((sum, points) => sum + points, 0);
    const asFull = notApplicable === "full" ? notApplicablePoints : 0;
    const [first] = results;
    return {
      secretaryScore: first && first.applicable > 0 ? percentOf(first.score, first.applicable, decimals) : null,
      categories: results,
      earned,
      applicable,
      notApplicablePoints,
      base: applicable > 0 ? percentOf(earned + asFull, applicable + asFull, decimals) : null,
      isIncomplete,
    };
  };
}
