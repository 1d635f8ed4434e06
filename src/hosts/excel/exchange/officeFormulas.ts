import { quoteSheetName } from "../../../workbook/address";
import { HostError } from "../../../workbook/hostError";
import { cellRangeOf, RANGE_PLACE } from "../read/describeWorkbook";
import type { OfficeFormula } from "./record";

/** Cells of formulas a request, so that the answer stays below 2 MB with formulas of a hundred characters. */
const CELLS_A_REQUEST = 15_000;

/** A sheet or table that goes, and the name of the one that comes in its place. */
export type Renaming = Readonly<{ from: string; to: string }>;
export type Renamings = Readonly<{ sheets: readonly Renaming[]; tables: readonly Renaming[] }>;

/**
 * Finds formulas on the office's sheets that name a sheet or table of ours which is about to be replaced. Excel would let
 * them follow the one that goes; they are entered again once the new one is there.
 *
 * @param sheetIds - the office's sheets.
 * @throws HostError sheet-protected when such a formula can't be entered again.
 */
export async function findOfficeFormulas(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  renamings: Renamings,
): Promise<readonly OfficeFormula[]> {
  if (renamings.sheets.length + renamings.tables.length === 0) return [];
  const looked = sheetIds.map((id) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    sheet.protection.load("protected");
    const areas = sheet.getRange().getSpecialCellsOrNullObject("Formulas").load("areaCount");
    areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return { id, sheet, areas };
  });
  await context.sync();
  const rename = renamer(renamings);
  const found: OfficeFormula[] = [];
  for (const { id, sheet, areas } of looked) {
    if (areas.isNullObject) continue;
    const before = found.length;
    for (const batch of batches(areas.areas.items)) {
      for (const range of batch) range.load(`${RANGE_PLACE},formulas`);
      await context.sync();
      for (const range of batch) found.push(...formulasIn(id, range, rename));
    }
    if (found.length > before && sheet.protection.protected) {
      throw new HostError("sheet-protected", "excel", { sheet: sheet.name });
    }
  }
  return found;
}

function* formulasIn(sheetId: string, range: Excel.Range, rename: Rename): Iterable<OfficeFormula> {
  const { firstRow, firstColumn } = cellRangeOf(range);
  for (const [r, row] of (range.formulas as unknown[][]).entries()) {
    for (const [c, formula] of row.entries()) {
      const after = typeof formula === "string" && formula.startsWith("=") ? rename(formula) : null;
      if (after === null) continue;
      yield { sheetId, rowIndex: firstRow + r, columnIndex: firstColumn + c, before: String(formula), after };
    }
  }
}

type Rename = (formula: string) => string | null;

/** What a formula says with the new names; null when it has none of the old ones. */
function renamer({ sheets, tables }: Renamings): Rename {
  const steps = [
    ...sheets.map(({ from, to }) => ({ pattern: sheetPattern(from), text: `${quoteSheetName(to)}!` })),
    ...tables.map(({ from, to }) => ({ pattern: wordPattern(from, "(?![\\p{L}\\p{N}_.])"), text: to })),
  ];
  return (formula) => {
    let found = 0;
    const renamed = formula
      .split(/("(?:[^"]|"")*")/)
      .map((part, i) => {
        if (i % 2 === 1) return part;
        return steps.reduce(
          (text, { pattern, text: name }) =>
            text.replace(pattern, () => {
              found++;
              return name;
            }),
          part,
        );
      })
      .join("");
    return found > 0 ? renamed : null;
  };
}

function sheetPattern(name: string): RegExp {
  return new RegExp(`${escaped(quoteSheetName(name))}!|${wordPattern(name, "!").source}`, "giu");
}

function wordPattern(name: string, behind: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_.'])${escaped(name)}${behind}`, "giu");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function* batches(ranges: readonly Excel.Range[]): Iterable<readonly Excel.Range[]> {
  let batch: Excel.Range[] = [];
  let cells = 0;
  for (const range of ranges) {
    const size = range.rowCount * range.columnCount;
    if (cells > 0 && cells + size > CELLS_A_REQUEST) {
      yield batch;
      batch = [];
      cells = 0;
    }
    batch.push(range);
    cells += size;
  }
  if (batch.length > 0) yield batch;
}
