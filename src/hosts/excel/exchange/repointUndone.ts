import { shelvedSheetName, tableNameOn } from "../../../workbook/port/shelf";
import { findKept } from "./findSheets";
import { loadReferences, rewrite } from "./officeReferences";
import type { Kept } from "./record";
import { renamer } from "./renaming";
import type { WorkbookState } from "./workbookState";

/**
 * Excel's own undo turns the office's formulas back to the sheet that went to the shelf. Those that the last exchange
 * entered are looked at, and entered again where they name the shelf.
 *
 * @returns how many cells and names.
 */
export async function repointUndone(context: Excel.RequestContext, kept: Kept, state: WorkbookState): Promise<number> {
  const { record } = findKept(kept, state);
  const { office, shelf, placed } = record;
  if (office.formulas.length + office.names.length === 0) return 0;
  const nameOf = new Map(placed.map(({ id, place }) => [place, state.sheets.find((sheet) => sheet.id === id)?.name]));
  const back = renamer({
    sheets: record.shelved.flatMap(({ place }) => {
      const to = nameOf.get(place);
      return to === undefined ? [] : [{ from: shelvedSheetName(shelf, place), to }];
    }),
    tables: office.renamings.tables.map(({ to }) => ({ from: tableNameOn(to, shelf), to: tableNameOn(to, null) })),
  });
  const locked = new Set(state.sheets.filter(({ isProtected }) => isProtected).map(({ id }) => id));
  const { runs, names } = loadReferences(context, office);
  await context.sync();
  let count = 0;
  const entered = (now: unknown): string | null => {
    const text = typeof now === "string" ? back(now) : null;
    if (text !== null) count++;
    return text;
  };
  rewrite({ runs: runs.filter(({ run }) => !locked.has(run.sheetId)), names }, entered);
  if (count > 0) await context.sync();
  return count;
}
