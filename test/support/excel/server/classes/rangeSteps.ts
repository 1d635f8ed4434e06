import { itemNotFound } from "../../model/excelError";
import { COLUMN_LIMIT, ROW_LIMIT, boundsOf, intersectionOf, rectangle, type Rectangle } from "../../model/rectangle";
import type { SheetRange } from "../../model/sheetRange";
import { usedArea } from "../../model/usedArea";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, orNull, type ExcelObject } from "../excelObject";
import type { MethodArguments } from "../methodArguments";

function at(sheet: SheetRange["sheet"], area: Rectangle): ExcelObject {
  return excelObject("Range", { sheet, area });
}

function shared({ sheet, area }: SheetRange, args: MethodArguments): Rectangle | null {
  const other = args.range(0, sheet.workbook, sheet);
  return other.sheet === sheet ? intersectionOf(area, other.area) : null;
}

function needed<T>(value: T | null): T {
  if (value === null) throw itemNotFound();
  return value;
}

function usedPart({ sheet, area }: SheetRange, valuesOnly: boolean): Rectangle | null {
  const used = usedArea(sheet, valuesOnly);
  return used && intersectionOf(used, area);
}

/** Members of Range that lead to other ranges. */
export const rangeSteps: NonNullable<ClassDefinition<SheetRange>["methods"]> = {
  GetCell: ({ sheet, area }, args) =>
    at(sheet, rectangle(area.row + args.integer(0), area.column + args.integer(1), 1, 1)),
  GetRow: ({ sheet, area }, args) => at(sheet, { ...area, row: area.row + args.integer(0), rowCount: 1 }),
  GetColumn: ({ sheet, area }, args) => at(sheet, { ...area, column: area.column + args.integer(0), columnCount: 1 }),
  GetLastRow: ({ sheet, area }) => at(sheet, { ...area, row: area.row + area.rowCount - 1, rowCount: 1 }),
  GetLastColumn: ({ sheet, area }) =>
    at(sheet, { ...area, column: area.column + area.columnCount - 1, columnCount: 1 }),
  GetLastCell: ({ sheet, area }) =>
    at(sheet, rectangle(area.row + area.rowCount - 1, area.column + area.columnCount - 1, 1, 1)),
  GetResizedRange: ({ sheet, area }, args) =>
    at(sheet, rectangle(area.row, area.column, area.rowCount + args.integer(0), area.columnCount + args.integer(1))),
  GetAbsoluteResizedRange: ({ sheet, area }, args) =>
    at(sheet, rectangle(area.row, area.column, args.integer(0), args.integer(1))),
  GetOffsetRange: ({ sheet, area }, args) =>
    at(sheet, rectangle(area.row + args.integer(0), area.column + args.integer(1), area.rowCount, area.columnCount)),
  GetEntireRow: ({ sheet, area }) => at(sheet, { ...area, column: 0, columnCount: COLUMN_LIMIT }),
  GetEntireColumn: ({ sheet, area }) => at(sheet, { ...area, row: 0, rowCount: ROW_LIMIT }),
  GetBoundingRect: ({ sheet, area }, args) => at(sheet, boundsOf(area, args.range(0, sheet.workbook, sheet).area)),
  GetIntersection: (range, args) => at(range.sheet, needed(shared(range, args))),
  GetIntersectionOrNullObject: (range, args) => orNull(shared(range, args), (area) => at(range.sheet, area)),
  GetUsedRange: (range, args) => at(range.sheet, needed(usedPart(range, args.optionalBoolean(0, false)))),
  GetUsedRangeOrNullObject: (range, args) =>
    orNull(usedPart(range, args.optionalBoolean(0, false)), (area) => at(range.sheet, area)),
};
