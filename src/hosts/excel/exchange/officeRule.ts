import type { SheetState } from "./workbookState";

/** What sets a rule of the office anew, with the names of the sheets that come. */
export type Repointing = Readonly<{ sheet: SheetState; repoint: (sheet: Excel.Worksheet) => void }>;

/**
 * Entry rules and conditional formats of the office that name sheets which are about to be replaced. `unread`: sheets with
 * more rules than are looked through.
 */
export type OfficeRules = Readonly<{ rules: readonly Repointing[]; unread: readonly SheetState[] }>;
