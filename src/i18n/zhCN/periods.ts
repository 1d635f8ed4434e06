import { partsOf, type Day } from "../../domain/model/day";
import type { Period, PeriodKind } from "../../domain/model/period";

/** Periods of a year as people say them, in Chinese. */
export const PERIODS: Readonly<Record<PeriodKind, string>> = {
  Q1: "第一季度",
  Q2: "第二季度",
  Q3: "第三季度",
  Q4: "第四季度",
  H1: "上半年",
  H2: "下半年",
  FY: "全年",
};

/** 2026年第三季度. */
export function periodText({ year, kind }: Pick<Period, "year" | "kind">): string {
  return `${year}年${PERIODS[kind]}`;
}

/** 2026年10月8日. */
export function writtenDay(date: Day): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}
