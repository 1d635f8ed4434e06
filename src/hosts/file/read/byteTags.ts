/** Bytes of XML that scanning turns on. */
export const BYTE = {
  TAB: 0x09,
  SPACE: 0x20,
  BANG: 0x21,
  QUOTE: 0x22,
  APOSTROPHE: 0x27,
  DASH: 0x2d,
  SLASH: 0x2f,
  COLON: 0x3a,
  LESS: 0x3c,
  EQUALS: 0x3d,
  GREATER: 0x3e,
  QUESTION: 0x3f,
  BRACKET: 0x5b,
} as const;

/** What a scan gives when the bytes in hand end before what it looks for. */
export const INCOMPLETE = -1;

/** Index of the `>` that ends the tag at `at`; one inside an attribute's value doesn't end it. */
export function tagEnd(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (let i = at + 1; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === BYTE.GREATER) return i;
    else if (byte === BYTE.QUOTE || byte === BYTE.APOSTROPHE) quote = byte;
  }
  return INCOMPLETE;
}

/**
 * Behind a comment, CDATA section or processing instruction at `at`.
 *
 * @returns `at` when something else stands there; INCOMPLETE when its end is not in hand.
 */
export function skipMarkup(bytes: Uint8Array, at: number): number {
  const next = bytes[at + 1];
  if (next === BYTE.QUESTION) return behind(bytes, at + 2, BYTE.QUESTION, BYTE.QUESTION);
  if (next !== BYTE.BANG) return at + 1 < bytes.length ? at : INCOMPLETE;
  const third = bytes[at + 2];
  if (third === BYTE.DASH) return behind(bytes, at + 4, BYTE.DASH, BYTE.DASH);
  if (third === BYTE.BRACKET) return behind(bytes, at + 9, 0x5d, 0x5d);
  return third === undefined ? INCOMPLETE : at;
}

/** Behind `a b >`, or `a >` when a and b are the mark of a processing instruction. */
function behind(bytes: Uint8Array, from: number, a: number, b: number): number {
  for (let i = from; i < bytes.length; i++) {
    if (bytes[i] !== BYTE.GREATER || bytes[i - 1] !== b) continue;
    if (a === BYTE.QUESTION || bytes[i - 2] === a) return i + 1;
  }
  return INCOMPLETE;
}

/** Begin of the local name whose qualified name begins at `at`, and its end behind the last letter. */
export function localName(bytes: Uint8Array, at: number): number {
  let begin = at;
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === BYTE.COLON) begin = i + 1;
    else if (byte <= BYTE.SPACE || byte === BYTE.SLASH || byte === BYTE.GREATER) break;
  }
  return begin;
}

/** Whether the name at `at` is exactly this one. */
export function isName(bytes: Uint8Array, at: number, name: readonly number[]): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  const next = bytes[at + name.length]!;
  return next <= BYTE.SPACE || next === BYTE.SLASH || next === BYTE.GREATER;
}

/** Text of an attribute of the tag in bytes[at, end); null when it has none of that name. Only for rare tags. */
export function attributeText(bytes: Uint8Array, at: number, end: number, name: string): string | null {
  const tag = new TextDecoder().decode(bytes.subarray(at, end));
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? (match[1] ?? match[2] ?? "") : null;
}

/**
 * Positive integer of the one-letter attribute of the tag in bytes[at, end).
 *
 * @returns 0 when there is none; NaN when it is no plain integer.
 */
export function integerAttribute(bytes: Uint8Array, at: number, end: number, letter: number): number {
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === BYTE.QUOTE || byte === BYTE.APOSTROPHE) {
      i++;
      while (i < end && bytes[i] !== byte) i++;
    } else if (byte === letter && bytes[i - 1]! <= BYTE.SPACE && bytes[i + 1]! <= BYTE.EQUALS) {
      while (i < end && bytes[i] !== BYTE.QUOTE && bytes[i] !== BYTE.APOSTROPHE) i++;
      let value = 0;
      for (const quote = bytes[i++]; i < end && bytes[i] !== quote; i++) {
        const digit = bytes[i]! - 0x30;
        if (digit < 0 || digit > 9) return NaN;
        value = value * 10 + digit;
      }
      return value;
    }
  }
  return 0;
}
