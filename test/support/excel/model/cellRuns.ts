import type { Rectangle } from "./rectangle";

/** Gathers cells into rectangles as Excel does: runs in a row, joined with equal runs of the row above. */
export function cellRuns(cells: readonly Readonly<{ row: number; column: number }>[]): Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columnCount === column) last.columnCount++;
    else runs.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  const joined: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.column}+${run.columnCount}`;
    const above = open.get(key);
    if (above && above.row + above.rowCount === run.row) above.rowCount++;
    else {
      joined.push(run);
      open.set(key, run);
    }
  }
  return joined;
}
