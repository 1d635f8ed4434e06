import { DEFAULT_RULES } from "../defaultRules/defaultRuleRows";
import { normalizeText } from "../model/text";

/** Signs for the one they are taken for: points as Chinese keyboards give them, Cyrillic and Greek letters. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  ...{ "。": ".", "·": ".", "–": "-", "—": "-" },
  ...{ а: "a", в: "b", с: "c", е: "e", н: "h", к: "k", м: "m", о: "o", р: "p", т: "t", х: "x", у: "y", ѕ: "s", і: "i" },
  ...{ α: "a", β: "b", ε: "e", η: "h", ι: "i", κ: "k", μ: "m", ν: "n", ο: "o", ρ: "p", τ: "t", χ: "x" },
};

/** The form in which two codes are compared: what is the same to a reader whatever its width, case, blanks and alphabet. */
export function codeKey(code: string): string {
  return normalizeText(code).replace(/[^a-z0-9]/gu, (sign) => SAME_SIGN[sign] ?? sign);
}

/** Codes of one form are taken for each other, also the letter O and nought: `O2.1` and `02.1`. */
export function lookAlikeKey(code: string): string {
  return codeKey(code).replaceAll("o", "0");
}

const DEFAULT_CODES: ReadonlyMap<string, string> = new Map(
  DEFAULT_RULES.flatMap(({ rows }) => rows.map(({ code = "" }) => [codeKey(code), code])),
);

/**
 * A code as the product knows it: flags, reminders and ranks look for the codes of the default rules, and must find them
 * also where `Ｌ１` was typed. Codes of the office's own stay as they are.
 */
export function standardCode(text: string): string {
  return DEFAULT_CODES.get(codeKey(text)) ?? text;
}
