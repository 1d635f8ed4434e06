import { freeSheetName } from "../../../workbook/port/freeName";
import { shelfOf, tableNameOn } from "../../../workbook/port/shelf";
import { keyOfSheet } from "./findSheets";
import { findOfficeCharts, repointCharts } from "./officeCharts";
import { findOfficeReferences } from "./officeFormulas";
import { loadReferences, rewrite } from "./officeReferences";
import { findOfficeRules, repointRules } from "./officeRules";
import { officeSheets } from "./planExchange";
import { renamer, type Renamings } from "./renaming";
import { bringIn } from "./settle";
import { loadState, type SheetState, type WorkbookState } from "./workbookState";

type BroughtIn = Readonly<{ id: string; name: string }>;

/**
 * Puts the sheets right where an exchange broke off and its record is gone, because another program has saved the workbook:
 * each sheet of ours stands in it again, the one that came if its turn had come, else the earlier one. What an earlier one
 * was called only the record knew: it is called like its table, else by its key.
 *
 * @returns how many sheets were put right; 0: nothing was broken off.
 * @throws HostError
 */
export async function putRightWithoutRecord(context: Excel.RequestContext, state: WorkbookState): Promise<number> {
  const sheets = [...halfPlaced(state), ...leftStanding(state)];
  if (sheets.length === 0) return 0;
  for (const sheet of sheets) bringIn(context, sheet, state);
  await context.sync();
  await repointByKey(context);
  return sheets.length;
}

/**
 * Lets what the office has over a sheet on a shelf name the one of its key in the workbook, where no record tells what that
 * was: before shelves are cleared.
 *
 * @throws HostError
 */
export async function repointByKey(context: Excel.RequestContext): Promise<void> {
  const load = loadState(context);
  await context.sync();
  const state = load();
  const renamings = fromShelves(state);
  const sheets = officeSheets(state);
  const references = await findOfficeReferences(context, sheets, renamings);
  const charts = await findOfficeCharts(context, sheets, renamings);
  const rules = await findOfficeRules(context, sheets, renamings);
  const loaded = loadReferences(context, { sheets, ...references, renamings });
  await context.sync();
  const rename = renamer(renamings);
  rewrite(loaded, (now) => (typeof now === "string" ? rename(now) : null));
  await context.sync();
  await repointCharts(charts);
  await repointRules(rules);
}

/** From the names of sheets and tables on shelves to those of the same key in the workbook. */
function fromShelves(state: WorkbookState): Renamings {
  const { sheets, tables } = state;
  const placed = new Map(
    sheets.filter(({ name }) => shelfOf(name) === null).map(({ id, name }) => [keyOfSheet(state, id), { id, name }]),
  );
  const pairs = sheets.flatMap(({ id, name }) => {
    const key = shelfOf(name) === null ? undefined : keyOfSheet(state, id);
    const heir = key === undefined ? undefined : placed.get(key);
    return heir ? [{ id, name, heir }] : [];
  });
  return {
    sheets: pairs.map(({ name, heir }) => ({ from: name, to: heir.name })),
    tables: pairs.flatMap(({ id, heir }) =>
      tables
        .filter(({ sheetId }) => sheetId === id)
        .map(({ name }) => ({ from: name, to: tableNameOn(name, null) }))
        .filter(
          ({ from, to }) => from !== to && tables.some(({ sheetId, name }) => sheetId === heir.id && name === to),
        ),
    ),
  };
}

/** Sheets that have their name in the workbook, while their marks or tables are still those of a shelf, or nobody sees them. */
function halfPlaced({ sheets, marks, tables }: WorkbookState): readonly BroughtIn[] {
  return sheets.filter(({ id, name, visibility }) => {
    const own = marks.filter(({ sheetId }) => sheetId === id);
    if (shelfOf(name) !== null || own.length === 0) return false;
    const isOnShelf =
      own.some((mark) => mark.isShelved) ||
      tables.some((table) => table.sheetId === id && table.name !== tableNameOn(table.name, null));
    return isOnShelf || visibility === "VeryHidden";
  });
}

/**
 * Sheets that were leaving: visible, while all others on a shelf are hidden. One whose place another has taken is not
 * needed any more.
 */
function leftStanding(state: WorkbookState): readonly BroughtIn[] {
  const taken = new Set(state.sheets.map(({ name }) => name.toLowerCase()));
  const keyOf = ({ id }: SheetState): string | undefined => keyOfSheet(state, id)?.toLowerCase();
  const placed = new Set(state.sheets.filter(({ name }) => shelfOf(name) === null).map(keyOf));
  return state.sheets
    .filter((sheet) => shelfOf(sheet.name) !== null && sheet.visibility === "Visible" && !placed.has(keyOf(sheet)))
    .map((sheet) => {
      const table = state.tables.find(({ sheetId }) => sheetId === sheet.id);
      const wanted = table ? tableNameOn(table.name, null) : (keyOfSheet(state, sheet.id) ?? "Kaohe");
      return { id: sheet.id, name: freeSheetName(wanted, taken) };
    });
}
