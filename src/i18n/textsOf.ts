import type { ReasonCode, ReasonParams } from "../domain/reason";
import type { DiagnosticCode, DiagnosticParams } from "../workbook/diagnostic";
import type { HostError } from "../workbook/hostError";
import type { Language, Texts } from "../workbook/texts";
import type { Catalogue } from "./catalogue";
import { en } from "./en";
import { zhCN } from "./zhCN";

/** A message and the next step. */
export type Explained = Readonly<{ message: string; hint: string }>;

/** All words of the product in one language. */
export type ProductTexts = Texts & Readonly<{ catalogue: Catalogue; hostError: (error: HostError) => Explained }>;

/** Languages by their tag. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { "zh-CN": zhCN, en };

/** The words of a language. */
export function textsOf(language: Language): ProductTexts {
  const catalogue = CATALOGUES[language];
  return {
    language,
    catalogue,
    sheets: catalogue.sheetLabels,
    reason: <C extends ReasonCode>(reason: Readonly<{ code: C; params: ReasonParams[C] }>) =>
      catalogue.reasons[reason.code](reason.params),
    diagnostic: <C extends DiagnosticCode>({ code, params }: Readonly<{ code: C; params: DiagnosticParams[C] }>) => {
      const words = catalogue.problems[code];
      return { message: words.message(params), hint: words.hint(params) };
    },
    hostError: ({ code, detail }) => catalogue.hostErrors[code](detail),
  };
}
