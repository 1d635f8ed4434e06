import { NO_GROUNDS } from "../results/grounds";
import { formatHundredths } from "../model/rational";
import { hundredthsLimit } from "../settings/thresholds";
import type { FlagRule } from "../flagging/flagRule";

/** FB5: a final total below 70. */
export const lowTotal: FlagRule = {
  code: "FB5",
  kind: "suggest",
  prepare: ({ thresholds, isPeriodJudged }) => {
    const limit = hundredthsLimit(thresholds["FB5.totalPoints"]);
    return ({ total }) => {
      if (!isPeriodJudged || total === null || total >= limit) return null;
      const params = { total: formatHundredths(total), limit: String(thresholds["FB5.totalPoints"]) };
      return { reasons: [{ code: "flag-total-low", params }], ...NO_GROUNDS };
    };
  },
};
