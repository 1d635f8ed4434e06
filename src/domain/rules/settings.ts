import type { Day } from "../model/day";
import type { PeriodKind } from "../model/period";
import type { Hundredths, Rational } from "../model/rational";
import type { ThresholdKey } from "./thresholds";

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
  /** 隐去名次: ranks are left out of the copy sent upward. */
  hideRanks: boolean;
  /** The six aspects of a committee member's duties, in order. */
  aspects: readonly string[];
  /** Every number of rules.md §7 and §8. */
  thresholds: Readonly<Record<ThresholdKey, number>>;
}>;
