import type { WorkbookHost } from "../../workbook/port/workbookHost";
import type { ListWords } from "../../workbook/listSheets/listWords";
import type { MappingWords } from "../../workbook/mapping/planMappingSheet";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import type { Texts } from "../../workbook/resultSheets/texts";
import type { ReviewWords } from "../../workbook/reviewSheet/reviewWords";
import type { RuleSheetWords } from "../../workbook/rules/ruleSheetWords";
import type { AnnualWords } from "../../workbook/annualSheet/annualWords";
import type { ArchiveWords } from "../../workbook/archive/planArchive";
import type { TemplateWords } from "../../workbook/papers/planTemplateSheet";
import type { ReturnWords } from "../../workbook/submission/planReturnList";
import type { SubmissionWords } from "../../workbook/submission/submissionWords";
import type { AssessOptions } from "../assessWorkbook";
import { dayOfTime, readableTime } from "../localTime";
import type { RecordTexts } from "../records/recordPlans";
import type { ChangeWatch } from "./changeWatch";
import { NOTHING_KNOWN, type SessionState } from "./sessionState";

/** The words that a session writes sheets with, and those it reads them by. */
export type SessionWords = Readonly<{
  texts: Texts;
  mapping: MappingWords;
  rules: RuleSheetWords;
  review: ReviewWords;
  records: RecordTexts;
  archive: ArchiveWords;
  templates: TemplateWords;
  /** Of the language that official papers are in, whichever the session is in. */
  official: SheetLabels;
  officialLists: ListWords;
  annual: AnnualWords;
  lists: ListWords;
  submission: SubmissionWords;
  returns: ReturnWords;
  /** Of every language: sheets written in one may be read in the other. */
  labelSets: readonly SheetLabels[];
}>;

export type SessionOptions<Workbook extends WorkbookHost> = Readonly<{
  workbook: Workbook;
  words: SessionWords;
  /** ISO local time, minutes or seconds: 2026-10-08T09:00. */
  now: () => string;
  productVersion: string;
  /** Marks what was read as out of date when a person changes the workbook; absent where nobody can. */
  changes?: ChangeWatch;
}>;

/**
 * Work on one open workbook: what is known of it, and what its use cases need. The use cases are the functions of this
 * folder, and only they set `state`; command line and pane stand on them and make views of the state. One at a time:
 * whoever holds the session sees to that.
 */
export type WorkbookSession<Workbook extends WorkbookHost = WorkbookHost> = SessionOptions<Workbook> & {
  /** Another language holds from the next use case on. */
  words: SessionWords;
  state: SessionState;
};

/** A session over a workbook of which nothing is known yet. */
export function openSession<Workbook extends WorkbookHost>(
  options: SessionOptions<Workbook>,
): WorkbookSession<Workbook> {
  return { ...options, state: NOTHING_KNOWN };
}

/** What every assessment of a session goes by, whatever it is asked for. */
export function assessContext({
  words,
  now,
  productVersion,
}: WorkbookSession): Pick<
  AssessOptions,
  "texts" | "mappingWords" | "recordWords" | "labelSets" | "today" | "calculatedAt" | "productVersion"
> {
  const time = now();
  return {
    ...{ texts: words.texts, mappingWords: words.mapping, recordWords: words.records, labelSets: words.labelSets },
    ...{ today: dayOfTime(time), calculatedAt: readableTime(time), productVersion },
  };
}
