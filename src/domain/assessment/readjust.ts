import type { Hundredths } from "../model/rational";
import type { Assessment, OrganizationResult } from "../results/result";
import { finalTotal, gradeOf, rankResults } from "../scoring/finalTotal";
import type { Settings } from "../settings/settings";

/**
 * The results with other adjustments: totals, grades, ranks and order move, nothing else is worked out again (flags that
 * rest on the total stay as they were until the next assessment).
 *
 * @param adjustments - by organization index, in hundredths; organizations that are not in it keep theirs.
 */
export function readjust(
  { organizations, period }: Pick<Assessment, "organizations" | "period">,
  settings: Settings,
  adjustments: ReadonlyMap<number, Hundredths>,
): readonly OrganizationResult[] {
  const adjusted = organizations.map((result): OrganizationResult => {
    const adjustment = adjustments.get(result.organization);
    if (adjustment === undefined) return result;
    const total = finalTotal({ ...result, adjustment }, settings);
    return { ...result, adjustment, total, grade: gradeOf(total, result.vetoed, settings) };
  });
  return rankResults(adjusted, period.kind, settings);
}
