import { columnIndexOf } from "../port/address";
import { readGrid, wholeText, type Grid } from "../port/grid";
import type { WorkbookHost } from "../port/workbookHost";
import { COLUMN_PLACE, DETAIL_LABELS, ROW_PLACE } from "./details";
import type { ColumnSeal, RowSeal, SheetDetails } from "./sheetSeal";

type Draft = { name: string; rows: RowSeal[]; columns: ColumnSeal[] };

/**
 * Reads what tells where sheets differ from what was sealed, by the names of the sheets. Rows that are none are left out:
 * whoever asks has seen that the sheet is as it was sealed.
 *
 * @throws HostError
 */
export async function readDetails(host: WorkbookHost, sheetId: string): Promise<ReadonlyMap<string, SheetDetails>> {
  const grid = await readGrid(host, sheetId);
  const details = new Map<string, Draft>();
  for (let r = headOf(grid) + 1; r < grid.rowCount; r++) {
    // Not trimmed: what a cell said may begin or end with a space.
    const [name, place, digest, cells] = DETAIL_LABELS.map((_, c) => wholeText(grid.cell(r, c))) as [
      ...[string, string, string, string],
    ];
    const own = details.get(name) ?? { name, rows: [], columns: [] };
    details.set(name, own);
    const row = ROW_PLACE.exec(place);
    if (row) own.rows.push({ rowIndex: Number(row[1]) - 1, digest, cells });
    const columnIndex = columnIndexOf(COLUMN_PLACE.exec(place)?.[1] ?? "");
    if (columnIndex !== null) own.columns.push({ columnIndex, digest });
  }
  return details;
}

function headOf(grid: Grid): number {
  for (let r = 0; r < grid.rowCount; r++) {
    if (DETAIL_LABELS.every((label, c) => wholeText(grid.cell(r, c)) === label)) return r;
  }
  return grid.rowCount;
}
