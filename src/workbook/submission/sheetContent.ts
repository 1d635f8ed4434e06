import { RunningDigest, type DigestAlgorithm } from "../../domain/digest/digest";
import { CELL, type CellBlock, type CellRange } from "../port/cellBlock";
import type { WorkbookHost } from "../port/workbookHost";
import type { PlannedSheet } from "../port/writePlan";
import { canonicalOfPlanned, canonicalOfRead, type CanonicalCell } from "./canonicalCell";
import { PackedDigest } from "./packedDigest";

/** A row that says something: its cells by column index, up to the last one that does. */
export type ContentRow = Readonly<{ rowIndex: number; cells: readonly CanonicalCell[] }>;

/** Code of a cell that says nothing. */
const NOTHING = 0;

/**
 * What a sheet says: its rows in order, empty ones left out, and so are cells that a merge hides. What many cells say is
 * kept once: four bytes a cell.
 */
export class SheetContent {
  private made: readonly ContentRow[] | undefined;

  /**
   * @param said - by code, what cells say; `said[0]` is nothing.
   * @param starts - where in `codes` each row begins; one more at the end.
   */
  constructor(
    private readonly said: readonly CanonicalCell[],
    private readonly rowIndexes: readonly number[],
    private readonly starts: readonly number[],
    private readonly codes: Int32Array,
  ) {}

  get rows(): readonly ContentRow[] {
    return (this.made ??= [...this.usedRows()].map(({ rowIndex, from, to }) => ({
      rowIndex,
      cells: Array.from(this.codes.subarray(from, to), (code) => this.said[code]!),
    })));
  }

  /** How many cells say something of a kind. The question is asked once of what many cells say. */
  countCells(isOfKind: (cell: CanonicalCell) => boolean): number {
    const ofKind = Uint8Array.from(this.said, (cell, code) => (code !== NOTHING && isOfKind(cell) ? 1 : 0));
    if (!ofKind.includes(1)) return 0;
    let count = 0;
    for (const code of this.codes) count += ofKind[code]!;
    return count;
  }

  /**
   * Digest of the whole sheet: of every cell that says something where it stands and what it says, and of nothing else.
   * What it is made of: of each row its index + 1, the number of its cells, and of each cell the number of what it says, in
   * the order of first appearance from 1 (0 for nothing), the text itself behind each new number.
   */
  digest(algorithm: DigestAlgorithm): string {
    const digest = new PackedDigest(new RunningDigest(algorithm));
    const numbers = new Int32Array(this.said.length);
    let last = 0;
    for (const { rowIndex, from, to } of this.usedRows()) {
      digest.addWhole(rowIndex + 1);
      digest.addWhole(to - from);
      for (let at = from; at < to; at++) {
        const code = this.codes[at]!;
        const isNew = code !== NOTHING && numbers[code] === 0;
        if (isNew) numbers[code] = ++last;
        digest.addWhole(numbers[code]!);
        if (isNew) digest.addText(this.said[code]!);
      }
    }
    return digest.result();
  }

  private *usedRows(): Generator<Readonly<{ rowIndex: number; from: number; to: number }>> {
    for (const [r, rowIndex] of this.rowIndexes.entries()) {
      const from = this.starts[r]!;
      let to = this.starts[r + 1]!;
      while (to > from && this.codes[to - 1] === NOTHING) to--;
      if (to > from) yield { rowIndex, from, to };
    }
  }
}

/** What rows say, such as those of a plan. */
export function contentOfRows(rows: Iterable<ContentRow>, merges: readonly CellRange[] = []): SheetContent {
  const draft = new ContentDraft();
  for (const row of rows) draft.addRow(row);
  return draft.finish(merges);
}

/** What a planned sheet will say. */
export function contentOfPlan(sheet: PlannedSheet): SheetContent {
  const rows = function* (): Generator<ContentRow> {
    let rowIndex = 0;
    for (const { cells } of sheet.rows()) yield { rowIndex: rowIndex++, cells: cells.map(canonicalOfPlanned) };
  };
  return contentOfRows(rows(), sheet.merges);
}

