import { quoteSheetName } from "../../../workbook/address";
import type { CellRange } from "../../../workbook/cellBlock";
import { HostError } from "../../../workbook/hostError";
import { changeOutsideTexts } from "../formulaTexts";
import { cellRangeOf, RANGE_PLACE } from "../read/describeWorkbook";
import type { OfficeFormula } from "./record";
import type { SheetState } from "./workbookState";

/** Cells of formulas a request, so that the answer stays below 2 MB with formulas of a hundred characters. */
const CELLS_A_REQUEST = 15_000;

/** A sheet or table that goes, and the name of the one that comes in its place. */
export type Renaming = Readonly<{ from: string; to: string }>;
export type Renamings = Readonly<{ sheets: readonly Renaming[]; tables: readonly Renaming[] }>;

/**
 * Finds formulas on the office's sheets that name a sheet or table of ours which is about to be replaced. Excel would let
 * them follow the one that goes; they are entered again once the new one is there.
 *
 * @throws HostError sheet-protected when such a formula can't be entered again.
 */
export async function findOfficeFormulas(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  renamings: Renamings,
): Promise<readonly OfficeFormula[]> {
  if (renamings.sheets.length + renamings.tables.length === 0) return [];
  const rename = renamer(renamings);
  const found: OfficeFormula[] = [];
  for (const batch of batches(await placesOfFormulas(context, sheets))) {
    const loaded = batch.map(({ sheet, range: { firstRow, firstColumn, lastRow, lastColumn } }) => ({
      sheet,
      range: context.workbook.worksheets
        .getItem(sheet.id)
        .getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1)
        .load(`${RANGE_PLACE},formulas`),
    }));
    await context.sync();
    for (const { sheet, range } of loaded) {
      const before = found.length;
      found.push(...formulasIn(sheet.id, range, rename));
      if (found.length > before && sheet.isProtected) {
        throw new HostError("sheet-protected", "excel", { sheet: sheet.name });
      }
    }
  }
  return found;
}

type FormulaPlace = Readonly<{ sheet: SheetState; range: CellRange }>;

/** Where formulas stand; of a protected sheet, which Excel doesn't search, all used cells. */
async function placesOfFormulas(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
): Promise<readonly FormulaPlace[]> {
  const searched = sheets.map((sheet) => {
    const item = context.workbook.worksheets.getItem(sheet.id);
    if (sheet.isProtected) return { sheet, used: item.getUsedRangeOrNullObject(true).load(RANGE_PLACE) };
    const areas = item.getRange().getSpecialCellsOrNullObject("Formulas").load("areaCount");
    areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return { sheet, areas };
  });
  await context.sync();
  return searched.flatMap(({ sheet, used, areas }): readonly FormulaPlace[] => {
    if (used) return used.isNullObject ? [] : [{ sheet, range: cellRangeOf(used) }];
    return areas.isNullObject ? [] : areas.areas.items.map((range) => ({ sheet, range: cellRangeOf(range) }));
  });
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
    const renamed = changeOutsideTexts(formula, (part) =>
      steps.reduce(
        (text, { pattern, text: name }) =>
          text.replace(pattern, () => {
            found++;
            return name;
          }),
        part,
      ),
    );
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

/** Places in groups of bounded size, large ones cut. */
function* batches(places: readonly FormulaPlace[]): Iterable<readonly FormulaPlace[]> {
  let batch: FormulaPlace[] = [];
  let cells = 0;
  for (const { sheet, range } of places) {
    const columns = range.lastColumn - range.firstColumn + 1;
    const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / columns));
    for (let row = range.firstRow; row <= range.lastRow; row += rows) {
      const lastRow = Math.min(range.lastRow, row + rows - 1);
      const size = (lastRow - row + 1) * columns;
      if (cells > 0 && cells + size > CELLS_A_REQUEST) {
        yield batch;
        batch = [];
        cells = 0;
      }
      batch.push({ sheet, range: { ...range, firstRow: row, lastRow } });
      cells += size;
    }
  }
  if (batch.length > 0) yield batch;
}
