import { writeXlsx } from "hucre/xlsx";
import { cellAddress } from "../../../src/workbook/port/address";
import { columnOfKey, rowOfKey, type Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";

/** A workbook of our own Excel as a file that says what its visible sheets say, for whoever gets it: values, merges and tables. */
export async function savedBytes(workbook: Workbook): Promise<Uint8Array> {
  const sheets = workbook.sheets
    .filter(({ visibility }) => visibility === "Visible")
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet), merges: mergesOf(sheet), tables: tablesOf(sheet) }));
  return writeXlsx({ sheets });
}

type Row = (string | number | boolean | null)[];

function rowsOf(sheet: Sheet): Row[] {
  const rows: Row[] = [];
  for (const [key, { value }] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] = value === "" ? null : value;
  }
  return rows;
}

function mergesOf({ merges }: Sheet) {
  return merges.map(({ row, column, rowCount, columnCount }) => ({
    ...{ startRow: row, startCol: column },
    ...{ endRow: row + rowCount - 1, endCol: column + columnCount - 1 },
  }));
}

function tablesOf(sheet: Sheet) {
  return sheet.tables.map(({ name, range: { row, column, rowCount, columnCount } }) => ({
    name,
    range: `${cellAddress(row, column)}:${cellAddress(row + rowCount - 1, column + columnCount - 1)}`,
    columns: Array.from({ length: columnCount }, (_, c) => ({ name: String(sheet.cellAt(row, column + c)?.value) })),
  }));
}
