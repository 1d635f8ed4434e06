import { calculateCell } from "./cellWriting";
import { columnOfKey, rowOfKey } from "./sheet";
import type { Workbook } from "./workbook";

/** Rewrites every formula of cells and names; cells that changed are calculated again. */
export function rewriteFormulas(workbook: Workbook, rewrite: (formula: string) => string): void {
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula);
      if (formula === cell.formula) continue;
      cell.formula = formula;
      if (formula.includes("#REF!")) calculateCell(sheet, rowOfKey(key), columnOfKey(key), cell);
    }
  }
  for (const name of workbook.names) name.formula = rewrite(name.formula);
}
