import { partsOf, type Day } from "../model/day";
import type { Level } from "../model/level";
import type { Period, PeriodKind } from "../model/period";
import { formatHundredths, type Hundredths } from "../model/rational";

/**
 * Words of official papers. They are the office's own and Chinese in every language of the product, like the labels of the
 * records and of the archive; what the office may want to say otherwise stands in 文书模板.
 */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = { C: "党委", G: "党总支", B: "党支部" };

const PERIOD_NAMES: Readonly<Record<PeriodKind, string>> = {
  Q1: "第一季度",
  Q2: "第二季度",
  Q3: "第三季度",
  Q4: "第四季度",
  H1: "上半年",
  H2: "下半年",
  FY: "年度",
};

/** What the period before is called beside this one. */
const BEFORE_NAMES: Readonly<Record<PeriodKind, string>> = {
  Q1: "上季",
  Q2: "上季",
  Q3: "上季",
  Q4: "上季",
  H1: "上个半年",
  H2: "上个半年",
  FY: "上年",
};

/** Stands where there is nothing to tell. */
export const NONE = "—";

export function periodName({ year, kind }: Period): string {
  return kind === "FY" ? `${year}年度` : `${year}年${PERIOD_NAMES[kind]}`;
}

export function beforeName({ kind }: Period): string {
  return BEFORE_NAMES[kind];
}

/** 2026年10月23日. */
export function dayName(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${year}年${month}月${date}日`;
}

/** 7月1日至9月30日. */
export function spanName({ start, end }: Period): string {
  const short = (day: Day): string => `${partsOf(day).month}月${partsOf(day).day}日`;
  return `${short(start)}至${short(end)}`;
}

export function pointsName(points: Hundredths | null): string {
  return points === null ? NONE : formatHundredths(points);
}

/** 升 0.78, 降 0.45 or 持平. */
export function changeName(from: Hundredths, to: Hundredths): string {
  if (from === to) return "持平";
  return `${to > from ? "升" : "降"} ${formatHundredths(Math.abs(to - from))}`;
}

const DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** （一）, （二） … as paragraphs under a heading are numbered; 0-based. */
export function paragraphNumber(index: number): string {
  return `（${DIGITS[index] ?? String(index + 1)}）`;
}
