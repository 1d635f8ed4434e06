import type { Language } from "../workbook/resultSheets/texts";
import { submit as en } from "./en/submitStep";
import type { SubmitStepTexts } from "./submitStepTexts";
import { submit as zhCN } from "./zhCN/submitStep";

const TEXTS: Readonly<Record<Language, SubmitStepTexts>> = { "zh-CN": zhCN, en };

/** The words of the step that submits, which is fetched apart from the pane's others. */
export function submitTextsOf(language: Language): SubmitStepTexts {
  return TEXTS[language];
}
