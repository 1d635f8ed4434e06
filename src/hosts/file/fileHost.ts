import { HostError } from "../../workbook/hostError";
import type {
  ApplyOptions,
  BlockConsumer,
  ReadOptions,
  SheetTail,
  WorkbookHost,
  WorkbookInfo,
} from "../../workbook/workbookHost";
import type { WritePlan } from "../../workbook/writePlan";
import type { ByteSource } from "./byteSource";
import type { Compression } from "./compression";
import type { OutputFile } from "./outputFile";
import { describePackage } from "./read/describePackage";
import { StringPool } from "./read/stringPool";
import { WorkbookFile } from "./read/workbookFile";
import { applyPlan } from "./write/applyPlan";

export type FileHostOptions = Readonly<{
  compression: Compression;
  /** Begins the file that apply() writes; absent: the host only reads. The input itself is never opened for writing. */
  output?: () => Promise<OutputFile>;
}>;

/**
 * Opens an .xlsx or .xlsm file as a workbook. apply() writes a new file; the source stays as it was.
 *
 * @throws HostError for everything that is no such file, each kind with its code.
 */
export async function openFileHost(source: ByteSource, options: FileHostOptions): Promise<WorkbookHost> {
  return new FileHost(await WorkbookFile.open(source, options.compression, new StringPool()), options);
}

class FileHost implements WorkbookHost {
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

  async apply(plan: WritePlan, options: ApplyOptions = {}): Promise<void> {
    if (!this.options.output) throw new HostError("host-failed", "file");
    const file = await this.options.output();
    try {
      await applyPlan(this.file.pkg, plan, file, { ...options, compression: this.options.compression });
      await file.commit();
    } catch (cause) {
      await file.discard();
      throw cause;
    }
  }
}
