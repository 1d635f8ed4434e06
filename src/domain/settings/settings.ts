import type { Day } from "../model/day";
import type { PeriodKind } from "../model/period";
import type { Hundredths, Rational } from "../model/rational";
import type { ThresholdKey } from "./thresholds";

/** 全年重算, 四季平均, 四季加权. */
export type AnnualMethod = "recalculated" | "mean" | "weighted";

/** What a year's figure can be made of: the quarters, the debriefing's grade, the votes of the debriefing. */
export type AnnualPart = "quarters" | "debriefing" | "votes";

export type AnnualSettings = Readonly<{
  method: AnnualMethod;
  /** Weights of Q1–Q4, whole numbers; only their proportion counts. At least one above 0. */
  weights: readonly [number, number, number, number];
  /** Weights of the parts, whole numbers; only their proportion counts. `quarters` is above 0. */
  parts: Readonly<Record<AnnualPart, number>>;
  /** Quarters that must have had the best grade for the year to have it. */
  bestQuarters: number;
  /** A quarter (or part) without a figure: `actual` leaves it out and spreads its weight, `none` gives the year none. */
  missingQuarter: "actual" | "none";
}>;

/** The settings sheet, checked (rules.md §10). A name that is not in the sheet has its default. */
export type Settings = Readonly<{
  /** 考核年度, 考核周期, 基准日: null when the sheet leaves them open. */
  year: number | null;
  periodKind: PeriodKind | null;
  cutoff: Day | null;
  /** 等次: from the best, by falling cut; the last cut is 0. At least two. */
  grades: readonly Readonly<{ label: string; cut: Hundredths }>[];
  /** 不适用项: 折算 (scale) or 满分 (full). */
  notApplicable: "scale" | "full";
  /** 加分上限, 扣分上限. */
  bonusCap: Hundredths;
  deductionCap: Hundredths;
  /** 排名最少天数 (days). */
  minimumDaysRanked: number;
  /** 任职不足天数 (days). */
  shortTenureDays: number;
  /** 年度好等次比例, a share in [0, 1]. */
  annualBestShare: Rational;
  /** 小数位 of secretary score, base and final total. */
  decimals: 1 | 2;
  /** 年度方法, 季度权重, 年终构成, 评好条件, 缺季处理: how the year follows from its quarters. */
  annual: AnnualSettings;
  /** 隐去名次: ranks are left out of the copy sent upward. */
  hideRanks: boolean;
  /** 单位名称, 单位代码: who submits; "" where nobody has said. */
  unitName: string;
  unitCode: string;
  /** 报送版次: the least number the next submission may have; null: the one after the last that is on record. */
  submissionVersion: number | null;
  /** The six aspects of a committee member's duties, in order. */
  aspects: readonly string[];
  /** Every number of rules.md §7 and §8. */
  thresholds: Readonly<Record<ThresholdKey, number>>;
}>;
