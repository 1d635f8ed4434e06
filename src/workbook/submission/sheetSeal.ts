import { digestOf, RunningDigest, type DigestAlgorithm } from "../../domain/digest/digest";
import { columnIndexOf, columnLetters } from "../port/address";
import type { CanonicalCell } from "./canonicalCell";
import type { ContentRow, SheetContent } from "./sheetContent";

/**
 * A row as it was sealed. `digest`: over its cells, wherever the row stands. `cells`: what each cell said (or a short digest
 * of it) by the letters of its column, as JSON; "" where the sheet is too large for that.
 */
export type RowSeal = Readonly<{ rowIndex: number; digest: string; cells: string }>;

export type ColumnSeal = Readonly<{ columnIndex: number; digest: string }>;

/** A sheet as it was sealed. `key`: what it is, such as `2026Q3.results`. */
export type SheetSeal = Readonly<{
  key: string;
  name: string;
  rows: readonly RowSeal[];
  columns: readonly ColumnSeal[];
}>;

/** What to keep of each cell: its value, or only a digest of it. */
export type CellKeeping = "values" | "digests";

/** Cells of a sheet above which only rows and columns are sealed. */
const MOST_CELLS = 100_000;
/** Characters of a value that are kept to be told later; of a longer one only the digest. */
const LONGEST_VALUE = 500;
/** Characters of a row's cells in one cell of the seal; Excel takes 32,767. */
const LONGEST_CELLS = 32_000;
const SHORT_DIGITS = 8;
const SHORT_PREFIX = "#";

const DIGIT_0 = "0".charCodeAt(0);
const LOWER_A = "a".charCodeAt(0);

/**
 * A digest in the letters a–p instead of hexadecimal digits: a run of digits in it could be taken for somebody's number,
 * by a person and by a scan.
 */
export function lettersOf(hex: string): string {
  let letters = "";
  for (let i = 0; i < hex.length; i++) {
    const code = hex.charCodeAt(i);
    letters += String.fromCharCode(code < LOWER_A ? code - DIGIT_0 + LOWER_A : code + 10);
  }
  return letters;
}

/** The hexadecimal digits of such letters. */
export function hexOf(letters: string): string {
  return letters.replace(/[a-p]/g, (letter) => (letter.charCodeAt(0) - 97).toString(16));
}

/** Digest of a row over what its cells say and in which columns they stand. */
export function rowDigest({ cells }: ContentRow, algorithm: DigestAlgorithm): string {
  return lettersOf(digestOf(JSON.stringify(cells), algorithm));
}

/** Digest of each column over what its cells say and in which rows they stand. */
export function columnDigests(content: SheetContent, algorithm: DigestAlgorithm): readonly ColumnSeal[] {
  const columns: (RunningDigest | undefined)[] = [];
  for (const { rowIndex, cells } of content) {
    cells.forEach((cell, c) => {
      if (cell !== "") (columns[c] ??= new RunningDigest(algorithm)).add(`${JSON.stringify([rowIndex, cell])}\n`);
    });
  }
  return columns.flatMap((digest, columnIndex) =>
    digest === undefined ? [] : [{ columnIndex, digest: lettersOf(digest.result()) }],
  );
}

export type SealOptions = Readonly<{ key: string; name: string; keep: CellKeeping; algorithm: DigestAlgorithm }>;

/** Seals what a sheet says. */
export function sealSheet(content: SheetContent, { key, name, keep, algorithm }: SealOptions): SheetSeal {
  const cellCount = content.reduce((sum, { cells }) => sum + cells.length, 0);
  const rows = content.map((row): RowSeal => ({
    rowIndex: row.rowIndex,
    digest: rowDigest(row, algorithm),
    cells: cellCount > MOST_CELLS ? "" : keptCells(row, keep, algorithm),
  }));
  return { key, name, rows, columns: columnDigests(content, algorithm) };
}

function keptCells({ cells }: ContentRow, keep: CellKeeping, algorithm: DigestAlgorithm): string {
  const kept = (mostCharacters: number): string =>
    JSON.stringify(
      Object.fromEntries(
        cells.flatMap((cell, c) =>
          cell === "" ? [] : [[columnLetters(c), cell.length > mostCharacters ? shortDigest(cell, algorithm) : cell]],
        ),
      ),
    );
  const text = kept(keep === "values" ? LONGEST_VALUE : 0);
  if (text.length <= LONGEST_CELLS) return text;
  const short = kept(0);
  return short.length <= LONGEST_CELLS ? short : "";
}

/** A digest that is short enough to be kept for each cell; it never looks like a cell. */
export function shortDigest(cell: CanonicalCell, algorithm: DigestAlgorithm): string {
  return SHORT_PREFIX + lettersOf(digestOf(cell, algorithm)).slice(0, SHORT_DIGITS);
}

/** Whether what was kept of a cell is only its digest. */
export function isShortDigest(kept: string): boolean {
  return kept.startsWith(SHORT_PREFIX);
}

/** What was kept of a row's cells, by column index; null where nothing was, or it can't be read. */
export function keptOf({ cells }: RowSeal): ReadonlyMap<number, string> | null {
  if (cells === "") return null;
  try {
    const kept: unknown = JSON.parse(cells);
    if (typeof kept !== "object" || kept === null) return null;
    const entries = Object.entries(kept).map(([letters, cell]) => [columnIndexOf(letters), cell] as const);
    return entries.every((entry): entry is [number, string] => entry[0] !== null && typeof entry[1] === "string")
      ? new Map(entries)
      : null;
  } catch {
    return null;
  }
}
