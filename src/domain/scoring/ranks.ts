import type { Hundredths } from "../model/rational";
import type { OrganizationResult } from "../results/result";

/** The indicator that decides ties after the secretary score (rules.md §6.8). */
const TIE_CODE = "S2";

/** What ranks are made from; `isRanked` false: listed last, without a rank. */
export type Rankable = Readonly<{ result: OrganizationResult; isRanked: boolean }>;

/** Rank (null: not ranked) and position inside the level, from 0. */
export type Place = Readonly<{ rank: number | null; order: number }>;

/**
 * Ranks the organizations of one level: 1, 1, 3 on the final total; inside a tie by secretary score, S2 score (not
 * applicable below any number), roster order; those without a rank last, in roster order.
 */
export function rankLevel(level: readonly Rankable[]): ReadonlyMap<number, Place> {
  const ranked = level.filter(({ isRanked }) => isRanked).map(({ result }) => result);
  const others = level.filter(({ isRanked }) => !isRanked).map(({ result }) => result);
  ranked.sort(
    (a, b) =>
      higherFirst(a.total, b.total) ||
      higherFirst(a.secretaryScore, b.secretaryScore) ||
      higherFirst(tieScore(a), tieScore(b)) ||
      a.organization - b.organization,
  );
  others.sort((a, b) => a.organization - b.organization);
  const places = new Map<number, Place>();
  let rank = 0;
  ranked.forEach(({ organization, total }, order) => {
    if (order === 0 || total !== ranked[order - 1]!.total) rank = order + 1;
    places.set(organization, { rank, order });
  });
  others.forEach(({ organization }, i) => places.set(organization, { rank: null, order: ranked.length + i }));
  return places;
}

function tieScore({ items }: OrganizationResult): Hundredths | null {
  return items.find(({ rule }) => rule.code === TIE_CODE)?.score ?? null;
}

/** Null is below any number. */
function higherFirst(a: Hundredths | null, b: Hundredths | null): number {
  return (b ?? -1) - (a ?? -1);
}
