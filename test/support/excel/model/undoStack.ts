import { calculateCell } from "./cellWriting";
import type { Cell } from "./cell";
import { cellKey, columnOfKey, rowOfKey, type Sheet } from "./sheet";

/** What a cell held before it was written; its formula follows sheets and tables that are renamed since. */
type Entry = Readonly<{ sheet: Sheet; key: number; cell: Cell | null }> & { formula: string | null };

/** Older entries are forgotten. */
const MOST_ENTRIES = 10_000;

/**
 * Ctrl+Z over cells that an add-in wrote, as since ExcelApi 1.19. Names, places and visibility of sheets can't be undone;
 * they empty the stack, not in every Excel (office-js #6453).
 */
export class UndoStack {
  entries: Entry[] = [];
  /** Whether what can't be undone empties the stack. */
  isReliable = true;

  /** To be called before a cell is written. */
  remember(sheet: Sheet, row: number, column: number): void {
    const key = cellKey(row, column);
    const cell = sheet.cells.get(key);
    if (this.entries.length === MOST_ENTRIES) this.entries.splice(0, MOST_ENTRIES / 2);
    this.entries.push({ sheet, key, cell: cell ? { ...cell } : null, formula: cell?.formula ?? null });
  }

  /** Something happened that Excel can't undo. */
  passIrreversible(): void {
    if (this.isReliable) this.entries = [];
  }

  /** Ctrl+Z until nothing is left to undo. */
  undoAll(): void {
    for (const { sheet, key, cell, formula } of [...this.entries].reverse()) {
      if (sheet.deleted) continue;
      if (cell === null) {
        sheet.cells.delete(key);
        continue;
      }
      const back = { ...cell, formula };
      sheet.cells.set(key, back);
      calculateCell(sheet, rowOfKey(key), columnOfKey(key), back);
    }
    this.entries = [];
  }
}
