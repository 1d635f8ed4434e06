/** Digits that stand together; characters [start, end) of the text. `digits` in ASCII, an X of identity numbers at the end. */
export type DigitGroup = Readonly<{ digits: string; start: number; end: number }>;

/** Groups with at most two spaces, dashes or brackets between one and the next: pieces of one number, or of several. */
export type DigitChain = readonly DigitGroup[];

/** Characters that people put between the digits of one number; invisible ones come with copied text. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff()（）]/gu;
const DASHES = /[‐‑‒–—―−－﹣_·•]/gu;
const FULL_WIDTH = /[０-９Ｘｘ]/gu;
const GROUP = /\d+(?:[Xx](?![A-Za-z0-9]))?/g;
const BETWEEN = /^[ -]{1,2}$/;

/** The text with digits in ASCII, all spaces and brackets as a space, all dashes as `-`; each character in its place. */
export function foldDigits(text: string): string {
  return text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(SPACES, " ")
    .replace(DASHES, "-");
}

/** The chains of digits in a folded text, in order. */
export function digitChains(folded: string): readonly DigitChain[] {
  const chains: DigitGroup[][] = [];
  let last: DigitGroup | null = null;
  for (const match of folded.matchAll(GROUP)) {
    const group = { digits: match[0], start: match.index, end: match.index + match[0].length };
    if (last !== null && BETWEEN.test(folded.slice(last.end, group.start))) chains.at(-1)!.push(group);
    else chains.push([group]);
    last = group;
  }
  return chains;
}
