import { HostError } from "../../../workbook/port/hostError";
import type { BlockConsumer, ReadOptions, SheetTail } from "../../../workbook/port/workbookHost";
import type { ByteSource } from "../byteSource";
import type { Compression } from "../compression";
import { refuseNonZip } from "../package/fileKind";
import { openPackage, textOfPart, type WorkbookPackage } from "../package/workbookPackage";
import { openZip, type ZipArchive } from "../zip/zipArchive";
import type { CellContext } from "./cellValue";
import { dateStyles } from "./dateFormats";
import { worksheetsOf, type Worksheet } from "./describePackage";
import { numberFormats } from "./numberFormats";
import { readSheetPart } from "./readSheetPart";
import { SharedStrings } from "./sharedStrings";
import type { StringPool } from "./stringPool";

/** What the cells of a workbook are decoded with, whichever sheet they stand in; `numberFormats` by cell style. */
export type Decoding = Omit<CellContext, "part" | "sheet"> & Readonly<{ numberFormats: readonly string[] }>;

/** An opened workbook file and what its cells are read with. */
export class WorkbookFile {
  private opened: Promise<Decoding> | undefined;

  private constructor(
    readonly pkg: WorkbookPackage,
    private readonly pool: StringPool,
  ) {}

  /**
   * @param pool - gets the texts of the cells that are read; the same texts have the same ids in all files that share it.
   * @throws HostError for everything that is no .xlsx or .xlsm file, each kind with its code.
   */
  static async open(source: ByteSource, compression: Compression, pool: StringPool): Promise<WorkbookFile> {
    await refuseNonZip(source);
    return new WorkbookFile(await openPackage(await openZip(source, compression)), pool);
  }

  /** In tab order. @throws HostError damaged */
  worksheets(): readonly Worksheet[] {
    return worksheetsOf(this.pkg);
  }

  /** @throws HostError host-failed when there is no such sheet. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.worksheets().find(({ info }) => info.id === sheetId);
    if (!sheet) throw new HostError("host-failed", "file", { sheet: sheetId });
    return sheet;
  }

  /** Reads a sheet as WorkbookHost says. @throws HostError */
  async readSheet(sheetId: string, consume: BlockConsumer, options: ReadOptions = {}): Promise<SheetTail> {
    const { zip, context } = await this.sheetPart(sheetId);
    return readSheetPart(zip, context, consume, options);
  }

  /** What a sheet is read from. @throws HostError */
  async sheetPart(sheetId: string): Promise<Readonly<{ zip: ZipArchive; context: CellContext }>> {
    const { part, info } = this.sheet(sheetId);
    return { zip: this.pkg.zip, context: { ...(await this.decoding()), part, sheet: info.name } };
  }

  /** Read when it is first asked for. @throws HostError */
  decoding(): Promise<Decoding> {
    this.opened ??= this.openDecoding();
    return this.opened;
  }

  private async openDecoding(): Promise<Decoding> {
    const { zip, workbookRelationships, date1904 } = this.pkg;
    const partOf = (kind: string): string => workbookRelationships.find((r) => r.kind === kind)?.part ?? "";
    const stylesPart = partOf("styles");
    const stylesXml = await textOfPart(zip, stylesPart);
    const formats = stylesXml === null ? [] : numberFormats(stylesXml, stylesPart);
    const sharedPart = zip.find(partOf("sharedStrings"));
    return {
      pool: this.pool,
      shared: sharedPart ? await SharedStrings.open(zip, sharedPart, this.pool) : null,
      dateStyles: dateStyles(formats),
      numberFormats: formats,
      date1904,
    };
  }
}
