import { CELL } from "../../src/workbook/port/cellBlock";
import type { SheetAddress } from "../../src/workbook/port/address";
import { gridFingerprint, readGrid } from "../../src/workbook/port/grid";
import { HostError } from "../../src/workbook/port/hostError";
import type { KeptWrite, LiveWorkbook, Recovery } from "../../src/workbook/port/liveWorkbook";
import type {
  ApplyOptions,
  BlockConsumer,
  CellEntry,
  ReadOptions,
  SheetTail,
  WorkbookHost,
  WriteNotice,
} from "../../src/workbook/port/workbookHost";
import type { WritePlan } from "../../src/workbook/port/writePlan";
import { MemoryHost, setCell, type MemoryCell } from "./memoryHost";

type State = Pick<MemoryHost, "sheets" | "tables" | "names">;

/**
 * A workbook in memory that is open before a person: what apply, enter and restore do is really done. `asAUser` does
 * what a person would. `failNext` makes the next call of a method fail, `failing` every one; `afterApply` is called when a plan is applied; `beforeRead` is awaited in front of every sheet, `whilePreparing` in every
 * apply, before it looks whether sheets still say what its plan was made of.
 */
export class LiveMemoryWorkbook extends MemoryHost implements LiveWorkbook {
  override readonly isShared: boolean = true;
  readonly shown: SheetAddress[] = [];
  readonly failNext = new Map<keyof LiveWorkbook, Error>();
  readonly failing = new Map<keyof LiveWorkbook, Error>();
  afterApply: () => void = () => undefined;
  beforeRead: () => Promise<void> = () => Promise.resolve();
  whilePreparing: () => void = () => undefined;
  clock = "2026-10-08T09:00";
  recovery: Recovery = "nothing";
  notices: readonly WriteNotice[] = [];
  private readonly watchers = new Set<(sheetId: string) => void>();
  private kept: (KeptWrite & { other: State }) | null = null;

  override async describe(): ReturnType<MemoryHost["describe"]> {
    this.fail("describe");
    return super.describe();
  }

  override async readSheet(sheetId: string, consume: BlockConsumer, options: ReadOptions = {}): Promise<SheetTail> {
    this.fail("readSheet");
    await this.beforeRead();
    if (options.signal?.aborted) throw new HostError("cancelled", "memory");
    return super.readSheet(sheetId, consume, options);
  }

