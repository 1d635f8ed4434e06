import type { RuleProblem } from "../domain/diagnostics/ruleProblem";
import { RULE_SHEET_COLUMNS } from "../domain/model/ruleRow";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import type { RuleSheetReading } from "../workbook/rules/readRuleSheets";

/** A problem of a rule, placed among all rows of the sheet, at its cell. */
export function locateRule(
  { place, proposal, ...problem }: RuleProblem,
  { layout, sheet }: Pick<RuleSheetReading, "layout" | "sheet">,
): Diagnostic {
  const rowIndex = place.record === null ? undefined : layout?.records[place.record];
  const column = RULE_SHEET_COLUMNS.find(({ label }) => label === place.column)?.key;
  const columnIndex = column && layout?.columns.get(column);
  const at = {
    sheet: sheet ?? "",
    ...(rowIndex === undefined ? {} : { rowIndex }),
    ...(rowIndex === undefined || columnIndex === undefined ? {} : { columnIndex }),
  };
  return { ...problem, at, ...(proposal === null ? {} : { proposal }) };
}
