import type { ReasonParams } from "../domain/reason";
import type { DiagnosticParams } from "../workbook/diagnostic";
import type { RuleSheetWords } from "../workbook/rules/ruleSheetWords";
import type { Language } from "../workbook/texts";
import type { MappingWords } from "../workbook/write/planMappingSheet";
import type { SheetLabels } from "../workbook/write/sheetLabels";
import type { AnswerTexts } from "./answerTexts";
import type { CommandLineTexts } from "./commandLineTexts";
import type { ItemReasonParams } from "../domain/measures/itemReason";
import type { FlagReasonParams } from "../domain/flags/flagReason";
import type { ReminderReasonParams } from "../domain/reminders/reminderReason";
import type { ReminderWord } from "../domain/result";
import type { DomainDiagnosticParams } from "../domain/diagnostic";
import type { RuleDiagnosticParams } from "../domain/rules/ruleDiagnostic";
import type { HostErrorCode } from "../workbook/hostError";
import type { ReadDiagnosticParams } from "../workbook/read/readDiagnostic";
import type { ResultsDiagnosticParams } from "../workbook/results/resultsDiagnostic";

/** A sentence for each reason code. */
export type Sentences<Params> = { readonly [C in keyof Params]: (params: Params[C]) => string };

/** What is wrong and what to do, for each diagnostic code. */
export type Problems<Params> = {
  readonly [C in keyof Params]: Readonly<{
    message: (params: Params[C]) => string;
    hint: (params: Params[C]) => string;
  }>;
};

export type ItemReasons = Sentences<ItemReasonParams>;
export type FlagReasons = Sentences<FlagReasonParams>;
export type ReminderReasons = Sentences<ReminderReasonParams>;
/** What a reminder is about, as shown. */
export type ReminderSubjects = Readonly<Record<ReminderWord, string>>;
export type EngineProblems = Problems<DomainDiagnosticParams>;
export type RuleProblems = Problems<RuleDiagnosticParams>;
export type ReadProblems = Problems<ReadDiagnosticParams>;
export type ResultsProblems = Problems<ResultsDiagnosticParams>;

/** What the host could not do and the way out. `detail` is HostError.detail. */
export type HostErrors = Readonly<
  Record<
    HostErrorCode,
    (detail: Readonly<Record<string, string | number>>) => Readonly<{ message: string; hint: string }>
  >
>;

/** Every text of one language. */
export type Catalogue = Readonly<{
  language: Language;
  reasons: Sentences<ReasonParams>;
  problems: Problems<DiagnosticParams>;
  hostErrors: HostErrors;
  sheetLabels: SheetLabels;
  ruleSheets: RuleSheetWords;
  mappingSheet: MappingWords;
  commandLine: CommandLineTexts;
  answers: AnswerTexts;
}>;
