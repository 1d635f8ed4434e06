import { markName, shelvedSheetName, tableNameOn } from "../../../workbook/shelf";
import { rangeOf } from "../write/sheetFormats";
import type { Exchange, MovedSheet } from "./record";
import type { Visibility, WorkbookState } from "./workbookState";

/** Where an exchange is to stand: not begun, or done. */
export type Side = "before" | "after";

/**
 * Adds to a batch what is left to do until an exchange stands at a side, from whatever state it is in: names and
 * visibility of its sheets, tables and marks, positions, and the office's formulas that name our sheets. So it carries an
 * exchange out, takes it back, and does either after a failure at any point.
 */
export function settle(context: Excel.RequestContext, exchange: Exchange, state: WorkbookState, side: Side): void {
  const there = exchange.sheets.filter(({ id }) => state.sheets.some((sheet) => sheet.id === id));
  const isPlaced = ({ origin }: MovedSheet): boolean => (origin === "workbook") === (side === "before");
  const leaving = there.filter((sheet) => !isPlaced(sheet));
  const coming = there.filter(isPlaced);
  // First those that leave, so that their names are free for the ones that come.
  for (const sheet of leaving) rename(context, sheet, { state, shelf: shelfOf(sheet, exchange) });
  for (const sheet of coming) rename(context, sheet, { state, shelf: null });
  // Then those that come are shown: a workbook without a visible sheet is refused.
  for (const sheet of coming) show(context, sheet, state, sheet.visibility);
  stayInFront(context, { leaving, coming }, state);
  for (const sheet of leaving) show(context, sheet, state, "VeryHidden");
  arrange(context, state, side === "before" ? exchange.before : exchange.after);
  for (const formula of exchange.formulas) {
    if (!state.sheets.some(({ id }) => id === formula.sheetId)) continue;
    const cell = sheetOf(context, formula.sheetId).getCell(formula.rowIndex, formula.columnIndex);
    cell.formulas = [[formula[side]]];
  }
}

function shelfOf({ origin }: MovedSheet, { from, to }: Exchange): number {
  return origin === "shelf" ? from : to;
}

type Naming = Readonly<{ state: WorkbookState; shelf: number | null }>;

function rename(context: Excel.RequestContext, sheet: MovedSheet, { state, shelf }: Naming): void {
  const wanted = shelf === null ? sheet.name : shelvedSheetName(shelf, sheet.place);
  const now = state.sheets.find(({ id }) => id === sheet.id);
  if (now?.name !== wanted) sheetOf(context, sheet.id).name = wanted;
  for (const { id, name, sheetId } of state.tables) {
    const wantedName = tableNameOn(name, shelf);
    if (sheetId === sheet.id && name !== wantedName) context.workbook.tables.getItem(id).name = wantedName;
  }
  moveMarks(context, sheet.id, { state, shelf });
}

/** A name can't be renamed: the new one is added before the old one goes. */
function moveMarks(context: Excel.RequestContext, sheetId: string, { state, shelf }: Naming): void {
  const { names } = context.workbook;
  const own = state.marks.filter((mark) => mark.sheetId === sheetId);
  for (const { key, name, range, visible } of own) {
    const wanted = markName(key, shelf);
    if (name === wanted) {
      // Added by an attempt that broke off before it was hidden.
      if (visible) names.getItem(name).visible = false;
      continue;
    }
    if (!own.some((mark) => mark.name === wanted)) {
      names.add(wanted, rangeOf(sheetOf(context, sheetId), range)).visible = false;
    }
    names.getItem(name).delete();
  }
}

function show(context: Excel.RequestContext, { id }: MovedSheet, state: WorkbookState, visibility: Visibility): void {
  const now = state.sheets.find((sheet) => sheet.id === id);
  if (now?.visibility !== visibility) sheetOf(context, id).visibility = visibility;
}

/** Whoever looks at a sheet that leaves looks at the one that takes its place. */
function stayInFront(
  context: Excel.RequestContext,
  { leaving, coming }: Readonly<Record<"leaving" | "coming", readonly MovedSheet[]>>,
  { active }: WorkbookState,
): void {
  const place = leaving.find(({ id }) => id === active)?.place;
  const heir = coming.find((sheet) => sheet.place === place);
  if (heir?.visibility === "Visible") sheetOf(context, heir.id).activate();
}

/** Puts sheets in order with as few moves as go from left to right; sheets that are not listed stand behind. */
function arrange(context: Excel.RequestContext, state: WorkbookState, order: readonly string[]): void {
  const ids = state.sheets.map(({ id }) => id);
  const wanted = order.filter((id) => ids.includes(id));
  wanted.forEach((id, position) => {
    const from = ids.indexOf(id);
    if (from === position) return;
    ids.splice(from, 1);
    ids.splice(position, 0, id);
    sheetOf(context, id).position = position;
  });
}

function sheetOf(context: Excel.RequestContext, id: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}
