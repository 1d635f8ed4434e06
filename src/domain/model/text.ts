const BRACKETS: Readonly<Record<string, string>> = {
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "【": "(",
  "】": ")",
  "〔": "(",
  "〕": ")",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  "《": "(",
  "》": ")",
  "〈": "(",
  "〉": ")",
  '"': "“",
  "'": "‘",
};

/**
 * The form in which two texts are compared: NFKC, no white space, brackets and quotation marks unified, Latin
 * letters lower case. ledgers.md §3.
 */
export function normalizeText(text: string): string {
  return (
    text
      .normalize("NFKC")
      .replace(/[\s\u200b\ufeff]+/gu, "")
      .replace(/[[\]{}【】〔〕「」『』《》〈〉]/gu, (c) => BRACKETS[c] ?? c)
      .replace(/["“”„‟]/gu, "“")
      .replace(/['‘’‚‛]/gu, "‘")
      .toLowerCase()
      // Without the white space between them, a letter and its accent are one.
      .normalize("NFKC")
  );
}

/**
 * The names in one cell: split at `、,，;；/` and line breaks, bracketed remarks and white space removed
 * (`张 三（书记）、李四` → 张三, 李四), in the order written, empty pieces dropped.
 */
export function splitNames(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/gu, "")
    .split(/[、,;/\n\r]+/u)
    .map((piece) => piece.replace(/\s+/gu, ""))
    .filter((piece) => piece !== "");
}
