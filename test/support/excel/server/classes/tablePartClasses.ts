import { enter, writeInputs } from "../../model/cellWriting";
import { invalidArgument, itemNotFound } from "../../model/excelError";
import type { SheetRange } from "../../model/sheetRange";
import type { Table } from "../../model/table";
import { sortBody, type SortField } from "../../model/sorting";
import { resizeTable } from "../../model/tableOperations";
import type { ClassDefinition } from "../classDefinition";
import { excelObject, orNull, type ExcelObject, type Targets } from "../excelObject";
import { asBoolean, asNumber, asRecord, asText } from "../methodArguments";

type Column = Targets["TableColumn"];

function columnObject(table: Table, index: number): ExcelObject {
  const columnId = table.columnIds[index];
  if (columnId === undefined) throw itemNotFound();
  return excelObject("TableColumn", { table, columnId });
}

/** Index of a column by id or name; null when there is none. */
function findColumn(table: Table, key: unknown): number | null {
  const index =
    typeof key === "number"
      ? table.columnIds.indexOf(key)
      : table.columnIds.findIndex((_, i) => table.columnName(i).toLowerCase() === asText(key).toLowerCase());
  return index < 0 ? null : index;
}

function indexOf({ table, columnId }: Column): number {
  const index = table.columnIds.indexOf(columnId);
  if (index < 0 || table.deleted) throw itemNotFound();
  return index;
}

function part(column: Column, which: "header" | "body" | "all"): SheetRange {
  const { table } = column;
  const { sheet, range, body } = table;
  const whole = which === "body" ? body : which === "header" ? { ...range, rowCount: 1 } : range;
  return { sheet, area: { ...whole, column: range.column + indexOf(column), columnCount: 1 } };
}

export const tableColumnCollectionClass: ClassDefinition<Table> = {
  get: { Count: ({ columnIds }) => columnIds.length },
  items: (table) => table.columnIds.map((columnId) => excelObject("TableColumn", { table, columnId })),
  item: (table, args) => columnObject(table, findColumn(table, args.at(0)) ?? -1),
  methods: {
    GetItemAt: (table, args) => columnObject(table, args.integer(0)),
    GetItemOrNullObject: (table, args) => orNull(findColumn(table, args.at(0)), (index) => columnObject(table, index)),
    GetCount: ({ columnIds }) => columnIds.length,
  },
};

export const tableColumnClass: ClassDefinition<Column> = {
  identity: ({ columnId }) => ({ Id: columnId }),
  get: {
    Id: ({ columnId }) => columnId,
    Index: indexOf,
    Name: (column) => column.table.columnName(indexOf(column)),
    Values: (column) => {
      const { sheet, area } = part(column, "all");
      return Array.from({ length: area.rowCount }, (_, r) => [sheet.cellAt(area.row + r, area.column)?.value ?? ""]);
    },
  },
  set: {
    Name: (column, value) => {
      const name = asText(value);
      const other = findColumn(column.table, name);
      if (name === "" || (other !== null && other !== indexOf(column))) throw invalidArgument();
      const { sheet, area } = part(column, "header");
      enter(sheet, area.row, area.column, `'${name}`);
    },
    Values: (column, value) => writeInputs(part(column, "all"), value),
  },
  navigation: {
    Filter: (column) =>
      excelObject("Filter", { sheet: column.table.sheet, filter: column.table.filter, index: indexOf(column) }),
  },
  methods: {
    GetRange: (column) => excelObject("Range", part(column, "all")),
    GetHeaderRowRange: (column) => excelObject("Range", part(column, "header")),
    GetDataBodyRange: (column) => excelObject("Range", part(column, "body")),
  },
};

function rowRange(table: Table, index: number): SheetRange {
  const { body, sheet } = table;
  if (index < 0 || index >= body.rowCount) throw itemNotFound();
  return { sheet, area: { ...body, row: body.row + index, rowCount: 1 } };
}

export const tableRowCollectionClass: ClassDefinition<Table> = {
  get: { Count: ({ body }) => body.rowCount },
  items: (table) =>
    Array.from({ length: table.body.rowCount }, (_, index) => excelObject("TableRow", { table, index })),
  methods: {
    GetCount: ({ body }) => body.rowCount,
    GetItemAt: (table, args) => {
      rowRange(table, args.integer(0));
      return excelObject("TableRow", { table, index: args.integer(0) });
    },
    Add: (table, args) => addRows(table, args.at(0), args.at(1)),
  },
};

/** Only behind the last row, where the sheet is empty below. */
function addRows(table: Table, index: unknown, values: unknown): ExcelObject {
  if ((index !== null && index !== -1) || table.showTotals)
    throw invalidArgument("Only adding at the end is emulated.");
  const rowCount = Array.isArray(values) ? values.length : 1;
  const { sheet, range } = table;
  const added = { ...range, row: range.row + range.rowCount, rowCount };
  resizeTable(table, { sheet, area: { ...range, rowCount: range.rowCount + rowCount } });
  if (values !== null) writeInputs({ sheet, area: added }, values);
  return excelObject("TableRow", { table, index: table.body.rowCount - rowCount });
}

export const tableRowClass: ClassDefinition<Targets["TableRow"]> = {
  get: {
    Index: ({ index }) => index,
    Values: ({ table, index }) => {
      const { sheet, area } = rowRange(table, index);
      return [Array.from({ length: area.columnCount }, (_, c) => sheet.cellAt(area.row, area.column + c)?.value ?? "")];
    },
  },
  set: { Values: ({ table, index }, value) => writeInputs(rowRange(table, index), value) },
  methods: { GetRange: ({ table, index }) => excelObject("Range", rowRange(table, index)) },
};

/** Sort fields as the client sends them: only by value. */
export function sortFields(value: unknown, columnCount: number): readonly SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((field) => {
    const { key, ascending, sortOn } = asRecord(field);
    const column = asNumber(key);
    if (column < 0 || column >= columnCount || (sortOn ?? "Value") !== "Value") throw invalidArgument();
    return { column, ascending: ascending === undefined || ascending === null || asBoolean(ascending) };
  });
}

export const tableSortClass: ClassDefinition<Table> = {
  get: { Fields: ({ sort }) => sort.fields, MatchCase: () => false, Method: () => "PinYin" },
  methods: {
    Apply: (table, args) => {
      sortBody({ sheet: table.sheet, area: table.body }, sortFields(args.at(0), table.range.columnCount));
      table.sort.fields = args.at(0) as readonly unknown[];
    },
    Clear: ({ sort }) => {
      sort.fields = null;
    },
    Reapply: (table) => {
      if (!table.sort.fields) return;
      sortBody({ sheet: table.sheet, area: table.body }, sortFields(table.sort.fields, table.range.columnCount));
    },
  },
};

export const rangeSortClass: ClassDefinition<SheetRange> = {
  methods: {
    Apply: ({ sheet, area }, args) => {
      const header = args.optionalBoolean(2, false) ? 1 : 0;
      const body = { ...area, row: area.row + header, rowCount: area.rowCount - header };
      sortBody({ sheet, area: body }, sortFields(args.at(0), area.columnCount));
    },
  },
};
