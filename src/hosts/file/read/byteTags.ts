/** Bytes of XML that scanning turns on. */
export const BYTE = {
  RETURN: 0x0d,
  SPACE: 0x20,
  BANG: 0x21,
  QUOTE: 0x22,
  AMPERSAND: 0x26,
  APOSTROPHE: 0x27,
  DASH: 0x2d,
  SLASH: 0x2f,
  COLON: 0x3a,
  LESS: 0x3c,
  EQUALS: 0x3d,
  GREATER: 0x3e,
  QUESTION: 0x3f,
  BRACKET: 0x5b,
  BRACKET_END: 0x5d,
  UNDERSCORE: 0x5f,
} as const;

/** What a scan gives when the bytes in hand end before what it looks for. */
export const INCOMPLETE = -1;

/** A name as isName wants it. */
export function nameBytes(name: string): readonly number[] {
  return [...new TextEncoder().encode(name)];
}

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
  if (next === BYTE.QUESTION) return behind(bytes, at + 2, [BYTE.QUESTION]);
  if (next !== BYTE.BANG) return next === undefined ? INCOMPLETE : at;
  const third = bytes[at + 2];
  if (third === BYTE.DASH) return behind(bytes, at + 4, [BYTE.DASH, BYTE.DASH]);
  if (third === BYTE.BRACKET) return behind(bytes, at + 9, [BYTE.BRACKET_END, BYTE.BRACKET_END]);
  return third === undefined ? INCOMPLETE : at;
}

/** Behind the mark and a `>`, neither of them before `from`. */
function behind(bytes: Uint8Array, from: number, mark: readonly number[]): number {
  for (let i = bytes.indexOf(BYTE.GREATER, from + mark.length); i >= 0; i = bytes.indexOf(BYTE.GREATER, i + 1)) {
    if (mark.every((byte, k) => bytes[i - mark.length + k] === byte)) return i + 1;
  }
  return INCOMPLETE;
}

/** Begin of the local name of the qualified name that begins at `at`. */
export function localName(bytes: Uint8Array, at: number): number {
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === BYTE.COLON) return i + 1;
    if (byte <= BYTE.SPACE || byte === BYTE.SLASH || byte === BYTE.GREATER) break;
  }
  return at;
}

/** Whether the name at `at` is exactly this one. */
export function isName(bytes: Uint8Array, at: number, name: readonly number[]): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  const next = bytes[at + name.length]!;
  return next <= BYTE.SPACE || next === BYTE.SLASH || next === BYTE.GREATER;
}

/** Index behind the closing tag `</name>` that comes first from `from` on. */
export function behindClosingTag(bytes: Uint8Array, from: number, name: readonly number[]): number {
  let at = bytes.indexOf(BYTE.LESS, from);
  while (at >= 0) {
    let next = at + 1;
    if (bytes[next] === BYTE.SLASH) {
      const end = tagEnd(bytes, at);
      if (end === INCOMPLETE) return INCOMPLETE;
      if (isName(bytes, localName(bytes, at + 2), name)) return end + 1;
      next = end + 1;
    } else if (bytes[next] === BYTE.BANG) {
      const skipped = skipMarkup(bytes, at);
      if (skipped === INCOMPLETE) return INCOMPLETE;
      next = Math.max(next, skipped);
    }
    at = bytes.indexOf(BYTE.LESS, next);
  }
  return INCOMPLETE;
}

/** Text of an attribute of the tag in bytes[at, end); null when it has none of that name. Only for rare tags. */
export function attributeText(bytes: Uint8Array, at: number, end: number, name: string): string | null {
  const tag = new TextDecoder().decode(bytes.subarray(at, end));
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? (match[1] ?? match[2] ?? "") : null;
}

/** Whether the attribute whose name begins at `at` is the one of this single letter. */
export function isLetterAttribute(bytes: Uint8Array, at: number, letter: number): boolean {
  const next = bytes[at + 1]!;
  return bytes[at] === letter && (next === BYTE.EQUALS || next <= BYTE.SPACE);
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
      i = bytes.indexOf(byte, i + 1);
    } else if (bytes[i - 1]! <= BYTE.SPACE && isLetterAttribute(bytes, i, letter)) {
      i = quoteBehind(bytes, i + 1, end);
      if (i === INCOMPLETE) return NaN;
      const value = integerOf(bytes, i + 1, bytes.indexOf(bytes[i]!, i + 1));
      return value === 0 ? NaN : value;
    }
  }
  return 0;
}

/** Index of the quote that opens the value of the attribute whose name ends at `at`; INCOMPLETE without `=` and quote. */
function quoteBehind(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && bytes[i]! <= BYTE.SPACE) i++;
  if (bytes[i] !== BYTE.EQUALS) return INCOMPLETE;
  do i++;
  while (i < end && bytes[i]! <= BYTE.SPACE);
  return bytes[i] === BYTE.QUOTE || bytes[i] === BYTE.APOSTROPHE ? i : INCOMPLETE;
}

/**
 * Whether the local name at `at` is this one but for its case: XML tells cases apart, so it means something else, and
 * what it holds would be passed over without a word.
 */
export function isMiscased(bytes: Uint8Array, at: number, name: readonly number[]): boolean {
  let differs = false;
  for (let i = 0; i < name.length; i++) {
    const byte = bytes[at + i]!;
    if ((byte | 0x20) !== (name[i]! | 0x20)) return false;
    if (byte !== name[i]) differs = true;
  }
  const next = bytes[at + name.length]!;
  return differs && (next <= BYTE.SPACE || next === BYTE.SLASH || next === BYTE.GREATER);
}

/** The integer written in bytes[from, to); NaN when it is none. */
export function integerOf(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to) return NaN;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
