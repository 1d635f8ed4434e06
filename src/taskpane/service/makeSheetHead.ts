import { serialText } from "../../workbook/ledgers/values/cellText";
import { LEDGER_KEYS } from "../../domain/model/ledgers";
import { columnsAt, HEADER_ROWS } from "../../workbook/ledgers/recognising/detectHeader";
import { headerPlaceAt, placeOfHeader } from "../../workbook/ledgers/recognising/headerPlace";
import { headerLabel } from "../../workbook/ledgers/recognising/headerRows";
import { candidateAt } from "../../workbook/ledgers/recognising/ledgerCandidate";
import { sceneOf, type SheetScene } from "../../workbook/ledgers/recognising/sheetScene";
import { gridText, readGrid, type Grid } from "../../workbook/port/grid";
import { HEAD_ROWS } from "../../workbook/ledgers/recognising/sheetLook";
import type { WorkbookHost } from "../../workbook/port/workbookHost";
import type { HeaderGuess, SheetHeadView } from "./dataView";
import { PaneTrouble } from "./requestQueue";

/** Reads the first rows of a sheet as a person sees them. @throws HostError; PaneTrouble when there is no such sheet */
export async function makeSheetHead(host: WorkbookHost, sheetId: string, signal: AbortSignal): Promise<SheetHeadView> {
  const { sheets, date1904 } = await host.describe();
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new PaneTrouble("no-such-sheet");
  const grid = await readGrid(host, sheetId, { rowLimit: HEAD_ROWS, signal });
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => {
      const cell = grid.cell(row, column);
      return cell?.kind === "date" ? serialText(cell.value, date1904) : gridText(cell);
    }),
  );
  const scene = sceneOf({ sheetName: sheet.name, head: grid, date1904 });
  const supplied = LEDGER_KEYS.flatMap((ledger) =>
    scene.supplied(ledger, placeOfHeader(grid, ledger)?.row ?? 0).map((field) => ({ ledger, field })),
  );
  return { sheetId, rows, headers: headersOf(grid), guesses: guessesOf(scene), supplied };
}

/** What each column is called, were a row the lowest of the header. */
function headersOf(grid: Grid): SheetHeadView["headers"] {
  return Array.from({ length: grid.rowCount }, (_, row) => {
    const place = headerPlaceAt(grid, null, row);
    return Array.from({ length: grid.columnCount }, (_, column) => headerLabel(grid, place, column));
  });
}

function guessesOf(scene: SheetScene): readonly HeaderGuess[] {
  const { grid } = scene;
  const rows = Array.from({ length: Math.min(grid.rowCount, HEADER_ROWS) }, (_, row) => row);
  return rows.flatMap((row) =>
    LEDGER_KEYS.flatMap((ledger): HeaderGuess[] => {
      const place = placeOfHeader(grid, ledger);
      const found = place?.row === row ? candidateAt(scene, ledger, place).columns : columnsAt(grid, ledger, row);
      const columns = found.map(({ field, columnIndex }) => ({ field, columnIndex }));
      return columns.length === 0 ? [] : [{ headerRow: row + 1, ledger, columns }];
    }),
  );
}
