import type { ReasonCode, ReasonParams } from "../domain/reasons/reason";
import type { DiagnosticCode, DiagnosticParams } from "../workbook/diagnostics/diagnostic";
import type { HostError } from "../workbook/port/hostError";
import type { ConsolidatedWords } from "../workbook/consolidation/consolidatedRows";
import type { SheetLabels } from "../workbook/resultSheets/sheetLabels";
import type { Language, Texts } from "../workbook/resultSheets/texts";
import type { Catalogue } from "./catalogue";
import { en } from "./en";
import { nestQuotes } from "./nestedQuotes";
import { zhCN } from "./zhCN";

/** A message and the next step. */
export type Explained = Readonly<{ message: string; hint: string }>;

/** All words of the product in one language. */
export type ProductTexts = Texts & Readonly<{ catalogue: Catalogue; hostError: (error: HostError) => Explained }>;

/** Languages by their tag. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { "zh-CN": zhCN, en };

/** Labels of every language: sheets written in one may be read in the other. */
export const LABEL_SETS: readonly SheetLabels[] = Object.values(CATALOGUES).map(({ sheetLabels }) => sheetLabels);

/** Words of consolidations in every language: what was put together in one may be read in the other. */
export const CONSOLIDATED_WORDS: readonly ConsolidatedWords[] = Object.values(CATALOGUES).map(
  ({ consolidation, sheetLabels: labels }) => ({ words: consolidation.words, labels }),
);

/** What a session over a workbook writes with and reads by. */
export function sessionWordsOf(texts: ProductTexts) {
  const { mappingSheet, ruleSheets, review, records, archive, papers, annual, lists } = texts.catalogue;
  const { submission, returns } = texts.catalogue;
  return {
    ...{ texts, mapping: mappingSheet, rules: ruleSheets, review, records, archive, annual, lists },
    ...{ submission: submission.words, returns: returns.words },
    ...{ templates: papers.template, official: zhCN.sheetLabels, officialLists: zhCN.lists, labelSets: LABEL_SETS },
  };
}

/** The words of a language. */
export function textsOf(language: Language): ProductTexts {
  const catalogue = CATALOGUES[language];
  return {
    language,
    catalogue,
    sheets: catalogue.sheetLabels,
    reason: <C extends ReasonCode>(reason: Readonly<{ code: C; params: ReasonParams[C] }>) =>
      nestQuotes(catalogue.reasons[reason.code](reason.params)),
    diagnostic: <C extends DiagnosticCode>({ code, params }: Readonly<{ code: C; params: DiagnosticParams[C] }>) => {
      const words = catalogue.problems[code];
      return { message: nestQuotes(words.message(params)), hint: nestQuotes(words.hint(params)) };
    },
    hostError: ({ code, detail }) => catalogue.hostErrors[code](detail),
  };
}
