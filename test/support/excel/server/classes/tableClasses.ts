import { invalidArgument, itemNotFound } from "../../model/excelError";
import { applyFilter, showFilteredRows } from "../../model/filtering";
import { parseRange, type SheetRange } from "../../model/sheetRange";
import type { Table } from "../../model/table";
import {
  addTable,
  convertTableToRange,
  deleteTable,
  renameTable,
  resizeTable,
  setTotals,
} from "../../model/tableOperations";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, isExcelObject, orNull, type ExcelObject, type Owner } from "../excelObject";
import { asBoolean, asText, type MethodArguments } from "../methodArguments";

function tablesOf({ workbook, sheet }: Owner): readonly Table[] {
  return sheet ? sheet.tables : workbook.tables;
}

function findTable(tables: readonly Table[], key: unknown): Table | null {
  const name = asText(key).toLowerCase();
  return tables.find((table) => table.id === key || table.name.toLowerCase() === name) ?? null;
}

function needed(table: Table | null | undefined): ExcelObject {
  if (!table) throw itemNotFound();
  return excelObject("Table", table);
}

function rangeFor({ workbook, sheet }: Owner, value: unknown): SheetRange {
  if (isExcelObject(value) && value.className === "Range") {
    const range = value.target as SheetRange;
    if (sheet && range.sheet !== sheet) throw invalidArgument();
    return range;
  }
  return parseRange(workbook, sheet ?? workbook.activeSheet, asText(value));
}

export const tableCollectionClass: ClassDefinition<Owner> = {
  get: { Count: (owner) => tablesOf(owner).length },
  items: (owner) => tablesOf(owner).map((table) => excelObject("Table", table)),
  item: (owner, args) => needed(findTable(tablesOf(owner), args.at(0))),
  methods: {
    Add: (owner, args) => excelObject("Table", addTable(rangeFor(owner, args.at(0)), args.boolean(1))),
    GetItemAt: (owner, args) => needed(tablesOf(owner)[args.integer(0)]),
    GetItemOrNullObject: (owner, args) =>
      orNull(findTable(tablesOf(owner), args.at(0)), (table) => excelObject("Table", table)),
    GetCount: (owner) => tablesOf(owner).length,
  },
};

export const tableScopedCollectionClass: ClassDefinition<readonly Table[]> = {
  items: (tables) => tables.map((table) => excelObject("Table", table)),
  item: (tables, args) => needed(findTable(tables, args.at(0))),
  methods: {
    GetCount: (tables) => tables.length,
    GetFirst: (tables) => needed(tables[0]),
    GetItemOrNullObject: (tables, args) =>
      orNull(findTable(tables, args.at(0)), (table) => excelObject("Table", table)),
  },
};

/** Options that are plain switches. */
const SWITCHES = [
  "HighlightFirstColumn",
  "HighlightLastColumn",
  "ShowBandedRows",
  "ShowBandedColumns",
  "ShowFilterButton",
];

function option(name: string) {
  return ({ options }: Table) => options.properties[name];
}

export const tableClass: ClassDefinition<Table> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    LegacyId: ({ id }) => id,
    Name: ({ name }) => name,
    ShowHeaders: ({ showHeaders }) => showHeaders,
    ShowTotals: ({ showTotals }) => showTotals,
    Style: option("Style"),
    ...Object.fromEntries(SWITCHES.map((name) => [name, option(name)])),
  },
  set: {
    Name: (table, value) => renameTable(table, asText(value)),
    ShowTotals: (table, value) => setTotals(table, asBoolean(value)),
    Style: ({ options }, value) => {
      const style = asText(value);
      if (style !== "" && !/^(?:TableStyle(?:Light|Medium|Dark)\d{1,2}|None)$/.test(style)) throw invalidArgument();
      options.properties["Style"] = style;
    },
    ...Object.fromEntries(
      SWITCHES.map((name) => [
        name,
        ({ options }: Table, value: unknown) => {
          options.properties[name] = asBoolean(value);
        },
      ]),
    ),
  },
  navigation: {
    Worksheet: ({ sheet }) => excelObject("Worksheet", sheet),
    AutoFilter: (table) => excelObject("AutoFilter", { sheet: table.sheet, table }),
    Columns: (table) => excelObject("TableColumnCollection", table),
    Rows: (table) => excelObject("TableRowCollection", table),
    Sort: (table) => excelObject("TableSort", table),
  },
  methods: {
    GetRange: ({ sheet, range }) => excelObject("Range", { sheet, area: range }),
    GetHeaderRowRange: (table) => headerRange(table),
    GetDataBodyRange: ({ sheet, body }) => excelObject("Range", { sheet, area: body }),
    GetTotalRowRange: ({ sheet, range, showTotals }) => {
      if (!showTotals) throw itemNotFound();
      return excelObject("Range", { sheet, area: { ...range, row: range.row + range.rowCount - 1, rowCount: 1 } });
    },
    Resize: (table, args: MethodArguments) => {
      resizeTable(table, rangeFor({ workbook: table.sheet.workbook, sheet: table.sheet }, args.at(0)));
    },
    ConvertToRange: (table) => excelObject("Range", convertTableToRange(table)),
    ClearFilters: (table) => showFilteredRows(table.sheet, table.filter),
    ReapplyFilters: ({ sheet, filter, range }) => applyFilter(sheet, filter, range.row + range.rowCount - 1),
    Delete: deleteTable,
  },
};

function headerRange({ sheet, range, showHeaders }: Table): ExcelObject {
  if (!showHeaders) throw itemNotFound();
  return excelObject("Range", { sheet, area: { ...range, rowCount: 1 } });
}
