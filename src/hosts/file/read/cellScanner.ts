import { LAST_COLUMN_INDEX } from "../../../workbook/address";
import { textOf, rootElement } from "../xml/xmlElement";
import { BYTE, INCOMPLETE, isName, localName, skipMarkup, tagEnd } from "./byteTags";
import { TYPE, type CellDecoder } from "./cellValue";

const NAME_C = [0x63];
const NAME_V = [0x76];
const NAME_IS = [0x69, 0x73];
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

/** Scans one cell element at a time. */
export class CellScanner {
  private column = -1;
  private nextColumn = 0;
  private type: number = TYPE.NUMBER;
  private style = 0;
  /** Whether the start tag was `<c …/>`. */
  private empty = false;

  constructor(
    private readonly decoder: CellDecoder,
    private readonly columns: ReadonlySet<number> | null,
  ) {}

  startRow(): void {
    this.column = -1;
  }

  /**
   * Scans the cell whose attributes begin at `at`, behind its name.
   *
   * @returns index behind the cell, or INCOMPLETE, and then nothing has happened.
   * @throws HostError text-too-long, damaged.
   */
  scan(bytes: Uint8Array, at: number): number {
    const before = this.column;
    const content = this.attributes(bytes, at);
    if (content === INCOMPLETE) {
      this.column = before;
      return INCOMPLETE;
    }
    if (this.empty) return content;
    const end = this.content(bytes, content);
    if (end === INCOMPLETE) this.column = before;
    return end;
  }

  /** Reads `r`, `s`, `t`; gives the index behind the start tag. */
  private attributes(bytes: Uint8Array, at: number): number {
    this.type = TYPE.NUMBER;
    this.style = 0;
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
    this.column = Math.min(this.nextColumn, LAST_COLUMN_INDEX);
    return i + 1;
  }

  /** One attribute whose name begins at `name`; gives the index behind its value. */
  private attribute(bytes: Uint8Array, name: number): number {
    let i = name;
    let byte = bytes[i];
    while (byte !== undefined && byte !== BYTE.QUOTE && byte !== BYTE.APOSTROPHE) byte = bytes[++i];
    const from = i + 1;
    const quote = byte;
    do byte = bytes[++i];
    while (byte !== undefined && byte !== quote);
    if (byte === undefined) return INCOMPLETE;
    if (bytes[name + 1]! <= BYTE.EQUALS) {
      if (bytes[name] === LETTER_R) this.nextColumn = columnOf(bytes, from, i, this.nextColumn);
      else if (bytes[name] === LETTER_S) this.style = integerOf(bytes, from, i);
      else if (bytes[name] === LETTER_T) this.type = typeOf(bytes, from, i);
    }
    return i + 1;
  }

  private content(bytes: Uint8Array, from: number): number {
    const wanted = this.columns === null || this.columns.has(this.column);
    let at = from;
    for (;;) {
      while (at < bytes.length && bytes[at] !== BYTE.LESS) at++;
      const first = bytes[at + 1];
      if (first === undefined) return INCOMPLETE;
      if (first === BYTE.BANG || first === BYTE.QUESTION) {
        const behind = skipMarkup(bytes, at);
        if (behind === INCOMPLETE) return INCOMPLETE;
        at = behind === at ? at + 1 : behind;
        continue;
      }
      if (first === BYTE.SLASH) {
        const end = tagEnd(bytes, at);
        if (end === INCOMPLETE) return INCOMPLETE;
        if (isName(bytes, localName(bytes, at + 2), NAME_C)) return end + 1;
        at = end + 1;
        continue;
      }
      const next = wanted ? this.child(bytes, at) : tagEnd(bytes, at) + 1;
      if (next <= 0) return INCOMPLETE;
      at = next;
    }
  }

  /** A child element's start tag at `at`: takes values, passes over the rest. Gives the index to go on from. */
  private child(bytes: Uint8Array, at: number): number {
    const end = tagEnd(bytes, at);
    if (end === INCOMPLETE) return INCOMPLETE;
    const name = localName(bytes, at + 1);
    if (bytes[end - 1] === BYTE.SLASH) return end + 1;
    if (isName(bytes, name, NAME_V)) return this.value(bytes, at, end + 1);
    if (isName(bytes, name, NAME_IS)) return this.inline(bytes, at, end + 1);
    return end + 1;
  }

