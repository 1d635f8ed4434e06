import type { Diagnostic } from "../diagnostic";
import type { EntrySheetKind, SheetKind } from "../write/sheetKinds";
import type { Decision } from "../write/sheetLabels";

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
 */
export type OwnSheet = Readonly<{ sheetId: string; marked: boolean; userName: string | null }>;

/** What the office wrote into the period's earlier sheets, and where these are. Rows in sheet order, gone rows last. */
export type OfficeEntries = Readonly<{
  sheets: ReadonlyMap<SheetKind, OwnSheet>;
  rows: Readonly<Record<EntrySheetKind, ReadonlyMap<string, KeptRow>>>;
  diagnostics: readonly Diagnostic[];
}>;

/** What a workbook without earlier sheets of the period holds. */
export const NO_OFFICE_ENTRIES: OfficeEntries = {
  sheets: new Map(),
  rows: { results: new Map(), flags: new Map(), reminders: new Map() },
  diagnostics: [],
};
