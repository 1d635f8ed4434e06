import { accessDenied, invalidArgument } from "../../model/excelError";
import type { Ranges } from "../excelObject";
import { asNumber } from "../methodArguments";

/** Points, as the API counts them. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

export function columnWidth(ranges: Ranges): number | null {
  return shared(
    ranges.flatMap(({ sheet, area }) => sizes(sheet.columnWidths, area.column, area.columnCount, STANDARD_WIDTH)),
  );
}

export function rowHeight(ranges: Ranges): number | null {
  return shared(ranges.flatMap(({ sheet, area }) => sizes(sheet.rowHeights, area.row, area.rowCount, STANDARD_HEIGHT)));
}

function sizes(set: ReadonlyMap<number, number>, first: number, count: number, standard: number): number[] {
  const found: number[] = [];
  let given = 0;
  for (const [line, size] of set) {
    if (line < first || line >= first + count) continue;
    found.push(size);
    given++;
  }
  if (given < count) found.push(standard);
  return found;
}

function shared(values: readonly number[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

export function setColumnWidth(ranges: Ranges, value: unknown): void {
  const width = asNumber(value);
  if (width < 0 || width > 1_800) throw invalidArgument();
  for (const { sheet, area } of ranges) {
    if (sheet.protection && sheet.protection.options["allowFormatColumns"] !== true) throw accessDenied();
    for (let c = area.column; c < area.column + area.columnCount; c++) sheet.columnWidths.set(c, width);
  }
}

export function setRowHeight(ranges: Ranges, value: unknown): void {
  const height = asNumber(value);
  if (height < 0 || height > 409.5) throw invalidArgument();
  for (const { sheet, area } of ranges) {
    if (sheet.protection && sheet.protection.options["allowFormatRows"] !== true) throw accessDenied();
    for (let r = area.row; r < area.row + area.rowCount; r++) sheet.rowHeights.set(r, height);
  }
}
