import type { MatterRule } from "../review/matterRule";
import { hundredthsLimit } from "../settings/thresholds";

/** RV3: the total lies within so many points of a grade's cut, above or below. */
export const closeToCut: MatterRule<"RV3"> = {
  code: "RV3",
  strength: "notice",
  prepare: ({ settings }) => {
    const most = hundredthsLimit(settings.thresholds["RV3.points"]);
    return ({ total }) => {
      if (total === null) return null;
      const near = settings.grades.find(({ cut }) => cut > 0 && Math.abs(total - cut) <= most);
      return near ? { grade: near.label, distance: total - near.cut } : null;
    };
  },
  value: ({ grade, distance }) => `${grade}${distance}`,
};
