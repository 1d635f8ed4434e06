import { markName, shelvedSheetName, tableNameOn } from "../../../workbook/port/shelf";
import { rangeOf } from "../write/sheetFormats";
import { enterReferences, type LoadedReferences } from "./officeReferences";
import type { Exchange, MovedSheet } from "./record";
import type { Visibility, WorkbookState } from "./workbookState";

/** Where an exchange is to stand: not begun, or done. */
export type Side = "before" | "after";

/** What an exchange finds: the sheets, and what of the office names ours. */
export type Found = Readonly<{ state: WorkbookState; references: LoadedReferences }>;

/**
 * Adds to a batch what is left to do until an exchange stands at a side, from whatever state it is in: names and
 * visibility of its sheets, tables and marks, positions, and what of the office names our sheets. So it carries an
 * exchange out, takes it back, and does either after a failure at any point.
 */
export function settle(
  context: Excel.RequestContext,
  exchange: Exchange,
  { state, references }: Found,
  side: Side,
): void {
  const { there, leaving, coming } = movesOf(exchange, state, side);
  // A protected sheet's tables can't be renamed.
  for (const sheet of there) if (isLocked(sheet, state)) sheetOf(context, sheet.id).protection.unprotect();
  // First those that leave, so that their names are free for the ones that come.
  for (const sheet of leaving) rename(context, sheet, { state, shelf: shelfOf(sheet, exchange) });
  for (const sheet of coming) rename(context, sheet, { state, shelf: null });
  // Before sheets are shown and arranged, which Excel can't undo: so that Ctrl+Z does not begin with the formulas.
  enterReferences(references, exchange, side);
  // Then those that come are shown: a workbook without a visible sheet is refused.
  for (const sheet of coming) show(context, sheet, state, sheet.visibility);
  for (const sheet of leaving) show(context, sheet, state, "VeryHidden");
  arrange(context, state, side === "before" ? exchange.before : exchange.after);
  for (const { id, isProtected } of coming) if (isProtected) sheetOf(context, id).protection.protect(PROTECTION);
}

/** The sheets of an exchange that are there: those that go to a shelf at that side, and those that come from one. */
function movesOf({ sheets }: Exchange, state: WorkbookState, side: Side) {
  const there = sheets.filter(({ id }) => state.sheets.some((sheet) => sheet.id === id));
  const isPlaced = ({ origin }: MovedSheet): boolean => (origin === "workbook") === (side === "before");
  return { there, leaving: there.filter((sheet) => !isPlaced(sheet)), coming: there.filter(isPlaced) };
}

/** The sheet to look at afterwards: whoever looks at one that leaves looks at the one that takes its place. */
export function frontOf(exchange: Exchange, state: WorkbookState, side: Side): string {
  const { leaving, coming } = movesOf(exchange, state, side);
  const place = leaving.find(({ id }) => id === state.active)?.place;
  const heir = coming.find((sheet) => sheet.place === place);
  return heir?.visibility === "Visible" ? heir.id : state.active;
}

/** As the file host protects: filtering and the sizes of rows and columns stay open. */
export const PROTECTION = { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true } as const;

/** Whether the product's protection is on. One that somebody else put there is not ours to take off: Excel refuses then. */
function isLocked({ id, isProtected }: MovedSheet, { sheets }: WorkbookState): boolean {
  return isProtected === true && sheets.some((sheet) => sheet.id === id && sheet.isProtected);
}

function shelfOf({ origin }: MovedSheet, { from, to }: Exchange): number {
  return origin === "shelf" ? from : to;
}

type Renamed = Pick<MovedSheet, "id" | "name" | "place">;
type Naming = Readonly<{ state: WorkbookState; shelf: number | null }>;

/** Lets a sheet stand in the workbook under a name, seen, whatever its tables and marks are called now. */
export function bringIn(
  context: Excel.RequestContext,
  { id, name }: Pick<MovedSheet, "id" | "name">,
  state: WorkbookState,
): void {
  const isProtected = state.sheets.some((sheet) => sheet.id === id && sheet.isProtected);
  if (isProtected) sheetOf(context, id).protection.unprotect();
  rename(context, { id, name, place: 0 }, { state, shelf: null });
  show(context, { id }, state, "Visible");
  if (isProtected) sheetOf(context, id).protection.protect(PROTECTION);
}

function rename(context: Excel.RequestContext, sheet: Renamed, { state, shelf }: Naming): void {
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
  const has = (wanted: string): boolean => own.some((mark) => mark.name === wanted);
  for (const { key, name, range, visible } of own) {
    const wanted = markName(key, shelf);
    const add = (mark: string): void => {
      names.add(mark, rangeOf(sheetOf(context, sheetId), range)).visible = false;
    };
    if (name !== wanted) {
      if (!has(wanted)) add(wanted);
      names.getItem(name).delete();
    } else if (visible) {
      // An attempt broke off before it was hidden. On Windows a name can be hidden only right after it was added, and it
      // must not be gone in between.
      const spare = markName(key, SPARE_SHELF);
      if (!has(spare)) add(spare);
      names.getItem(name).delete();
      add(name);
      if (!has(spare)) names.getItem(spare).delete();
    }
  }
}

/** No shelf has this number: for a mark that stands in while another is added anew. */
const SPARE_SHELF = 0;

function show(
  context: Excel.RequestContext,
  { id }: Pick<MovedSheet, "id">,
  state: WorkbookState,
  visibility: Visibility,
): void {
  const now = state.sheets.find((sheet) => sheet.id === id);
  if (now?.visibility !== visibility) sheetOf(context, id).visibility = visibility;
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
