import type { DigestAlgorithm } from "../../domain/digest/digest";
import type { ContentRow } from "./sheetContent";
import { isShortDigest, keptOf, rowDigest, shortDigest, type RowSeal } from "./sheetSeal";

/** A row as it was and as it is. `before` null: it was not there; `now` null: it is there no more. */
export type RowPair = Readonly<{ before: RowSeal | null; now: ContentRow | null; same: boolean }>;

/** Comparisons of rows that are worth their time; beyond, rows go by their place alone. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Finds for each row the one that it was: the same one wherever it stands now, else the most alike, else the one in its
 * place.
 */
export function pairRows(
  seals: readonly RowSeal[],
  content: readonly ContentRow[],
  algorithm: DigestAlgorithm,
): readonly RowPair[] {
  const pairs: RowPair[] = [];
  const { before, now } = takeSameRows(seals, content, { pairs, algorithm });
  const alike =
    before.length * now.length <= MOST_COMPARISONS ? pairAlike(before, now, algorithm) : new Map<ContentRow, RowSeal>();
  const taken = new Set(alike.values());
  const byPlace = new Map(before.filter((seal) => !taken.has(seal)).map((seal) => [seal.rowIndex, seal]));
  for (const row of now) {
    const seal = alike.get(row) ?? byPlace.get(row.rowIndex) ?? null;
    if (seal !== null) byPlace.delete(seal.rowIndex);
    pairs.push({ before: seal, now: row, same: false });
  }
  for (const seal of byPlace.values()) pairs.push({ before: seal, now: null, same: false });
  return pairs;
}

type Unpaired = Readonly<{ before: readonly RowSeal[]; now: readonly ContentRow[] }>;

/** Takes out the rows that say the same as ever: those in their place first, then in their order. */
function takeSameRows(
  seals: readonly RowSeal[],
  content: readonly ContentRow[],
  { pairs, algorithm }: Readonly<{ pairs: RowPair[]; algorithm: DigestAlgorithm }>,
): Unpaired {
  const inPlace = new Map(seals.map((seal) => [seal.rowIndex, seal]));
  const rest = content.flatMap((now) => {
    const digest = rowDigest(now, algorithm);
    const before = inPlace.get(now.rowIndex);
    if (before?.digest !== digest) return [{ now, digest }];
    inPlace.delete(now.rowIndex);
    pairs.push({ before, now, same: true });
    return [];
  });
  const byDigest = new Map<string, RowSeal[]>();
  for (const seal of inPlace.values()) byDigest.set(seal.digest, [...(byDigest.get(seal.digest) ?? []), seal]);
  const now = rest.flatMap(({ now: row, digest }) => {
    const before = byDigest.get(digest)?.shift();
    if (before === undefined) return [row];
    inPlace.delete(before.rowIndex);
    pairs.push({ before, now: row, same: true });
    return [];
  });
  return { before: [...inPlace.values()], now };
}

/** Pairs rows of which at least half the cells say the same, those that are most alike first. */
function pairAlike(
  before: readonly RowSeal[],
  now: readonly ContentRow[],
  algorithm: DigestAlgorithm,
): Map<ContentRow, RowSeal> {
  const kept = before.map((seal) => ({ seal, cells: keptOf(seal) }));
  const candidates = now.flatMap((row) => {
    const digests = row.cells.map((cell) => (cell === "" ? "" : shortDigest(cell, algorithm)));
    return kept.flatMap(({ seal, cells }) => {
      if (cells === null) return [];
      const same = row.cells.filter((cell, c) => cell !== "" && isKept(cells.get(c), cell, digests[c]!)).length;
      const filled = row.cells.filter((cell) => cell !== "").length;
      if (2 * same < Math.max(cells.size, filled)) return [];
      const inPlace = seal.rowIndex === row.rowIndex ? 0.5 : 0;
      return [{ row, seal, likeness: (same + inPlace) / Math.max(cells.size, filled) }];
    });
  });
  const pairs = new Map<ContentRow, RowSeal>();
  const taken = new Set<RowSeal>();
  for (const { row, seal } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(row) || taken.has(seal)) continue;
    pairs.set(row, seal);
    taken.add(seal);
  }
  return pairs;
}

/** Whether a cell says what was kept of it. */
export function isKept(kept: string | undefined, cell: string, digest: string): boolean {
  return kept !== undefined && (isShortDigest(kept) ? kept === digest : kept === cell);
}
