/**
 * What leaves a cell as blank as nothing at all: white space (Unicode White_Space), the two characters without width that
 * come along from web pages, and U+0001, as which LibreOffice gives formulas a tab in a cell of several lines. A live
 * formula and the engine go by the same list.
 */
export const WHITE_SPACE: readonly number[] = [
  0x01, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
  0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
];

const KNOWN: ReadonlySet<string> = new Set(WHITE_SPACE.map((code) => String.fromCharCode(code)));

/** Whether nothing but white space is in a text. */
export function isWhiteSpace(text: string): boolean {
  for (const character of text) if (!KNOWN.has(character)) return false;
  return true;
}
