import { freeSheetName } from "./freeName";
import { markedSheetId } from "./shelf";
import type { SheetInfo, WorkbookInfo } from "./workbookHost";
import { MARK_PREFIX } from "./writePlan";

/** A sheet of ours by everything that may still tell it: the key of its mark, the name of its table, its own name. */
export type KeyedSheet = Readonly<{ key: string; tableName: string; sheetName: string }>;

/** `marked`: by its mark, so that a plan with its key replaces it. `bearsMarks`: some mark of ours stands on it. */
export type FoundKeyedSheet = Readonly<{ id: string; name: string; marked: boolean; bearsMarks: boolean }>;

/** Finds a sheet of ours, whatever the user calls it now; null when it is not there. A sheet that is another of ours is none. */
export function findKeyedSheet(info: WorkbookInfo, wanted: KeyedSheet): FoundKeyedSheet | null {
  const { sheets, tables, names } = info;
  const marked = markedSheetId(info, wanted.key);
  const table = tables.find(({ name }) => name.toLowerCase() === wanted.tableName.toLowerCase());
  const ours = new Set(
    names.filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase())).map(({ sheetId }) => sheetId),
  );
  const found: SheetInfo | undefined =
    sheets.find(({ id }) => id === (marked ?? table?.sheetId)) ??
    sheets.find(({ id, name }) => name === wanted.sheetName && !ours.has(id));
  if (found === undefined) return null;
  return { id: found.id, name: found.name, marked: found.id === marked, bearsMarks: ours.has(found.id) };
}

/**
 * Where a plan of the sheet goes: under the name that the user gave it, else under a free one; an earlier sheet that has
 * lost its own mark and still bears another is taken out, one without any may be the office's by now and stays.
 */
export function placeOfKeyedSheet(
  info: WorkbookInfo,
  { sheetName }: KeyedSheet,
  found: FoundKeyedSheet | null,
): Readonly<{ name: string; removeSheetIds: readonly string[] }> {
  const replaced = found !== null && (found.marked || found.bearsMarks) ? found : null;
  const taken = new Set(info.sheets.filter(({ id }) => id !== replaced?.id).map(({ name }) => name.toLowerCase()));
  return {
    name: freeSheetName(replaced?.name ?? sheetName, taken),
    removeSheetIds: replaced !== null && !replaced.marked ? [replaced.id] : [],
  };
}
