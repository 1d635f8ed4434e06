import type { AnnualNote } from "../../domain/annual/annualNotes";
import type { Period } from "../../domain/model/period";
import type { AnnualMethod, AnnualSettings } from "../../domain/settings/settings";
import type { FigureSource } from "../resultSheets/figureSource";

/** A column that only 年度结果 has; the others are called as in 考核结果. */
export type AnnualColumn = "debriefing" | "votes" | "total" | "method";

/** Organizations that a quarter has a total of and the year has no row for. */
export type UnmatchedNames = Readonly<{ sheet: string; names: readonly string[] }>;

/** Words of 年度结果. */
export type AnnualWords = Readonly<{
  title: string;
  sheetName: (year: number) => string;
  guide: string;
  nothing: string;
  columns: Readonly<Record<AnnualColumn, string>>;
  quarter: (period: Period) => string;
  methods: Readonly<Record<AnnualMethod, string>>;
  /** Over the values of another method. */
  otherMethod: (method: AnnualMethod) => string;
  /** How the year is worked out. `best`: the best grade as shown. */
  methodLine: (annual: AnnualSettings, best: string) => string;
  /** Where the quarters' figures come from. `year`: of 全年, null when it is worked out anew. */
  sourcesLine: (
    quarters: readonly Readonly<{ period: Period; source: FigureSource }>[],
    year: FigureSource | null,
  ) => string;
  unmatchedLine: (unmatched: readonly UnmatchedNames[]) => string;
  /** A remark on an organization; those of 全年 itself are called as in 考核结果. */
  note: (note: Exclude<AnnualNote, { code: "organization" }>, best: string) => string;
}>;
