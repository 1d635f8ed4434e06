import type { Hundredths } from "../model/rational";
import type { PaperItem, PaperOrganization, PeriodFigures } from "./paperFacts";

/** What a category came to: points earned, and points of the indicators that were scored. */
export type CategoryScore = Readonly<{ category: string; score: Hundredths; applicable: Hundredths }>;

/** Categories with scored indicators, in the order of the items. */
export function categoryScores(items: readonly PaperItem[]): readonly CategoryScore[] {
  const scores = new Map<string, CategoryScore>();
  for (const { category, isScored, points, score } of items) {
    if (!isScored || points === null || score === null) continue;
    const before = scores.get(category) ?? { category, score: 0, applicable: 0 };
    scores.set(category, { category, score: before.score + score, applicable: before.applicable + points });
  }
  return [...scores.values()].filter(({ applicable }) => applicable > 0);
}

/** Share of full marks in thousandths, half up, within 0 and 1000. */
export function shareOf({ score, applicable }: CategoryScore): number {
  return Math.max(0, Math.min(1000, Math.floor((2000 * score + applicable) / (2 * applicable))));
}

/** An indicator and what was lost of its points. */
export type Loss = Readonly<{ item: PaperItem; lost: Hundredths }>;

/** Indicators with lost points, the largest loss first; equal ones in the order of the items. */
export function lossesOf(items: readonly PaperItem[]): readonly Loss[] {
  return items
    .flatMap((item): readonly Loss[] => {
      const { isScored, points, score } = item;
      return isScored && points !== null && score !== null && score < points ? [{ item, lost: points - score }] : [];
    })
    .sort((a, b) => b.lost - a.lost);
}

/** How many organizations of the same level take part in the ranking. */
export function rankedCount({ organizations }: PeriodFigures, level: PaperOrganization["level"]): number {
  return organizations.filter((other) => other.level === level && other.rank !== null).length;
}

/** The mean in hundredths, half up; null of nothing. */
export function meanOf(values: readonly (Hundredths | null)[]): Hundredths | null {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return null;
  const sum = given.reduce((a, b) => a + b, 0);
  return Math.floor((2 * sum + given.length) / (2 * given.length));
}

/** How many there are of each, in the order in which they come. */
export function countsOf(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
