import type { Language } from "../workbook/resultSheets/texts";
import { internal as en } from "./en/internalTrouble";
import { internal as zhCN } from "./zhCN/internalTrouble";

const TROUBLES = { "zh-CN": zhCN, en } as const;

/** What is said when something failed that nobody foresaw; for places without the whole catalogue. */
export function internalTroubleOf(language: Language): Readonly<{ message: string; hint: string }> {
  return TROUBLES[language];
}
