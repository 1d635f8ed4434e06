import { accessDenied } from "./excelError";
import { displayText } from "./displayText";
import type { Filter } from "./filter";
import type { Sheet } from "./sheet";

/** Criteria of one column as the client sends them. */
export type Criteria = Readonly<Record<string, unknown>>;

/** @throws ExcelError AccessDenied when the sheet is protected without leave to filter. */
export function assertFilterOpen(sheet: Sheet): void {
  if (sheet.protection && sheet.protection.options["allowAutoFilter"] !== true) throw accessDenied();
}

/** Hides the rows below the header that any column's criteria leave out; shows the others. */
export function applyFilter(sheet: Sheet, filter: Filter, lastRow: number): void {
  const { range, criteria } = filter;
  for (let row = range.row + 1; row <= lastRow; row++) {
    const shown = [...criteria].every(([index, rule]) => meets(sheet, row, range.column + index, rule));
    if (shown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

/** Takes all criteria away. */
export function showFilteredRows(sheet: Sheet, filter: Filter): void {
  if (filter.criteria.size === 0) return;
  filter.criteria.clear();
  applyFilter(sheet, filter, filter.range.row + filter.range.rowCount - 1);
}

function meets(sheet: Sheet, row: number, column: number, rule: Criteria): boolean {
  const cell = sheet.cellAt(row, column);
  const text = displayText(cell, sheet.workbook.date1904);
  if (rule["filterOn"] === "Values") {
    const values = Array.isArray(rule["values"]) ? (rule["values"] as readonly unknown[]) : [];
    return values.some((value) => value === text);
  }
  if (rule["filterOn"] !== "Custom") return true;
  const first = meetsCondition(text, cell?.value, rule["criterion1"]);
  const second = rule["criterion2"];
  if (second === null || second === undefined || second === "") return first;
  const other = meetsCondition(text, cell?.value, second);
  return rule["operator"] === "Or" ? first || other : first && other;
}

function meetsCondition(text: string, value: unknown, condition: unknown): boolean {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(String(condition)) ?? [];
  const equal = matches(text, operand) || (operand !== "" && value === Number(operand));
  if (operator === "=") return equal;
  if (operator === "<>") return !equal;
  if (typeof value !== "number") return false;
  const limit = Number(operand);
  if (operator === "<") return value < limit;
  if (operator === ">") return value > limit;
  return operator === "<=" ? value <= limit : value >= limit;
}

function matches(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "is").test(text);
}
