import { LAST_COLUMN_INDEX, LAST_ROW_INDEX, parseRangeAddress } from "../../../workbook/address";
import type { CellRange } from "../../../workbook/cellBlock";
import { HostError } from "../../../workbook/hostError";
import type { BlockBuilder } from "./blockBuilder";
import { attributeText, BYTE, INCOMPLETE, integerAttribute, isName, localName, skipMarkup, tagEnd } from "./byteTags";
import { CellScanner } from "./cellScanner";
import type { CellDecoder } from "./cellValue";

const nameBytes = (name: string): number[] => [...new TextEncoder().encode(name)];
const LETTER_R = 0x72;
const ROW = nameBytes("row");
const CELL_NAME = nameBytes("c");
const MERGE = nameBytes("mergeCell");

/** A cell or tag is never longer; more is an attack or damage. */
const LONGEST_TOKEN = 8 << 20;

export type SheetScannerOptions = Readonly<{
  part: string;
  /** Rows with this index or above are not read. */
  rowLimit: number;
  /** Wanted columns; null: all. */
  columns: ReadonlySet<number> | null;
}>;

/**
 * Reads the bytes of a sheet part as they come, cut anywhere. Takes what it needs of XML and of the schema: rows and cells
 * in any namespace prefix, with or without `r`; everything else is passed over.
 */
export class SheetScanner {
  readonly merges: CellRange[] = [];
  /** Rows seen, empty ones included. */
  rowsRead = 0;
  private rest = new Uint8Array(0);
  private rowIndex = -1;
  private inRow = false;
  private done = false;
  private readonly cells: CellScanner;

  constructor(
    private readonly builder: BlockBuilder,
    decoder: CellDecoder,
    private readonly options: SheetScannerOptions,
  ) {
    this.cells = new CellScanner(decoder, options.columns);
  }

  /**
   * Takes the next bytes.
   *
   * @returns false when no more are wanted.
   * @throws HostError has-doctype, text-too-long, damaged.
   */
  push(chunk: Uint8Array): boolean {
    let bytes = chunk;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + chunk.length);
      bytes.set(this.rest);
      bytes.set(chunk, this.rest.length);
    }
    const at = this.scan(bytes);
    if (bytes.length - at > LONGEST_TOKEN) throw new HostError("text-too-long", "file", { part: this.options.part });
    this.rest = bytes.slice(at);
    return !this.done;
  }

  /** All bytes have come. @throws HostError damaged when they end inside a row. */
  end(): void {
    if (!this.done && (this.inRow || this.rest.length > 0)) {
      if (this.inRow || this.rest.includes(BYTE.LESS))
        throw new HostError("damaged", "file", { part: this.options.part });
    }
    this.builder.flush();
  }

  /** Scans whole tokens; gives the index from which bytes must be seen again. */
  private scan(bytes: Uint8Array): number {
    let at = 0;
    while (!this.done) {
      const tag = bytes.indexOf(BYTE.LESS, at);
      if (tag < 0) return bytes.length;
      const next = this.token(bytes, tag);
      if (next === INCOMPLETE) return tag;
      at = next;
    }
    return bytes.length;
  }

  private token(bytes: Uint8Array, at: number): number {
    const first = bytes[at + 1];
    if (first === BYTE.BANG || first === BYTE.QUESTION || first === undefined) {
      const behind = skipMarkup(bytes, at);
      if (behind === at) throw new HostError("has-doctype", "file", { part: this.options.part });
      return behind;
    }
    const closing = first === BYTE.SLASH;
    const name = localName(bytes, at + (closing ? 2 : 1));
    if (!closing && this.inRow && isName(bytes, name, CELL_NAME)) {
      return this.cells.scan(bytes, name + 1);
    }
    const end = tagEnd(bytes, at);
    if (end === INCOMPLETE) return INCOMPLETE;
    if (isName(bytes, name, ROW)) this.row(bytes, at, end, closing);
    else if (!closing && isName(bytes, name, MERGE)) this.merge(bytes, at, end);
    return end + 1;
  }

  private row(bytes: Uint8Array, at: number, end: number, closing: boolean): void {
    if (closing) {
      this.endRow();
      return;
    }
    const rowNumber = integerAttribute(bytes, at, end, LETTER_R);
    const rowIndex = rowNumber === 0 ? this.rowIndex + 1 : rowNumber - 1;
    if (Number.isNaN(rowIndex) || rowIndex < 0 || rowIndex > LAST_ROW_INDEX) {
      throw new HostError("damaged", "file", { part: this.options.part });
    }
    this.rowIndex = rowIndex;
    this.rowsRead++;
    if (rowIndex >= this.options.rowLimit) {
      this.done = true;
      return;
    }
    this.inRow = true;
    this.cells.startRow();
    if (bytes[end - 1] === BYTE.SLASH) this.endRow();
  }

  private endRow(): void {
    if (!this.inRow) return;
    this.inRow = false;
    this.builder.endRow(this.rowIndex);
  }

  private merge(bytes: Uint8Array, at: number, end: number): void {
    const range = parseRangeAddress(attributeText(bytes, at, end, "ref") ?? "");
    if (range && range.lastColumn <= LAST_COLUMN_INDEX) this.merges.push(range);
  }
}
