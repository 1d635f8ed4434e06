import { FORMAT_DEFAULTS, type CellFormat } from "./cellFormat";
import { addressOf, type Rectangle } from "./rectangle";
import { columnOfKey, rowOfKey, type Sheet } from "./sheet";
import { cellAddress, columnLetters } from "../../../../src/workbook/port/address";
import type { PropertyBag } from "./propertyBag";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** Plain data that is equal for equal workbooks. */
export type Plain = null | string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Everything a user could see of a workbook, as plain data in a stable order. Identifiers are left out: a sheet put back with
 * another id is the same sheet to the user. Blank cells count only with a format of their own.
 */
export function snapshotOf(workbook: Workbook): Plain {
  return plain({
    name: workbook.name,
    date1904: workbook.date1904,
    calculationMode: workbook.calculationMode,
    structureProtected: workbook.structureProtection !== null,
    activeSheet: workbook.sheets.length > 0 ? workbook.activeSheet.name : null,
    sheets: workbook.sheets.map(sheetSnapshot),
    names: workbook.names
      .map(({ name, scope, formula, visible, comment }) => ({
        name,
        scope: scope?.name ?? null,
        formula,
        visible,
        comment,
      }))
      .sort((a, b) => compare(`${a.scope ?? ""}!${a.name}`, `${b.scope ?? ""}!${b.name}`)),
    settings: Object.fromEntries([...workbook.settings].sort(([a], [b]) => compare(a, b))),
    customXmlParts: workbook.customXmlParts.map(({ xml }) => xml).sort(),
    properties: workbook.properties,
  });
}

function sheetSnapshot(sheet: Sheet): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    protection: sheet.protection?.options ?? null,
    frozen: sheet.frozen,
    filter: sheet.filter && { range: addressOf(sheet.filter.range), criteria: criteriaOf(sheet.filter.criteria) },
    printArea: addresses(sheet.printArea ?? []),
    titleRows: sheet.titleRows && addressOf(sheet.titleRows),
    titleColumns: sheet.titleColumns && addressOf(sheet.titleColumns),
    pageStarts: sheet.pageStarts,
    page: sheet.page,
    merges: addresses(sheet.merges).sort(),
    tables: sheet.tables.map(tableSnapshot).sort((a, b) => compare(a.name, b.name)),
    charts: sheet.charts.map(({ name, position, series, bag }) => ({ name, position, series, bag })),
    conditionalFormats: sheet.conditionalFormats.map(({ type, areas, bag }) => ({
      type,
      areas: addresses(areas),
      bag,
    })),
    validations: sheet.validations.map(({ areas, ...rest }) => ({ areas: addresses(areas), ...rest })),
    cells: cellsOf(sheet),
    formats: formatsOf(sheet),
    hyperlinks: byCell(sheet.hyperlinks),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    rowHeights: lines(sheet.rowHeights, (row) => String(row + 1)),
    columnWidths: lines(sheet.columnWidths, columnLetters),
  };
}

function tableSnapshot(table: Table) {
  return {
    name: table.name,
    range: addressOf(table.range),
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
    options: table.options,
    filter: criteriaOf(table.filter.criteria),
    sort: table.sort.fields,
  };
}

/** "A1": [value] or [value, formula]; errors as {error}. */
function cellsOf(sheet: Sheet): unknown {
  const stored = [...sheet.cells].filter(([, { value, formula }]) => value !== "" || formula !== null);
  return byCell(
    new Map(
      stored.map(([key, { value, formula, isError }]) => {
        const shown = isError ? { error: value } : value;
        return [key, formula === null ? [shown] : [shown, formula]] as const;
      }),
    ),
  );
}

/** Formats other than the sheet's own: of the sheet, columns, rows and cells. */
function formatsOf(sheet: Sheet): unknown {
  const cells = [...sheet.cells].flatMap(([key, { format }]) => {
    const line = sheet.rowFormats.get(rowOfKey(key)) ?? sheet.columnFormats.get(columnOfKey(key)) ?? sheet.format;
    return format === line ? [] : [[key, overridden(format, line)] as const];
  });
  return {
    sheet: sheet.format,
    columns: lines(sheet.columnFormats, columnLetters),
    rows: lines(sheet.rowFormats, (row) => String(row + 1)),
    cells: byCell(new Map(cells)),
  };
}

/** A format over that of its line: what it puts back to the default is spelled out. */
function overridden(format: CellFormat, line: CellFormat): CellFormat {
  const reset = Object.keys(line).filter((property) => !(property in format));
  return { ...format, ...Object.fromEntries(reset.map((property) => [property, FORMAT_DEFAULTS[property] ?? null])) };
}

function criteriaOf(criteria: ReadonlyMap<number, unknown>): unknown {
  return Object.fromEntries([...criteria].sort(([a], [b]) => a - b));
}

function addresses(areas: readonly Rectangle[]): string[] {
  return areas.map((area) => addressOf(area));
}

function byCell<T>(map: ReadonlyMap<number, T>): Readonly<Record<string, T>> {
  const entries = [...map].sort(([a], [b]) => a - b);
  return Object.fromEntries(entries.map(([key, item]) => [cellAddress(rowOfKey(key), columnOfKey(key)), item]));
}

function lines<T>(map: ReadonlyMap<number, T>, nameOf: (line: number) => string): Readonly<Record<string, T>> {
  return Object.fromEntries([...map].sort(([a], [b]) => a - b).map(([line, item]) => [nameOf(line), item]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy as plain data: later changes of the workbook don't reach it. Keys of bags come in one order. */
function plain(value: unknown): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isBag(value)) return plain({ ...sorted(value.properties), children: sorted(value.children), items: value.items });
  if (typeof value !== "object") throw new TypeError(`a ${typeof value} is no plain data`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

function isBag(value: unknown): value is PropertyBag {
  return typeof value === "object" && value !== null && "properties" in value && "children" in value;
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}
