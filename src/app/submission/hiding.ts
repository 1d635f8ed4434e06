import { HIDDEN, HIDDEN_WITH_TOTALS, NOT_HIDDEN } from "../../workbook/submission/manifest";
import type { ReadyAssessment } from "../assessWorkbook";

/** What is left out of a submission. */
export type Hiding = Readonly<{
  /** Whether ranks are left out; absent: as the settings say. */
  hideRanks?: boolean;
  /** Whether totals are left out too, and with them ranks whatever is said of these. */
  hideTotals?: boolean;
}>;

/** The assessment with its settings as they are asked for this time. */
export function withHiding(outcome: ReadyAssessment, { hideRanks, hideTotals }: Hiding): ReadyAssessment {
  const hides = hideTotals ? true : hideRanks;
  return hides === undefined ? outcome : { ...outcome, settings: { ...outcome.settings, hideRanks: hides } };
}

/** What was left out, and what was said of ranks for the next times too; null: nothing. */
export function hidingOf({ hideRanks, hideTotals }: Hiding) {
  return { totalsHidden: hideTotals === true, hideRanksSaid: hideRanks ?? null };
}

/** What the manifest says of it. */
export function hiddenWord(hideRanks: boolean, hideTotals: boolean): string {
  if (hideTotals) return HIDDEN_WITH_TOTALS;
  return hideRanks ? HIDDEN : NOT_HIDDEN;
}
