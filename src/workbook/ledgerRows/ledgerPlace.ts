import type { FieldKey } from "../../domain/model/ledgers";
import { normalizeText } from "../../domain/model/text";
import type { SheetReport } from "../ledgers/recognising/sheetReport";
import type { CellRange } from "../port/cellBlock";
import { gridText, type Grid } from "../port/grid";

/** A column that numbers the rows of a ledger. */
const NUMBER_HEADERS: readonly string[] = ["序号", "编号"];

/**
 * Where a row can be added to a ledger. `lastRecord`: the last row that is one, null for an empty ledger; `freeRow`: the
 * first below everything in the sheet. `otherBelow`: something that is no record stands between the two, like a note;
 * `isBelowTable`: the records stand in an Excel table, which does not grow by itself.
 */
export type LedgerPlace = Readonly<{
  sheetId: string;
  sheet: string;
  columns: ReadonlyMap<FieldKey, number>;
  numberColumn: number | null;
  lastRecord: number | null;
  freeRow: number;
  otherBelow: boolean;
  isBelowTable: boolean;
}>;

/** What is known of the sheet: `isRecord` of a row by its index, `tables` the ranges of its Excel tables. */
export type LedgerSheet = Readonly<{
  report: Pick<SheetReport, "sheetId" | "sheet" | "columns" | "headerRowIndex">;
  grid: Grid;
  isRecord: (rowIndex: number) => boolean;
  tables: readonly CellRange[];
}>;

/** Finds where rows are added to a sheet that is read as a ledger. */
export function ledgerPlace({ report, grid, isRecord, tables }: LedgerSheet): LedgerPlace {
  const header = report.headerRowIndex ?? 0;
  const { rowCount } = grid;
  let last = rowCount - 1;
  while (last > header && !isRecord(last)) last--;
  const lastRecord = last > header ? last : null;
  const freeRow = Math.max(rowCount, header + 1);
  return {
    ...{ sheetId: report.sheetId, sheet: report.sheet, lastRecord, freeRow },
    columns: new Map(report.columns.map(({ field, columnIndex }) => [field, columnIndex])),
    numberColumn: numberColumn(grid, header, report),
    otherBelow: freeRow > (lastRecord ?? header) + 1,
    isBelowTable: tables.some(({ firstRow, lastRow }) => firstRow <= header && (lastRecord ?? header) <= lastRow),
  };
}

function numberColumn(grid: Grid, header: number, { columns }: LedgerSheet["report"]): number | null {
  const taken = new Set(columns.map(({ columnIndex }) => columnIndex));
  for (let column = 0; column < grid.columnCount; column++) {
    if (!taken.has(column) && NUMBER_HEADERS.includes(normalizeText(gridText(grid.cell(header, column)))))
      return column;
  }
  return null;
}
