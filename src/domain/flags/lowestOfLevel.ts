import { NO_GROUNDS } from "../results/grounds";
import { LEVELS } from "../model/level";
import { formatHundredths } from "../model/rational";
import { hundredthsLimit } from "../settings/thresholds";
import type { FlagRule } from "../flagging/flagRule";

/**
 * FB6: among the lowest tenth (whole organizations, rounded down) of its level's ranked organizations, and below 80,
 * where the level has at least ten ranked. Equal totals stand together: all that are level with the last one are in.
 */
export const lowestOfLevel: FlagRule = {
  code: "FB6",
  kind: "suggest",
  comparesResults: true,
  prepare: ({ results, thresholds, isPeriodJudged }) => {
    const limit = hundredthsLimit(thresholds["FB6.totalPoints"]);
    const totalsOf = new Map(
      LEVELS.map((level) => {
        const ranked = results.filter((result) => result.level === level && result.rank !== null);
        return [level, ranked.flatMap(({ total }) => total ?? []).sort((a, b) => a - b)] as const;
      }),
    );
    return ({ level, rank, total }) => {
      const totals = totalsOf.get(level)!;
      if (!isPeriodJudged || rank === null || total === null || total >= limit) return null;
      if (totals.length < thresholds["FB6.minimumRanked"]) return null;
      const places = Math.floor((totals.length * hundredthsLimit(thresholds["FB6.lowestPercent"])) / 10_000);
      const last = totals[places - 1];
      if (last === undefined || total > last) return null;
      const params = {
        position: totals.indexOf(total) + 1,
        ranked: totals.length,
        total: formatHundredths(total),
      };
      return { reasons: [{ code: "flag-lowest", params }], ...NO_GROUNDS };
    };
  },
};
