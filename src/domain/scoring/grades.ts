import type { Hundredths, Rational } from "../model/rational";
import type { Settings } from "../settings/settings";

type Grades = Settings["grades"];

/**
 * The best grade a vetoed organization can have, as an index of the grades: 一般, the last but one, whatever the settings
 * call it (rules.md §6.7, §11), but never the best.
 */
export function cappedGradeIndex(grades: Grades): number {
  return Math.max(1, grades.length - 2);
}

/** The grade of a total, as an index: the first whose cut it reaches, not better than the cap when vetoed. */
export function gradeIndexOf(grades: Grades, total: Hundredths, vetoed: boolean): number {
  const reached = grades.findIndex(({ cut }) => total >= cut);
  const index = reached < 0 ? grades.length - 1 : reached;
  return vetoed ? Math.max(index, cappedGradeIndex(grades)) : index;
}

/** The index of a grade by its label, upper and lower case alike as sheets compare; −1: there is none. */
export function gradeNamed(grades: Grades, name: string): number {
  return grades.findIndex(({ label }) => label.toLowerCase() === name.toLowerCase());
}

/** The last rank that may have the best grade in a year: max(1, floor(share × ranked)). */
export function lastBestRank(ranked: number, { numerator, denominator }: Rational): number {
  return Math.max(1, Number((BigInt(ranked) * numerator) / denominator));
}
