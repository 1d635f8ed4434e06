import { LAST_COLUMN_INDEX } from "../../../workbook/port/address";
import {
  behindClosingTag,
  BYTE,
  INCOMPLETE,
  integerOf,
  isLetterAttribute,
  isMiscased,
  isName,
  localName,
  nameBytes,
  skipMarkup,
  tagEnd,
} from "./byteTags";
import { TYPE, type CellDecoder } from "./cellValue";
import { PlainCell } from "./plainCell";
import { PlainText } from "./plainText";

const CELL_NAME = nameBytes("c");
const VALUE = nameBytes("v");
const FORMULA = nameBytes("f");
const SEEN = { FORMULA: 1, VALUE: 2 } as const;
const INLINE = nameBytes("is");
const EXTENSIONS = nameBytes("extLst");
const [LETTER_C, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = [0x63, 0x72, 0x73, 0x74, 0x76] as const;

/** Scans one cell element at a time. */
export class CellScanner {
  /** Row number of the last cell's reference; 0 when it had none. */
  rowNumber = 0;
  /** The last cell is not wanted: its start tag was scanned, what comes up to its end is to be passed over. */
  skipping = false;
  private column = -1;
  private nextColumn = 0;
  /** Whether the start tag was `<c …/>`. */
  private empty = false;
  /** What has been seen in the cell in hand: the sum of SEEN. */
  private seen = 0;
  private readonly plain = new PlainText();
  private readonly plainCell = new PlainCell();
  /** By column: 1 where values are wanted; null: everywhere. */
  private readonly wanted: Uint8Array | null;

  constructor(
    private readonly decoder: CellDecoder,
    columns: ReadonlySet<number> | null,
  ) {
    this.wanted = columns && new Uint8Array(LAST_COLUMN_INDEX + 1);
    for (const column of columns ?? []) this.wanted![column] = 1;
  }

  startRow(): void {
    this.column = -1;
  }

  /**
   * Scans the cell whose attributes begin at `at`, behind its name.
   *
   * @returns index behind the cell (behind its start tag when `skipping`), or INCOMPLETE: it must be scanned again with
   * more bytes, which puts the same value once more and so changes nothing.
   * @throws HostError text-too-long, damaged.
   */
  scan(bytes: Uint8Array, at: number): number {
    const before = this.column;
    const content = this.attributes(bytes, at);
    if (content === INCOMPLETE || this.empty) return content;
    if (this.wanted !== null && this.wanted[this.column] !== 1) {
      this.skipping = true;
      return content;
    }
    this.seen = 0;
    const end = this.content(bytes, content);
    if (end === INCOMPLETE) this.column = before;
    else if (this.seen === SEEN.FORMULA) this.decoder.putUncalculated(this.column);
    return end;
  }

  /** Reads `r`, `s`, `t`; gives the index behind the start tag, and nothing has changed when that is INCOMPLETE. */
  private attributes(bytes: Uint8Array, at: number): number {
    this.decoder.type = TYPE.NUMBER;
    this.decoder.style = 0;
    this.rowNumber = 0;
    this.nextColumn = this.column + 1;
    let i = at;
    for (;;) {
      let byte = bytes[i];
      while (byte !== undefined && byte <= BYTE.SPACE) byte = bytes[++i];
      if (byte === undefined) return INCOMPLETE;
      if (byte === BYTE.GREATER || byte === BYTE.SLASH) break;
      i = this.attribute(bytes, i);
      if (i === INCOMPLETE) return INCOMPLETE;
    }
    this.empty = bytes[i] === BYTE.SLASH;
    if (this.empty) i++;
    if (i >= bytes.length) return INCOMPLETE;
    // A column no sheet has: moving the value to another would be a guess.
    if (this.nextColumn > LAST_COLUMN_INDEX) this.decoder.damaged();
    this.column = this.nextColumn;
    return i + 1;
  }

  /** One attribute whose name begins at `name`; gives the index behind its value. */
  private attribute(bytes: Uint8Array, name: number): number {
    let i = name;
    let byte = bytes[i];
    while (byte !== undefined && byte > BYTE.SPACE && byte !== BYTE.EQUALS && byte !== BYTE.GREATER) byte = bytes[++i];
    while (byte !== undefined && byte <= BYTE.SPACE) byte = bytes[++i];
    if (byte === BYTE.EQUALS) {
      do byte = bytes[++i];
      while (byte !== undefined && byte <= BYTE.SPACE);
    } else if (byte !== undefined) this.decoder.damaged();
    if (byte === undefined) return INCOMPLETE;
    // No value in quotes: where it ends is anybody's guess.
    if (byte !== BYTE.QUOTE && byte !== BYTE.APOSTROPHE) this.decoder.damaged();
    const from = i + 1;
    const quote = byte;
    do byte = bytes[++i];
    while (byte !== undefined && byte !== quote);
    if (byte === undefined) return INCOMPLETE;
    if (isLetterAttribute(bytes, name, LETTER_R)) this.reference(bytes, from, i);
    else if (isLetterAttribute(bytes, name, LETTER_S)) this.decoder.style = integerOf(bytes, from, i);
    else if (isLetterAttribute(bytes, name, LETTER_T)) this.decoder.type = typeOf(bytes, from, i);
    return i + 1;
  }

  /** `AB12` in bytes[from, to). */
  private reference(bytes: Uint8Array, from: number, to: number): void {
    let column = 0;
    let i = from;
    for (; i < to; i++) {
      const letter = (bytes[i]! & 0xdf) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    let row = 0;
    for (; i < to; i++) row = row * 10 + bytes[i]! - 0x30;
    if (column === 0 || !(row >= 1)) this.decoder.damaged();
    this.nextColumn = column - 1;
    this.rowNumber = row;
  }

  /**
   * Scans the cell whose attributes begin at `at` if it is a plain one (see PlainCell).
   *
   * @returns index behind the cell; 0 when it is anything else: then nothing has changed and `scan` is to be asked.
   */
  scanPlain(bytes: Uint8Array, at: number, rowIndex: number): number {
    const { plainCell: cell } = this;
    if (!cell.find(bytes, at, rowIndex)) return 0;
    this.column = cell.columnIndex;
    if (!cell.isEmpty && (this.wanted === null || this.wanted[this.column] === 1)) this.decoder.putPlain(cell, bytes);
    return cell.end;
  }

  private content(bytes: Uint8Array, from: number): number {
    let at = from;
    for (;;) {
      while (at < bytes.length && bytes[at] !== BYTE.LESS) at++;
      const first = bytes[at + 1];
      if (first === undefined) return INCOMPLETE;
      if (first === LETTER_V && bytes[at + 2] === BYTE.GREATER) at = this.value(bytes, at, at + 3);
      else if (first === BYTE.SLASH) {
        const end = tagEnd(bytes, at);
        if (end === INCOMPLETE) return INCOMPLETE;
        if (isName(bytes, localName(bytes, at + 2), CELL_NAME)) return end + 1;
        at = end + 1;
      } else if (first === BYTE.BANG || first === BYTE.QUESTION) {
        const behind = skipMarkup(bytes, at);
        if (behind === at) this.decoder.damaged();
        at = behind;
      } else at = this.child(bytes, at);
      if (at === INCOMPLETE) return INCOMPLETE;
    }
  }

  /** A child element's start tag at `at`: takes values, passes over the rest. Gives the index to go on from. */
  private child(bytes: Uint8Array, at: number): number {
    const end = tagEnd(bytes, at);
    if (end === INCOMPLETE) return INCOMPLETE;
    const name = localName(bytes, at + 1);
    if (isName(bytes, name, FORMULA)) this.seen |= SEEN.FORMULA;
    if (bytes[end - 1] === BYTE.SLASH) return end + 1;
    if (isName(bytes, name, VALUE)) return this.value(bytes, at, end + 1);
    if (isName(bytes, name, INLINE)) return this.inline(bytes, at, end + 1);
    if (isName(bytes, name, EXTENSIONS)) return behindClosingTag(bytes, end + 1, EXTENSIONS);
    if ([VALUE, INLINE, CELL_NAME].some((known) => isMiscased(bytes, name, known))) this.decoder.damaged();
    // A start tag of a cell in a cell: a closing tag is missing, and what belongs to which is anybody's guess.
    if (isName(bytes, name, CELL_NAME)) this.decoder.damaged();
    return end + 1;
  }

  /** `<v>` whose content begins at `from`. */
  private value(bytes: Uint8Array, element: number, from: number): number {
    let to = from;
    while (to < bytes.length && bytes[to] !== BYTE.LESS) to++;
    if (to + 1 >= bytes.length) return INCOMPLETE;
    if (bytes[to + 1] === BYTE.SLASH) {
      const plain = bytes[to + 2] === LETTER_V && bytes[to + 3] === BYTE.GREATER;
      const close = plain ? to + 3 : tagEnd(bytes, to);
      if (close === INCOMPLETE) return INCOMPLETE;
      // Another element's end: the value's own is missing.
      if (!plain && !isName(bytes, localName(bytes, to + 2), VALUE)) this.decoder.damaged();
      if (to > from) this.seen |= SEEN.VALUE;
      this.decoder.put(this.column, bytes, from, to);
      return close + 1;
    }
    const end = behindClosingTag(bytes, from, VALUE);
    if (end === INCOMPLETE) return INCOMPLETE;
    this.seen |= SEEN.VALUE;
    this.decoder.putValueXml(this.column, bytes.subarray(element, end));
    return end;
  }

  /** `<is>` whose content begins at `from`. */
  private inline(bytes: Uint8Array, element: number, from: number): number {
    const { plain } = this;
    this.seen |= SEEN.VALUE;
    if (plain.find(bytes, from, INLINE)) {
      this.decoder.type = TYPE.INLINE;
      this.decoder.put(this.column, bytes, plain.from, plain.to);
      return plain.end;
    }
    const end = behindClosingTag(bytes, from, INLINE);
    if (end === INCOMPLETE) return INCOMPLETE;
    this.decoder.putInlineXml(this.column, bytes.subarray(element, end));
    return end;
  }
}

function typeOf(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from];
  if (first === LETTER_S) return to - from === 1 ? TYPE.SHARED : TYPE.FORMULA_TEXT;
  if (first === 0x62) return TYPE.BOOLEAN;
  if (first === 0x65) return TYPE.ERROR;
  if (first === 0x69) return TYPE.INLINE;
  return first === 0x64 ? TYPE.ISO_DATE : TYPE.NUMBER;
}

/** Whether a cell's start tag begins at `at` as nearly every program writes it: without a prefix, with attributes. */
export function isPlainCell(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === LETTER_C && bytes[at + 2] === BYTE.SPACE;
}
