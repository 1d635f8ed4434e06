import type { SheetAddress } from "./address";
import type { WorkbookHost } from "./workbookHost";

/** A cell to write: text never becomes a formula, null empties it. Indexes 0-based. */
export type CellEntry = Readonly<{
  sheetId: string;
  rowIndex: number;
  columnIndex: number;
  value: string | number | null;
}>;

/**
 * The last write and what can be undone of it. `sheets`: names of the sheets it made or replaced. `undone`: it has been
 * undone, so that restoring brings the write back.
 */
export type KeptWrite = Readonly<{ writtenAt: string; sheets: readonly string[]; undone: boolean }>;

/** What was found of a write that broke off: nothing, or it was taken back. */
export type Recovery = "nothing" | "takenBack";

/** A workbook that is open before a person. All methods reject with HostError; after a rejection nothing has changed. */
export interface LiveWorkbook extends WorkbookHost {
  /** Selects a cell, row or sheet and brings it into view. */
  show(at: SheetAddress): Promise<void>;
  /** Writes single cells of the product's own sheets. */
  enter(entries: readonly CellEntry[]): Promise<void>;
  /** Tells when a person changes a cell, adds or deletes a sheet; not what apply, enter and restore do. Resolves to the way to stop. */
  watch(onChange: (sheetId: string) => void): Promise<() => void>;
  /** Clears what a write that broke off has left; called once at the start. */
  recover(): Promise<Recovery>;
  /** null: nothing to restore. */
  lastWrite(): Promise<KeptWrite | null>;
  /** Undoes the last write; once more: brings it back. */
  restore(): Promise<void>;
}
