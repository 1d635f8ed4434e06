import type { ChangeWatch } from "../../app/session/changeWatch";
import { dayOfTime } from "../../app/localTime";
import type { MadeFile } from "../../app/session/submitSession";
import { openSession, type WorkbookSession } from "../../app/session/workbookSession";
import type { Day } from "../../domain/model/day";
import { sessionWordsOf, textsOf, type ProductTexts } from "../../i18n/textsOf";
import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import type { WorkbookHost } from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import type { Language } from "../../workbook/resultSheets/texts";

export type PaneServiceOptions = Readonly<{
  language: Language;
  /** ISO local time, minutes or seconds: 2026-10-08T09:00. */
  now: () => string;
  productVersion: string;
  /** Makes the file that goes up. */
  makeFile: MakeFile;
  openFile: OpenFile;
}>;

/** Makes a file of a plan, and opens it again. */
export type MakeFile = (plan: WritePlan, signal: AbortSignal) => Promise<MadeFile<Blob>>;

/** Opens a file that a person has chosen besides the workbook, to read it. @throws HostError */
export type OpenFile = (file: Blob) => Promise<WorkbookHost>;

/** What all requests of the pane stand on: the session over the open workbook, and the words of their answers. */
export class SessionRequests {
  protected readonly session: WorkbookSession<LiveWorkbook>;
  protected readonly makeFile: MakeFile;
  protected readonly openFile: OpenFile;
  private ownTexts: ProductTexts;

  constructor(workbook: LiveWorkbook, changes: ChangeWatch, options: PaneServiceOptions) {
    const { language, now, productVersion, makeFile, openFile } = options;
    this.makeFile = makeFile;
    this.openFile = openFile;
    this.ownTexts = textsOf(language);
    this.session = openSession({ workbook, changes, now, productVersion, words: sessionWordsOf(this.ownTexts) });
  }

  get texts(): ProductTexts {
    return this.ownTexts;
  }

  setLanguage(language: Language): void {
    this.ownTexts = textsOf(language);
    this.session.words = sessionWordsOf(this.ownTexts);
  }

  protected today(): Day {
    return dayOfTime(this.session.now());
  }
}
