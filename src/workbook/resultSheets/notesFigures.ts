import { rational, roundHalfUp, type Hundredths } from "../../domain/model/rational";
import { LEVELS, type Level } from "../../domain/model/level";
import type { Assessment, OrganizationResult } from "../../domain/results/result";

/** Lower ends of the ranges of final totals, in points, from the best; each goes up to the one before, the first to 100. */
export const SCORE_RANGES: readonly number[] = [95, 90, 85, 80, 70, 60, 0];

/** Levels that have an organization, in the order of every list. */
export function levelsPresent({ organizations }: Assessment): readonly Level[] {
  return LEVELS.filter((level) => organizations.some((organization) => organization.level === level));
}

/** Whether a total lies in the range with this index of SCORE_RANGES. */
export function isInRange(total: Hundredths | null, range: number): boolean {
  const above = SCORE_RANGES[range - 1];
  return total !== null && total >= SCORE_RANGES[range]! * 100 && (above === undefined || total < above * 100);
}

/** Mean of the totals in hundredths, half up; null without any. */
export function averageTotal(organizations: readonly OrganizationResult[]): Hundredths | null {
  const totals = organizations.flatMap(({ total }) => (total === null ? [] : [total]));
  if (totals.length === 0) return null;
  return roundHalfUp(
    rational(
      totals.reduce((sum, total) => sum + total, 0),
      totals.length,
    ),
    0,
  );
}

/** Score rate of a category over some organizations, in tenths of a percent: Σ scores ÷ Σ applicable points; null without any. */
export function categoryRate(organizations: readonly OrganizationResult[], category: string): number | null {
  let score = 0;
  let applicable = 0;
  for (const { categories } of organizations) {
    const found = categories.find((result) => result.category === category);
    score += found?.score ?? 0;
    applicable += found?.applicable ?? 0;
  }
  return applicable === 0 ? null : roundHalfUp(rational(score * 100, applicable), 1);
}
