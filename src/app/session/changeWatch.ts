import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";

/** Tells once that a person has changed what was read, until it is read anew. */
export class ChangeWatch {
  private readonly listeners: (() => void)[] = [];
  private isWatching = false;
  /** Nothing was read yet that could be out of date. */
  private hasTold = true;
  private ignored: ReadonlySet<string> = new Set();

  constructor(private readonly workbook: LiveWorkbook) {}

  async add(listener: () => void): Promise<void> {
    this.listeners.push(listener);
    await this.watch();
  }

  /** A reading begins: what is changed from now on counts. */
  async reading(): Promise<void> {
    this.hasTold = false;
    if (this.listeners.length > 0) await this.watch();
  }

  /** Sheets whose changes don't count: nothing is assessed from them. */
  ignore(sheetIds: ReadonlySet<string>): void {
    this.ignored = sheetIds;
  }

  private async watch(): Promise<void> {
    if (this.isWatching) return;
    this.isWatching = true;
    try {
      await this.workbook.watch((sheetId) => {
        this.changed(sheetId);
      });
    } catch {
      // Without events results are never marked out of date; the next reading tries again.
      this.isWatching = false;
    }
  }

  private changed(sheetId: string): void {
    if (this.hasTold || this.ignored.has(sheetId)) return;
    this.hasTold = true;
    for (const listener of this.listeners) listener();
  }
}
