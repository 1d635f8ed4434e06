import { normalizeText } from "../../domain/model/text";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { gridText } from "../port/grid";
import { columnLabels, type SheetLabels } from "./sheetLabels";
import type { EntrySheetKind } from "./sheetKinds";
import type { FoundSheet } from "./ownSheets";
import type { OwnRows } from "./ownRows";

/**
 * Columns that a person put into a sheet of ours, with the number of their filled cells: the sheet is written anew and only
 * the office's own columns come back, so this must be told.
 */
export function cellsBeside(
  own: OwnRows,
  { kind, sheetName }: FoundSheet,
  labelSets: readonly SheetLabels[],
): readonly Diagnostic[] {
  const ours = new Set(
    labelSets.flatMap((set) => Object.values(columnLabels(set, kind as EntrySheetKind))).map(normalizeText),
  );
  const indexOf = (column: string): number | null => {
    const labels = labelSets.map((set) => normalizeText(columnLabels(set, kind as EntrySheetKind)[column] ?? ""));
    const other = [...own.otherColumns].find(([, label]) => labels.includes(normalizeText(label)));
    return own.columnIndex(column) ?? other?.[0] ?? null;
  };
  // Columns of categories have the names that the rules give them.
  const [first, last] = kind === "results" ? [indexOf("number"), indexOf("earned")] : [null, null];
  const isCategory = (index: number): boolean => first !== null && last !== null && index > first && index < last;
  return [...own.otherColumns].flatMap(([index, label]): readonly Diagnostic[] => {
    if (ours.has(normalizeText(label)) || isCategory(index)) return [];
    const cells = own.rows.filter((row) => !row.gone && gridText(row.at(index)) !== "").length;
    if (cells === 0) return [];
    const params = { column: label, cells };
    return [{ code: "own-column-dropped", severity: "warning", at: { sheet: sheetName }, value: label, params }];
  });
}
