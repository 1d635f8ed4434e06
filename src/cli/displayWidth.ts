/** Characters that terminals show two columns wide: CJK, full-width forms and their punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}

/** A text of a cell on one line, without what a terminal would take for a command. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

/** Fills a text with spaces up to a width; longer texts are cut with an ellipsis. */
export function fit(text: string, width: number, align: "left" | "right" = "left"): string {
  const shown = cut(text, width);
  const gap = " ".repeat(Math.max(0, width - displayWidth(shown)));
  return align === "left" ? shown + gap : gap + shown;
}

/** A text up to the character that no longer fits: what is behind it is not looked at, cells hold 32,767 characters. */
function cut(text: string, width: number): string {
  let used = 0;
  let at = 0;
  let beforeEllipsis = 0;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) return `${text.slice(0, beforeEllipsis)}…`;
    at += character.length;
    if (used < width) beforeEllipsis = at;
  }
  return text;
}
