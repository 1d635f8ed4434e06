import type { GridGeometry } from "./gridGeometry";

/** A cell by its position among what is shown. */
export type Position = Readonly<{ row: number; column: number }>;

type Move = (at: Position, around: Readonly<{ page: number; last: Position; used: Position }>) => Position;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { used }) => ({ row, column: used.column }),
  "Ctrl+Home": () => ({ row: 0, column: 0 }),
  "Ctrl+End": (_, { used }) => used,
  "Ctrl+ArrowUp": ({ column }) => ({ row: 0, column }),
  "Ctrl+ArrowDown": ({ column }, { used }) => ({ row: used.row, column }),
  "Ctrl+ArrowLeft": ({ row }) => ({ row, column: 0 }),
  "Ctrl+ArrowRight": ({ row }, { used }) => ({ row, column: used.column }),
};

/** Where a key leads from a cell, as in spreadsheets; null when it leads nowhere. `used`: the last cell that holds something. */
export function movedBy(
  key: Readonly<{ key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }>,
  at: Position,
  { geometry, page, used }: Readonly<{ geometry: GridGeometry; page: number; used: Position }>,
): Position | null {
  if (key.altKey) return null;
  const move = MOVES[key.ctrlKey || key.metaKey ? `Ctrl+${key.key}` : key.key];
  if (move === undefined) return null;
  const last = { row: geometry.rows.count - 1, column: geometry.columns.count - 1 };
  const { row, column } = move(at, { page, last, used });
  return { row: Math.min(Math.max(row, 0), last.row), column: Math.min(Math.max(column, 0), last.column) };
}
