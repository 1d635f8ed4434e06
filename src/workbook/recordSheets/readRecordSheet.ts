import { normalizeText } from "../../domain/model/text";
import { gridText, readGrid, type Grid, type GridCell } from "../port/grid";
import { findKeyedSheet } from "../port/keyedSheet";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { chainFaults, type ChainHead } from "./recordChain";
import {
  CHECK_COLUMN,
  NUMBER_COLUMN,
  recordColumns,
  type RecordDefinition,
  type RecordRow,
  type RecordSheet,
} from "./recordSheet";

/** Rows in which the header is looked for. */
const HEADER_ROWS = 60;

/** Name of a record's table. */
export function recordTableName({ key }: RecordDefinition): string {
  return `Kaohe_${key.replace(".", "_")}`;
}

/**
 * Reads a record with everything the office has put beside and under it, and names each row that is no longer as it was
 * written. The sheet is found by its mark, its table or its name; columns by their labels.
 *
 * @returns null when the workbook has no such sheet, or it has no header of the record.
 * @throws HostError when the host fails.
 */
export async function readRecordSheet(
  host: WorkbookHost,
  info: WorkbookInfo,
  definition: RecordDefinition,
): Promise<RecordSheet | null> {
  const { key, sheetName } = definition;
  const sheet = findKeyedSheet(info, { key, sheetName, tableName: recordTableName(definition) });
  if (sheet === null) return null;
  const grid = await readGrid(host, sheet.id);
  const header = findHeader(grid, definition);
  if (header === null) return null;
  const { columns } = header;
  const rows: RecordRow[] = [];
  const officeRows: (readonly GridCell[])[] = [];
  for (let rowIndex = header.rowIndex + 1; rowIndex < grid.rowCount; rowIndex++) {
    const cells = Array.from({ length: grid.columnCount }, (_, c) => grid.cell(rowIndex, c));
    const row = recordRow(cells, { rowIndex, columns, definition });
    if (row) rows.push(row);
    else if (cells.some((cell) => cell !== null)) officeRows.push(cells);
  }
  const head = findHead(grid, header.rowIndex);
  const chained = rows.map(({ number, values, check }) => ({
    number,
    check,
    contents: contentsOf(values, definition),
  }));
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    marked: sheet.marked,
    columns,
    rows,
    officeRows,
    head,
    faults: chainFaults(chained, head),
  };
}

/** What the check of a row covers besides its number: the texts of its columns, in the record's order. */
export function contentsOf(values: Readonly<Record<string, string>>, { columns }: RecordDefinition): readonly string[] {
  return columns.map(({ key }) => (values[key] ?? "").replace(/\r\n?/g, "\n").trim());
}

type Header = Readonly<{ rowIndex: number; columns: RecordSheet["columns"] }>;

function findHeader(grid: Grid, definition: RecordDefinition): Header | null {
  const keys = new Map(recordColumns(definition).map(({ key, label }) => [normalizeText(label), key]));
  for (let rowIndex = 0; rowIndex < Math.min(grid.rowCount, HEADER_ROWS); rowIndex++) {
    const taken = new Set<string>();
    const columns = Array.from({ length: grid.columnCount }, (_, c) => {
      const label = gridText(grid.cell(rowIndex, c));
      const key = keys.get(normalizeText(label));
      if (key === undefined || taken.has(key)) return label === "" ? null : { label };
      taken.add(key);
      return { key };
    });
    if (taken.has(NUMBER_COLUMN.key) && taken.has(CHECK_COLUMN.key)) return { rowIndex, columns };
  }
  return null;
}

/** A row with a number is the record's; any other is the office's. */
function recordRow(
  cells: readonly GridCell[],
  { rowIndex, columns }: Readonly<{ rowIndex: number; columns: RecordSheet["columns"]; definition: RecordDefinition }>,
): RecordRow | null {
  const values: Record<string, string> = {};
  columns.forEach((column, c) => {
    if (column !== null && "key" in column) values[column.key] = gridText(cells[c] ?? null);
  });
  const number = values[NUMBER_COLUMN.key] ?? "";
  if (!/^[1-9]\d{0,8}$/.test(number)) return null;
  return { rowIndex, number: Number(number), check: (values[CHECK_COLUMN.key] ?? "").toLowerCase(), values, cells };
}

/** The line over the header that tells how many rows there are and the check of the last. */
function findHead(grid: Grid, headerRow: number): ChainHead | null {
  for (let r = headerRow - 1; r >= 0; r--) {
    for (let c = 0; c < grid.columnCount; c++) {
      const text = gridText(grid.cell(r, c));
      const check = /(?<![0-9a-z])([0-9a-f]{8})(?![0-9a-z])/.exec(text);
      const count = check && /\d+/.exec(text.slice(0, check.index));
      if (check && count) return { count: Number(count[0]), check: check[1]! };
    }
  }
  return null;
}
