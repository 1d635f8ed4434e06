import type { Context } from "../facts/context";
import { joinGrounds, rosterGrounds } from "../results/grounds";
import { itemOf, type ItemResult, type OrganizationResult } from "../results/result";
import { columnOf } from "../model/ledgerTable";
import { formatHundredths } from "../model/rational";
import type { Reason } from "../reasons/reason";
import type { FlagRule } from "../flagging/flagRule";

/** Indicators of meetings and theme days whose low scores count. */
const CODES = ["L1", "L2", "L5"];

/**
 * FB3: a branch without any activity row in the period, or with at least two of L1, L2, L5 below half of their points.
 * A branch of which no activity was due yet, so that none of its indicators of activities is scored, is not judged.
 */
export const weakOrganizationalLife: FlagRule = {
  code: "FB3",
  kind: "direct",
  prepare: ({ context, thresholds, isPeriodJudged }) => {
    const { period, cutoff } = context.input;
    if (!isPeriodJudged || !context.table("activities")) return () => null;
    const percent = thresholds["FB3.sharePercent"];
    return (result) => {
      const { organization, level } = result;
      if (level !== "B") return null;
      if (!hasActivity(context, organization) && isActivityScored(result)) {
        const params = { from: period.start, to: cutoff };
        return {
          reasons: [{ code: "flag-no-activity", params }],
          ...rosterGrounds(organization, "organization"),
        };
      }
      const low = CODES.flatMap((code) => itemOf(result, code) ?? []).filter((item) => isScoredBelow(item, percent));
      if (low.length === 0 || low.length < thresholds["FB3.itemCount"]) return null;
      return { reasons: low.map((item) => lowReason(item, percent)), ...joinGrounds(low) };
    };
  },
};

function hasActivity(context: Context, organization: number): boolean {
  const days = columnOf(context.table("activities")!, "date", "date")?.days;
  if (!days) return false;
  const { cutoff, period } = context.input;
  const records = context.recordsOf("activities", organization);
  for (let i = records.length - 1; i >= 0; i--) {
    const day = days[records[i]!]!;
    if (day >= period.start && day <= cutoff) return true;
  }
  return false;
}

function isActivityScored({ items }: OrganizationResult): boolean {
  return items.some(({ status, rule }) => status === "scored" && rule.ledger === "activities");
}

function isScoredBelow({ status, score, rule, points }: ItemResult, percent: number): boolean {
  return status === "scored" && score !== null && rule.ledger === "activities" && score * 100 < percent * points;
}

function lowReason({ rule, score, points }: ItemResult, percent: number): Reason {
  return {
    code: "flag-item-low",
    params: {
      name: rule.name,
      score: formatHundredths(score ?? 0),
      points: formatHundredths(points),
      percent: String(percent),
    },
  };
}
