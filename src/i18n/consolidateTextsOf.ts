import type { Language } from "../workbook/resultSheets/texts";
import type { ConsolidateTexts } from "./consolidateTexts";
import { consolidate as en } from "./en/consolidate";
import { consolidate as zhCN } from "./zhCN/consolidate";

const TEXTS: Readonly<Record<Language, ConsolidateTexts>> = { "zh-CN": zhCN, en };

/** The words of the page on which submissions are put together; it is fetched apart. */
export function consolidateTextsOf(language: Language): ConsolidateTexts {
  return TEXTS[language];
}
