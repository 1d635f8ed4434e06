import { LAST_ROW_INDEX, parseRangeAddress } from "../../../workbook/port/address";
import type { CellRange } from "../../../workbook/port/cellBlock";
import { HostError } from "../../../workbook/port/hostError";
import {
  attributeText,
  BYTE,
  INCOMPLETE,
  integerAttribute,
  isMiscased,
  isName,
  localName,
  nameBytes,
  skipMarkup,
  tagEnd,
} from "./byteTags";
import { CellScanner, isPlainCell } from "./cellScanner";
import { CellDecoder, type CellContext, type CellSink } from "./cellValue";
import { LONGEST_PLAIN_CELL } from "./plainCell";

const LETTER_R = 0x72;
const DATA = nameBytes("sheetData");
const ROW = nameBytes("row");
const CELL_NAME = nameBytes("c");
const MERGE = nameBytes("mergeCell");

/** A cell or tag is never longer; more is an attack or damage. */
const LONGEST_TOKEN = 8 << 20;
/** What is left of one as long as this is not looked at with every chunk, which would take the square of its length. */
const LONG_REST = 1 << 17;

/** Takes the rows of a sheet: cells of the row in hand, then its end. */
export type RowSink = CellSink & {
  endRow: (rowIndex: number) => void;
  /** Takes back what was put into the row in hand. */
  dropRow: () => void;
  /** No more rows come. */
  flush: () => void;
};

/** Sees start tags of a sheet that are no cell's: those outside of the rows, and those of the rows. */
export type TagObserver = Readonly<{
  onTag: (name: string, attribute: (name: string) => string | null) => void;
  /** The tag stands in bytes[at, end). */
  onRow: (rowIndex: number, bytes: Uint8Array, at: number, end: number) => void;
}>;

export type SheetScannerOptions = Readonly<{
  /** Rows with this index or above are not read. */
  rowLimit: number;
  /** Wanted columns; null: all. */
  columns: ReadonlySet<number> | null;
  observer?: TagObserver;
}>;

/**
 * Reads the bytes of a sheet part as they come, cut anywhere. Takes what it needs of XML and of the schema: rows and cells
 * in any namespace prefix, with or without `r`; everything else is passed over.
 */
export class SheetScanner {
  readonly merges: CellRange[] = [];
  /** Rows seen, empty ones included. */
  rowsRead = 0;
  /** What the last scan left, and the next chunk behind it. */
  private buffer = new Uint8Array(0);
  private restLength = 0;
  /** So many bytes must have come before they are scanned again. */
  private wanted = 0;
  private inData = false;
  private inRow = false;
  private done = false;
  private rowIndex = -1;
  private previousRowIndex = -1;
  /** The row in hand has no number of its own: its cells' references may have one. */
  private unnumbered = false;
  private readonly cells: CellScanner;

  constructor(
    private readonly builder: RowSink,
    private readonly context: CellContext,
    private readonly options: SheetScannerOptions,
  ) {
    this.cells = new CellScanner(new CellDecoder(context, builder), options.columns);
  }

  /**
   * Takes the next bytes.
   *
   * @returns false when no more are wanted.
   * @throws HostError has-doctype, text-too-long, sheet-too-large, damaged.
   */
  push(chunk: Uint8Array): boolean {
    const length = this.restLength + chunk.length;
    if (length > this.buffer.length) {
      const larger = new Uint8Array(Math.max(length, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, this.restLength));
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.restLength);
    this.restLength = length;
    if (length >= this.wanted) this.scanRest();
    return !this.done;
  }

  /** Scans what has come, and keeps what is left of it. */
  private scanRest(): void {
    const length = this.restLength;
    const at = this.scan(new Uint8Array(this.buffer.buffer, 0, length));
    this.restLength = length - at;
    if (this.restLength > LONGEST_TOKEN) throw this.error(this.inRow ? "text-too-long" : "damaged");
    this.wanted = this.restLength < LONG_REST ? 0 : Math.min(this.restLength * 2, LONGEST_TOKEN + 1);
    this.buffer.copyWithin(0, at, length);
  }

  /** All bytes have come. @throws HostError damaged when they end in the middle. */
  end(): void {
    if (!this.done && this.wanted > 0) this.scanRest();
    if (!this.done && (this.inData || this.restLength > 0)) throw this.error("damaged");
    this.builder.flush();
  }

  /** Scans whole tokens; gives the index from which bytes must be seen again. */
  private scan(bytes: Uint8Array): number {
    let at = 0;
    while (!this.done) {
      if (this.inRow && !this.unnumbered && !this.cells.skipping) at = this.plainCells(bytes, at);
      while (at < bytes.length && bytes[at] !== BYTE.LESS) at++;
      if (at >= bytes.length) break;
      const next = this.token(bytes, at);
      if (next === INCOMPLETE) return at;
      at = next;
    }
    return bytes.length;
  }

  /** Passes over plain cells in the row in hand; gives the index of the first that is none, or too near the end. */
  private plainCells(bytes: Uint8Array, from: number): number {
    const last = bytes.length - LONGEST_PLAIN_CELL;
    let at = from;
    while (at < last && bytes[at] === BYTE.LESS && isPlainCell(bytes, at)) {
      const behind = this.cells.scanPlain(bytes, at + 2, this.rowIndex);
      if (behind === 0) break;
      at = behind;
    }
    return at;
  }

