import type { KeptWrite, Recovery } from "../../workbook/port/liveWorkbook";
import type { AssessSetup, PreviewView, WriteView } from "./assessView";
import type { DataView } from "./dataView";
import type { ListPapersView, ListsView, PaperSheetView, PapersView } from "./papersView";
import type { RemindersView } from "./remindersView";
import type { OrganizationView, ResultsView } from "./resultsView";
import type { ReturnedView, VersionsView } from "./returnView";
import type { ChangesView, ComparisonView, ReviewedView, ReviewView, StepsView } from "./reviewView";
import type { RuleEditView } from "./ruleEditView";
import type { RulesView } from "./rulesView";
import type { TakeOverView } from "./takeOverView";
import type { SubmissionView, SubmittedView, VerificationView } from "./submissionView";

/** What the pane shows, each loaded by itself. */
export type Views = {
  start: Readonly<{ recovery: Recovery }>;
  data: DataView;
  rules: RulesView;
  rule: RuleEditView;
  setup: AssessSetup;
  preview: PreviewView;
  written: WriteView;
  /** null: nothing was assessed, and the workbook has no results. */
  results: ResultsView | null;
  organization: OrganizationView;
  /** null: likewise. */
  reminders: RemindersView | null;
  lastWrite: KeptWrite | null;
  /** null: nothing was assessed, and the workbook has no results. */
  review: ReviewView | null;
  reviewed: ReviewedView;
  comparison: ComparisonView;
  changes: ChangesView;
  steps: StepsView;
  submission: SubmissionView;
  submitted: SubmittedView;
  verification: VerificationView;
  returned: ReturnedView;
  versions: VersionsView;
  papers: PapersView;
  template: Readonly<{ sheet: string }>;
  paperSheet: PaperSheetView;
  lists: ListsView;
  listPapers: ListPapersView;
  ledgerRows: TakeOverView;
};

export type ViewKey = keyof Views;
