import { normalizeText } from "../../domain/model/text";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { SheetAddress } from "../port/address";
import { ENTRY_COLUMNS, type EntrySheetKind, type SheetKind } from "./sheetKinds";
import type { Decision } from "./sheetLabels";

/** What stands in a cell of ours that was read back. `decision`: one of the product's own words, in whichever language. */
export type EntryValue =
  | null
  | Readonly<{ kind: "number"; value: number }>
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "decision"; decision: Decision }>;

/** A row with an entry of the office: its identity and the entries, by column (see ENTRY_COLUMNS). */
export type KeptRow = Readonly<{ key: string; cells: ReadonlyMap<string, EntryValue> }>;

/**
 * A sheet of ours that is already in the workbook. `marked`: found by its hidden name, so a plan with its key replaces
 * it; otherwise it has to be taken out. `userName`: the name the user gave it, null when it is the product's.
 * `fingerprint`: what it said when its entries were read; null: it has none.
 */
export type OwnSheet = Readonly<{
  sheetId: string;
  marked: boolean;
  userName: string | null;
  fingerprint: string | null;
}>;

/** What the office wrote into the period's earlier sheets, and where these are. Rows in sheet order, gone rows last. */
export type OfficeEntries = Readonly<{
  sheets: ReadonlyMap<SheetKind, OwnSheet>;
  rows: Readonly<Record<EntrySheetKind, ReadonlyMap<string, KeptRow>>>;
  diagnostics: readonly Diagnostic[];
  /** Where a decided grade stands in 考核结果, by the key of its organization. */
  gradePlaces: ReadonlyMap<string, SheetAddress>;
}>;

/** What a workbook without earlier sheets of the period holds. */
export const NO_OFFICE_ENTRIES: OfficeEntries = {
  sheets: new Map(),
  rows: { results: new Map(), flags: new Map(), reminders: new Map() },
  diagnostics: [],
  gradePlaces: new Map(),
};

/** Key of an organization's row: its name as compared everywhere (see normalizeText). */
export function organizationKey(name: string): string {
  return normalizeText(name);
}

/** An organization's row of a sheet with what is entered into it, by column; null empties a cell. */
type EnteredRow = Readonly<{ organization: string; values: ReadonlyMap<string, EntryValue> }>;

/** The entries as if a row had these too. What was wrong with that organization's earlier ones is no more. */
export function withEntries(
  entries: OfficeEntries,
  kind: EntrySheetKind,
  { organization, values }: EnteredRow,
): OfficeEntries {
  const key = organizationKey(organization);
  const named: readonly (readonly [string, EntryValue])[] = [["organization", { kind: "text", text: organization }]];
  const cells = new Map([...named, ...(entries.rows[kind].get(key)?.cells ?? []), ...values]);
  const rows = new Map(entries.rows[kind]).set(key, { key, cells });
  if (ENTRY_COLUMNS[kind].office.every((column) => (cells.get(column) ?? null) === null)) rows.delete(key);
  const isMended = ({ code, params }: Diagnostic): boolean =>
    kind === "results" &&
    values.has("adjustment") &&
    (code === "adjustment-unreadable" || code === "adjustment-without-reason") &&
    "organization" in params &&
    organizationKey(params.organization) === key;
  return {
    ...entries,
    rows: { ...entries.rows, [kind]: rows },
    diagnostics: entries.diagnostics.filter((diagnostic) => !isMended(diagnostic)),
  };
}

/** Indexes of organizations by the keys of their names. */
export function indexesByKey(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [organizationKey(name), index]));
}
