import { digestOf } from "../../domain/digest/digest";

/** Hexadecimal digits of a row's check: enough to show a change by mistake; it is a check and no protection. */
const DIGITS = 8;

/** Stands for the row before the first one. */
export const NO_ROW = "0".repeat(DIGITS);

/** A row as its check covers it; `check`: as it stands in the row, "" where there is none. */
export type ChainedRow = Readonly<{ number: number; contents: readonly string[]; check: string }>;

/** How many rows there are, and the check of the last: what tells that rows were taken out at the end. */
export type ChainHead = Readonly<{ count: number; check: string }>;

/**
 * What is wrong with a row, by its number: its contents or check are others than when it was written; it is not there; it
 * stands in another place; its number stands twice.
 */
export type ChainFault = Readonly<{ kind: "changed" | "missing" | "moved" | "twice"; number: number }>;

/** The check of a row: 8 hexadecimal digits over it and the check of the row before. */
export function rowCheck(before: string, { number, contents }: Omit<ChainedRow, "check">): string {
  return digestOf(JSON.stringify([before, number, ...contents])).slice(0, DIGITS);
}

/**
 * Names every row that is no longer as it was written. Each single row that is changed, taken out or moved is named, and
 * only that one.
 *
 * @param rows - in the order of the sheet.
 * @param head - null: nobody can say how many there were.
 */
export function chainFaults(rows: readonly ChainedRow[], head: ChainHead | null): readonly ChainFault[] {
  const inOrder = [...rows].sort((a, b) => a.number - b.number);
  const faults: ChainFault[] = [];
  let expected = 1;
  /** Checks that the row before may have: the one it bears and the one it should. */
  let before: readonly string[] | null = [NO_ROW];
  for (const row of inOrder) {
    if (row.number < expected) {
      faults.push({ kind: "twice", number: row.number });
      continue;
    }
    for (; expected < row.number; expected++) {
      faults.push({ kind: "missing", number: expected });
      before = null;
    }
    expected++;
    // What follows a row that is not there can't be told from what it should be.
    const wanted: readonly string[] = before?.map((check) => rowCheck(check, row)) ?? [row.check];
    if (!wanted.includes(row.check)) faults.push({ kind: "changed", number: row.number });
    before = [row.check, ...wanted];
  }
  for (; head !== null && expected <= head.count; expected++) faults.push({ kind: "missing", number: expected });
  const last = inOrder.at(-1);
  const isLastChanged = head !== null && last?.number === head.count && last.check !== head.check;
  if (isLastChanged && !faults.some(({ number }) => number === last.number)) {
    faults.push({ kind: "changed", number: last.number });
  }
  return [...faults, ...movedRows(rows.map(({ number }) => number))].sort((a, b) => a.number - b.number);
}

/** The fewest rows that would have to stand elsewhere for the numbers to rise: all but a longest rising sequence. */
function movedRows(numbers: readonly number[]): readonly ChainFault[] {
  /** By length − 1: the row with which a rising sequence of that length ends lowest. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! <= number) low = middle + 1;
      else high = middle;
    }
    previous[i] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = i;
  });
  const rising = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) rising.add(i);
  return numbers.flatMap((number, i) => (rising.has(i) ? [] : [{ kind: "moved" as const, number }]));
}
