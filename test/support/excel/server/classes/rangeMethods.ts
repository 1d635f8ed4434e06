import { isBlank, valueTypeOf } from "../../model/cell";
import { clearRange } from "../../model/clearing";
import { copyRange } from "../../model/copying";
import { generalException, invalidArgument, itemNotFound, wrongShape } from "../../model/excelError";
import { mergeCells, mergedAreas, unmergeCells } from "../../model/merging";
import { intersectionOf, isSameRectangle, isWholeColumns, isWholeRows } from "../../model/rectangle";
import type { SheetRange } from "../../model/sheetRange";
import { cellRuns } from "../../model/cellRuns";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, orNull, type Ranges } from "../excelObject";
import type { MethodArguments } from "../methodArguments";

/** Members of Range that do something. */
export const rangeMethods: NonNullable<ClassDefinition<SheetRange>["methods"]> = {
  Clear: (range, args) => clearRange(range, args.optionalText(0, "All")),
  Merge: ({ sheet, area }, args) => mergeCells(sheet, area, args.optionalBoolean(0, false)),
  Unmerge: ({ sheet, area }) => unmergeCells(sheet, area),
  GetMergedAreasOrNullObject: (range) => orNull(merged(range), (ranges) => excelObject("RangeAreas", ranges)),
  CopyFrom: (range, args) => {
    if (args.optionalBoolean(2, false) || args.optionalBoolean(3, false)) throw invalidArgument("Not emulated.");
    const source = args.range(0, range.sheet.workbook, range.sheet);
    copyRange(source, range, args.optionalText(1, "All"));
  },
  GetSpecialCells: (range, args) => {
    const ranges = specialCells(range, args);
    if (!ranges) throw itemNotFound();
    return excelObject("RangeAreas", ranges);
  },
  GetSpecialCellsOrNullObject: (range, args) =>
    orNull(specialCells(range, args), (ranges) => excelObject("RangeAreas", ranges)),
  GetTables: ({ sheet, area }, args) => {
    const whole = args.optionalBoolean(0, false);
    const tables = sheet.tables.filter(({ range }) => {
      const common = intersectionOf(range, area);
      return common !== null && (!whole || isSameRectangle(common, range));
    });
    return excelObject("TableScopedCollection", tables);
  },
  Select: (range) => {
    if (range.sheet.visibility !== "Visible") throw invalidArgument();
    range.sheet.workbook.activate(range.sheet);
    range.sheet.workbook.selection = range;
  },
  Calculate: ({ sheet }) => sheet.workbook.recalculate(),
  FindOrNullObject: (range, args) => orNull(found(range, args), (cell) => excelObject("Range", cell)),
  Find: (range, args) => {
    const cell = found(range, args);
    if (!cell) throw itemNotFound();
    return excelObject("Range", cell);
  },
  _ValidateArraySize: ({ area }, args) => {
    if (args.integer(0) !== area.rowCount || args.integer(1) !== area.columnCount) throw wrongShape();
  },
};

function merged({ sheet, area }: SheetRange): Ranges | null {
  const areas = mergedAreas(sheet, area);
  return areas.length === 0 ? null : areas.map((part) => ({ sheet, area: part }));
}

function specialCells({ sheet, area }: SheetRange, args: MethodArguments): Ranges | null {
  if (isWholeRows(area) && isWholeColumns(area)) throw generalException("Range.getSpecialCells");
  const type = args.text(0);
  if (!["Constants", "Formulas", "Visible"].includes(type)) throw invalidArgument();
  const wanted = args.optionalText(1, "All");
  const places = [];
  for (const { row, column, cell } of sheet.storedCells(area)) {
    const matches =
      type === "Formulas"
        ? cell.formula !== null
        : type === "Constants"
          ? cell.formula === null && !isBlank(cell)
          : type === "Visible" && !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    if (matches && isOfKind(valueTypeOf(cell), wanted)) places.push({ row, column });
  }
  return places.length === 0 ? null : cellRuns(places).map((part) => ({ sheet, area: part }));
}

const KINDS: Readonly<Record<string, string>> = {
  Double: "Numbers",
  String: "Text",
  Boolean: "Logical",
  Error: "Errors",
};

/** "ErrorsText" means errors and texts. */
function isOfKind(valueType: string, wanted: string): boolean {
  const kind = KINDS[valueType];
  return wanted === "All" || (kind !== undefined && wanted.includes(kind));
}

function found({ sheet, area }: SheetRange, args: MethodArguments): SheetRange | null {
  const text = args.text(0).toLowerCase();
  const { completeMatch } = args.isGiven(1) ? args.record(1) : {};
  const hits = [...sheet.storedCells(area)].filter(({ cell }) => {
    const shown = String(cell.value).toLowerCase();
    return completeMatch === true ? shown === text : shown.includes(text);
  });
  const [first] = hits.sort((a, b) => a.row - b.row || a.column - b.column);
  return first ? { sheet, area: { row: first.row, column: first.column, rowCount: 1, columnCount: 1 } } : null;
}