  /** `<v>` whose content begins at `from`. */
  private value(bytes: Uint8Array, element: number, from: number): number {
    let to = from;
    while (to < bytes.length && bytes[to] !== BYTE.LESS) to++;
    if (to + 1 >= bytes.length) return INCOMPLETE;
    const { type, style } = this;
    if (bytes[to + 1] === BYTE.SLASH) {
      // A cell cut behind its value is scanned again with the next bytes; putting the same value twice changes nothing.
      this.decoder.put(this.column, { bytes, from, to, type, style });
      return to;
    }
    const end = closingTag(bytes, from, NAME_V);
    if (end === INCOMPLETE) return INCOMPLETE;
    const xml = new TextDecoder().decode(bytes.subarray(element, end));
    const plain = new TextEncoder().encode(textOf(xml, rootElement(xml)));
    this.decoder.put(this.column, { bytes: plain, from: 0, to: plain.length, type, style });
    return end;
  }

  /** `<is>` whose content begins at `from`. */
  private inline(bytes: Uint8Array, element: number, from: number): number {
    const end = closingTag(bytes, from, NAME_IS);
    if (end === INCOMPLETE) return INCOMPLETE;
    const text = plainText(bytes, from, end);
    if (text) {
      this.decoder.put(this.column, { bytes, ...text, type: TYPE.INLINE, style: this.style });
    } else this.decoder.putInline(this.column, new TextDecoder().decode(bytes.subarray(element, end)));
    return end;
  }
}

/** Index behind the closing tag `</name>` that comes first from `from` on. */
function closingTag(bytes: Uint8Array, from: number, name: readonly number[]): number {
  for (let at = from; at < bytes.length;) {
    if (bytes[at] !== BYTE.LESS) {
      at++;
      continue;
    }
    const first = bytes[at + 1];
    if (first === BYTE.SLASH) {
      const end = tagEnd(bytes, at);
      if (end === INCOMPLETE) return INCOMPLETE;
      if (isName(bytes, localName(bytes, at + 2), name)) return end + 1;
      at = end + 1;
    } else if (first === BYTE.BANG) {
      const behind = skipMarkup(bytes, at);
      if (behind === INCOMPLETE) return INCOMPLETE;
      at = behind === at ? at + 1 : behind;
    } else at++;
  }
  return INCOMPLETE;
}

/** The text of `<t…>text</t></is>`; null when the content is anything else. */
function plainText(bytes: Uint8Array, from: number, end: number): { from: number; to: number } | null {
  if (bytes[from] !== BYTE.LESS || bytes[from + 1] !== LETTER_T) return null;
  if (bytes[from + 2] !== BYTE.GREATER && bytes[from + 2] !== BYTE.SPACE) return null;
  const begin = tagEnd(bytes, from) + 1;
  if (begin <= 0 || bytes[begin - 2] === BYTE.SLASH) return null;
  let to = begin;
  while (bytes[to] !== BYTE.LESS) to++;
  return bytes[to + 1] === BYTE.SLASH && bytes[to + 2] === LETTER_T && to + 9 === end ? { from: begin, to } : null;
}

/** Column of a cell reference `AB12`; `fallback` when it has no letters. */
function columnOf(bytes: Uint8Array, from: number, to: number, fallback: number): number {
  let column = 0;
  for (let i = from; i < to; i++) {
    const letter = (bytes[i]! & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? fallback : column - 1;
}

function integerOf(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + bytes[i]! - 0x30;
  return value;
}

function typeOf(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from];
  if (first === 0x73) return to - from === 1 ? TYPE.SHARED : TYPE.FORMULA_TEXT;
  if (first === 0x62) return TYPE.BOOLEAN;
  if (first === 0x65) return TYPE.ERROR;
  if (first === 0x69) return TYPE.INLINE;
  return first === 0x64 ? TYPE.ISO_DATE : TYPE.NUMBER;
}
