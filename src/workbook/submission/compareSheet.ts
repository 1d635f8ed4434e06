import type { DigestAlgorithm } from "../../domain/digest/digest";
import { cellAddress, rangeAddress } from "../port/address";
import { canonicalValue, UNKNOWN_CELL, type CanonicalCell } from "./canonicalCell";
import { isKept, pairRows, type RowPair } from "./pairRows";
import type { ContentRow, SheetContent } from "./sheetContent";
import { columnDigests, isShortDigest, keptOf, shortDigest, type SheetDetails } from "./sheetSeal";

/** What a cell said: a number or text, "" for nothing, null where it was not kept. */
export type CellValue = string | number | null;

/** A cell that says something else. `cell`: where it stands now; of a row or sheet that is gone, where it stood ("" a whole sheet). */
export type CellChange = Readonly<{ sheet: string; cell: string; from: CellValue; to: CellValue }>;

/**
 * What became of a sealed sheet. `reordered`: rows say the same but stand in another order. `unknown`: cells with a
 * formula whose result is not in the file.
 */
export type SheetComparison = Readonly<{
  changes: readonly CellChange[];
  reordered: boolean;
  unknown: readonly string[];
}>;

/** Finds where a sheet differs from what was sealed. @param sheet - its name now. */
export function compareSheet(
  details: SheetDetails,
  content: SheetContent,
  { sheet, algorithm }: Readonly<{ sheet: string; algorithm: DigestAlgorithm }>,
): SheetComparison {
  const pairs = pairRows(details.rows, content.rows, algorithm);
  const different = pairs.filter(({ same }) => !same);
  const columns = different.length === 0 ? [] : changedColumns(details, content, algorithm);
  const changes: CellChange[] = [];
  const unknown: string[] = [];
  for (const { before, now } of different) {
    const found = now === null ? removedCells(before!) : changedCells({ before, now }, { algorithm, columns });
    for (const { cell, from, to, isUnknown } of found) {
      if (isUnknown) unknown.push(cell);
      else changes.push({ sheet, cell, from, to });
    }
  }
  return { changes, reordered: isReordered(pairs), unknown };
}

type FoundCell = Readonly<{ cell: string; from: CellValue; to: CellValue; isUnknown: boolean }>;

function removedCells(before: NonNullable<RowPair["before"]>): readonly FoundCell[] {
  const kept = keptOf(before);
  if (kept === null) return [{ cell: cellAddress(before.rowIndex, 0), from: null, to: "", isUnknown: false }];
  return [...kept].map(([c, cell]) => ({
    cell: cellAddress(before.rowIndex, c),
    from: valueKept(cell),
    to: "",
    isUnknown: false,
  }));
}

type Known = Readonly<{ algorithm: DigestAlgorithm; columns: readonly number[] }>;

function changedCells(
  { before, now }: Readonly<{ before: RowPair["before"]; now: ContentRow }>,
  { algorithm, columns }: Known,
): readonly FoundCell[] {
  const { rowIndex, cells } = now;
  const kept = before === null ? new Map<number, string>() : keptOf(before);
  if (kept === null) return [unkeptRow(now, columns)];
  const width = Math.max(cells.length, ...[...kept.keys()].map((c) => c + 1));
  const found = Array.from({ length: width }, (_, c) => c).flatMap((c) => {
    const was = kept.get(c);
    const is = cells[c] ?? "";
    if (is === "" ? was === undefined : isKept(was, is, shortDigest(is, algorithm))) return [];
    const cell = cellAddress(rowIndex, c);
    return [{ cell, from: was === undefined ? "" : valueKept(was), to: valueOf(is), isUnknown: is === UNKNOWN_CELL }];
  });
  // By design a cell can have the short digest of another, but not the row.
  return found.length > 0 ? found : [unkeptRow(now, [])];
}

/** Nothing was kept of the row's cells: the columns that differ tell where to look. */
function unkeptRow({ rowIndex, cells }: ContentRow, columns: readonly number[]): FoundCell {
  const isUnknown = cells.includes(UNKNOWN_CELL);
  const [first = 0] = columns;
  if (columns.length === 1) {
    return { cell: cellAddress(rowIndex, first), from: null, to: valueOf(cells[first] ?? ""), isUnknown };
  }
  const lastColumn = columns.at(-1) ?? Math.max(0, cells.length - 1);
  const range = { firstRow: rowIndex, lastRow: rowIndex, firstColumn: first, lastColumn };
  return { cell: rangeAddress(range), from: null, to: null, isUnknown };
}

function changedColumns(details: SheetDetails, content: SheetContent, algorithm: DigestAlgorithm): readonly number[] {
  if (details.columns.length === 0) return [];
  const before = new Map(details.columns.map(({ columnIndex, digest }) => [columnIndex, digest]));
  const now = new Map(columnDigests(content, algorithm).map(({ columnIndex, digest }) => [columnIndex, digest]));
  const all = [...new Set([...before.keys(), ...now.keys()])].sort((a, b) => a - b);
  return all.filter((column) => before.get(column) !== now.get(column));
}

/** Rows that are there have changed their order, or have moved although none came or went. */
function isReordered(pairs: readonly RowPair[]): boolean {
  const both = pairs
    .flatMap(({ before, now }) => (before && now ? [{ from: before.rowIndex, to: now.rowIndex }] : []))
    .sort((a, b) => a.to - b.to);
  if (both.some(({ from }, i) => i > 0 && from < both[i - 1]!.from)) return true;
  return both.length === pairs.length && both.some(({ from, to }) => from !== to);
}

function valueKept(kept: string): CellValue {
  return isShortDigest(kept) ? null : canonicalValue(kept);
}

function valueOf(cell: CanonicalCell): CellValue {
  return cell === UNKNOWN_CELL ? null : canonicalValue(cell);
}
