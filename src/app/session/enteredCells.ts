import { readGrid, type Grid } from "../../workbook/port/grid";
import type { CellEntry } from "../../workbook/port/workbookHost";
import type { EnteredKind } from "./ruleEditing";
import type { WorkbookSession } from "./workbookSession";

/**
 * Enters cells, all or none, and remembers what stood there, so that it can be taken back. A formula is remembered by its
 * value.
 *
 * @throws HostError, and then nothing was written.
 */
export async function enterCells(
  session: WorkbookSession,
  kind: EnteredKind,
  entries: readonly CellEntry[],
): Promise<void> {
  const grids = await gridsOf(session, entries);
  const entered = entries.map((entry) => ({ ...entry, before: valueIn(grids, entry) }));
  await session.workbook.enter(entries);
  const enteredCells = { ...session.state.enteredCells, [kind]: entered };
  session.state = { ...session.state, enteredCells, planned: null, readBack: null };
}

/**
 * Gives the cells that were entered last back what stood in them; once more: what was entered.
 *
 * @returns false when nothing was entered, or somebody has changed one of the cells since: then nothing was written.
 * @throws HostError, and then nothing was written.
 */
export async function takeBackCells(session: WorkbookSession, kind: EnteredKind): Promise<boolean> {
  const enteredCells = session.state.enteredCells[kind];
  if (enteredCells === undefined) return false;
  const { sheets } = await session.workbook.describe();
  if (enteredCells.some(({ sheetId }) => sheets.every(({ id }) => id !== sheetId))) return false;
  const grids = await gridsOf(session, enteredCells);
  if (enteredCells.some((cell) => valueIn(grids, cell) !== cell.value)) return false;
  await enterCells(
    session,
    kind,
    enteredCells.map(({ before, ...cell }) => ({ ...cell, value: before })),
  );
  return true;
}

async function gridsOf({ workbook }: WorkbookSession, cells: readonly CellEntry[]): Promise<ReadonlyMap<string, Grid>> {
  const grids = new Map<string, Grid>();
  for (const id of new Set(cells.map(({ sheetId }) => sheetId))) grids.set(id, await readGrid(workbook, id));
  return grids;
}

function valueIn(grids: ReadonlyMap<string, Grid>, { sheetId, rowIndex, columnIndex }: CellEntry): CellEntry["value"] {
  const cell = grids.get(sheetId)?.cell(rowIndex, columnIndex) ?? null;
  switch (cell?.kind) {
    case undefined:
    case "uncalculated":
      return null;
    case "number":
    case "date":
      return cell.value;
    case "boolean":
      return cell.value ? "是" : "否";
    case "text":
    case "error":
      return cell.text;
  }
}
