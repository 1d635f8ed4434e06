/** Longest text of a cell. Source: Excel specifications and limits. */
export const LONGEST_CELL_TEXT = 32_767;

// eslint-disable-next-line no-control-regex -- what XML 1.0 forbids is what this looks for
const ODD_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000D-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/;
// eslint-disable-next-line no-control-regex -- as above
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000D-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP = /[&<>]/;

/** Text between tags: markup characters escaped. The text must be free of characters that XML forbids (see xstring). */
export function escapeText(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text of an attribute in double quotes; line breaks and tabs survive. Characters that XML forbids become U+FFFD. */
export function escapeAttribute(text: string): string {
  if (isPlainText(text) && !text.includes('"')) return text;
  return escapeText(text.replace(/\r\n?/g, "\n").replace(ILLEGAL, "\uFFFD").replace(LONE_SURROGATE, "\uFFFD"))
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}

/**
 * Text as the file format's ST_Xstring (ECMA-376): characters that XML forbids and carriage returns as `_xHHHH_`, a typed
 * `_xHHHH_` with its first underscore escaped, half surrogate pairs as U+FFFD. Not yet escaped for XML.
 */
export function xstring(text: string): string {
  if (!ODD_CHARACTERS.test(text) && !text.includes("_x")) return text;
  return text
    .replace(ESCAPE_LIKE, "_x005F_")
    .replace(LONE_SURROGATE, "\uFFFD")
    .replace(ILLEGAL, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** Cuts a text to a number of UTF-16 units, the last of them an ellipsis; never inside a surrogate pair. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}

/** `<t>` or another text element keeps its white space only when it is told to; most texts need no such attribute. */
export function needsSpacePreserved(text: string): boolean {
  return /^[\s]|[\s]$|\n|\s\s/.test(text);
}

/** What a character of a text asks for: nothing; not to stand at an end or behind another; to be looked at closely. */
const PLAIN = 1;
const BLANK = 2;
const SPECIAL = 3;
/** By UTF-16 unit; 0 where nobody asked yet. To ask of all beforehand would cost a small workbook more than it saves. */
const kindsOfUnits = new Uint8Array(0x10000);

/**
 * Whether a text can stand in a `<t>` of the file as it is, since xstring and escapeText would leave it and it needs no
 * attribute; false for a few texts of which that holds too. One look for all three, for the many texts of large sheets.
 */
export function isPlainText(text: string): boolean {
  let before = BLANK;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindsOfUnits[unit]! || learnKind(unit);
    if (kind === SPECIAL || (kind === BLANK && before === BLANK)) return false;
    before = kind;
  }
  return before === PLAIN;
}

function learnKind(unit: number): number {
  return (kindsOfUnits[unit] = kindOf(String.fromCharCode(unit)));
}

function kindOf(character: string): number {
  if (character === " ") return BLANK;
  return /[_\s]/.test(character) || MARKUP.test(character) || ODD_CHARACTERS.test(character) ? SPECIAL : PLAIN;
}
