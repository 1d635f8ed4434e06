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
import { refuseNonZip } from "./package/fileKind";
import { openPackage, textOfPart, type WorkbookPackage } from "./package/workbookPackage";
import type { CellContext } from "./read/cellValue";
import { dateStyles } from "./read/dateFormats";
import { describePackage, worksheetsOf } from "./read/describePackage";
import { readSheetPart } from "./read/readSheetPart";
import { SharedStrings } from "./read/sharedStrings";
import { StringPool } from "./read/stringPool";
import { applyPlan } from "./write/applyPlan";
import { openZip } from "./zip/zipArchive";

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
  await refuseNonZip(source);
  const pkg = await openPackage(await openZip(source, options.compression));
  return new FileHost(pkg, options);
}

class FileHost implements WorkbookHost {
  private readonly pool = new StringPool();
  private decoding: Promise<Omit<CellContext, "part" | "sheet">> | undefined;

  constructor(
    private readonly pkg: WorkbookPackage,
    private readonly options: FileHostOptions,
  ) {}

  describe(): Promise<WorkbookInfo> {
    return describePackage(this.pkg);
  }

  async readSheet(sheetId: string, consume: BlockConsumer, options: ReadOptions = {}): Promise<SheetTail> {
    const sheet = worksheetsOf(this.pkg).find(({ info }) => info.id === sheetId);
    if (!sheet) throw new HostError("host-failed", "file", { sheet: sheetId });
    this.decoding ??= this.openDecoding();
    return readSheetPart(
      this.pkg.zip,
      { ...(await this.decoding), part: sheet.part, sheet: sheet.info.name },
      consume,
      options,
    );
  }

  async apply(plan: WritePlan, options: ApplyOptions = {}): Promise<void> {
    if (!this.options.output) throw new HostError("host-failed", "file");
    const file = await this.options.output();
    try {
      await applyPlan(this.pkg, plan, file, { ...options, compression: this.options.compression });
      await file.commit();
    } catch (cause) {
      await file.discard();
      throw cause;
    }
  }

  private async openDecoding(): Promise<Omit<CellContext, "part" | "sheet">> {
    const { zip, workbookRelationships, date1904 } = this.pkg;
    const partOf = (kind: string): string => workbookRelationships.find((r) => r.kind === kind)?.part ?? "";
    const stylesXml = await textOfPart(zip, partOf("styles"));
    const sharedPart = zip.find(partOf("sharedStrings"));
    return {
      pool: this.pool,
      shared: sharedPart ? await SharedStrings.open(zip, sharedPart, this.pool) : null,
      dateStyles: stylesXml === null ? new Uint8Array(0) : dateStyles(stylesXml, partOf("styles")),
      date1904,
    };
  }
}
