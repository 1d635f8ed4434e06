import { invalidArgument, invalidOperation } from "./excelError";
import { withSheetDeleted, withSheetRenamed } from "./formulaReferences";
import { rewriteFormulas } from "./formulas";
import { copyOfBag } from "./propertyBag";
import type { Sheet, Visibility } from "./sheet";
import { freeTableName } from "./tableOperations";
import { Table } from "./table";
import { NamedItem } from "./namedItem";

/** @throws ExcelError InvalidArgument, ItemAlreadyExists, AccessDenied */
export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook } = sheet;
  workbook.assertStructureOpen();
  workbook.assertFreeSheetName(name, sheet);
  const before = sheet.name;
  sheet.name = name;
  workbook.undo.passIrreversible();
  rewriteFormulas(workbook, (formula) => withSheetRenamed(formula, before, name));
}

/** @throws ExcelError InvalidOperation for the last visible sheet, AccessDenied */
export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  workbook.assertStructureOpen();
  assertAnotherVisible(sheet);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  sheet.deleted = true;
  workbook.undo.passIrreversible();
  workbook.names = workbook.names.filter(({ scope }) => scope !== sheet);
  rewriteFormulas(workbook, (formula) => withSheetDeleted(formula, sheet.name));
  workbook.leave(sheet);
  if (workbook.selection?.sheet === sheet) workbook.selection = null;
  workbook.onEvent?.({ kind: "deleted", sheet });
}

/** @throws ExcelError InvalidOperation for the last visible sheet, AccessDenied */
export function setVisibility(sheet: Sheet, visibility: string): void {
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") throw invalidArgument();
  sheet.workbook.assertStructureOpen();
  if (visibility !== "Visible") assertAnotherVisible(sheet);
  sheet.visibility = visibility satisfies Visibility;
  sheet.workbook.undo.passIrreversible();
  if (visibility !== "Visible") sheet.workbook.leave(sheet);
}

function assertAnotherVisible(sheet: Sheet): void {
  const others = sheet.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (others.length === 0) throw invalidOperation("A workbook must contain at least one visible worksheet.");
}

/** Moves a sheet to a 0-based place among the tabs. @throws ExcelError InvalidArgument, AccessDenied */
export function moveSheet(sheet: Sheet, position: number): void {
  const { sheets } = sheet.workbook;
  sheet.workbook.assertStructureOpen();
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  sheet.workbook.undo.passIrreversible();
}

/** A copy with cells, formats, tables, names and rules, behind all others, named "Name (2)". @throws ExcelError AccessDenied */
export function copySheet(source: Sheet): Sheet {
  const { workbook } = source;
  let number = 2;
  const nameOf = () => `${source.name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (workbook.findSheet(nameOf())) number++;
  const copy = workbook.addSheet(nameOf());
  copyContents(source, copy);
  for (const table of source.tables) copyTable(table, copy);
  const own = workbook.names.filter(({ scope }) => scope === source);
  for (const { name, formula } of own) {
    workbook.names.push(new NamedItem(name, copy, withSheetRenamed(formula, source.name, copy.name)));
  }
  return copy;
}

function copyContents(source: Sheet, copy: Sheet): void {
  for (const [key, cell] of source.cells) copy.cells.set(key, { ...cell });
  copy.visibility = source.visibility;
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  copy.protection = source.protection;
  copy.frozen = source.frozen;
  copy.filter = source.filter && { range: source.filter.range, criteria: new Map(source.filter.criteria) };
  copy.printArea = source.printArea;
  copy.titleRows = source.titleRows;
  copy.pageStarts = source.pageStarts;
  copy.titleColumns = source.titleColumns;
  copy.page = copyOfBag(source.page);
  copy.merges = [...source.merges];
  copy.conditionalFormats = source.conditionalFormats.map((rule) => ({ ...rule, bag: copyOfBag(rule.bag) }));
  copy.validations = source.validations.map((rule) => ({ ...rule }));
  copy.format = source.format;
  copy.rowFormats = new Map(source.rowFormats);
  copy.columnFormats = new Map(source.columnFormats);
  copy.hyperlinks = new Map(source.hyperlinks);
  copy.hiddenRows = new Set(source.hiddenRows);
  copy.hiddenColumns = new Set(source.hiddenColumns);
  copy.rowHeights = new Map(source.rowHeights);
  copy.columnWidths = new Map(source.columnWidths);
}

function copyTable(table: Table, sheet: Sheet): void {
  const copy = new Table(sheet, freeTableName(sheet.workbook, table.name), table.range);
  copy.showHeaders = table.showHeaders;
  copy.showTotals = table.showTotals;
  Object.assign(copy.options.properties, table.options.properties);
  for (const [column, criteria] of table.filter.criteria) copy.filter.criteria.set(column, criteria);
  sheet.tables.push(copy);
}