  private token(bytes: Uint8Array, at: number): number {
    if (this.inRow && !this.cells.skipping && isPlainCell(bytes, at)) return this.cell(bytes, at + 2);
    const first = bytes[at + 1];
    if (first === BYTE.BANG || first === BYTE.QUESTION || first === undefined) {
      const behind = skipMarkup(bytes, at);
      if (behind === at) throw this.error("has-doctype");
      return behind;
    }
    const closing = first === BYTE.SLASH;
    const name = localName(bytes, at + (closing ? 2 : 1));
    if (this.inRow && !this.cells.skipping && !closing && isName(bytes, name, CELL_NAME)) {
      return this.cell(bytes, name + 1);
    }
    const end = tagEnd(bytes, at);
    if (end === INCOMPLETE) return INCOMPLETE;
    if (this.cells.skipping) this.cells.skipping = !(closing && isName(bytes, name, CELL_NAME));
    else if (this.inData) this.dataTag(bytes, { at, name, end, closing });
    else if (!closing) this.outerTag(bytes, { at, name, end });
    return end + 1;
  }

  /** A start tag outside of sheetData, or its own. */
  private outerTag(bytes: Uint8Array, { at, name, end }: { at: number; name: number; end: number }): void {
    if (isMiscased(bytes, name, DATA)) throw this.error("damaged");
    if (isName(bytes, name, DATA)) this.inData = bytes[end - 1] !== BYTE.SLASH;
    else if (isName(bytes, name, MERGE)) this.merge(bytes, at, end);
    else if (this.options.observer) observe(this.options.observer, bytes, { at, name, end });
  }

  /** A tag inside sheetData that is no cell's. */
  private dataTag(
    bytes: Uint8Array,
    { at, name, end, closing }: { at: number; name: number; end: number; closing: boolean },
  ): void {
    if (isName(bytes, name, ROW)) {
      if (closing) this.endRow();
      else {
        this.startRow(integerAttribute(bytes, at, end, LETTER_R));
        if (this.inRow) this.options.observer?.onRow(this.rowIndex, bytes, at, end);
        if (bytes[end - 1] === BYTE.SLASH) this.endRow();
      }
    } else if (closing && isName(bytes, name, DATA)) {
      if (this.inRow) throw this.error("damaged");
      this.inData = false;
    } else if ([ROW, CELL_NAME, DATA].some((known) => isMiscased(bytes, name, known))) throw this.error("damaged");
  }

  private cell(bytes: Uint8Array, at: number): number {
    const behind = this.cells.scan(bytes, at);
    const { rowNumber } = this.cells;
    // A reference into another row: which of the two is meant is anybody's guess.
    if (behind !== INCOMPLETE && !this.unnumbered && rowNumber > 0 && rowNumber !== this.rowIndex + 1)
      throw this.error("damaged");
    if (this.unnumbered && behind !== INCOMPLETE && rowNumber > 0) {
      this.unnumbered = false;
      this.rowIndex = this.checked(rowNumber - 1);
      if (this.rowIndex >= this.options.rowLimit) {
        this.builder.dropRow();
        this.done = true;
      }
    }
    return behind;
  }

  /** `rowNumber`: 0 when the row has none, NaN when it has something else. */
  private startRow(rowNumber: number): void {
    if (this.inRow) throw this.error("damaged");
    this.unnumbered = rowNumber === 0;
    this.rowIndex = this.checked(this.unnumbered ? this.previousRowIndex + 1 : rowNumber - 1);
    this.rowsRead++;
    if (!this.unnumbered && this.rowIndex >= this.options.rowLimit) {
      this.done = true;
      return;
    }
    this.inRow = true;
    this.cells.startRow();
  }

  private endRow(): void {
    if (!this.inRow || this.done) return;
    this.inRow = false;
    if (this.rowIndex >= this.options.rowLimit) {
      this.builder.dropRow();
      this.done = true;
      return;
    }
    this.previousRowIndex = this.rowIndex;
    this.builder.endRow(this.rowIndex);
  }

  /** Rows come in ascending order, each once: Excel itself takes no others. */
  private checked(rowIndex: number): number {
    if (rowIndex > LAST_ROW_INDEX) throw this.error("sheet-too-large");
    if (!(rowIndex > this.previousRowIndex)) throw this.error("damaged");
    return rowIndex;
  }

  private merge(bytes: Uint8Array, at: number, end: number): void {
    const reference = attributeText(bytes, at, end, "ref");
    if (reference === null) throw this.error("damaged");
    const range = parseRangeAddress(reference);
    if (range) this.merges.push(range);
  }

  private error(code: "has-doctype" | "text-too-long" | "sheet-too-large" | "damaged"): HostError {
    return new HostError(code, "file", { part: this.context.part, sheet: this.context.sheet });
  }
}

function observe(
  observer: TagObserver,
  bytes: Uint8Array,
  { at, name, end }: { at: number; name: number; end: number },
): void {
  let behind = name;
  while (behind < end && bytes[behind]! > BYTE.SPACE && bytes[behind] !== BYTE.SLASH) behind++;
  observer.onTag(new TextDecoder().decode(bytes.subarray(name, behind)), (attribute) =>
    attributeText(bytes, at, end, attribute),
  );
}
