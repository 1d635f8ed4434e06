import type { MatterRule } from "../review/matterRule";
import { gradeIndexOf } from "../scoring/grades";
import { finalTotal } from "../scoring/finalTotal";
import { hundredthsLimit } from "../settings/thresholds";

/** RV6: an adjustment of more points than the setting says, or one that lifts the grade. */
export const adjusted: MatterRule<"RV6"> = {
  code: "RV6",
  strength: "explain",
  prepare: ({ settings }) => {
    const most = hundredthsLimit(settings.thresholds["RV6.points"]);
    const { grades } = settings;
    return ({ base, bonus, deduction, adjustment, vetoed, total }) => {
      if (adjustment === 0 || base === null || total === null) return null;
      const without = finalTotal({ base, bonus, deduction, adjustment: 0 }, settings)!;
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
