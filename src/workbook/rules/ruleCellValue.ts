import type { RuleSheetColumn } from "../../domain/model/ruleRow";

/**
 * What a cell of the rule sheet holds for a text: points and plain targets are numbers, so that the office can sum and
 * sort them; they stay text where a cell would round them.
 */
export function ruleCellValue(key: RuleSheetColumn, text: string): string | number | null {
  const isNumber = (key === "points" || key === "target") && String(Number(text)) === text;
  return text === "" ? null : isNumber ? Number(text) : text;
}
