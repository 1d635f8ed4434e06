import { MARK_PREFIX, type PlannedSheet, type WritePlan } from "../../../../workbook/port/writePlan";
import type { SheetEntry } from "../../package/workbookPackage";
import type { XmlEdit } from "../../xml/xmlEdit";
import { definedNames, sheetOfReference } from "./definedNames";

/**
 * Where each planned sheet goes: the index of the earlier sheet it replaces, or null for a new one. `staying`: earlier
 * sheets of ours that are neither replaced nor removed.
 */
export type SheetSlots = Readonly<{
  places: readonly Readonly<{ sheet: PlannedSheet; index: number | null }>[];
  removed: ReadonlySet<number>;
  staying: ReadonlySet<number>;
}>;

/** Longest name of a sheet. Source: Excel specifications and limits. */
const LONGEST_SHEET_NAME = 31;

/**
 * Finds the earlier sheets of ours by their marks.
 *
 * @throws RangeError when the plan can't be meant: a sheet to remove that bears no mark of ours, one that is removed and
 * replaced, a sheet name that Excel refuses or that is taken.
 */
export function findSlots(plan: WritePlan, sheets: readonly SheetEntry[], workbook: XmlEdit): SheetSlots {
  const marked = markedSheets(workbook, sheets);
  const removed = new Set(plan.removeSheetIds.map((id) => ownSheetIndex(id, sheets, marked)));
  const taken = new Set<number>();
  const places = plan.sheets.map((sheet) => {
    const index = marked.get((MARK_PREFIX + sheet.key).toLowerCase()) ?? null;
    // A mark may have been moved to a sheet that another mark stands on; a sheet is replaced once.
    if (index === null || taken.has(index)) return { sheet, index: null };
    if (removed.has(index)) throw new RangeError(`sheet ${sheet.key} is both written and removed`);
    taken.add(index);
    return { sheet, index };
  });
  checkNames(places, sheets, removed);
  const staying = new Set([...marked.values()].filter((index) => !taken.has(index) && !removed.has(index)));
  return { places, removed, staying };
}

/** Index of the worksheet that a mark's cells stand on, by the mark's name in lower case. */
function markedSheets(workbook: XmlEdit, sheets: readonly SheetEntry[]): Map<string, number> {
  const marked = new Map<string, number>();
  for (const { name, sheetIndex, formula } of definedNames(workbook)) {
    if (sheetIndex !== null || !name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase())) continue;
    const sheetName = sheetOfReference(formula)?.toLowerCase();
    const index = sheets.findIndex((sheet) => sheet.kind === "worksheet" && sheet.name.toLowerCase() === sheetName);
    if (index >= 0) marked.set(name.toLowerCase(), index);
  }
  return marked;
}

function ownSheetIndex(id: string, sheets: readonly SheetEntry[], marked: ReadonlyMap<string, number>): number {
  const index = sheets.findIndex(({ relationshipId }) => relationshipId === id);
  if (![...marked.values()].includes(index)) throw new RangeError(`sheet ${id} is not one of ours`);
  return index;
}

function checkNames(places: SheetSlots["places"], sheets: readonly SheetEntry[], removed: ReadonlySet<number>): void {
  const replaced = new Set(places.map(({ index }) => index));
  const names = new Set(
    sheets.flatMap(({ name }, index) => (removed.has(index) || replaced.has(index) ? [] : [name.toLowerCase()])),
  );
  for (const { sheet } of places) {
    const { name } = sheet;
    if (name === "" || name.length > LONGEST_SHEET_NAME || /[\\/?*[\]:]|^'|'$/.test(name)) {
      throw new RangeError(`sheet name ${name}`);
    }
    if (names.has(name.toLowerCase())) throw new RangeError(`sheet name ${name} is taken`);
    names.add(name.toLowerCase());
  }
}
