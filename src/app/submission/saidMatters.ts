import type { MatterCode } from "../../domain/review/matter";
import type { ListedMatter } from "../../workbook/reviewSheet/readReviewSheet";

/** Matters whose situation tells totals. */
const OF_TOTALS: ReadonlySet<string> = new Set(["RV1", "RV2", "RV3"] satisfies readonly MatterCode[]);

export type MatterHiding = Readonly<{
  hideRanks: boolean;
  /** Only where ranks are hidden too. */
  hideTotals: boolean;
  /** The word for being among the last, in every language: a list may be written in any. */
  lowestNames: readonly string[];
  /** What is said instead of it. */
  lowScore: string;
}>;

/**
 * The matters that go up, which are those that were explained or handled; where ranks are hidden, without the word for being
 * among the last, and where totals are, without what tells them.
 */
export function saidMatters(
  matters: readonly ListedMatter[],
  { hideRanks, hideTotals, lowestNames, lowScore }: MatterHiding,
): readonly ListedMatter[] {
  const said = matters.filter(({ explanation, handling }) => explanation !== "" || handling !== "");
  if (!hideRanks) return said;
  const hidden = (text: string): string => lowestNames.reduce((told, name) => told.replaceAll(name, lowScore), text);
  return said.map((matter) => {
    const isLeftOut = hideTotals && OF_TOTALS.has(matter.code);
    return { ...matter, situation: isLeftOut ? "" : hidden(matter.situation) };
  });
}
