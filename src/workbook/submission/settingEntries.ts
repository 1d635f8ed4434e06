import { normalizeText } from "../../domain/model/text";
import { SETTING_COLUMNS } from "../../domain/settings/parseSettings";
import { gridText, readGrid } from "../port/grid";
import type { CellEntry, WorkbookHost } from "../port/workbookHost";
import { findHeader } from "../rules/sheetHeader";

const COLUMNS = [SETTING_COLUMNS.name, SETTING_COLUMNS.value].map((label) => ({ label, needed: true }));

/**
 * The cells to write so that a settings sheet has these values: beside the setting's name, else under the last row.
 *
 * @param values - by the setting's name.
 * @returns null when the sheet's header can't be found.
 * @throws HostError
 */
export async function settingEntries(
  host: WorkbookHost,
  sheetId: string,
  values: ReadonlyMap<string, string>,
): Promise<readonly CellEntry[] | null> {
  const grid = await readGrid(host, sheetId);
  const header = findHeader(grid, COLUMNS);
  const [nameColumn, valueColumn] = COLUMNS.map(({ label }) => header.columns.get(label));
  if (nameColumn === undefined || valueColumn === undefined) return null;
  const rows = new Map<string, number>();
  for (let row = header.rowIndex + 1; row < grid.rowCount; row++) {
    rows.set(normalizeText(gridText(grid.cell(row, nameColumn))), row);
  }
  let next = grid.rowCount;
  return [...values].flatMap(([name, value]): readonly CellEntry[] => {
    const rowIndex = rows.get(name);
    if (rowIndex !== undefined) return [{ sheetId, rowIndex, columnIndex: valueColumn, value }];
    const added = { sheetId, rowIndex: next++ };
    return [
      { ...added, columnIndex: nameColumn, value: name },
      { ...added, columnIndex: valueColumn, value },
    ];
  });
}
