import { LAST_COLUMN_INDEX, LAST_ROW_INDEX, columnIndexOf, columnLetters } from "../../../../src/workbook/port/address";

/** Quoted texts and sheet names stay; a cell's address is no part of a longer word, function or sheet name. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gsu;

/** A formula as it reads in another cell: relative references move along, those that leave the sheet are #REF!. */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (all, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    const column = letters === undefined ? null : columnIndexOf(letters);
    if (column === null || digits === undefined) return all;
    const row = Number(digits) - 1 + (fixedRow ? 0 : rows);
    const shifted = column + (fixedColumn ? 0 : columns);
    if (row < 0 || row > LAST_ROW_INDEX || shifted < 0 || shifted > LAST_COLUMN_INDEX) return "#REF!";
    return `${fixedColumn ?? ""}${columnLetters(shifted)}${fixedRow ?? ""}${row + 1}`;
  });
}
