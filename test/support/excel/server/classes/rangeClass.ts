import { valueTypeOf } from "../../model/cell";
import { writeInputs } from "../../model/cellWriting";
import { displayText } from "../../model/displayText";
import { formatValue } from "../../model/cellFormat";
import { cellCount, isWholeColumns, isWholeRows } from "../../model/rectangle";
import type { Cell } from "../../model/cell";
import { fullAddress, type SheetRange } from "../../model/sheetRange";
import type { ClassDefinition, Session } from "../classDefinition";
import { excelObject } from "../excelObject";
import { asBoolean } from "../methodArguments";
import { formatCategory } from "./formatCategory";
import { hyperlinkOf, setHyperlink } from "./rangeHyperlink";
import { rangeMethods } from "./rangeMethods";
import { rangeSteps } from "./rangeSteps";
import { columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden } from "./rangeVisibility";
import { setNumberFormats } from "./rangeNumberFormat";

type Read = (cell: Cell | undefined, range: SheetRange, row: number, column: number) => unknown;

/** A grid of the range's shape. */
function grid(read: Read) {
  return (range: SheetRange, session: Session): unknown => {
    const { sheet, area } = range;
    session.assertCellCount(cellCount(area));
    return Array.from({ length: area.rowCount }, (_, r) =>
      Array.from({ length: area.columnCount }, (__, c) => {
        const row = area.row + r;
        const column = area.column + c;
        return read(sheet.cellAt(row, column), range, row, column);
      }),
    );
  };
}

const numberFormats = grid((_, { sheet }, row, column) => formatValue(sheet.formatAt(row, column), "numberFormat"));
const formulas = grid((cell) => cell?.formula ?? cell?.value ?? "");

export const rangeClass: ClassDefinition<SheetRange> = {
  get: {
    Address: (range) => fullAddress(range),
    AddressLocal: (range) => fullAddress(range),
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rowCount,
    ColumnCount: ({ area }) => area.columnCount,
    CellCount: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)),
    Values: grid((cell) => cell?.value ?? ""),
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    NumberFormatCategories: grid((_, { sheet }, row, column) =>
      formatCategory(String(formatValue(sheet.formatAt(row, column), "numberFormat"))),
    ),
    Text: grid((cell, { sheet }) => displayText(cell, sheet.workbook.date1904)),
    ValueTypes: grid((cell) => valueTypeOf(cell)),
    Hidden: (range) => both(rowsHidden(range), columnsHidden(range)),
    RowHidden: rowsHidden,
    ColumnHidden: columnsHidden,
    IsEntireRow: ({ area }) => isWholeRows(area),
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    Hyperlink: hyperlinkOf,
    HasSpill: () => false,
  },
  set: {
    Values: (range, value) => writeInputs(range, value),
    Formulas: (range, value) => writeInputs(range, value),
    FormulasLocal: (range, value) => writeInputs(range, value),
    NumberFormat: setNumberFormats,
    NumberFormatLocal: setNumberFormats,
    RowHidden: (range, value) => setRowsHidden(range, asBoolean(value)),
    ColumnHidden: (range, value) => setColumnsHidden(range, asBoolean(value)),
    Hyperlink: setHyperlink,
  },
  navigation: {
    Worksheet: ({ sheet }) => excelObject("Worksheet", sheet),
    Format: (range) => excelObject("RangeFormat", [range]),
    DataValidation: (range) => excelObject("DataValidation", [range]),
    ConditionalFormats: (range) => excelObject("ConditionalFormatCollection", [range]),
    Sort: (range) => excelObject("RangeSort", range),
  },
  methods: { ...rangeMethods, ...rangeSteps },
};

/** Hidden cells of a range: all, none, or null for some. */
function both(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}
