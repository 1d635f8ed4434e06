import { RULE_SHEET_COLUMNS } from "../../domain/model/ruleRow";
import { normalizeText } from "../../domain/model/text";
import { SETTING_COLUMNS } from "../../domain/settings/parseSettings";
import { SETTING_DEFINITIONS } from "../../domain/settings/settingDefinitions";
import type { SheetAddress } from "../port/address";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { readGrid, type Grid } from "../port/grid";
import { markedSheetId, markKey, shelfOf } from "../port/shelf";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { cellWords } from "./sheetCells";
import { findHeader } from "./sheetHeader";

/** Names and keys of the sheets; their words are the office's own and not translated. */
export const RULE_SHEET = { name: "考核细则", key: "rules" } as const;
export const SETTINGS_SHEET = { name: "考核设置", key: "settings" } as const;

type GuidingSheet = typeof RULE_SHEET | typeof SETTINGS_SHEET;
type Named = Readonly<{ name: string; key: string }>;

/** A sheet that is a table of rules or of settings by its header, and neither bears our mark nor our name. */
export type StraySheet = Readonly<{ key: GuidingSheet["key"]; at: SheetAddress }>;

/** Rows in which such a table is looked for. */
const HEAD_ROWS = 60;
/** A table lacks at most one column of those that rules must have. */
const MOST_MISSING = 1;
/** So many settings by their names make a table one of settings. */
const LEAST_SETTINGS = 5;

/** The id of one of these sheets: by its hidden mark, else by its name. */
export function ownSheetId(info: WorkbookInfo, named: Named): string | null {
  return markedSheetId(info, named.key) ?? namedSheetId(info, named);
}

function namedSheetId({ sheets }: WorkbookInfo, { name }: Named): string | null {
  return sheets.find((sheet) => normalizeText(sheet.name) === name)?.id ?? null;
}

/** Every sheet that may be one of these: the one that bears its mark, and the one that has its name. */
export function guidingSheetIds(info: WorkbookInfo, named: Named): readonly string[] {
  return [markedSheetId(info, named.key), namedSheetId(info, named)].filter((id) => id !== null);
}

/**
 * The id of the sheet that rules or settings are read from. A copy that was given the name holds over the sheet that was
 * renamed and still bears the mark: what a person sees is the name.
 *
 * @throws HostError
 */
export async function guidingSheetId(
  host: WorkbookHost,
  info: WorkbookInfo,
  guiding: GuidingSheet,
): Promise<string | null> {
  const [marked, named] = [markedSheetId(info, guiding.key), namedSheetId(info, guiding)];
  if (marked === null || named === null || marked === named) return marked ?? named;
  const head = await readGrid(host, named, { rowLimit: HEAD_ROWS });
  return tableIn(head, guiding.key) === null ? marked : named;
}

/**
 * Tables of rules or settings besides those that are read. Other programs drop hidden marks, so that a renamed sheet is
 * told by its header only; that the default rules hold in its place must never go unsaid.
 *
 * @throws HostError
 */
export async function findStraySheets(host: WorkbookHost, info: WorkbookInfo): Promise<readonly StraySheet[]> {
  const used = new Set([
    await guidingSheetId(host, info, RULE_SHEET),
    await guidingSheetId(host, info, SETTINGS_SHEET),
    ...info.names.flatMap(({ name, sheetId }) => (isOther(markKey(name)) ? [sheetId] : [])),
  ]);
  const strays: StraySheet[] = [];
  for (const { id, name } of info.sheets) {
    if (used.has(id) || shelfOf(name) !== null) continue;
    const head = await readGrid(host, id, { rowLimit: HEAD_ROWS });
    for (const { key } of [RULE_SHEET, SETTINGS_SHEET]) {
      const place = tableIn(head, key);
      if (place !== null) strays.push({ key, at: { sheet: name, ...place } });
    }
  }
  return strays;
}

function isOther(key: string | null): boolean {
  return key !== null && key !== RULE_SHEET.key && key !== SETTINGS_SHEET.key;
}

/** The first cell of the header of such a table; null where there is none. */
function tableIn(grid: Grid, key: GuidingSheet["key"]): Readonly<{ rowIndex: number; columnIndex: number }> | null {
  const labels = key === RULE_SHEET.key ? RULE_SHEET_COLUMNS : Object.values(SETTING_COLUMNS).map(asColumn);
  const { rowIndex, columns } = findHeader(grid, labels);
  const columnIndex = Math.min(...columns.values());
  if (key === RULE_SHEET.key) {
    const missing = RULE_SHEET_COLUMNS.filter(({ label, needed }) => needed && !columns.has(label));
    return missing.length <= MOST_MISSING ? { rowIndex, columnIndex } : null;
  }
  const [name, value] = [columns.get(SETTING_COLUMNS.name), columns.get(SETTING_COLUMNS.value)];
  if (name === undefined || value === undefined) return null;
  const known = new Set(SETTING_DEFINITIONS.map((setting) => normalizeText(setting.name)));
  const rows = Array.from({ length: grid.rowCount - rowIndex - 1 }, (_, i) => rowIndex + 1 + i);
  const settings = rows.filter((row) => known.has(normalizeText(cellWords(grid, row, name))));
  return settings.length >= LEAST_SETTINGS ? { rowIndex, columnIndex } : null;
}

function asColumn(label: string) {
  return { label, needed: false };
}

/** What is read of rules or settings, as far as it matters here. */
type Reading = Readonly<{ sheet: string | null; diagnostics: readonly Diagnostic[] }>;

/**
 * A reading with what strays of its kind mean for it: beside a sheet that is read they are a notice; where the defaults
 * would hold, nothing is assessed until somebody says whether they are meant (`refused`).
 */
export function withStrays<R extends Reading>(
  reading: R,
  { strays, guiding, refused }: Readonly<{ strays: readonly StraySheet[]; guiding: GuidingSheet; refused: Partial<R> }>,
): R {
  const own = strays.filter(({ key }) => key === guiding.key);
  const [first] = own;
  if (first === undefined) return reading;
  const params = { own: reading.sheet ?? guiding.name };
  const told = own.map(({ at }): Diagnostic =>
    reading.sheet === null
      ? { code: "own-sheet-renamed", severity: "error", at, value: at.sheet, params }
      : { code: "own-sheet-besides", severity: "warning", at, value: at.sheet, params },
  );
  const diagnostics = [...reading.diagnostics, ...told];
  return reading.sheet === null
    ? { ...reading, ...refused, sheet: first.at.sheet, diagnostics }
    : { ...reading, diagnostics };
}