  override async apply(plan: WritePlan, options: ApplyOptions = {}): Promise<readonly WriteNotice[]> {
    this.fail("apply");
    if (options.signal?.aborted) throw new HostError("cancelled", "memory");
    this.whilePreparing();
    for (const { sheetId, fingerprint } of plan.unchanged ?? []) {
      if (gridFingerprint(await readGrid(this, sheetId)) !== fingerprint) {
        throw new HostError("changed-meanwhile", "memory");
      }
    }
    const other = this.state();
    await super.apply(plan);
    options.onProgress?.(plan.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0));
    this.kept = { writtenAt: this.clock, sheets: plan.sheets.map(({ name }) => name), undone: false, other };
    this.afterApply();
    return this.notices;
  }

  show(at: SheetAddress): Promise<void> {
    return this.whole("show", () => {
      if (!this.sheets.some(({ name }) => name === at.sheet)) throw new HostError("host-failed", "memory", at);
      this.shown.push(at);
    });
  }

  override async enter(entries: readonly CellEntry[]): Promise<void> {
    this.fail("enter");
    await super.enter(entries);
  }

  watch(onChange: (sheetId: string) => void): Promise<() => void> {
    return this.whole("watch", () => {
      this.watchers.add(onChange);
      return () => this.watchers.delete(onChange);
    });
  }

  recover(): Promise<Recovery> {
    return this.whole("recover", () => this.recovery);
  }

  lastWrite(): Promise<KeptWrite | null> {
    return this.whole("lastWrite", () => {
      if (!this.kept) return null;
      const { writtenAt, sheets, undone } = this.kept;
      return { writtenAt, sheets, undone };
    });
  }

  restore(): Promise<void> {
    return this.whole("restore", () => {
      if (!this.kept) throw new HostError("host-failed", "memory");
      const now = this.state();
      Object.assign(this, this.kept.other);
      this.kept = { ...this.kept, undone: !this.kept.undone, other: now };
    });
  }

  /** A person types into a cell, anywhere. */
  typeAsUser(sheetName: string, rowIndex: number, columnIndex: number, value: MemoryCell): void {
    const sheet = this.sheet(sheetName);
    setCell(sheet, rowIndex, columnIndex, value);
    for (const watcher of this.watchers) watcher(sheet.id);
  }

  /** How many listeners there are. */
  get watcherCount(): number {
    return this.watchers.size;
  }

  /** The first row whose cell under a label of the header is a value. @throws Error when there is none. */
  rowWith(
    sheetName: string,
    label: string,
    value: MemoryCell,
  ): Readonly<{ rowIndex: number; record: Record<string, MemoryCell> }> {
    const { rows } = this.sheet(sheetName);
    const head = rows.findIndex((row) => row.includes(label));
    const labels = rows[head] ?? [];
    const rowIndex = rows.findIndex((row, i) => i > head && row[labels.indexOf(label)] === value);
    if (rowIndex < 0) throw new Error(`no row of ${sheetName} with ${label} ${JSON.stringify(value)}`);
    return {
      rowIndex,
      record: Object.fromEntries(
        labels.map((name, c) => [typeof name === "string" ? name : "", rows[rowIndex]?.[c] ?? null]),
      ),
    };
  }

  private state(): State {
    const sheets = this.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
    return { sheets, tables: [...this.tables], names: [...this.names] };
  }

  private async whole<T>(method: keyof LiveWorkbook, work: () => T): Promise<T> {
    this.fail(method);
    await Promise.resolve();
    return work();
  }

  private fail(method: keyof LiveWorkbook): void {
    const error = this.failNext.get(method) ?? this.failing.get(method);
    this.failNext.delete(method);
    if (error !== undefined) throw error;
  }
}

/** A workbook of any host, taken into memory with tables, names and merges. */
export async function liveCopyOf(host: WorkbookHost): Promise<LiveMemoryWorkbook> {
  const info = await host.describe();
  const copy = new LiveMemoryWorkbook(Object.fromEntries(info.sheets.map(({ name }) => [name, []])));
  const idOf = new Map<string, string>();
  for (const { id, name, visible } of info.sheets) {
    const sheet = copy.sheet(name);
    idOf.set(id, sheet.id);
    sheet.visible = visible;
    const { merges } = await host.readSheet(id, ({ rowCount, columnCount, rowIndexes, kinds, numbers, strings }) => {
      for (let r = 0; r < rowCount; r++) {
        for (let c = 0; c < columnCount; c++) {
          const at = r * columnCount + c;
          const value = memoryCell(kinds[at]!, numbers[at]!, (text) => strings.textOf(text));
          if (value !== null) setCell(sheet, rowIndexes[r]!, c, value);
        }
      }
    });
    sheet.merges = [...merges];
  }
  copy.tables = info.tables.map((table) => ({ ...table, sheetId: idOf.get(table.sheetId)! }));
  copy.names = info.names.map((name) => ({ ...name, sheetId: idOf.get(name.sheetId)! }));
  copy.date1904 = info.date1904;
  return copy;
}

function memoryCell(kind: number, value: number, textOf: (id: number) => string): MemoryCell {
  switch (kind) {
    case CELL.NUMBER:
      return value;
    case CELL.DATE:
      return { date: value };
    case CELL.TEXT:
      return textOf(value);
    case CELL.BOOLEAN:
      return value !== 0;
    case CELL.ERROR:
      return { error: textOf(value) };
    default:
      return null;
  }
}
