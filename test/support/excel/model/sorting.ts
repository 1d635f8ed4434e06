import type { Cell, CellValue } from "./cell";
import { assertUnlocked, changed } from "./cellWriting";
import { accessDenied } from "./excelError";
import { cellKey } from "./sheet";
import type { SheetRange } from "./sheetRange";

/** `column`: 0-based within the range. */
export type SortField = Readonly<{ column: number; ascending: boolean }>;

/** Sorts rows; blanks come last, numbers before texts before booleans, equal rows keep their order. @throws ExcelError */
export function sortBody({ sheet, area }: SheetRange, fields: readonly SortField[]): void {
  if (sheet.protection && sheet.protection.options["allowSort"] !== true) throw accessDenied();
  assertUnlocked(sheet, area);
  const rows = Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => sheet.cellAt(area.row + r, area.column + c)),
  );
  rows.sort((a, b) => {
    for (const { column, ascending } of fields) {
      const order = compareCells(a[column], b[column], ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((row, r) => {
    row.forEach((cell: Cell | undefined, c) => {
      const key = cellKey(area.row + r, area.column + c);
      if (cell) sheet.cells.set(key, cell);
      else sheet.cells.delete(key);
    });
  });
  changed(sheet, area);
}

function compareCells(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const x = a?.value ?? "";
  const y = b?.value ?? "";
  if (x === "" || y === "") return Number(x === "") - Number(y === "");
  const order = rank(x) - rank(y) || compareValues(x, y);
  return ascending ? order : -order;
}

function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function compareValues(x: CellValue, y: CellValue): number {
  if (typeof x === "string" && typeof y === "string") return x.localeCompare(y, "zh-CN");
  return Number(x) - Number(y);
}
