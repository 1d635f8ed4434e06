import { debriefingOf } from "../facts/debriefing";
import { recordGrounds } from "../results/grounds";
import { canonicalValue } from "../model/canonicalValue";
import { compare, formatRational } from "../model/rational";
import type { Reason } from "../reasons/reason";
import { pointsLimit } from "../settings/thresholds";
import type { FlagRule } from "../flagging/flagRule";

/** The grade that flags. */
const POOR = canonicalValue("debriefings.grade", "差");

/** FB4: the present secretary's debriefing was graded 差, or its vote came to less than 60 of 100. */
export const poorDebriefing: FlagRule = {
  code: "FB4",
  kind: "direct",
  prepare: ({ context, thresholds }) => {
    const limit = pointsLimit(thresholds["FB4.votePoints"]);
    return ({ organization }) => {
      const debriefing = debriefingOf(context, organization);
      if (debriefing.kind !== "graded") return null;
      const { year, grade, voteScore, record } = debriefing;
      const reasons: Reason[] = [];
      if (grade === POOR) reasons.push({ code: "flag-debriefing-poor", params: { year, grade } });
      if (voteScore !== null && compare(voteScore, limit) < 0) {
        const params = { year, votes: formatRational(voteScore, 2), limit: formatRational(limit) };
        reasons.push({ code: "flag-debriefing-votes", params });
      }
      return reasons.length === 0 ? null : { reasons, ...recordGrounds("debriefings", [record]) };
    };
  },
};
