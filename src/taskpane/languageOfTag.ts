import type { Language } from "../workbook/resultSheets/texts";

/** The product's language for a language tag of Office or of a browser: Chinese for all that are Chinese, else English. */
export function languageOfTag(tag: string): Language {
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
