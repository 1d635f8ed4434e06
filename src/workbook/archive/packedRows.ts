import type { LedgerRow } from "../../domain/review/ledgerRows";

/** Characters of a cell of packed rows: well below what a cell can hold. */
const LONGEST = 8_000;

/** Ledger rows of one sheet as a few cells of text: `37:1a2b3c4d 41:…`. */
export function packRows(rows: readonly LedgerRow[]): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  for (const { rowNumber, check } of rows) {
    const word = `${rowNumber}:${check}`;
    if (cell.length + word.length >= LONGEST) {
      cells.push(cell);
      cell = "";
    }
    cell += cell === "" ? word : ` ${word}`;
  }
  return cell === "" ? cells : [...cells, cell];
}

/** The rows of a packed cell; what is none is left out. */
export function unpackRows(text: string, { ledger, sheet }: Pick<LedgerRow, "ledger" | "sheet">): readonly LedgerRow[] {
  return text.split(" ").flatMap((word) => {
    const match = /^(\d+):([0-9a-f]{8})$/.exec(word);
    return match ? [{ ledger, sheet, rowNumber: Number(match[1]), check: match[2]! }] : [];
  });
}
