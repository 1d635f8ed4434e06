import type { Hundredths } from "../model/rational";
import type { OrganizationResult } from "../results/result";

/** The indicator that decides ties after the secretary score (rules.md §6.8). */
const TIE_CODE = "S2";

/**
 * The organizations of one level in their places, with rank (null: not ranked) and order, from 0: 1, 1, 3 on the final
 * total; inside a tie by secretary score, S2 score (not applicable below any number), roster order; those without a rank
 * last, in roster order. A result that keeps its place stays the same object.
 */
export function rankLevel(
  ranked: readonly OrganizationResult[],
  others: readonly OrganizationResult[],
): readonly OrganizationResult[] {
  const inOrder = [...ranked].sort(
    (a, b) =>
      higherFirst(a.total, b.total) ||
      higherFirst(a.secretaryScore, b.secretaryScore) ||
      higherFirst(tieScore(a), tieScore(b)) ||
      a.organization - b.organization,
  );
  let rank = 0;
  const placed = inOrder.map((result, order) => {
    if (order === 0 || result.total !== inOrder[order - 1]!.total) rank = order + 1;
    return withPlace(result, rank, order);
  });
  const last = [...others].sort((a, b) => a.organization - b.organization);
  return [...placed, ...last.map((result, i) => withPlace(result, null, placed.length + i))];
}

function withPlace(result: OrganizationResult, rank: number | null, order: number): OrganizationResult {
  return result.rank === rank && result.order === order ? result : { ...result, rank, order };
}

function tieScore({ items }: OrganizationResult): Hundredths | null {
  return items.find(({ rule }) => rule.code === TIE_CODE)?.score ?? null;
}

/** Null is below any number. */
function higherFirst(a: Hundredths | null, b: Hundredths | null): number {
  return (b ?? -1) - (a ?? -1);
}
