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

/** Han ideographs, digits, small Latin letters and common signs, as nearly all texts of a ledger: nothing in them can be unified. */
const UNIFORM = /^[\u4e00-\u9fa50-9a-z.,:;/%+()、。·-]*$/;

/**
 * Characters that nobody sees: format characters, those that Unicode lets programs ignore, and control characters that
 * are no white space. Copied from web pages and chat programs, they stand in names, dates and numbers.
 */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;

/** The dots in names of minority peoples, as keyboards and fonts give them; one sign of them all. */
const MIDDLE_DOT = /[•・‧∙●⋅⸱]/gu;

/** A text without the characters that nobody sees. */
export function withoutUnseen(text: string): string {
  return UNIFORM.test(text) ? text : text.replace(UNSEEN, "");
}

/** What a person sees of a text, in its usual characters (NFKC): full-width digits are digits, a no-break space is a blank. */
export function visibleText(text: string): string {
  return UNIFORM.test(text) ? text : text.replace(UNSEEN, "").normalize("NFKC");
}

/**
 * The form in which two texts are compared: what is seen of them (see visibleText), no white space, brackets, quotation
 * marks and middle dots unified, Latin letters lower case. ledgers.md §3.
 */
export function normalizeText(text: string): string {
  if (UNIFORM.test(text)) return text;
  return (
    visibleText(text)
      .replace(/\s+/gu, "")
      .replace(/[[\]{}【】〔〕「」『』《》〈〉]/gu, (c) => BRACKETS[c] ?? c)
      .replace(/["“”„‟]/gu, "“")
      .replace(/['‘’‚‛]/gu, "‘")
      .replace(MIDDLE_DOT, "·")
      .toLowerCase()
      // Without the white space between them, a letter and its accent are one.
      .normalize("NFKC")
  );
}
