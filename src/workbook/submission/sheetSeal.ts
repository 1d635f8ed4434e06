import { digestOf, RunningDigest, type DigestAlgorithm } from "../../domain/digest/digest";
import { columnIndexOf, columnLetters } from "../port/address";
import type { CanonicalCell } from "./canonicalCell";
import type { ContentRow, SheetContent } from "./sheetContent";

/** A sheet as it was sealed. `key`: what it is, such as `2026Q3.results`; `digest`: over all it said. */
export type SheetSeal = Readonly<{ key: string; name: string; digest: string }>;

/**
 * A row as it was sealed. `digest`: short, over its cells, wherever the row stands; `cells`: what each cell said (or a short
 * digest of it) by the letters of its column, as JSON; "" where the sheet is too large for that.
 */
export type RowSeal = Readonly<{ rowIndex: number; digest: string; cells: string }>;

export type ColumnSeal = Readonly<{ columnIndex: number; digest: string }>;

/** What tells where a sheet differs from what was sealed. `columns`: only where nothing is kept of cells. */
export type SheetDetails = Readonly<{ name: string; rows: readonly RowSeal[]; columns: readonly ColumnSeal[] }>;

/** What to keep of each cell: its value, or only a digest of it. */
export type CellKeeping = "values" | "digests";

/** Cells of a sheet above which only rows and columns are sealed. */
const MOST_CELLS = 100_000;
/** Characters of a value that are kept to be told later; of a longer one only the digest. */
const LONGEST_VALUE = 500;
/** Characters of a row's cells in one cell of the seal; Excel takes 32,767. */
const LONGEST_CELLS = 32_000;
/** Letters of the digest of a cell, and of a row or column: they only tell where to look, what is sealed has all letters. */
const CELL_LETTERS = 8;
const LINE_LETTERS = 16;
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
  return lettersOf(digestOf(JSON.stringify(cells), algorithm)).slice(0, LINE_LETTERS);
}

/** Digest of each column over what its cells say and in which rows they stand. */
export function columnDigests({ rows }: SheetContent, algorithm: DigestAlgorithm): readonly ColumnSeal[] {
  const columns: (RunningDigest | undefined)[] = [];
  for (const { rowIndex, cells } of rows) {
    cells.forEach((cell, c) => {
      if (cell !== "") (columns[c] ??= new RunningDigest(algorithm)).add(`${JSON.stringify([rowIndex, cell])}\n`);
    });
  }
  return columns.flatMap((digest, columnIndex) =>
    digest === undefined ? [] : [{ columnIndex, digest: lettersOf(digest.result()).slice(0, LINE_LETTERS) }],
  );
}

/** Seals what a sheet says. */
export function sealSheet(
  content: SheetContent,
  { key, name, algorithm }: Readonly<{ key: string; name: string; algorithm: DigestAlgorithm }>,
): SheetSeal {
  return { key, name, digest: lettersOf(content.digest(algorithm)) };
}

export type DetailOptions = Readonly<{ name: string; keep: CellKeeping; algorithm: DigestAlgorithm }>;

/** What is to tell later where the sheet differs from what it says now. */
export function detailsOf(content: SheetContent, { name, keep, algorithm }: DetailOptions): SheetDetails {
  const cellCount = content.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const keepsCells = cellCount <= MOST_CELLS;
  const rows = content.rows.map((row): RowSeal => ({
    rowIndex: row.rowIndex,
    digest: rowDigest(row, algorithm),
    cells: keepsCells ? keptCells(row, keep, algorithm) : "",
  }));
  return { name, rows, columns: rows.some(({ cells }) => cells === "") ? columnDigests(content, algorithm) : [] };
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
  return SHORT_PREFIX + lettersOf(digestOf(cell, algorithm)).slice(0, CELL_LETTERS);
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
