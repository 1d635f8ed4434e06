import type { Assessed } from "../domain/assessment/assess";
import { reassess } from "../domain/assessment/reassess";
import type { CellBlock } from "../workbook/port/cellBlock";
import type { PeriodWishes } from "./choosePeriod";
import { chosenPeriods, type Inputs } from "./readInputs";

/** An assessment, what was read for it and what it was asked for. */
export type Followed = Readonly<{ inputs: Inputs; assessed: Assessed; wishes: PeriodWishes }>;

/**
 * Follows an edit of one row of a ledger: reads the row and scores what it reaches. Says what reading and assessing the
 * whole workbook would say if nothing else in it had changed.
 *
 * @param row - the sheet and the row alone, of the columns of `inputs.reading.rowsAgain.columnsOf`.
 * @returns null where the whole workbook is to be read and assessed anew.
 */
export function followEdit(
  { inputs, assessed, wishes }: Followed,
  { sheetId, block }: Readonly<{ sheetId: string; block: CellBlock }>,
): Followed | null {
  const read = inputs.reading.rowsAgain.read(inputs.reading, sheetId, block);
  if (read === null) return null;
  const { reading } = read;
  const { chosen } = chosenPeriods(wishes, inputs.settings, reading);
  if (JSON.stringify(chosen) !== JSON.stringify(inputs.chosen)) return null;
  const again = reassess(assessed, read);
  return again && { inputs: { ...inputs, reading }, assessed: again, wishes };
}
