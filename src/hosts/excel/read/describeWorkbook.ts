import { parseSheetReference } from "../../../workbook/port/address";
import type { CellRange } from "../../../workbook/port/cellBlock";
import type { NameInfo, SheetInfo, TableInfo, WorkbookInfo } from "../../../workbook/port/workbookHost";
import { shelfOf } from "../../../workbook/port/shelf";

/** The members of a range that say where it is. */
export const RANGE_PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** Serial number of 2000-01-01 where days count from 1904; elsewhere it is 36,526. */
const SERIAL_IN_1904_SYSTEM = 35_064;

/** A loaded range as a rectangle of cells. */
export function cellRangeOf(range: Excel.Range): CellRange {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    lastRow: range.rowIndex + range.rowCount - 1,
    lastColumn: range.columnIndex + range.columnCount - 1,
  };
}

/**
 * Sheets, tables and names of the workbook, in one request, or two where there are tables. Sheets kept to undo a write are
 * left out, with their tables and names.
 */
export async function describeWorkbook(context: Excel.RequestContext): Promise<WorkbookInfo> {
  const { workbook } = context;
  const { worksheets, tables, names } = workbook;
  // Excel tells its date system only by what a date comes to.
  const probe = workbook.functions.date(2000, 1, 1).load("value");
  worksheets.load("items/id,items/name,items/visibility");
  tables.load("items/id,items/name,items/worksheet/id");
  names.load("items/name,items/formula,items/visible");
  await context.sync();
  const sheets = worksheets.items.filter(({ name }) => shelfOf(name) === null);
  const known = new Set(sheets.map(({ id }) => id));
  const idOf = new Map(sheets.map(({ id, name }) => [name, id]));
  const placedTables = tables.items
    .filter(({ worksheet }) => known.has(worksheet.id))
    .map((table) => ({
      table,
      range: table.getRange().load(RANGE_PLACE),
      columns: table.columns.load("items/name"),
    }));
  if (placedTables.length > 0) await context.sync();
  return {
    sheets: sheets.map(({ id, name, visibility }): SheetInfo => ({ id, name, visible: visibility === "Visible" })),
    tables: placedTables.map(({ table, range, columns }): TableInfo => ({
      id: table.id,
      name: table.name,
      sheetId: table.worksheet.id,
      range: cellRangeOf(range),
      columns: columns.items.map(({ name }) => name),
    })),
    names: names.items.flatMap(({ name, formula, visible }): readonly NameInfo[] => {
      const place = referenceOf(formula);
      const sheetId = place && idOf.get(place.sheet);
      return sheetId ? [{ name, sheetId, range: place.range, hidden: !visible }] : [];
    }),
    date1904: probe.value === SERIAL_IN_1904_SYSTEM,
  };
}

/** Where a name points: its formula is `=Sheet!$A$1:$B$2`; null when it is anything else. */
export function referenceOf(formula: unknown): ReturnType<typeof parseSheetReference> {
  return typeof formula === "string" ? parseSheetReference(formula.replace(/^=/, "")) : null;
}
