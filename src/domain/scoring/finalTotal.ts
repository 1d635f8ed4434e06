import { LEVELS } from "../model/level";
import type { PeriodKind } from "../model/period";
import type { Hundredths } from "../model/rational";
import type { OrganizationResult } from "../results/result";
import type { Settings } from "../settings/settings";
import { isWhiteSpace } from "../model/whiteSpace";
import { gradeIndexOf, gradeNamed, lastBestRank } from "./grades";
import { toDecimals } from "./percent";
import { rankLevel } from "./ranks";

/** The highest total, in hundredths. */
const FULL_TOTAL = 10_000;

/** Indexes of the best and second grade. */
const BEST = 0;
const SECOND = 1;

/** What a final total is made from (rules.md §6.6); hundredths. */
export type TotalParts = Pick<OrganizationResult, "base" | "bonus" | "deduction" | "adjustment">;

/** base + bonus − deduction + adjustment within [0, 100]; null when nothing was applicable. */
export function finalTotal(
  { base, bonus, deduction, adjustment }: TotalParts,
  { decimals }: Pick<Settings, "decimals">,
): Hundredths | null {
  if (base === null) return null;
  const total = Math.max(0, Math.min(FULL_TOTAL, base + bonus - deduction + adjustment));
  return toDecimals(total, decimals);
}

/** The grade of a total by its cuts and the veto, before the limit of a year. */
export function gradeOf(
  total: Hundredths | null,
  vetoed: boolean,
  { grades }: Pick<Settings, "grades">,
): string | null {
  return total === null ? null : grades[gradeIndexOf(grades, total, vetoed)]!.label;
}

/** A result with the grade of its total by cuts and veto, as it was before ranks and decisions; the same object where it has it. */
export function withOwnGrade(result: OrganizationResult, settings: Pick<Settings, "grades">): OrganizationResult {
  const grade = gradeOf(result.total, result.vetoed, settings);
  return grade === result.grade ? result : { ...result, grade };
}

/**
 * Ranks by level, and in a year the limit on the best grade; in level order, inside a level by place. Without a total, or
 * with a note that says so, an organization is listed but not ranked. A result that stays as it is stays the same object.
 */
export function rankResults(
  results: readonly OrganizationResult[],
  periodKind: PeriodKind,
  settings: Settings,
): readonly OrganizationResult[] {
  return LEVELS.flatMap((level) => {
    const ofLevel = results.filter((result) => result.level === level);
    const ranked = ofLevel.filter(isRanked);
    const placed = rankLevel(
      ranked,
      ofLevel.filter((result) => !isRanked(result)),
    );
    const limited = periodKind === "FY" ? placed.map((result) => limitGrade(result, ranked.length, settings)) : placed;
    return limited.map((result) => withDecidedGrade(result, settings));
  });
}

function isRanked({ total, notes }: OrganizationResult): boolean {
  return total !== null && !notes.some((note) => note.startsWith("notRanked"));
}

/** The grade that was decided on where it is lower: nobody is lifted by it. */
function withDecidedGrade(result: OrganizationResult, { grades }: Pick<Settings, "grades">): OrganizationResult {
  const { grade, decidedGrade } = result;
  if (decidedGrade === undefined) return result;
  const computed = { ...result, computedGrade: undefined };
  if (grade === null || isWhiteSpace(decidedGrade.reason)) return computed;
  const decided = gradeNamed(grades, decidedGrade.grade);
  const isLower = decided > grades.findIndex(({ label }) => label === grade);
  return isLower ? { ...result, grade: grades[decided]!.label, computedGrade: grade } : computed;
}

/** In a year the best grade goes to the first ranks only (rules.md §6.7). */
function limitGrade(result: OrganizationResult, rankedCount: number, settings: Settings): OrganizationResult {
  const { grade, rank } = result;
  if (rank === null || grade !== settings.grades[BEST]?.label) return result;
  const isLimited = rank > lastBestRank(rankedCount, settings.annualBestShare);
  return isLimited ? { ...result, grade: settings.grades[SECOND]!.label } : result;
}
