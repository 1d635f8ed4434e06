import type { Conclusion } from "../../domain/consolidating/checkFiles";
import type { FindingCode } from "../../domain/consolidating/consolidationFinding";
import type { Finding } from "../../domain/consolidating/consolidationFinding";
import type { Level } from "../../domain/model/level";

export type CheckColumn =
  | "file"
  | "unitCode"
  | "unit"
  | "period"
  | "version"
  | "ruleSet"
  | "product"
  | "seal"
  | "codes"
  | "situation"
  | "conclusion";

export type AllColumn =
  | "rank"
  | "group"
  | "unitCode"
  | "unit"
  | "below"
  | "organization"
  | "level"
  | "secretary"
  | "secretaryScore"
  | "total"
  | "grade"
  | "unitRank"
  | "flags"
  | "codes"
  | "file"
  | "row"
  | "version"
  | "scoredBy";

export type UnitColumn =
  | "unitCode"
  | "unit"
  | "file"
  | "version"
  | "organizations"
  | "mean"
  | "highest"
  | "lowest"
  | "grades"
  | "flagged"
  | "codes";

export type ReminderColumn = "unitCode" | "unit" | "via" | "file" | "codes" | "situation" | "remark";

/** Words of what consolidating finds and writes. Sheet names are free of what Excel forbids. */
export type ConsolidationWords = Readonly<{
  sheets: Readonly<Record<"checks" | "all" | "units" | "reminders", Readonly<{ name: string; subtitle: string }>>>;
  title: (sheet: string, period: string) => string;
  checkColumns: Readonly<Record<CheckColumn, string>>;
  allColumns: Readonly<Record<AllColumn, string>>;
  unitColumns: Readonly<Record<UnitColumn, string>>;
  reminderColumns: Readonly<Record<ReminderColumn, string>>;
  /** C1 is a unit's. */
  codes: Readonly<Record<FindingCode | "C1", string>>;
  situation: (finding: Finding) => string;
  /** What a unit of which nothing came is told. */
  notSubmitted: string;
  conclusions: Readonly<Record<Conclusion, string>>;
  seals: Readonly<Record<"whole" | "changed" | "unknown", string>>;
  levels: Readonly<Record<Level, string>>;
  group: (number: number) => string;
  gradeCount: (grade: string, count: number) => string;
  codeSeparator: string;
  sentenceSeparator: string;
  nothing: string;
  textCut: string;
  leftOut: (count: number) => string;
  page: string;
}>;
