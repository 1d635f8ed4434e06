import { LAST_COLUMN_INDEX } from "../../../workbook/port/address";
import { BYTE, nameBytes } from "./byteTags";

/** Bytes of the longest cell taken here, with room, but for an inline text: ` r="XFD1048576" s="65535" t="inlineStr"><is><t>`. */
export const LONGEST_PLAIN_CELL = 96;

const [LETTER_C, LETTER_R, LETTER_S, LETTER_T, LETTER_V] = [0x63, 0x72, 0x73, 0x74, 0x76] as const;
const [DIGIT_0, DIGIT_9, LETTER_A, LETTER_Z] = [0x30, 0x39, 0x41, 0x5a] as const;
const TYPE_SHARED = nameBytes('s"');
const TYPE_NUMBER = nameBytes('n"');
const TYPE_INLINE = nameBytes('inlineStr"');
const TEXT_START = nameBytes("<is><t>");
const TEXT_END = nameBytes("</t></is></c>");
const MOST_STYLE_DIGITS = 5;
const MOST_VALUE_DIGITS = 15;

/**
 * A cell written as nearly every program writes nearly every cell: ` r="AB12" s="1" t="s"><v>12</v></c>`, or
 * ` r="AB12" s="1" t="inlineStr"><is><t>text</t></is></c>`, or ` r="AB12" s="1"/>`. What it is looked for in holds at least
 * LONGEST_PLAIN_CELL bytes more, since reading past the end would cost more than is saved here. Says the same as
 * CellScanner of the cells it takes, sooner.
 */
export class PlainCell {
  columnIndex = 0;
  style = 0;
  /** `value` is the index of a shared string, else a number. */
  isShared = false;
  value = 0;
  /** The cell has a text of its own, which stands in bytes[from, to). */
  isInline = false;
  from = 0;
  to = 0;
  /** Index behind the cell. */
  end = 0;
  isEmpty = false;
  private at = 0;

  /** Whether one of the row `rowIndex` stands at `at`, behind its name. */
  find(bytes: Uint8Array, at: number, rowIndex: number): boolean {
    this.at = at;
    if (!this.findReference(bytes, rowIndex) || !this.findStyle(bytes) || !this.findType(bytes)) return false;
    const i = this.at;
    this.isEmpty = bytes[i] === BYTE.SLASH;
    if (this.isEmpty) {
      this.end = i + 2;
      return bytes[i + 1] === BYTE.GREATER;
    }
    if (bytes[i] !== BYTE.GREATER) return false;
    return this.isInline ? this.findText(bytes, i + 1) : this.findValue(bytes, i + 1);
  }

  private findReference(bytes: Uint8Array, rowIndex: number): boolean {
    if (!this.opens(bytes, LETTER_R)) return false;
    let i = this.at + 4;
    let byte = bytes[i]!;
    let column = 0;
    for (; byte >= LETTER_A && byte <= LETTER_Z && column <= LAST_COLUMN_INDEX; byte = bytes[++i]!) {
      column = column * 26 + byte - LETTER_A + 1;
    }
    let row = 0;
    for (; byte >= DIGIT_0 && byte <= DIGIT_9 && row <= rowIndex; byte = bytes[++i]!) row = row * 10 + byte - DIGIT_0;
    this.columnIndex = column - 1;
    this.at = i + 1;
    return byte === BYTE.QUOTE && column > 0 && column <= LAST_COLUMN_INDEX + 1 && row === rowIndex + 1;
  }

  private findStyle(bytes: Uint8Array): boolean {
    this.style = 0;
    return !this.opens(bytes, LETTER_S) || this.findDigits(bytes, this.at + 4, MOST_STYLE_DIGITS, "style");
  }

  private findType(bytes: Uint8Array): boolean {
    this.isShared = this.isInline = false;
    if (!this.opens(bytes, LETTER_T)) return true;
    const type = this.at + 4;
    this.isShared = holds(bytes, type, TYPE_SHARED);
    this.isInline = !this.isShared && holds(bytes, type, TYPE_INLINE);
    this.at = type + (this.isInline ? TYPE_INLINE : TYPE_SHARED).length;
    return this.isShared || this.isInline || holds(bytes, type, TYPE_NUMBER);
  }

  private findText(bytes: Uint8Array, at: number): boolean {
    if (!holds(bytes, at, TEXT_START)) return false;
    let i = at + TEXT_START.length;
    this.from = i;
    const last = bytes.length - TEXT_END.length;
    while (i < last && bytes[i] !== BYTE.LESS) i++;
    this.to = i;
    this.end = i + TEXT_END.length;
    return i <= last && holds(bytes, i, TEXT_END);
  }

  private findValue(bytes: Uint8Array, at: number): boolean {
    if (bytes[at] !== BYTE.LESS || bytes[at + 1] !== LETTER_V || bytes[at + 2] !== BYTE.GREATER) return false;
    if (!this.findDigits(bytes, at + 3, MOST_VALUE_DIGITS, "value")) return false;
    // Behind the digits: findDigits has passed over one byte more.
    const i = this.at - 1;
    this.end = i + 8;
    return closes(bytes, i, LETTER_V) && closes(bytes, i + 4, LETTER_C);
  }

  /** Takes one to `most` digits and passes over them and the byte behind. */
  private findDigits(bytes: Uint8Array, from: number, most: number, into: "style" | "value"): boolean {
    let i = from;
    let number = 0;
    for (let byte = bytes[i]!; byte >= DIGIT_0 && byte <= DIGIT_9; byte = bytes[++i]!) {
      if (i - from === most) return false;
      number = number * 10 + byte - DIGIT_0;
    }
    this[into] = number;
    this.at = i + 1;
    return i > from && (into === "value" || bytes[i] === BYTE.QUOTE);
  }

  /** Whether ` x="` stands there, for this letter. */
  private opens(bytes: Uint8Array, letter: number): boolean {
    const { at } = this;
    return (
      bytes[at] === BYTE.SPACE &&
      bytes[at + 1] === letter &&
      bytes[at + 2] === BYTE.EQUALS &&
      bytes[at + 3] === BYTE.QUOTE
    );
  }
}

function holds(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Whether `</x>` stands at `at`, for this letter. */
function closes(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === BYTE.LESS &&
    bytes[at + 1] === BYTE.SLASH &&
    bytes[at + 2] === letter &&
    bytes[at + 3] === BYTE.GREATER
  );
}
