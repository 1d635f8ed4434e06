import { formatDay } from "../../domain/model/day";
import { withoutUnseen } from "../../domain/model/text";
import { parseDay, parseDayNumber } from "../ledgers/values/parseDay";
import { isBlankWord, leftOutReason } from "../ledgers/vocabulary/words";
import { gridText, type Grid } from "../port/grid";
import type { SheetHeader } from "./sheetHeader";

/** `counting`: columns that make a row one; `key`: the column that names what it is about, where the sheet has it. */
type RecordColumns = Readonly<{ counting: readonly number[]; key: number | undefined }>;

/**
 * Rows below the header with something in a column that counts. Notes and totals are left out: told by the cell that
 * names the row, and only where it is empty by the row's first one, since 合计 is a measure too.
 */
export function recordsUnder(grid: Grid, header: SheetHeader, { counting, key }: RecordColumns): readonly number[] {
  const columns = [...header.columns.values()].sort((a, b) => a - b);
  const records: number[] = [];
  for (let row = header.rowIndex + 1; row < grid.rowCount; row++) {
    const isFilled = (column: number): boolean =>
      cellWords(grid, row, column) !== "" || grid.cell(row, column)?.kind === "uncalculated";
    const first = key !== undefined && isFilled(key) ? key : columns.find(isFilled);
    if (first === undefined || leftOutReason(gridText(grid.cell(row, first))) !== null) continue;
    if (counting.some(isFilled)) records.push(row);
  }
  return records;
}

/** A word of emptiness in a cell that may be left open says no more than the empty cell. */
export function filledText(text: string): string {
  return isBlankWord(text) ? "" : text;
}

/** Excel makes a number of 0.8 and of 80 %: both are what the rule means. */
export function ruleCellText(grid: Grid, row: number, column: number, date1904: boolean): string {
  const cell = grid.cell(row, column);
  // Excel makes a day of 3-31 and of 1/2: its number is none that anybody wrote.
  if (cell?.kind === "date") return settingText(grid, row, column, date1904);
  if (cell?.kind === "boolean") return yesNoWord(cell.value);
  return cell?.kind === "number" ? plainNumber(cell.value) : cellWords(grid, row, column);
}

/** What a person sees of a cell's text. */
export function cellWords(grid: Grid, row: number, column: number): string {
  return withoutUnseen(gridText(grid.cell(row, column))).trim();
}

function yesNoWord(yes: boolean): string {
  return yes ? "是" : "否";
}

function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}

/** A day in any form becomes its ISO text, a yes/no cell its word. */
export function settingText(grid: Grid, row: number, column: number, date1904: boolean): string {
  const cell = grid.cell(row, column);
  if (cell?.kind === "date") {
    const parsed = parseDayNumber(cell.value, true, date1904);
    return parsed.kind === "day" ? formatDay(parsed.day) : gridText(cell);
  }
  if (cell?.kind === "boolean") return yesNoWord(cell.value);
  const text = cell?.kind === "number" ? plainNumber(cell.value) : cellWords(grid, row, column);
  const parsed = /^\d{4}(?:\D\d|\d{4}$)/.test(text.normalize("NFKC")) ? parseDay(text, "last") : null;
  return parsed?.kind === "day" ? formatDay(parsed.day) : text;
}
