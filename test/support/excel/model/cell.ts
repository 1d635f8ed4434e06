import type { CellFormat } from "./cellFormat";

export type CellValue = string | number | boolean;

/** A stored cell. `value` is "" when it holds none; errors are their text. `formula` starts with "=". */
export type Cell = {
  value: CellValue;
  formula: string | null;
  isError: boolean;
  format: CellFormat;
};

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === "" && cell.formula === null);
}

/** Excel's name of what a cell holds. */
export function valueTypeOf(cell: Cell | undefined): "Empty" | "Error" | "Double" | "Boolean" | "String" {
  if (cell === undefined || isBlank(cell)) return "Empty";
  if (cell.isError) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}
