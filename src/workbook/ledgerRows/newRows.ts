import { formatDay, type Day } from "../../domain/model/day";
import type { FieldKey } from "../../domain/model/ledgers";
import type { Grid } from "../port/grid";
import type { CellEntry } from "../port/workbookHost";
import { daySerial } from "../resultSheets/remindersSheet";
import type { LedgerPlace } from "./ledgerPlace";

/** A row to add to a ledger, by field; a field that the sheet has no column for is left out. */
export type LedgerRow = Readonly<Partial<Record<FieldKey, string | Readonly<{ day: Day }>>>>;

/**
 * The cells of rows that are added below everything in a sheet, looking like its last record. A day is one where that
 * record's is, else a text that no number format can turn into something else; 序号 goes on where it is a number.
 */
export function newRowCells(
  { sheetId, columns, numberColumn, lastRecord, freeRow }: LedgerPlace,
  rows: readonly LedgerRow[],
  { grid, date1904 }: Readonly<{ grid: Grid; date1904: boolean }>,
): readonly CellEntry[] {
  const above = (columnIndex: number) => (lastRecord === null ? null : grid.cell(lastRecord, columnIndex));
  const look = lastRecord === null ? {} : { likeRow: lastRecord };
  const valueIn = (columnIndex: number, value: NonNullable<LedgerRow[FieldKey]>): CellEntry["value"] => {
    if (typeof value === "string") return value === "" ? null : value;
    return above(columnIndex)?.kind === "date" ? daySerial(value.day, date1904) : formatDay(value.day);
  };
  const number = numberColumn === null ? null : above(numberColumn);
  return rows.flatMap((row, i): readonly CellEntry[] => {
    const rowIndex = freeRow + i;
    const cells = [...columns].flatMap(([field, columnIndex]): readonly CellEntry[] => {
      const value = row[field];
      const entered = value === undefined ? null : valueIn(columnIndex, value);
      return entered === null ? [] : [{ sheetId, rowIndex, columnIndex, value: entered, ...look }];
    });
    if (numberColumn === null || number?.kind !== "number") return cells;
    return [{ sheetId, rowIndex, columnIndex: numberColumn, value: number.value + 1 + i, ...look }, ...cells];
  });
}
