import type { MatterRule } from "../review/matterRule";
import { hundredthsLimit } from "../settings/thresholds";

/** RV2: the total moved by at least as many points as the setting says. */
export const totalMoved: MatterRule<"RV2"> = {
  code: "RV2",
  strength: "explain",
  prepare: ({ past, settings }) => {
    const least = hundredthsLimit(settings.thresholds["RV2.points"]);
    return ({ organization, total: to }) => {
      const from = past?.get(organization)?.total ?? null;
      if (from === null || to === null || Math.abs(to - from) < least) return null;
      return { from, to, change: to - from };
    };
  },
  value: ({ change }) => String(change),
};
