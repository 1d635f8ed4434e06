import { invalidArgument } from "./excelError";
import { sheetPrefix } from "./formulaReferences";
import { WHOLE_SHEET, addressOf, parseAddress, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Cells of a sheet. */
export type SheetRange = Readonly<{ sheet: Sheet; area: Rectangle }>;

/** "Sheet1!A1:B2" */
export function fullAddress({ sheet, area }: SheetRange, absolute = false): string {
  return `${sheetPrefix(sheet.name)}!${addressOf(area, absolute)}`;
}

const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;

/**
 * Reads "A1:B2", "Sheet1!A1", a defined name or a table's name as cells.
 *
 * @throws ExcelError InvalidArgument, ItemNotFound
 */
export function parseRange(workbook: Workbook, sheet: Sheet, text: string): SheetRange {
  const [, quoted, bare, rest] = WITH_SHEET.exec(text) ?? [];
  if (rest !== undefined) {
    const name = quoted?.replaceAll("''", "'") ?? bare!;
    const other = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const area = parseAddress(rest);
    if (!other || !area) throw invalidArgument();
    return { sheet: other, area };
  }
  const area = parseAddress(text);
  if (area) return { sheet, area };
  const named = rangeOfName(workbook, text) ?? rangeOfTable(workbook, text);
  if (!named) throw invalidArgument();
  return named;
}

function rangeOfName(workbook: Workbook, text: string): SheetRange | null {
  const item = workbook.names.find(({ name, scope }) => scope === null && name.toLowerCase() === text.toLowerCase());
  return item ? rangeOfFormula(workbook, item.formula) : null;
}

function rangeOfTable(workbook: Workbook, text: string): SheetRange | null {
  const table = workbook.tables.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return table ? { sheet: table.sheet, area: table.body } : null;
}

/** The cells that "=Sheet1!$A$1:$B$2" stands for; null when it is something else. */
export function rangeOfFormula(workbook: Workbook, formula: string): SheetRange | null {
  const [, quoted, bare, rest] = WITH_SHEET.exec(formula.replace(/^=/, "")) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? bare;
  const area = rest === undefined ? null : parseAddress(rest);
  const sheet =
    name === undefined
      ? null
      : workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return sheet && area ? { sheet, area } : null;
}

export function wholeSheet(sheet: Sheet): SheetRange {
  return { sheet, area: WHOLE_SHEET };
}
