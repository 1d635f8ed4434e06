import { CELL } from "../../../workbook/port/cellBlock";
import { HostError } from "../../../workbook/port/hostError";
import { asUtf8 } from "../read/readSheetPart";
import { SheetScanner } from "../read/sheetScanner";
import type { CellContext } from "../read/cellValue";
import type { ZipArchive } from "../zip/zipArchive";
import { RUN_ROWS, RunBuilder, type CellRun } from "./cellRun";
import { ShapeReader, type SheetShape } from "./shapeReader";

/** What a sheet is read from. */
export type SheetPart = Readonly<{ zip: ZipArchive; context: CellContext }>;

/** Runs before the wanted one that are kept too when a part of a sheet is read again: people scroll up as well. */
const RUNS_BEFORE = 8;

type Waiter = Readonly<{ row: number; resolve: () => void }>;

/**
 * The cells of a sheet that a viewer has asked for. The sheet is read through once, from the first question on: rows are
 * there as soon as the reading has passed them. Cells above the limit are left out; rows that were left out are read anew
 * when they are asked for, with those around them.
 */
export class SheetCells {
  private readonly runs = new Map<number, CellRun>();
  /** Runs that have cells which were not kept. */
  private readonly leftOut = new Set<number>();
  private readonly stopped = new AbortController();
  private readonly waiters = new Set<Waiter>();
  private known: SheetShape | null = null;
  private first: Promise<SheetShape> | undefined;
  private again: Promise<void> = Promise.resolve();
  /** Rows below this index have been read. */
  private readRows = 0;
  private kept = 0;

  /**
   * @param part - asked for whenever the sheet is read; may be replaced by one with the same bytes.
   * @param limit - cells that are kept at most.
   */
  constructor(
    public part: () => Promise<SheetPart>,
    private readonly limit: number,
  ) {}

  /** Cells kept at present. */
  get cellCount(): number {
    return this.kept;
  }

  /** null while the sheet is read. */
  get shapeSoFar(): SheetShape | null {
    return this.known;
  }

  /** @throws HostError as reading does; cancelled when it was stopped. */
  shape(): Promise<SheetShape> {
    this.first ??= this.readThrough();
    return this.first;
  }

  /** Runs of the rows from `first` to `last` by their number; rows without any cell have none. @throws HostError */
  async runsOf(first: number, last: number): Promise<ReadonlyMap<number, CellRun>> {
    await this.passed(last);
    const numbers: number[] = [];
    for (let run = Math.floor(first / RUN_ROWS); run <= Math.floor(last / RUN_ROWS); run++) numbers.push(run);
    const found = this.found(numbers);
    if (found) return found;
    // Only rows that a whole reading has left out can be missing.
    await this.shape();
    const work = this.again.then(() => (this.found(numbers) ? undefined : this.readAround(numbers)));
    this.again = work.catch(() => undefined);
    await work;
    return this.found(numbers) ?? new Map<number, CellRun>();
  }

  /** Ends reading; what waits is rejected as cancelled. */
  stop(): void {
    this.stopped.abort();
  }

  /** null when one of them was left out. */
  private found(numbers: readonly number[]): ReadonlyMap<number, CellRun> | null {
    const found = new Map<number, CellRun>();
    for (const number of numbers) {
      const run = this.runs.get(number);
      if (run) found.set(number, run);
      else if (this.leftOut.has(number)) return null;
    }
    return found;
  }

  private async passed(row: number): Promise<void> {
    const whole = this.shape();
    if (row < this.readRows) return;
    const { promise, resolve, reject } = withResolvers();
    const waiter = { row, resolve };
    this.waiters.add(waiter);
    whole.then(resolve, reject);
    try {
      await promise;
    } finally {
      this.waiters.delete(waiter);
    }
  }

  private async readThrough(): Promise<SheetShape> {
    const reader = new ShapeReader();
    const used = { rows: 0, columns: 0 };
    const runs = new RunSink((number, run) => {
      if (this.kept + run.columns.length > this.limit) this.leftOut.add(number);
      else this.keep(number, run);
      used.rows = Math.max(used.rows, number * RUN_ROWS + lastRowOf(run) + 1);
      for (const column of run.columns) used.columns = Math.max(used.columns, column + 1);
      this.readRows = (number + 1) * RUN_ROWS;
      for (const { row, resolve } of this.waiters) if (row < this.readRows) resolve();
    });
    const scanner = await this.scan(runs, reader, () => true);
    this.known = reader.shape(used, scanner.merges);
    return this.known;
  }

  private keep(number: number, run: CellRun): void {
    this.runs.set(number, run);
    this.leftOut.delete(number);
    this.kept += run.columns.length;
  }

  /** Keeps the wanted runs and as many around them as there is room for, instead of those that were kept. */
  private async readAround(numbers: readonly number[]): Promise<void> {
    const from = Math.max(0, numbers[0]! - RUNS_BEFORE);
    const last = numbers.at(-1)!;
    for (const number of this.runs.keys()) this.leftOut.add(number);
    this.runs.clear();
    this.kept = 0;
    let reached = false;
    const runs = new RunSink((number, run) => {
      if (number < from || reached) return;
      // What was asked for is kept however large it is.
      if (number <= last || this.kept + run.columns.length <= this.limit) this.keep(number, run);
      else reached = true;
    });
    await this.scan(runs, undefined, () => !reached);
  }

  private async scan(runs: RunSink, observer: ShapeReader | undefined, goOn: () => boolean): Promise<SheetScanner> {
    const { zip, context } = await this.part();
    const entry = zip.find(context.part);
    if (!entry) throw new HostError("damaged", "file", { part: context.part });
    const options = { rowLimit: Infinity, columns: null, ...(observer ? { observer } : {}) };
    const scanner = new SheetScanner(runs, context, options);
    for await (const chunk of asUtf8(zip.inflate(entry), context.part)) {
      if (this.stopped.signal.aborted) throw new HostError("cancelled", "file");
      scanner.push(chunk);
      if (!goOn()) return scanner;
    }
    scanner.end();
    return scanner;
  }
}

/** Hands out runs when a row of a later one comes. */
class RunSink {
  private readonly builder = new RunBuilder();
  private number = 0;

  constructor(private readonly take: (number: number, run: CellRun) => void) {}

  put(columnIndex: number, kind: number, number: number, style: number): void {
    // Nobody knows what would be shown.
    if (kind !== CELL.UNCALCULATED) this.builder.put(columnIndex, kind, number, style);
  }

  endRow(rowIndex: number): void {
    const number = Math.floor(rowIndex / RUN_ROWS);
    if (number !== this.number) this.handOut(number);
    this.builder.endRow(rowIndex % RUN_ROWS);
  }

  dropRow(): void {
    this.builder.dropRow();
  }

  flush(): void {
    this.handOut(this.number + 1);
  }

  private handOut(next: number): void {
    const run = this.builder.take();
    if (run.columns.length > 0) this.take(this.number, run);
    this.number = next;
  }
}

function lastRowOf({ rowStarts, columns }: CellRun): number {
  return rowStarts.indexOf(columns.length) - 1;
}

function withResolvers(): Readonly<{
  promise: Promise<unknown>;
  resolve: () => void;
  reject: (error: unknown) => void;
}> {
  let resolve: () => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((yes, no) => {
    resolve = () => {
      yes(undefined);
    };
    reject = no;
  });
  return { promise, resolve, reject };
}
