import type { NameInfo } from "./workbookHost";
import { MARK_PREFIX } from "./writePlan";

/**
 * Sheets that are in a workbook without being part of it: prepared ones that are not in place yet, and those that the
 * last write replaced, kept to undo it. They stand on a shelf: hidden so that Excel's own menus don't offer them, under
 * names that say so; so do their tables and marks. Shelves have numbers; each sheet has its place on one.
 */
const SHEET_NAME = /^~Kaohe~(\d+)~\d+$/;
const SHELF_MARK_PREFIX = "_KaoheShelf";
const SHELF_TABLE_NAME = /_shelf\d+$/;

/** Name of the sheet at a place of a shelf. */
export function shelvedSheetName(shelf: number, place: number): string {
  return `~Kaohe~${shelf}~${place}`;
}

/** The shelf of a sheet, by its name; null when it is on none. */
export function shelfOf(sheetName: string): number | null {
  const match = SHEET_NAME.exec(sheetName);
  return match ? Number(match[1]) : null;
}

/** What a mark is called: `key` as after MARK_PREFIX, on a shelf or (null) in the workbook. */
export function markName(key: string, shelf: number | null): string {
  return shelf === null ? MARK_PREFIX + key : `${SHELF_MARK_PREFIX}${shelf}.${key}`;
}

/** The sheet in the workbook that bears a mark; null when none does. Excel doesn't tell names apart by case. */
export function markedSheetId(
  { names }: Readonly<{ names: readonly Pick<NameInfo, "name" | "sheetId">[] }>,
  key: string,
): string | null {
  const wanted = markName(key, null).toLowerCase();
  return names.find(({ name }) => name.toLowerCase() === wanted)?.sheetId ?? null;
}

/** The key of a mark, whether it is on a shelf or in the workbook; null for other names. */
export function markKey(name: string): string | null {
  const match = /^_Kaohe(?:Shelf\d+)?\.(.+)$/i.exec(name);
  return match ? match[1]! : null;
}

/** What a table is called on a shelf or (null) in the workbook, whichever of them `name` is. */
export function tableNameOn(name: string, shelf: number | null): string {
  const plain = name.replace(SHELF_TABLE_NAME, "");
  return shelf === null ? plain : `${plain}_shelf${shelf}`;
}
