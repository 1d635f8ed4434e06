import type { Diagnostic } from "../diagnostics/diagnostic";
import { gridText } from "../port/grid";
import type { FoundSheet } from "./ownSheets";
import type { ReadRows } from "./ownRows";
import { columnsReadBack, ENTRY_COLUMNS, type EntrySheetKind } from "./sheetKinds";

/**
 * What a person wrote below the table of a sheet of ours, or beside it in columns without a header: the sheet is written
 * anew without it, so this must be told. Cells that come back under 已不在名单 are not meant, nor are added columns.
 */
export function cellsOutside(own: ReadRows, found: FoundSheet): readonly Diagnostic[] {
  const { kind, sheetName, headerRow, lastRow, lastColumn } = found;
  // Without a mark nobody knows where it ended; such a sheet is never taken out.
  if (headerRow === null || lastRow === null || lastColumn === null) return [];
  const { grid, otherColumns, columnIndex } = own;
  const readBack = new Set(columnsReadBack(kind).map(columnIndex));
  const { office } = ENTRY_COLUMNS[kind as EntrySheetKind];
  const kept = new Set(
    own.rows.filter((row) => office.some((column) => row.text(column) !== "")).map(({ rowIndex }) => rowIndex),
  );
  const cells: Readonly<{ rowIndex: number; columnIndex: number; text: string }>[] = [];
  for (let rowIndex = 0; rowIndex < grid.rowCount; rowIndex++) {
    const isBelow = rowIndex > lastRow;
    for (let c = isBelow ? 0 : lastColumn + 1; c < grid.columnCount; c++) {
      const text = gridText(grid.cell(rowIndex, c));
      if (text === "" || (kept.has(rowIndex) && readBack.has(c))) continue;
      if (c > lastColumn && rowIndex >= headerRow && otherColumns.has(c)) continue;
      cells.push({ rowIndex, columnIndex: c, text });
    }
  }
  const [first] = cells;
  if (first === undefined) return [];
  const { rowIndex, columnIndex: column, text } = first;
  return [
    {
      ...{ code: "own-text-dropped", severity: "warning", value: text },
      at: { sheet: sheetName, rowIndex, columnIndex: column },
      params: { text, cells: cells.length },
    },
  ];
}
