import { readGrid } from "../../workbook/port/grid";
import { HostError } from "../../workbook/port/hostError";
import type { KeptWrite, LiveWorkbook, Recovery } from "../../workbook/port/liveWorkbook";
import type { SheetAddress } from "../../workbook/port/address";
import type {
  ApplyOptions,
  BlockConsumer,
  CellEntry,
  ReadOptions,
  SheetTail,
  WorkbookInfo,
  WriteNotice,
} from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import { enterEntries } from "./enterEntries";
import { lastWrite, recover, restore } from "./exchange/restore";
import { describeWorkbook } from "./read/describeWorkbook";
import { readSheet } from "./read/readSheet";
import { TextPool } from "./read/textPool";
import { runBatch } from "./runBatch";
import { showAddress } from "./showAddress";
import { watchWorkbook } from "./watchWorkbook";
import { applyPlan } from "./write/applyPlan";

/** The Excel API that everything here needs: Excel 2021 and later, Microsoft 365, the web, Mac. */
export const NEEDED_API = "1.14";

export type ExcelHostOptions = Readonly<{
  /** Local time as ISO text, stamped on a write. */
  now: () => string;
}>;

/**
 * The workbook that is open in Excel. Office.js must be ready.
 *
 * @throws HostError office-too-old
 */
export function openExcelHost(options: ExcelHostOptions): LiveWorkbook {
  if (!Office.context.requirements.isSetSupported("ExcelApi", NEEDED_API)) {
    throw new HostError("office-too-old", "excel");
  }
  return new ExcelHost(options);
}

class ExcelHost implements LiveWorkbook {
  readonly isShared = true;
  private readonly pool = new TextPool();
  private knownSheets: ReadonlySet<string> = new Set();
  /** Requests that change the workbook follow one another. */
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ExcelHostOptions) {}

  async describe(): Promise<WorkbookInfo> {
    const info = await runBatch(describeWorkbook);
    this.knownSheets = new Set(info.sheets.map(({ id }) => id));
    return info;
  }

  readSheet(sheetId: string, consume: BlockConsumer, options: ReadOptions = {}): Promise<SheetTail> {
    return runBatch((context) => readSheet(context, sheetId, consume, { ...options, pool: this.pool }));
  }

  apply(plan: WritePlan, options: ApplyOptions = {}): Promise<readonly WriteNotice[]> {
    const read = (sheetId: string) => readGrid(this, sheetId);
    return this.inTurn(() => applyPlan(plan, { ...options, writtenAt: this.options.now(), read }));
  }

  enter(entries: readonly CellEntry[]): Promise<void> {
    return this.inTurn(() => enterEntries(entries));
  }

  show(at: SheetAddress): Promise<void> {
    return showAddress(at);
  }

  watch(onChange: (sheetId: string) => void): Promise<() => void> {
    return watchWorkbook(onChange, (id) => this.knownSheets.has(id));
  }

  recover(): Promise<Recovery> {
    return this.inTurn(recover);
  }

  lastWrite(): Promise<KeptWrite | null> {
    return lastWrite();
  }

  restore(): Promise<void> {
    return this.inTurn(restore);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.writing.then(work, work);
    this.writing = result.catch(() => undefined);
    return result;
  }
}
