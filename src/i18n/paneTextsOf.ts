import type { Language } from "../workbook/resultSheets/texts";
import { pane as en } from "./en/pane";
import type { PaneTexts } from "./paneTexts";
import { pane as zhCN } from "./zhCN/pane";

const TEXTS: Readonly<Record<Language, PaneTexts>> = { "zh-CN": zhCN, en };

/** The pane's own words in a language, without the catalogue that sheets and problems need. */
export function paneTextsOf(language: Language): PaneTexts {
  return TEXTS[language];
}
