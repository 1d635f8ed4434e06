import { formatPeriod, type Period } from "../../domain/model/period";
import type { MatterStrength } from "../../domain/review/matter";
import type { StyleKey } from "../layout/sheetStyles";
import type { KeyedSheet } from "../port/keyedSheet";
import { periodKey } from "../resultSheets/sheetKinds";

/** What must be corrected (必须改正), explained (须说明) or looked at (提示). */
export type Strength = "must" | MatterStrength;

/** What somebody entered for a matter; "" where nothing. */
export type ReviewEntry = Readonly<{ explanation: string; by: string; handling: string }>;

export const NO_ENTRY: ReviewEntry = { explanation: "", by: "", handling: "" };

/** A matter of 会审清单. `key`: an explanation stays with it as long as it is the same. `organization` "": none. */
export type ReviewRow = Readonly<{
  key: string;
  organization: string;
  secretary: string;
  code: string;
  situation: string;
  strength: Strength;
  entry: ReviewEntry;
}>;

/**
 * What the ledgers said of an organization when the period was first reviewed: its name and the check of its rows. It
 * stands beside the list in hidden columns.
 */
export type Baseline = ReadonlyMap<string, string>;

type ReviewColumn = Readonly<{ key: string; label: string; width: number; style: StyleKey; office?: true }>;

/** The columns; labels are the office's own words, the same in every language. */
export const REVIEW_COLUMNS = {
  number: { key: "number", label: "序号", width: 5, style: "integer" },
  organization: { key: "organization", label: "党组织", width: 24, style: "strong" },
  secretary: { key: "secretary", label: "书记", width: 9, style: "center" },
  code: { key: "code", label: "代码", width: 7, style: "center" },
  situation: { key: "situation", label: "情况", width: 46, style: "text" },
  strength: { key: "strength", label: "须说明", width: 9, style: "center" },
  explanation: { key: "explanation", label: "说明", width: 34, style: "officeText", office: true },
  by: { key: "by", label: "说明人", width: 9, style: "officeChoice", office: true },
  handling: { key: "handling", label: "处理", width: 16, style: "officeText", office: true },
  uses: { key: "uses", label: "同一说明条数", width: 8, style: "integer" },
  key: { key: "key", label: "事项标识", width: 14, style: "key" },
} as const satisfies Readonly<Record<string, ReviewColumn>>;

/** Labels of the two hidden columns of the baseline. */
export const BASELINE_LABELS = { organization: "首次会审党组织", check: "首次会审台账校验" } as const;

/** What stands under 须说明. */
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = { must: "必须改正", explain: "是", notice: "否" };

/** 会审清单 of a period. */
export function reviewSheetOf(period: Period): KeyedSheet {
  const key = periodKey(period);
  return { key: `${key}.review`, tableName: `Kaohe_${key}_review`, sheetName: `会审清单 ${formatPeriod(period)}` };
}

/** Characters that an explanation has at least, white space aside. */
const LEAST_EXPLANATION = 6;

/** How many matters of a strength keep the period from being finalised. */
export function openCount(rows: readonly ReviewRow[], strength: ReviewRow["strength"]): number {
  return rows.filter((row) => row.strength === strength && isBlocking(row)).length;
}

/** Whether the matter keeps the period from being finalised. */
export function isBlocking({ strength, entry }: Pick<ReviewRow, "strength" | "entry">): boolean {
  if (strength !== "explain") return strength === "must";
  return !isLongEnough(entry.explanation);
}

/** Whether an explanation says enough to count. */
export function isLongEnough(explanation: string): boolean {
  return Array.from(explanation.replace(/\s/gu, "")).length >= LEAST_EXPLANATION;
}
