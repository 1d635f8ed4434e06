import { fraction } from "../model/fraction";
import type { Hundredths, Rational } from "../model/rational";

/**
 * A number of rules.md §6.7, §7 or §8 that an office may change. `value`: its default; `name`: what the settings sheet
 * calls it, the code it belongs to first; `note`: what it does, for the sheet's column 说明.
 */
export type Threshold = Readonly<{ value: number; name: string; note: string }>;

const threshold = (value: number, name: string, note: string): Threshold => ({ value, name, note });

/**
 * Every threshold. The key starts with the code of the flag or reminder; days, months and counts are integers, scores
 * are points, shares are percent.
 */
export const THRESHOLDS = {
  "FB1.vacantDays": threshold(90, "FB1 书记空缺天数", "书记空缺超过这些天的，列入预警名单"),
  "FB3.sharePercent": threshold(50, "FB3 组织生活得分比例", "党支部的 L1、L2、L5 得分低于分值的这个比例，计为一项偏低"),
  "FB3.itemCount": threshold(2, "FB3 低于比例的项数", "偏低达到这么多项的，列入预警名单"),
  "FB4.votePoints": threshold(60, "FB4 测评得分", "现任书记述职测评得分低于这个分数的，列入预警名单"),
  "FB5.totalPoints": threshold(70, "FB5 总分", "最终得分低于这个分数的，建议预警"),
  "FB6.lowestPercent": threshold(10, "FB6 末位比例", "同层级排名在最后这个比例之内"),
  "FB6.totalPoints": threshold(80, "FB6 总分", "并且最终得分低于这个分数的，建议预警"),
  "FB6.minimumRanked": threshold(10, "FB6 参与排名最少个数", "同层级参加排名的党组织不少于这么多个时才看末位"),
  "FB7.overdueCount": threshold(3, "FB7 超期未改问题数", "超期未改的问题达到这么多个的，建议预警"),
  "FB9.fullMembers": threshold(7, "FB9 应设支委会的正式党员数", "正式党员达到这么多、没有支委会或纪检委员的，作提示"),
  "FB.firstDayJudged": threshold(
    60,
    "FB 期初后开始判断天数",
    "从每期第几天起判断 FB3、FB5、FB6（基准日为期末的，不受此限）",
  ),
  "R1.monthsBefore": threshold(6, "R1 届满前提醒月数", "任期届满前几个月开始提醒换届"),
  "R1.urgentMonths": threshold(3, "R1 紧急月数", "届满前几个月之内为紧急"),
  "R2.fromDay": threshold(20, "R2 任职后开始提醒天数", "新任书记任职满几天还没有任职谈话的，开始提醒"),
  "R2.dueDays": threshold(30, "R2 任职谈话期限天数", "任职谈话应在任职后几天内进行"),
  "R3.periodFindings": threshold(3, "R3 本期问题数", "本期发现的问题达到这么多个的，提醒谈话"),
  "R3.yearFindings": threshold(5, "R3 本年问题数", "本年发现的问题达到这么多个的，提醒谈话"),
  "R3.overdueFindings": threshold(2, "R3 超期未改问题数", "超期未改的问题达到这么多个的，提醒谈话"),
  "R3.secretaryPoints": threshold(60, "R3 书记履职得分", "书记履职得分低于这个分数的，提醒谈话"),
  "R3.urgentGrounds": threshold(2, "R3 紧急的理由条数", "以上情形符合几条的为紧急"),
  "R5.fromMonth": threshold(4, "R5 任职后开始提醒月数", "新任书记任职满几个月还没有培训的，开始提醒"),
  "R5.dueMonths": threshold(6, "R5 新任培训期限月数", "新任书记应在任职后几个月内参加培训"),
  "R5.urgentDays": threshold(30, "R5 紧急天数", "距期限几天之内为紧急"),
  "R6.fromMonth": threshold(9, "R6 开始提醒月份", "从这个月的月底起提醒举办年度培训班"),
  "R6.urgentMonth": threshold(12, "R6 紧急月份", "从这个月起为紧急"),
  "R7.urgentMonth": threshold(12, "R7 紧急月份", "学时不足，从这个月起为紧急"),
  "R8.dueDays": threshold(15, "R8 到期前提醒天数", "任务到期前几天开始提醒"),
  "R8.urgentDays": threshold(5, "R8 紧急天数", "距期限几天之内为紧急"),
  "R9.dueDays": threshold(20, "R9 到期前提醒天数", "问题整改到期前几天开始提醒"),
  "R9.urgentDays": threshold(10, "R9 紧急天数", "距期限几天之内为紧急"),
  "R10.fromDay": threshold(60, "R10 季初后开始提醒天数", "从每季第几天起提醒尚未开展的组织生活"),
  "R10.urgentDays": threshold(15, "R10 紧急天数", "距季末几天之内为紧急"),
  "R11.urgentDays": threshold(15, "R11 紧急天数", "距期末几天之内为紧急"),
  "R13.months": threshold(3, "R13 欠交月数", "本年党费没有交足的月份达到这么多个的，提醒"),
  "R13.urgentMonths": threshold(6, "R13 紧急月数", "达到这么多个月的为紧急"),
  "R14.fromMonth": threshold(3, "R14 组织生活会提醒月份", "从这个月起提醒上年度的组织生活会、民主评议党员"),
  "R14.debriefingFromMonth": threshold(12, "R14 述职评议提醒月份", "从这个月起提醒本年度的述职评议"),
  "R14.urgentDays": threshold(15, "R14 紧急天数", "距期限几天之内为紧急"),
  "RV2.points": threshold(10, "RV2 总分变化", "最终得分比上期升降达到这么多分的，会审时须说明"),
  "RV3.points": threshold(0.5, "RV3 距等次线", "最终得分距等次线在这么多分之内的，会审时提示"),
  "RV6.points": threshold(3, "RV6 调整分", "调整分超过这么多分的，会审时须说明"),
  "RV10.rows": threshold(3, "RV10 依据行数", "按比例计分的指标得满分而依据少于这么多行的，会审时提示"),
  "veto.expiryMonths": threshold(12, "否决 届满超期月数", "届满超过这么多个月仍未换届的，等次不高于“一般”"),
  "veto.vacantDays": threshold(180, "否决 书记空缺天数", "书记空缺超过这些天的，等次不高于“一般”"),
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdKey = keyof typeof THRESHOLDS;

/** Every threshold as it is unless the office changes it. */
export const THRESHOLD_DEFAULTS = Object.fromEntries(
  Object.entries(THRESHOLDS).map(([key, { value }]) => [key, value]),
) as Readonly<Record<ThresholdKey, number>>;

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
