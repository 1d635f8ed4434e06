import { cellAddress, quoteSheetName } from "../../../workbook/port/address";
import { changeOutsideTexts } from "../formulaTexts";
import type { CellLink, PlannedCell } from "../../../workbook/port/writePlan";

/** Longest text inside a formula. Source: Excel specifications and limits. */
const LONGEST_LITERAL = 255;

/** What is entered in a cell of `range.formulas`: "" leaves it empty. */
export type CellInput = string | number;

/**
 * How a planned cell is entered. Text goes behind an apostrophe, so that it never becomes a formula, a number or a date.
 * A link is entered as HYPERLINK, because the native one takes a request a cell. Cells with a formula stay empty: their
 * formulas follow once the tables they name are there.
 */
export function cellInput(cell: PlannedCell): CellInput {
  if (cell === null) return "";
  if (typeof cell === "number") return numberInput(cell);
  if (typeof cell === "string") return textInput(cell);
  if (cell.formula !== undefined || cell.value === null) return "";
  if (typeof cell.value === "number") return numberInput(cell.value);
  return cell.link === undefined ? textInput(cell.value) : linkInput(cell.value, cell.link);
}

/** Office.js sends what is no number as null, which leaves the cell as it was. @throws RangeError for what a cell can't hold */
export function numberInput(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`number ${value}`);
  return value;
}

/** A text that stays what it is. */
export function textInput(text: string): string {
  return text === "" ? "" : `'${text}`;
}

function linkInput(text: string, { sheet, rowIndex, columnIndex }: CellLink): string {
  const target = `#${quoteSheetName(sheet)}!${cellAddress(rowIndex, columnIndex)}`;
  if (text === "" || text.length > LONGEST_LITERAL || target.length > LONGEST_LITERAL) return textInput(text);
  return `=HYPERLINK(${literal(target)},${literal(text)})`;
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A formula with other names for its tables; texts in it stay as they are. */
export function renameTables(formula: string, nameOf: (table: string) => string): string {
  return changeOutsideTexts(formula, (part) => part.replace(/[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[)/gu, nameOf));
}
