import { fraction } from "../model/fraction";
import type { Hundredths, Rational } from "../model/rational";

/**
 * The numbers of rules.md §7 and §8 that an office may change, with their defaults. The key starts with the code of
 * the flag or reminder; days, months and counts are integers, scores are points, shares are percent.
 */
export const THRESHOLD_DEFAULTS = {
  "FB1.vacantDays": 90,
  "FB3.sharePercent": 50,
  "FB3.itemCount": 2,
  "FB4.votePoints": 60,
  "FB5.totalPoints": 70,
  "FB6.lowestPercent": 10,
  "FB6.totalPoints": 80,
  "FB6.minimumRanked": 10,
  "FB7.overdueCount": 3,
  "FB9.fullMembers": 7,
  "FB.firstDayJudged": 60,
  "R1.monthsBefore": 6,
  "R1.urgentMonths": 3,
  "R2.fromDay": 20,
  "R2.dueDays": 30,
  "R3.periodFindings": 3,
  "R3.yearFindings": 5,
  "R3.overdueFindings": 2,
  "R3.secretaryPoints": 60,
  "R3.urgentGrounds": 2,
  "R5.fromMonth": 4,
  "R5.dueMonths": 6,
  "R5.urgentDays": 30,
  "R6.fromMonth": 9,
  "R6.urgentMonth": 12,
  "R7.urgentMonth": 12,
  "R8.dueDays": 15,
  "R8.urgentDays": 5,
  "R9.dueDays": 20,
  "R9.urgentDays": 10,
  "R10.fromDay": 60,
  "R10.urgentDays": 15,
  "R11.urgentDays": 15,
  "R13.months": 3,
  "R13.urgentMonths": 6,
  "R14.fromMonth": 3,
  "R14.debriefingFromMonth": 12,
  "R14.urgentDays": 15,
  "veto.expiryMonths": 12,
  "veto.vacantDays": 180,
} as const;

export type ThresholdKey = keyof typeof THRESHOLD_DEFAULTS;

/** Thresholds that name a month of the year, 1–12. */
const CALENDAR_MONTHS: ReadonlySet<ThresholdKey> = new Set<ThresholdKey>([
  "R6.fromMonth",
  "R6.urgentMonth",
  "R7.urgentMonth",
  "R14.fromMonth",
  "R14.debriefingFromMonth",
]);

/** The values that a threshold of days, months or counts may have: days reach as far as calendar arithmetic does. */
export function thresholdRange(key: ThresholdKey): Readonly<{ least: number; most: number }> {
  if (CALENDAR_MONTHS.has(key)) return { least: 1, most: 12 };
  return { least: 0, most: /month/i.test(key) ? 120 : 9999 };
}

/** A threshold of points in the unit of scores. */
export function hundredthsLimit(points: number): Hundredths {
  return Math.round(points * 100);
}

/** A threshold of points as a fraction, exact to two decimals. */
export function pointsLimit(points: number): Rational {
  return fraction(hundredthsLimit(points), 100);
}
