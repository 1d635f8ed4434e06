import { RULE_COLUMNS, type RuleColumn } from "./ruleWords";

/** A row of the rule sheet: the text of each column as people read it, "" where empty; `rowNumber` for messages. */
export type RuleRow = Readonly<{ rowNumber: number; cells: Readonly<Partial<Record<RuleColumn, string>>> }>;

/** Label of a column. */
export function ruleColumnLabel(column: RuleColumn): string {
  return RULE_COLUMNS.find(({ key }) => key === column)!.label;
}
