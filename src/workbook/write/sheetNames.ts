import { MARK_PREFIX } from "../writePlan";
import type { WorkbookInfo } from "../workbookHost";
import type { OfficeEntries } from "../results/officeEntries";
import type { Period } from "../../domain/model/period";
import { SHEET_KINDS, tableName, type SheetKind } from "./sheetKinds";
import type { SheetLabels } from "./sheetLabels";

/** Longest sheet name. Source: Excel specifications and limits. */
const LONGEST_SHEET_NAME = 31;

/** The product's name of a sheet, before it is made free. */
export function standardSheetName(labels: SheetLabels, period: Period, kind: SheetKind): string {
  return `${labels.sheetNames[kind]} ${labels.periodName(period)}`.slice(0, LONGEST_SHEET_NAME);
}

/** The names that the plan uses, none of them taken, and the earlier sheets that it takes out. */
export type FreeNames = Readonly<{
  sheets: Readonly<Record<SheetKind, string>>;
  tables: Readonly<Record<SheetKind, string>>;
  removeSheetIds: readonly string[];
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
  return { sheets, tables, removeSheetIds };
}

/** A sheet name that is not taken, with a number if need be; it is taken from then on. @param taken - in lower case. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  return freeName(wanted, taken, (name, n) => {
    const suffix = ` (${n})`;
    return name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
  });
}

function freeName(wanted: string, taken: Set<string>, numbered: (name: string, n: number) => string): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = numbered(wanted, n);
  taken.add(name.toLowerCase());
  return name;
}
