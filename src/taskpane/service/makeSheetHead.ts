import { serialText } from "../../workbook/read/cellText";
import { LEDGER_KEYS } from "../../domain/model/ledgers";
import { columnsAt, HEADER_ROWS } from "../../workbook/read/detectHeader";
import { gridText, readGrid, type Grid } from "../../workbook/read/grid";
import { HEAD_ROWS } from "../../workbook/read/sheetLook";
import type { WorkbookHost } from "../../workbook/workbookHost";
import type { HeaderGuess, SheetHeadView } from "./dataView";
import { PaneTrouble } from "./requestQueue";

/** Reads the first rows of a sheet as a person sees them. @throws HostError; PaneTrouble when there is no such sheet */
export async function makeSheetHead(host: WorkbookHost, sheetId: string, signal: AbortSignal): Promise<SheetHeadView> {
  const { sheets, date1904 } = await host.describe();
  if (!sheets.some(({ id }) => id === sheetId)) throw new PaneTrouble("no-such-sheet");
  const grid = await readGrid(host, sheetId, { rowLimit: HEAD_ROWS, signal });
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => {
      const cell = grid.cell(row, column);
      return cell?.kind === "date" ? serialText(cell.value, date1904) : gridText(cell);
    }),
  );
  return { sheetId, rows, guesses: guessesOf(grid) };
}

function guessesOf(grid: Grid): readonly HeaderGuess[] {
  const rows = Array.from({ length: Math.min(grid.rowCount, HEADER_ROWS) }, (_, row) => row);
  return rows.flatMap((row) =>
    LEDGER_KEYS.flatMap((ledger): HeaderGuess[] => {
      const columns = columnsAt(grid, ledger, row).map(({ field, columnIndex }) => ({ field, columnIndex }));
      return columns.length === 0 ? [] : [{ headerRow: row + 1, ledger, columns }];
    }),
  );
}
