import { LONGEST_SHEET_NAME, freeName, freeSheetName } from "../port/freeName";
import { MARK_PREFIX, type SheetFingerprint } from "../port/writePlan";
import type { WorkbookInfo } from "../port/workbookHost";
import type { OfficeEntries } from "./officeEntries";
import type { Period } from "../../domain/model/period";
import { SHEET_KINDS, tableName, type SheetKind } from "./sheetKinds";
import type { SheetLabels } from "./sheetLabels";

/** The product's name of a sheet, before it is made free. */
export function standardSheetName(labels: SheetLabels, period: Period, kind: SheetKind): string {
  return `${labels.sheetNames[kind]} ${labels.periodName(period)}`.slice(0, LONGEST_SHEET_NAME);
}

/** The names that the plan uses, none of them taken, the earlier sheets that it takes out, and those whose entries it holds. */
export type FreeNames = Readonly<{
  sheets: Readonly<Record<SheetKind, string>>;
  tables: Readonly<Record<SheetKind, string>>;
  removeSheetIds: readonly string[];
  unchanged: readonly SheetFingerprint[];
}>;

/**
 * Chooses names. A sheet that the user renamed keeps the user's name; a name that an office sheet has gets a number.
 *
 * @param entries - the period's earlier sheets: marked ones are replaced, the others taken out.
 */
export function freeNames(
  info: WorkbookInfo,
  entries: OfficeEntries,
  { labels, period }: Readonly<{ labels: SheetLabels; period: Period }>,
): FreeNames {
  const own = new Set([...entries.sheets.values()].map(({ sheetId }) => sheetId));
  const others = info.sheets.filter(({ id }) => !own.has(id)).map(({ name }) => name);
  const taken = new Set(others.map((name) => name.toLowerCase()));
  const takenTables = new Set(
    [...info.tables, ...info.names]
      .filter(({ sheetId, name }) => !own.has(sheetId) && !name.startsWith(MARK_PREFIX))
      .map(({ name }) => name.toLowerCase()),
  );
  const sheets = {} as Record<SheetKind, string>;
  const tables = {} as Record<SheetKind, string>;
  for (const kind of SHEET_KINDS) {
    const wanted = entries.sheets.get(kind)?.userName ?? standardSheetName(labels, period, kind);
    sheets[kind] = freeSheetName(wanted, taken);
    tables[kind] = freeName(tableName(period, kind), takenTables, (name, n) => `${name}_${n}`);
  }
  const removeSheetIds = [...entries.sheets.values()].filter(({ marked }) => !marked).map(({ sheetId }) => sheetId);
  const unchanged = [...entries.sheets.values()].flatMap(({ sheetId, fingerprint }) =>
    fingerprint === null ? [] : [{ sheetId, fingerprint }],
  );
  return { sheets, tables, removeSheetIds, unchanged };
}
