import { HostError } from "../../../workbook/port/hostError";
import type { WorkbookFile } from "../read/workbookFile";
import { RUN_ROWS, type CellRun } from "./cellRun";
import { SheetCells } from "./sheetCells";
import type { SheetShape } from "./shapeReader";
import { showCell, type ShownCell, type Showing } from "./showCell";

/** A row as people see it; empty cells are null, trailing ones left out. */
export type ShownRow = Readonly<{ rowIndex: number; cells: readonly (ShownCell | null)[] }>;

export type RowSpan = Readonly<{ sheetId: string; firstRow: number; count: number }>;

/** Cells kept of all sheets that were looked at: some 110 MB. */
const MOST_CELLS = 8_000_000;
/** Rows of one answer; a screen shows a hundredth of it. */
const MOST_ROWS = 4_096;

/**
 * What a viewer shows of a workbook file. Cells that were read stay until there are too many; sheets that a write has not
 * touched stay over the write.
 */
export class SheetViews {
  /** By what tells whether a sheet is still the same, the one looked at last at the end. */
  private readonly sheets = new Map<string, SheetCells>();

  constructor(
    private file: WorkbookFile,
    private readonly limit = MOST_CELLS,
  ) {}

  /** The workbook has been written: looks at the new file from now on. */
  turnTo(file: WorkbookFile): void {
    this.file = file;
    const keys = new Map(file.worksheets().map(({ info }) => [this.keyOf(info.id), info.id]));
    for (const [key, cells] of this.sheets) {
      const id = keys.get(key);
      if (id !== undefined) cells.part = () => file.sheetPart(id);
      else this.drop(key, cells);
    }
  }

  /** @throws HostError as reading does; host-failed when there is no such sheet. */
  shape(sheetId: string): Promise<SheetShape> {
    return this.cellsOf(sheetId).shape();
  }

  /** All rows of the span that are within the sheet's used ones, also those without cells. @throws HostError */
  async rows({ sheetId, firstRow, count }: RowSpan): Promise<readonly ShownRow[]> {
    const last = firstRow + Math.min(count, MOST_ROWS) - 1;
    if (!(firstRow >= 0 && last >= firstRow)) return [];
    const { file } = this;
    const runs = await this.cellsOf(sheetId).runsOf(firstRow, last);
    const { numberFormats, date1904, pool } = await file.decoding();
    const rows: ShownRow[] = [];
    let lastFilled = -1;
    for (let rowIndex = firstRow; rowIndex <= last; rowIndex++) {
      const run = runs.get(Math.floor(rowIndex / RUN_ROWS));
      const cells = run ? shownCells(run, rowIndex % RUN_ROWS, { numberFormats, date1904, strings: pool }) : [];
      if (cells.length > 0) lastFilled = rows.length;
      rows.push({ rowIndex, cells });
    }
    const shape = this.cellsOf(sheetId).shapeSoFar;
    const end = shape ? shape.rowCount - firstRow : lastFilled + 1;
    return rows.slice(0, Math.max(0, end));
  }

  /** Ends all reading. */
  stop(): void {
    for (const [key, cells] of this.sheets) this.drop(key, cells);
  }

  private cellsOf(sheetId: string): SheetCells {
    const key = this.keyOf(sheetId);
    const { file } = this;
    const cells = this.sheets.get(key) ?? new SheetCells(() => file.sheetPart(sheetId), this.limit);
    this.sheets.delete(key);
    this.sheets.set(key, cells);
    this.makeRoom(cells);
    cells.shape().catch(() => {
      // The next question tries anew.
      if (this.sheets.get(key) === cells) this.sheets.delete(key);
    });
    return cells;
  }

  /** Sheets that were looked at longest ago go first. */
  private makeRoom(current: SheetCells): void {
    let total = [...this.sheets.values()].reduce((sum, { cellCount }) => sum + cellCount, 0);
    for (const [key, cells] of this.sheets) {
      if (total <= this.limit || cells === current) return;
      total -= cells.cellCount;
      this.drop(key, cells);
    }
  }

  private drop(key: string, cells: SheetCells): void {
    cells.stop();
    this.sheets.delete(key);
  }

  /** The part's bytes and those of the texts they refer to. @throws HostError host-failed */
  private keyOf(sheetId: string): string {
    const { pkg } = this.file;
    const shared = pkg.workbookRelationships.find(({ kind }) => kind === "sharedStrings")?.part ?? "";
    const parts = [this.file.sheet(sheetId).part, shared].map((part) => pkg.zip.find(part));
    if (!parts[0]) throw new HostError("damaged", "file", { part: this.file.sheet(sheetId).part });
    return parts.map((entry) => (entry ? `${entry.name} ${entry.crc32} ${entry.uncompressedSize}` : "")).join("|");
  }
}

function shownCells(run: CellRun, row: number, showing: Showing): readonly (ShownCell | null)[] {
  const cells: (ShownCell | null)[] = [];
  for (let at = run.rowStarts[row]!; at < run.rowStarts[row + 1]!; at++) {
    const column = run.columns[at]!;
    while (cells.length < column) cells.push(null);
    cells[column] = showCell({ kind: run.kinds[at]!, number: run.numbers[at]!, style: run.styles[at]! }, showing);
  }
  return cells;
}
