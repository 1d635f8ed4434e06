import type { CellRange } from "../../../workbook/port/cellBlock";
import { HostError } from "../../../workbook/port/hostError";
import { markKey } from "../../../workbook/port/shelf";
import { cellRangeOf, RANGE_PLACE } from "../read/describeWorkbook";
import type { OfficeFormula, OfficeName } from "./officeSide";
import { renamer, type Rename, type Renamings } from "./renaming";
import type { SheetState } from "./workbookState";

/** Cells of formulas a request, so that the answer stays below 2 MB with formulas of a hundred characters. */
const CELLS_A_REQUEST = 15_000;

export type OfficeReferences = Readonly<{ formulas: readonly OfficeFormula[]; names: readonly OfficeName[] }>;

/**
 * Finds the office's formulas and names that name a sheet or table of ours which is about to be replaced. Excel would let
 * them follow the one that goes; they are entered again once the new one is there.
 *
 * @throws HostError sheet-protected when such a formula can't be entered again.
 */
export async function findOfficeReferences(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  renamings: Renamings,
): Promise<OfficeReferences> {
  if (renamings.sheets.length + renamings.tables.length === 0) return { formulas: [], names: [] };
  const rename = renamer(renamings);
  const names = loadNames(context, sheets);
  const places = await placesOfFormulas(context, sheets);
  return { names: names(rename), formulas: await findFormulas(context, places, rename) };
}

/** Asks for the names of the workbook and of single sheets; call what comes back after the next sync. */
function loadNames(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
): (rename: Rename) => readonly OfficeName[] {
  const { names, worksheets } = context.workbook;
  const scopes = [
    { sheetId: null, items: names.load("items/name,items/formula") },
    ...sheets.map(({ id }) => ({ sheetId: id, items: worksheets.getItem(id).names.load("items/name,items/formula") })),
  ];
  return (rename) =>
    scopes.flatMap(({ sheetId, items }) =>
      items.items.flatMap(({ name, formula }): readonly OfficeName[] => {
        const text = String(formula);
        return markKey(name) === null && rename(text) !== null ? [{ name, sheetId, text }] : [];
      }),
    );
}

async function findFormulas(
  context: Excel.RequestContext,
  places: readonly FormulaPlace[],
  rename: Rename,
): Promise<readonly OfficeFormula[]> {
  const found: OfficeFormula[] = [];
  for (const batch of batches(places)) {
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
    // Over a whole sheet Excel may search for minutes.
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true).load(RANGE_PLACE);
    if (sheet.isProtected) return { sheet, used };
    const areas = used.getSpecialCellsOrNullObject("Formulas").load("areaCount");
    areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return { sheet, used, areas };
  });
  await context.sync();
  return searched.flatMap(({ sheet, used, areas }): readonly FormulaPlace[] => {
    if (used.isNullObject) return [];
    if (!areas) return [{ sheet, range: cellRangeOf(used) }];
    return areas.isNullObject ? [] : areas.areas.items.map((range) => ({ sheet, range: cellRangeOf(range) }));
  });
}

function* formulasIn(sheetId: string, range: Excel.Range, rename: Rename): Iterable<OfficeFormula> {
  const { firstRow, firstColumn } = cellRangeOf(range);
  for (const [r, row] of (range.formulas as unknown[][]).entries()) {
    for (const [c, formula] of row.entries()) {
      if (typeof formula !== "string" || !formula.startsWith("=") || rename(formula) === null) continue;
      yield { sheetId, rowIndex: firstRow + r, columnIndex: firstColumn + c, text: formula };
    }
  }
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
