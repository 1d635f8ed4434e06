import { HostError } from "../../../workbook/hostError";
import { cellRangeOf, RANGE_PLACE } from "../read/describeWorkbook";
import type { OfficeFormula } from "./record";

/** Cells of formulas a request, so that the answer stays below 2 MB with formulas of a hundred characters. */
const CELLS_A_REQUEST = 15_000;

export type NamesGoing = Readonly<{ sheets: readonly string[]; tables: readonly string[] }>;

/**
 * Finds formulas on the office's sheets that name a sheet or table of ours which is about to be replaced. Excel would let
 * them follow the sheet that goes; they are entered again, unchanged, once the new one is there.
 *
 * @param sheetIds - the office's sheets.
 * @throws HostError sheet-protected when such a formula can't be entered again.
 */
export async function findOfficeFormulas(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  going: NamesGoing,
): Promise<readonly OfficeFormula[]> {
  if (going.sheets.length + going.tables.length === 0) return [];
  const isNamed = namesAnyOf(going);
  const found: OfficeFormula[] = [];
  const looked = sheetIds.map((id) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    sheet.protection.load("protected");
    const areas = sheet.getRange().getSpecialCellsOrNullObject("Formulas").load("areaCount");
    areas.areas.load(`items/rowIndex,items/columnIndex,items/rowCount,items/columnCount`);
    return { id, sheet, areas };
  });
  await context.sync();
  for (const { id, sheet, areas } of looked) {
    if (areas.isNullObject) continue;
    const before = found.length;
    for (const batch of batches(areas.areas.items)) {
      for (const range of batch) range.load(`${RANGE_PLACE},formulas`);
      await context.sync();
      for (const range of batch) collect(id, range, isNamed, found);
    }
    if (found.length > before && sheet.protection.protected) {
      throw new HostError("sheet-protected", "excel", { sheet: sheet.name });
    }
  }
  return found;
}

function collect(
  sheetId: string,
  range: Excel.Range,
  isNamed: (formula: string) => boolean,
  found: OfficeFormula[],
): void {
  const { firstRow, firstColumn } = cellRangeOf(range);
  (range.formulas as unknown[][]).forEach((row, r) => {
    row.forEach((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=") || !isNamed(formula)) return;
      found.push({ sheetId, rowIndex: firstRow + r, columnIndex: firstColumn + c, formula });
    });
  });
}

/** Whether a formula names a sheet or a table; rather one too many than one too few, since they are entered unchanged. */
function namesAnyOf({ sheets, tables }: NamesGoing): (formula: string) => boolean {
  const words = [...sheets.flatMap((name) => [`${name}!`, `${name.replaceAll("'", "''")}'!`]), ...tables].map((word) =>
    word.toLowerCase(),
  );
  return (formula) => {
    const text = formula.toLowerCase();
    return words.some((word) => text.includes(word));
  };
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
