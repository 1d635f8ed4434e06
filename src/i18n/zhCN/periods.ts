import type { PeriodKind } from "../../domain/model/period";

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
