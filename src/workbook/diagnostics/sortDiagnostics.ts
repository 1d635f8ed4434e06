import type { Diagnostic } from "./diagnostic";

/**
 * Sorts a report by file, sheet, row, column, code and value, and leaves out repetitions, so that two runs compare byte for byte.
 * Problems of the whole workbook and of whole sheets come before those of their cells.
 */
export function sortDiagnostics(
  diagnostics: readonly Diagnostic[],
  sheetOrder: (sheet: string) => number,
): readonly Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({ diagnostic, order: sheetOrder(diagnostic.at.sheet) }));
  keyed.sort(
    (a, b) =>
      compareText(a.diagnostic.at.file ?? "", b.diagnostic.at.file ?? "") ||
      a.order - b.order ||
      compareInSheet(a.diagnostic, b.diagnostic),
  );
  return keyed
    .map(({ diagnostic }) => diagnostic)
    .filter((diagnostic, i, all) => i === 0 || !isRepetition(all[i - 1]!, diagnostic));
}

function compareInSheet(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.at.sheet, b.at.sheet) ||
    (a.at.rowIndex ?? -1) - (b.at.rowIndex ?? -1) ||
    (a.at.columnIndex ?? -1) - (b.at.columnIndex ?? -1) ||
    compareText(a.code, b.code) ||
    compareText(JSON.stringify(a.params), JSON.stringify(b.params)) ||
    compareText(a.value, b.value)
  );
}

function isRepetition(a: Diagnostic, b: Diagnostic): boolean {
  return a.at.file === b.at.file && compareInSheet(a, b) === 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
