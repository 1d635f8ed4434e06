/** Columns of the rule sheet in their order. `needed`: a rule sheet without it is none. */
export const RULE_COLUMNS = [
  { key: "code", label: "代码", needed: true },
  { key: "category", label: "类别", needed: true },
  { key: "name", label: "指标", needed: true },
  { key: "levels", label: "层级", needed: true },
  { key: "conditions", label: "适用条件", needed: false },
  { key: "ledger", label: "台账", needed: true },
  { key: "filter", label: "筛选", needed: false },
  { key: "measure", label: "计量", needed: true },
  { key: "window", label: "期间", needed: false },
  { key: "target", label: "目标", needed: false },
  { key: "points", label: "分值", needed: true },
  { key: "method", label: "计分", needed: true },
  { key: "parameters", label: "参数", needed: false },
  { key: "due", label: "到期", needed: false },
  { key: "whenNone", label: "无记录", needed: false },
  { key: "locked", label: "锁定", needed: false },
  { key: "basis", label: "依据", needed: false },
] as const;

export type RuleColumn = (typeof RULE_COLUMNS)[number]["key"];

/** Columns that say from when to when a row is in force, its last day among them; they say nothing of what it means. */
export const IN_FORCE_COLUMNS = [
  { key: "from", label: "启用日期", needed: false },
  { key: "until", label: "停用日期", needed: false },
] as const;

/** Every column that a rule sheet may have. */
export const RULE_SHEET_COLUMNS = [...RULE_COLUMNS, ...IN_FORCE_COLUMNS] as const;

export type RuleSheetColumn = (typeof RULE_SHEET_COLUMNS)[number]["key"];

/** A row of the rule sheet: the text of each column as people read it, "" where empty; `rowNumber` for messages. */
export type RuleRow = Readonly<{ rowNumber: number; cells: Readonly<Partial<Record<RuleSheetColumn, string>>> }>;

/** Label of a column. */
export function ruleColumnLabel(column: RuleSheetColumn): string {
  return RULE_SHEET_COLUMNS.find(({ key }) => key === column)!.label;
}
