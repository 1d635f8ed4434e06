import type { SheetAddress } from "./address";
import type { WorkbookHost } from "./workbookHost";

/**
 * The last write and what can be undone of it. `sheets`: names of the sheets it made or replaced. `undone`: it has been
 * undone, so that restoring brings the write back.
 */
export type KeptWrite = Readonly<{ writtenAt: string; sheets: readonly string[]; undone: boolean }>;

/**
 * What was found at the start: nothing; a write that broke off, which was taken back; one whose record is gone as well, so
 * that each sheet stands in the workbook again, some earlier and some new, names perhaps others (recordLost); or formulas of
 * the office that Excel's own undo had turned back to replaced sheets, which point to the sheets in the workbook again.
 */
export type Recovery = "nothing" | "takenBack" | "recordLost" | "repointed";

/** A workbook that is open before a person. All methods reject with HostError; after a rejection nothing has changed. */
export interface LiveWorkbook extends WorkbookHost {
  /** Selects a cell, row or sheet and brings it into view. */
  show(at: SheetAddress): Promise<void>;
  /** Tells when a person changes a cell, adds or deletes a sheet; not what apply, enter and restore do. Resolves to the way to stop. */
  watch(onChange: (sheetId: string) => void): Promise<() => void>;
  /** Clears what a write that broke off has left; called once at the start. */
  recover(): Promise<Recovery>;
  /** null: nothing to restore. */
  lastWrite(): Promise<KeptWrite | null>;
  /** Undoes the last write; once more: brings it back. */
  restore(): Promise<void>;
}
