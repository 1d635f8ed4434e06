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
} from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import type { ByteSource } from "./byteSource";
import { ChunkedBytes } from "./chunkedBytes";
import type { Compression } from "./compression";
import { refuseNonZip } from "./package/fileKind";
import { describePackage, worksheetsOf } from "./read/describePackage";
import { StringPool } from "./read/stringPool";
import { WorkbookFile } from "./read/workbookFile";
import { graftPlan } from "./write/graftPlan";
import { enterCells } from "./write/enterCells";

export type LiveFileOptions = Readonly<{
  compression: Compression;
  /** Local time as ISO text, stamped on a write. */
  now: () => string;
}>;

/** The workbook as a file, at one moment. */
export type Snapshot = Readonly<{ size: number; parts: readonly Uint8Array<ArrayBuffer>[] }>;

/** What somebody who looks on is told. */
export type LiveFileListener = Readonly<{
  onShow?: (at: SheetAddress) => void;
  /** The bytes are others than before, or `unsaved` has changed. */
  onChange?: () => void;
}>;

/** Read a piece at a time: a file that is no workbook is refused before it is taken into memory. */
const COPY_BYTES = 1 << 20;
/** Larger than any workbook within Excel's limits that people work with; two of them must find room in a page. */
const LARGEST_FILE = 2 ** 30;

/**
 * Opens an .xlsx or .xlsm file to work on it in memory; the source is read once and never written. Nobody else can
 * change the workbook, so `watch` never tells anything, and no write can break off, so `recover` finds nothing.
 *
 * @throws HostError for everything that is no such file, each kind with its code.
 */
export async function openLiveFile(source: ByteSource, options: LiveFileOptions): Promise<LiveFile> {
  await refuseNonZip(source);
  if (source.size > LARGEST_FILE) throw new HostError("too-large", "file", { bytes: source.size });
  const bytes = new ChunkedBytes();
  while (bytes.size < source.size) {
    const piece = await source.read(bytes.size, COPY_BYTES);
    if (piece.length === 0) throw new HostError("file-not-readable", "file");
    await bytes.write(piece);
  }
  const pool = new StringPool();
  const file = await WorkbookFile.open(bytes, options.compression, pool);
  return new LiveFile({ bytes, file }, pool, options);
}

/** The bytes of a workbook and the workbook in them. Neither ever changes: a write makes another state. */
type State = Readonly<{ bytes: ChunkedBytes; file: WorkbookFile }>;

/** A workbook file in memory: its bytes as they are now, and as they were before the last write. */
export class LiveFile implements LiveWorkbook {
  readonly isShared = false;
  private kept: (KeptWrite & Readonly<{ other: State }>) | null = null;
  private saved: ChunkedBytes;
  private given: ChunkedBytes | null = null;
  private listener: LiveFileListener = {};
  /** What changes the bytes follows one another. */
  private writing: Promise<unknown> = Promise.resolve();

  /** Made by openLiveFile. */
  constructor(
    private state: State,
    private readonly pool: StringPool,
    private readonly options: LiveFileOptions,
  ) {
    this.saved = state.bytes;
  }

  /** Who is told from now on. */
  listen(listener: LiveFileListener): void {
    this.listener = listener;
  }

  /** The opened file as it is now. */
  get file(): WorkbookFile {
    return this.state.file;
  }

  get size(): number {
    return this.state.bytes.size;
  }

  /** Whether the bytes are others than those that were opened or saved last. */
  get unsaved(): boolean {
    return this.state.bytes !== this.saved;
  }

  /** The bytes to save. */
  snapshot(): Snapshot {
    this.given = this.state.bytes;
    return { size: this.size, parts: this.state.bytes.parts() };
  }

  /** The last snapshot is in a file now. */
  markSaved(): void {
    if (this.given === null) return;
    this.saved = this.given;
    this.given = null;
    this.listener.onChange?.();
  }

  describe(): Promise<WorkbookInfo> {
    return describePackage(this.state.file.pkg);
  }

  readSheet(sheetId: string, consume: BlockConsumer, options?: ReadOptions): Promise<SheetTail> {
    return this.state.file.readSheet(sheetId, consume, options);
  }

  apply(plan: WritePlan, options: ApplyOptions = {}): Promise<readonly []> {
    return this.inTurn(async () => {
      const other = this.state;
      const bytes = new ChunkedBytes();
      await graftPlan(other.file.pkg, plan, bytes, { ...options, compression: this.options.compression });
      const next = await this.opened(bytes);
      const sheets = plan.sheets.map(({ name }) => name);
      this.kept = { writtenAt: this.options.now(), sheets, undone: false, other };
      this.become(next);
      return [] as const;
    });
  }

  enter(entries: readonly CellEntry[]): Promise<void> {
    return this.inTurn(async () => {
      if (entries.length === 0) return;
      const bytes = new ChunkedBytes();
      await enterCells(this.state.file.pkg, entries, bytes, this.options.compression);
      this.become(await this.opened(bytes));
    });
  }

  /** A hidden sheet can be shown: this is no window of Excel. @throws HostError changed-meanwhile when it is not there. */
  show(at: SheetAddress): Promise<void> {
    const there = worksheetsOf(this.state.file.pkg).some(({ info }) => info.name === at.sheet);
    if (!there) return Promise.reject(new HostError("changed-meanwhile", "file", { sheet: at.sheet }));
    this.listener.onShow?.(at);
    return Promise.resolve();
  }

  watch(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }

  recover(): Promise<Recovery> {
    return Promise.resolve("nothing");
  }

  lastWrite(): Promise<KeptWrite | null> {
    if (this.kept === null) return Promise.resolve(null);
    const { writtenAt, sheets, undone } = this.kept;
    return Promise.resolve({ writtenAt, sheets, undone });
  }

  restore(): Promise<void> {
    return this.inTurn(() => {
      if (this.kept === null) throw new HostError("host-failed", "file");
      const { other } = this.kept;
      this.kept = { ...this.kept, undone: !this.kept.undone, other: this.state };
      this.become(other);
      return Promise.resolve();
    });
  }

  private async opened(bytes: ChunkedBytes): Promise<State> {
    return { bytes, file: await WorkbookFile.open(bytes, this.options.compression, this.pool) };
  }

  private become(next: State): void {
    this.state = next;
    this.listener.onChange?.();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.writing.then(work, work);
    this.writing = result.catch(() => undefined);
    return result;
  }
}
