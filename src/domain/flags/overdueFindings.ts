import { findingFactsOf, findingsOf } from "../facts/finding";
import { recordGrounds } from "../results/grounds";
import type { FlagRule } from "../flagging/flagRule";

/** FB7: at least three findings open past their time limit. */
export const overdueFindings: FlagRule = {
  code: "FB7",
  kind: "suggest",
  prepare: ({ context, thresholds }) => {
    const findings = findingFactsOf(context);
    return ({ organization }) => {
      if (!findings) return null;
      const overdue = findingsOf(context, organization).filter(findings.isOverdue);
      if (overdue.length === 0 || overdue.length < thresholds["FB7.overdueCount"]) return null;
      return {
        reasons: [{ code: "flag-overdue-findings", params: { count: overdue.length } }],
        ...recordGrounds("findings", overdue),
      };
    };
  },
};
