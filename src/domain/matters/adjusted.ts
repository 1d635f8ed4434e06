import type { MatterRule } from "../review/matterRule";
import type { OrganizationResult } from "../results/result";
import { gradeIndexOf } from "../scoring/grades";
import { finalTotal } from "../scoring/finalTotal";
import { percentOf } from "../scoring/percent";
import type { Settings } from "../settings/settings";
import { hundredthsLimit } from "../settings/thresholds";

/** RV6: adjustments, of the total and of indicators together, of more points than the setting says, or that lift the grade. */
export const adjusted: MatterRule<"RV6"> = {
  code: "RV6",
  strength: "explain",
  prepare: ({ settings }) => {
    const most = hundredthsLimit(settings.thresholds["RV6.points"]);
    const { grades } = settings;
    return (result) => {
      const { adjustment: ofTotal, vetoed, total } = result;
      const ofItems = itemPoints(result);
      if ((ofTotal === 0 && ofItems === 0) || total === null) return null;
      const adjustment = ofTotal + ofItems;
      const without = totalWithout(result, settings);
      const [before, after] = [gradeIndexOf(grades, without, vetoed), gradeIndexOf(grades, total, vetoed)];
      const large = Math.abs(adjustment) > most;
      if (!large && after >= before) return null;
      const isLifted = after < before;
      return {
        adjustment,
        large,
        from: isLifted ? grades[before]!.label : null,
        to: isLifted ? grades[after]!.label : null,
      };
    };
  },
  value: ({ adjustment, to }) => `${adjustment}${to ?? ""}`,
};

function itemPoints({ items }: OrganizationResult): number {
  return items.reduce((sum, { adjustment = 0 }) => sum + adjustment, 0);
}

/** The total that was computed, with nothing adjusted; the organization has one. */
function totalWithout(result: OrganizationResult, settings: Settings): number {
  const { earned, applicable, notApplicablePoints, bonus, deduction } = result;
  const ofItems = itemPoints(result);
  const asFull = settings.notApplicable === "full" ? notApplicablePoints : 0;
  const base =
    ofItems === 0 ? result.base : percentOf(earned - ofItems + asFull, applicable + asFull, settings.decimals);
  return finalTotal({ base, bonus, deduction, adjustment: 0 }, settings)!;
}
