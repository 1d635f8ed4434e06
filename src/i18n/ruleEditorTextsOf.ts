import type { Language } from "../workbook/resultSheets/texts";
import { ruleEditor as en } from "./en/ruleEditor";
import type { RuleEditorTexts } from "./ruleEditorTexts";
import { ruleEditor as zhCN } from "./zhCN/ruleEditor";

const TEXTS: Readonly<Record<Language, RuleEditorTexts>> = { "zh-CN": zhCN, en };

/** The words of the rule editor in a language; apart from the pane's own, so that they are loaded with the editor. */
export function ruleEditorTextsOf(language: Language): RuleEditorTexts {
  return TEXTS[language];
}
