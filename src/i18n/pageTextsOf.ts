import type { Language } from "../workbook/resultSheets/texts";
import { page as en } from "./en/page";
import type { PageTexts } from "./pageTexts";
import { page as zhCN } from "./zhCN/page";

const TEXTS: Readonly<Record<Language, PageTexts>> = { "zh-CN": zhCN, en };

/** The words of the web page around the pane. */
export function pageTextsOf(language: Language): PageTexts {
  return TEXTS[language];
}
