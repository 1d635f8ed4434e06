import type { Trouble } from "../service/trouble";
import type { FileSession, ViewRow } from "./fileSession";

/** Rows are fetched in blocks of so many; so many blocks are kept. */
const BLOCK_ROWS = 128;
const KEPT_BLOCKS = 48;

type Block = ReadonlyMap<number, ViewRow>;

/** The rows of one sheet as they are looked at: fetched a block at a time, what is in view now before all else. */
export type SheetRows = Readonly<{
  /** null while it is not there yet. A row without cells is one without any. */
  rowAt: (rowIndex: number) => ViewRow | null;
  /** Says which rows are looked at. */
  look: (rowIndexes: readonly number[]) => void;
  /** Nothing is fetched or told any more. */
  close: () => void;
}>;

/**
 * @param onNews - called when rows have come.
 * @param onTrouble - called when rows can't be had; nothing more is fetched then.
 */
export function sheetRows(
  session: FileSession,
  sheetId: string,
  { onNews, onTrouble }: Readonly<{ onNews: () => void; onTrouble: (trouble: Trouble) => void }>,
): SheetRows {
  const blocks = new Map<number, Block>();
  let wanted: readonly number[] = [];
  let fetching = false;
  let closed = false;

  const keep = (index: number, rows: readonly ViewRow[]): void => {
    blocks.set(index, new Map(rows.map((row) => [row.rowIndex, row])));
    for (const oldest of blocks.keys()) {
      if (blocks.size <= KEPT_BLOCKS) break;
      if (!wanted.includes(oldest)) blocks.delete(oldest);
    }
  };
  const fetchNext = async (): Promise<void> => {
    const next = wanted.find((index) => !blocks.has(index));
    if (next === undefined || fetching || closed) return;
    fetching = true;
    const answer = await session.rows(sheetId, next * BLOCK_ROWS, BLOCK_ROWS);
    fetching = false;
    // Closing happens while this waits.
    if (closed as boolean) return;
    if (answer.status === "failed") {
      closed = true;
      onTrouble(answer.trouble);
      return;
    }
    if (answer.status === "done") {
      keep(next, answer.value);
      onNews();
    }
    await fetchNext();
  };
  return {
    rowAt: (rowIndex) => {
      const block = blocks.get(Math.floor(rowIndex / BLOCK_ROWS));
      return block === undefined ? null : (block.get(rowIndex) ?? { rowIndex, cells: [] });
    },
    look: (rowIndexes) => {
      wanted = [...new Set(rowIndexes.map((index) => Math.floor(index / BLOCK_ROWS)))];
      void fetchNext();
    },
    close: () => {
      closed = true;
    },
  };
}
