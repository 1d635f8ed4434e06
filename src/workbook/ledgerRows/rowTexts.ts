import type { FieldKey } from "../../domain/model/ledgers";
import type { SheetReport } from "../ledgers/recognising/sheetReport";
import { gridText, type Grid } from "../port/grid";

/** What a row of a ledger says, by field; "" for an empty cell and where there is no such column. */
export type RowTexts = Readonly<{ rowIndex: number; text: (field: FieldKey) => string }>;

/**
 * The rows below a ledger's header that say something in its columns, as they are written. What takes no part in an
 * assessment is there as well: who adds rows must not add one that somebody has entered and not finished.
 */
export function rowTexts(
  grid: Grid,
  { columns, headerRowIndex }: Pick<SheetReport, "columns" | "headerRowIndex">,
): readonly RowTexts[] {
  const columnOf = new Map(columns.map(({ field, columnIndex }) => [field, columnIndex]));
  const rows: RowTexts[] = [];
  for (let rowIndex = (headerRowIndex ?? 0) + 1; rowIndex < grid.rowCount; rowIndex++) {
    const text = (field: FieldKey): string => {
      const column = columnOf.get(field);
      return column === undefined ? "" : gridText(grid.cell(rowIndex, column));
    };
    if (columns.some(({ field }) => text(field) !== "")) rows.push({ rowIndex, text });
  }
  return rows;
}
