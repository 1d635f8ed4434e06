import { compare, ONE } from "../model/rational";
import type { ItemResult } from "../results/result";
import type { MatterRule } from "../review/matterRule";

/**
 * RV10: full marks for a share of very few rows. A count is left out: its target says itself how many rows it takes. So
 * is the roster, which has one row an organization.
 */
export const fewRows: MatterRule<"RV10"> = {
  code: "RV10",
  strength: "notice",
  prepare: ({ settings }) => {
    const enough = settings.thresholds["RV10.rows"];
    return ({ items }) => {
      const indicators = items.filter((item) => isFullShare(item) && hasFewRows(item, enough));
      return indicators.length === 0 ? null : { indicators: indicators.map(({ rule }) => rule.name) };
    };
  },
  value: ({ indicators }) => indicators.join(";"),
};

function isFullShare({ rule, status, score, points, value }: ItemResult): boolean {
  if (status !== "scored" || points === 0 || score !== points || rule.ledger === "roster") return false;
  return SHARES.has(rule.measure) && value?.kind === "number" && compare(value.value, ONE) >= 0;
}

const SHARES: ReadonlySet<string> = new Set(["share", "ratioOfSums", "taskCompletion", "adviceCarriedOut"]);

function hasFewRows(item: ItemResult, enough: number): boolean {
  const { sourceCount } = item;
  return sourceCount > 0 && sourceCount < enough;
}
