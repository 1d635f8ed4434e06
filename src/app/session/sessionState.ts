import type { RuleSet } from "../../domain/rules/ruleSet";
import type { WritePlan } from "../../workbook/port/writePlan";
import type { WrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import type { WrittenReminders, WrittenResults } from "../../workbook/resultSheets/writtenResults";
import type { ReadyAssessment } from "../assessWorkbook";
import type { PeriodWishes } from "../choosePeriod";
import type { Inputs, RecognitionOptions } from "../readInputs";
import type { Reviewed } from "../review/readyReview";
import type { EnteredCells, EnteredKind, RuleGround } from "./ruleEditing";
import type { ReadySubmission } from "../submission/makeSubmission";

/** What an assessment is asked for. */
export type AssessWishes = Pick<PeriodWishes, "period" | "cutoff"> &
  RecognitionOptions &
  Readonly<{
    /** A person has said that the period really has no activities. */
    withoutActivities?: boolean;
  }>;

/**
 * The results that were written last, as their sheets say now. `ruleSet`: the rules of the workbook as they are now, which
 * tell the unit of a number; null when they have errors.
 */
export type LastWritten = Readonly<{ results: WrittenResults; ruleSet: RuleSet | null }>;

/** What is known of a workbook between use cases. */
export type SessionState = Readonly<{
  /** As last read; null when nothing was, or when it says other than the workbook after what we wrote. */
  inputs: Inputs | null;
  /** The last assessment that could be made, and what it was asked for. */
  assessed: Readonly<{ ready: ReadyAssessment; wishes: AssessWishes }> | null;
  /** The assessment as it was reviewed, with what was entered since; null: it was not. */
  reviewed: Reviewed | null;
  /** What writing the assessment would write; null when it is written, or no longer fits the workbook. */
  planned: WritePlan | null;
  /** The sheets that hold the results of the assessment, and whether they have been taken back; null: none yet. */
  written: Readonly<{ sheets: readonly string[]; undone: boolean }> | null;
  /** What was read back of the results written last; null: not looked at since the workbook was read or written. */
  readBack: Readonly<{
    last: LastWritten | null;
    items: WrittenItems | null;
    reminders: WrittenReminders | null;
  }> | null;
  /** What rules are edited on, with what it was made of; null: nobody edits any. */
  ruleGround: Readonly<{ reading: Inputs["reading"]; key: string; ground: RuleGround }> | null;
  /** Cells that were entered last and can be taken back, by what they are of. */
  enteredCells: Readonly<Partial<Record<EnteredKind, EnteredCells>>>;
  /** What would go up, as a person has seen it last; null: nobody has. */
  submission: ReadySubmission | null;
}>;

export const NOTHING_KNOWN: SessionState = {
  inputs: null,
  assessed: null,
  reviewed: null,
  planned: null,
  written: null,
  readBack: null,
  ruleGround: null,
  enteredCells: {},
  submission: null,
};
