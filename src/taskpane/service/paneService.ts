import type { Language } from "../../workbook/texts";
import type { SheetAddress } from "../../workbook/address";
import type { KeptWrite, Recovery } from "../../workbook/liveWorkbook";
import type { Progress } from "../../workbook/progress";
import type { DataView, MappingEdit, SheetHeadView } from "./dataView";
import type { AssessSetup, PeriodChoice, PreviewView, WrittenView } from "./assessView";
import type { OrganizationView, ResultsView } from "./resultsView";
import type { ReminderEntry, RemindersView } from "./remindersView";
import type { RulesView } from "./rulesView";

/** What went wrong, in words: what, why and what to do next. `code`: HostErrorCode or TroubleCode (i18n/answerTexts). */
export type Trouble = Readonly<{ code: string; message: string; hint: string }>;

/** How a request ended. */
export type Answer<T> =
  | Readonly<{ status: "done"; value: T }>
  | Readonly<{ status: "cancelled" }>
  | Readonly<{ status: "failed"; trouble: Trouble }>;

/**
 * Everything the pane asks of the product. All words in what comes back are in the language set. Long requests tell
 * their progress and end as `cancelled` after `cancel()`. Nothing is written but by `confirmMapping`, `confirmAlias`,
 * `writeDefaultRules`, `write`, `saveReminder` and `restore`, each after a click. Never rejects.
 */
export interface PaneService {
  /** Sets the language of later answers. */
  setLanguage(language: Language): Promise<void>;
  /** Clears what a broken write has left; called once, first. */
  start(): Promise<Answer<Readonly<{ recovery: Recovery }>>>;
  /** Reads the workbook: what every sheet was taken for, and every problem. */
  inspect(onProgress: OnPaneProgress): Promise<Answer<DataView>>;
  /** First rows of a sheet, to choose header row and columns from. */
  sheetHead(sheetId: string): Promise<Answer<SheetHeadView>>;
  /** Keeps in the workbook how one sheet is to be read, and reads anew. */
  confirmMapping(edit: MappingEdit, onProgress: OnPaneProgress): Promise<Answer<DataView>>;
  /** Keeps that `written` means the roster's organization, and reads anew. */
  confirmAlias(written: string, organization: string, onProgress: OnPaneProgress): Promise<Answer<DataView>>;
  rules(): Promise<Answer<RulesView>>;
  writeDefaultRules(): Promise<Answer<RulesView>>;
  /** Proposes a period from settings and data; needs a finished `inspect`, and reads if there was none. */
  setup(onProgress: OnPaneProgress): Promise<Answer<AssessSetup>>;
  /** Reads, scores and plans; writes nothing. */
  assess(choice: PeriodChoice, onProgress: OnPaneProgress): Promise<Answer<PreviewView>>;
  /** Writes what the last `assess` planned. */
  write(onProgress: OnPaneProgress): Promise<Answer<WrittenView>>;
  /** null before an assessment. */
  results(): Promise<Answer<ResultsView | null>>;
  organization(index: number): Promise<Answer<OrganizationView>>;
  /** null before an assessment. */
  reminders(): Promise<Answer<RemindersView | null>>;
  /** Writes handling, date and note of a reminder into its row of 提醒名单; only after `write`. */
  saveReminder(entry: ReminderEntry): Promise<Answer<RemindersView>>;
  lastWrite(): Promise<Answer<KeptWrite | null>>;
  restore(): Promise<Answer<KeptWrite | null>>;
  show(at: SheetAddress): Promise<Answer<null>>;
  /** Ends the request under way. */
  cancel(): Promise<void>;
  /** Called when a person has changed the workbook since it was last read. */
  onOutOfDate(listener: () => void): Promise<void>;
}

export type OnPaneProgress = (progress: Progress) => void;
