import { BYTE, isName, localName, tagEnd } from "./byteTags";

const LETTER_T = 0x74;

/**
 * Finds the text of string items that are nothing but `<t>text</t>`, as nearly all are. One object serves a whole
 * sheet, so that no cell costs one.
 */
export class PlainText {
  /** The text of the last item found stands in bytes[from, to). */
  from = 0;
  to = 0;
  /** Behind the closing tag of the item. */
  end = 0;

  /**
   * Looks at the content of an item that begins at `at`.
   *
   * @param name - of the item: `si` or `is`.
   * @returns false when the content is anything else, or its end is not in hand.
   */
  find(bytes: Uint8Array, at: number, name: readonly number[]): boolean {
    if (bytes[at] !== BYTE.LESS) return false;
    const start = localName(bytes, at + 1);
    if (bytes[start] !== LETTER_T) return false;
    let i = start + 1;
    if (bytes[i] !== BYTE.GREATER) {
      if (!(bytes[i]! <= BYTE.SPACE)) return false;
      i = tagEnd(bytes, at);
      if (i < 0 || bytes[i - 1] === BYTE.SLASH) return false;
    }
    this.from = ++i;
    while (i < bytes.length && bytes[i] !== BYTE.LESS) i++;
    this.to = i;
    if (bytes[i + 1] !== BYTE.SLASH) return false;
    i = localName(bytes, i + 2);
    if (bytes[i] !== LETTER_T || bytes[i + 1] !== BYTE.GREATER) return false;
    if (bytes[i + 2] !== BYTE.LESS || bytes[i + 3] !== BYTE.SLASH) return false;
    i = localName(bytes, i + 4);
    if (!isName(bytes, i, name) || bytes[i + name.length] !== BYTE.GREATER) return false;
    this.end = i + name.length + 1;
    return true;
  }
}

/** Whether bytes[from, to) hold what has to be replaced in a text: references, carriage returns, `_x` escapes. */
export function holdsEscapes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte === BYTE.AMPERSAND || byte === BYTE.RETURN) return true;
    if (byte === BYTE.UNDERSCORE && bytes[i + 1] === 0x78) return true;
  }
  return false;
}
