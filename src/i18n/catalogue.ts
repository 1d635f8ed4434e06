import type { ReasonParams } from "../domain/reasons/reason";
import type { DiagnosticParams } from "../workbook/diagnostics/diagnostic";
import type { RuleSheetWords } from "../workbook/rules/ruleSheetWords";
import type { Language } from "../workbook/resultSheets/texts";
import type { ListWords } from "../workbook/listSheets/listWords";
import type { MappingWords } from "../workbook/mapping/planMappingSheet";
import type { AnnualWords } from "../workbook/annualSheet/annualWords";
import type { ArchiveWords } from "../workbook/archive/planArchive";
import type { RecordWords } from "../workbook/recordSheets/planRecordSheet";
import type { ReviewWords } from "../workbook/reviewSheet/reviewWords";
import type { SheetLabels } from "../workbook/resultSheets/sheetLabels";
import type { AnswerTexts } from "./answerTexts";
import type { CommandLineTexts } from "./commandLineTexts";
import type { ConsolidationTexts } from "./consolidationTexts";
import type { EvidenceTexts } from "./evidenceTexts";
import type { PaperTexts } from "./paperTexts";
import type { TakeOverTexts } from "./takeOverTexts";
import type { ReturnTexts } from "./returnTexts";
import type { SubmissionTexts } from "./submissionTexts";
import type { ItemReasonParams } from "../domain/reasons/itemReason";
import type { FlagReasonParams } from "../domain/reasons/flagReason";
import type { ReminderReasonParams, ReminderWord } from "../domain/reasons/reminderReason";
import type { MatterParams } from "../domain/review/matter";
import type { DomainDiagnosticParams } from "../domain/diagnostics/diagnostic";
import type { RuleDiagnosticParams } from "../domain/diagnostics/ruleDiagnostic";
import type { HostErrorCode } from "../workbook/port/hostError";
import type { ReadDiagnosticParams } from "../workbook/diagnostics/readDiagnostic";
import type { ResultsDiagnosticParams } from "../workbook/diagnostics/resultsDiagnostic";
import type { TemplateDiagnosticParams } from "../workbook/diagnostics/templateDiagnostic";

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
/** A matter of the review, in words. */
export type MatterSentences = Sentences<MatterParams>;
export type ReminderReasons = Sentences<ReminderReasonParams>;
/** What a reminder is about, as shown. */
export type ReminderSubjects = Readonly<Record<ReminderWord, string>>;
export type EngineProblems = Problems<DomainDiagnosticParams>;
export type RuleProblems = Problems<RuleDiagnosticParams>;
export type ReadProblems = Problems<ReadDiagnosticParams>;
export type ResultsProblems = Problems<ResultsDiagnosticParams>;
export type TemplateProblems = Problems<TemplateDiagnosticParams>;

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
  evidence: EvidenceTexts;
  answers: AnswerTexts;
  review: ReviewWords;
  submission: SubmissionTexts;
  returns: ReturnTexts;
  consolidation: ConsolidationTexts;
  /** Words around 调整记录 and 考核进程. */
  records: Readonly<Record<"adjustments" | "progress", RecordWords>>;
  /** Words over 考核定稿. */
  archive: ArchiveWords;
  papers: PaperTexts;
  takeOver: TakeOverTexts;
  annual: AnnualWords;
  lists: ListWords;
}>;