/** What a sheet of a file says. @throws HostError */
export async function readContent(host: WorkbookHost, sheetId: string, signal?: AbortSignal): Promise<SheetContent> {
  const draft = new ContentDraft();
  const take = (block: CellBlock): void => {
    draft.addBlock(block);
  };
  const { merges } = await host.readSheet(sheetId, take, signal ? { signal } : {});
  return draft.finish(merges);
}

const FIRST_CELLS = 1 << 12;

/** Collects what a sheet says, row by row. */
class ContentDraft {
  private readonly codeOf = new Map<CanonicalCell, number>([["", NOTHING]]);
  private readonly said: CanonicalCell[] = [""];
  private readonly rowIndexes: number[] = [];
  private readonly starts: number[] = [0];
  private codes = new Int32Array(FIRST_CELLS);
  private used = 0;
  /** By id of a text and by number, codes that are known: most cells say what another one has said. */
  private readonly ofText: number[] = [];
  private readonly ofNumber = new Map<number, number>();

  addRow({ rowIndex, cells }: ContentRow): void {
    this.makeRoom(cells.length);
    for (const cell of cells) this.codes[this.used++] = this.code(cell);
    this.endRow(rowIndex);
  }

  addBlock(block: CellBlock): void {
    const { rowCount, columnCount, rowIndexes, kinds } = block;
    for (let r = 0; r < rowCount; r++) {
      const first = r * columnCount;
      let end = first + columnCount;
      while (end > first && kinds[end - 1] === CELL.EMPTY) end--;
      this.makeRoom(end - first);
      for (let at = first; at < end; at++) this.codes[this.used++] = this.codeInBlock(block, at);
      this.endRow(rowIndexes[r]!);
    }
  }

  finish(merges: readonly CellRange[]): SheetContent {
    this.hide(merges);
    return new SheetContent(this.said, this.rowIndexes, this.starts, this.codes.subarray(0, this.used));
  }

  private codeInBlock({ kinds, numbers, strings }: CellBlock, at: number): number {
    const kind = kinds[at]!;
    if (kind === CELL.EMPTY) return NOTHING;
    const value = numbers[at]!;
    const isText = kind === CELL.TEXT;
    const isNumber = kind === CELL.NUMBER || kind === CELL.DATE;
    const known = isText ? this.ofText[value] : isNumber ? this.ofNumber.get(value) : undefined;
    if (known !== undefined) return known;
    const code = this.code(canonicalOfRead(kind, value, (id) => strings.textOf(id)));
    if (isText) this.ofText[value] = code;
    else if (isNumber) this.ofNumber.set(value, code);
    return code;
  }

  private code(cell: CanonicalCell): number {
    let code = this.codeOf.get(cell);
    if (code === undefined) {
      code = this.said.push(cell) - 1;
      this.codeOf.set(cell, code);
    }
    return code;
  }

  private makeRoom(cells: number): void {
    if (this.used + cells <= this.codes.length) return;
    const larger = new Int32Array(Math.max(this.used + cells, this.codes.length * 2));
    larger.set(this.codes);
    this.codes = larger;
  }

  private endRow(rowIndex: number): void {
    this.rowIndexes.push(rowIndex);
    this.starts.push(this.used);
  }

  /** Takes out what merges hide: all their cells but the first. */
  private hide(merges: readonly CellRange[]): void {
    if (merges.length === 0) return;
    const rows = new Map(this.rowIndexes.map((rowIndex, r) => [rowIndex, r]));
    for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
      for (let rowIndex = firstRow; rowIndex <= lastRow; rowIndex++) {
        const r = rows.get(rowIndex);
        if (r === undefined) continue;
        const from = this.starts[r]! + firstColumn + (rowIndex === firstRow ? 1 : 0);
        const to = Math.min(this.starts[r]! + lastColumn + 1, this.starts[r + 1]!);
        if (from < to) this.codes.fill(NOTHING, from, to);
      }
    }
  }
}
