import type { CellRange } from "../../../workbook/port/cellBlock";

type OpenRun = { key: string; firstRow: number };

/**
 * Finds rectangles of cells that share something (a style, a number format): runs down each column, joined with those of
 * equal height to the left. Memory grows with the changes from row to row, not with the rows.
 */
export class CellRuns {
  private readonly open: (OpenRun | null)[] = [];
  /** By the key they share; in the order they ended. */
  private readonly found = new Map<string, CellRange[]>();

  /** Takes the keys of a row from its first cell on; null and missing: nothing to share. Rows come in order. */
  addRow(rowIndex: number, keys: readonly (string | null)[]): void {
    const width = Math.max(keys.length, this.open.length);
    const ended: [OpenRun, number][] = [];
    for (let c = 0; c < width; c++) {
      const key = keys[c] ?? null;
      const run = this.open[c] ?? null;
      if (run !== null && run.key === key) continue;
      if (run !== null) ended.push([run, c]);
      this.open[c] = key === null ? null : { key, firstRow: rowIndex };
    }
    this.close(ended, rowIndex - 1);
  }

  /** Ends all runs at the last row. */
  finish(lastRow: number): ReadonlyMap<string, readonly CellRange[]> {
    this.close(
      this.open.flatMap((run, c): [OpenRun, number][] => (run === null ? [] : [[run, c]])),
      lastRow,
    );
    this.open.length = 0;
    return this.found;
  }

  private close(ended: readonly (readonly [OpenRun, number])[], lastRow: number): void {
    for (const [{ key, firstRow }, column] of ended) {
      let ranges = this.found.get(key);
      if (ranges === undefined) this.found.set(key, (ranges = []));
      const left = ranges.at(-1);
      const joins = left?.firstRow === firstRow && left.lastRow === lastRow && left.lastColumn === column - 1;
      if (joins) ranges[ranges.length - 1] = { ...left, lastColumn: column };
      else ranges.push({ firstRow, lastRow, firstColumn: column, lastColumn: column });
    }
  }
}
