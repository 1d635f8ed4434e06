import { HostError } from "../../workbook/port/hostError";
import type {
  ApplyOptions,
  BlockConsumer,
  CellEntry,
  ReadOptions,
  SheetTail,
  WorkbookHost,
  WorkbookInfo,
} from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import type { ByteSource } from "./byteSource";
import type { Compression } from "./compression";
import type { OutputFile } from "./outputFile";
import { describePackage } from "./read/describePackage";
import { StringPool } from "./read/stringPool";
import { WorkbookFile } from "./read/workbookFile";
import { graftPlan } from "./write/graftPlan";
import { enterCells } from "./write/enterCells";

export type FileHostOptions = Readonly<{
  compression: Compression;
  /** Begins the file that apply() and enter() write; absent: the host only reads. The input itself is never opened for writing. */
  output?: () => Promise<OutputFile>;
}>;

/**
 * Opens an .xlsx or .xlsm file as a workbook. apply() and enter() write a new file; the source stays as it was.
 *
 * @throws HostError for everything that is no such file, each kind with its code.
 */
export async function openFileHost(source: ByteSource, options: FileHostOptions): Promise<WorkbookHost> {
  return new FileHost(await WorkbookFile.open(source, options.compression, new StringPool()), options);
}

class FileHost implements WorkbookHost {
  /** Whoever gives the output refuses a file that was changed while it was read. */
  readonly isShared = false;

  constructor(
    private readonly file: WorkbookFile,
    private readonly options: FileHostOptions,
  ) {}

  describe(): Promise<WorkbookInfo> {
    return describePackage(this.file.pkg);
  }

  readSheet(sheetId: string, consume: BlockConsumer, options?: ReadOptions): Promise<SheetTail> {
    return this.file.readSheet(sheetId, consume, options);
  }

  async apply(plan: WritePlan, options: ApplyOptions = {}): Promise<readonly []> {
    const { compression } = this.options;
    await this.write((file) => graftPlan(this.file.pkg, plan, file, { ...options, compression }));
    return [];
  }

  enter(entries: readonly CellEntry[]): Promise<void> {
    return this.write((file) => enterCells(this.file.pkg, entries, file, this.options.compression));
  }

  private async write(work: (file: OutputFile) => Promise<void>): Promise<void> {
    if (!this.options.output) throw new HostError("host-failed", "file");
    const file = await this.options.output();
    try {
      await work(file);
      await file.commit();
    } catch (cause) {
      await file.discard();
      throw cause;
    }
  }
}
