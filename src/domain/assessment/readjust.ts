import type { Hundredths } from "../model/rational";
import type { Assessment, DecidedGrade, ItemAdjustments, OrganizationResult } from "../results/result";
import type { RuleSet } from "../rules/ruleSet";
import { adjustItems } from "../scoring/adjustItems";
import { finalTotal, rankResults, withOwnGrade } from "../scoring/finalTotal";
import { compileItemTotals } from "../scoring/itemTotals";
import type { Settings } from "../settings/settings";

/** What is decided otherwise on an organization. What is absent stays as it is, and so do items that are not named. */
export type Readjustment = Readonly<{ adjustment?: Hundredths; items?: ItemAdjustments; decidedGrade?: DecidedGrade }>;

/**
 * The results with other adjustments: scores, totals, grades, ranks and order move, nothing else is worked out again (flags
 * that rest on the total stay as they were until the next assessment).
 *
 * @param changes - by organization index; organizations that are not in it keep theirs.
 */
export function readjust(
  { organizations, period }: Pick<Assessment, "organizations" | "period">,
  { settings, ruleSet }: Readonly<{ settings: Settings; ruleSet: RuleSet }>,
  changes: ReadonlyMap<number, Readjustment>,
): readonly OrganizationResult[] {
  const totalsOf = compileItemTotals(ruleSet, settings);
  const adjusted = organizations.map((result): OrganizationResult => {
    const changed = changedResult(result, changes.get(result.organization), { totalsOf, settings });
    // Of everybody: in a year others may come to the best grade, or lose it.
    return withOwnGrade(changed, settings);
  });
  return rankResults(adjusted, period.kind, settings);
}

type Means = Readonly<{ totalsOf: ReturnType<typeof compileItemTotals>; settings: Settings }>;

function changedResult(
  result: OrganizationResult,
  change: Readjustment | undefined,
  { totalsOf, settings }: Means,
): OrganizationResult {
  if (change === undefined) return result;
  const { adjustment = result.adjustment, decidedGrade = result.decidedGrade } = change;
  const items = adjustItems(result.items, change.items);
  const { secretaryScore, categories, earned, base } = totalsOf(items);
  const totals = { secretaryScore, categories, earned, base };
  const total = finalTotal({ ...result, base, adjustment }, settings);
  return { ...result, ...totals, items, adjustment, total, ...(decidedGrade && { decidedGrade }) };
}
