import type { Diagnostic } from "../diagnostics/diagnostic";
import { columnLabels, type SheetLabels } from "./sheetLabels";
import type { EntrySheetKind } from "./sheetKinds";
import type { FoundSheet } from "./ownSheets";
import type { OwnRows } from "./ownRows";

/**
 * Columns read back from a sheet of ours whose formulas have no results in the file: what the office entered, or what stood
 * there before, is not known, so nothing may be scored or written. One problem a column, at its first cell.
 */
export function uncalculatedEntries(
  { rows, columnIndex }: OwnRows,
  { kind, sheetName }: FoundSheet,
  columns: readonly string[],
  labelSets: readonly SheetLabels[],
): readonly Diagnostic[] {
  return columns.flatMap((column): readonly Diagnostic[] => {
    const row = rows.find((found) => found.cell(column)?.kind === "uncalculated");
    const index = columnIndex(column);
    if (row === undefined || index === null) return [];
    const field = labelSets[0] ? (columnLabels(labelSets[0], kind as EntrySheetKind)[column] ?? column) : column;
    const at = { sheet: sheetName, rowIndex: row.rowIndex, columnIndex: index };
    return [{ code: "formula-not-calculated", severity: "error", at, value: "", params: { field } }];
  });
}
