import { CELL, type CellRange, type StringTable } from "../../src/workbook/port/cellBlock";
import { HostError } from "../../src/workbook/port/hostError";
import { MARK_PREFIX, type PlannedCell, type WritePlan } from "../../src/workbook/port/writePlan";
import type {
  BlockConsumer,
  CellEntry,
  NameInfo,
  ReadOptions,
  SheetTail,
  TableInfo,
  WorkbookHost,
  WorkbookInfo,
  WriteNotice,
} from "../../src/workbook/port/workbookHost";

/**
 * A cell of a memory sheet: `{ date }` is a serial number shown as a date, `{ error }` an Excel error, `{ formula }` a
 * formula without a saved value.
 */
export type MemoryCell =
  | null
  | string
  | number
  | boolean
  | Readonly<{ date: number }>
  | Readonly<{ error: string }>
  | Readonly<{ formula: string }>;

export type MemorySheet = {
  id: string;
  name: string;
  visible: boolean;
  rows: MemoryCell[][];
  merges: CellRange[];
};

/** Rows a block, small so that tests cross block borders. */
const BLOCK_ROWS = 7;

/**
 * A workbook in memory for tests. Its data is public and may be changed between calls, as a user would.
 * apply() materialises the plan (values only, tables and marks included), so that results can be read back.
 */
export class MemoryHost implements WorkbookHost {
  readonly isShared: boolean = false;
  sheets: MemorySheet[];
  tables: TableInfo[] = [];
  names: NameInfo[] = [];
  date1904 = false;
  /** Every plan applied, in order. */
  readonly applied: WritePlan[] = [];
  private nextId = 1;
  private readonly texts: string[] = [];
  private readonly strings: StringTable = { textOf: (id) => this.texts[id] ?? "" };
  private readonly textIds = new Map<string, number>();

  constructor(sheets: Readonly<Record<string, readonly (readonly MemoryCell[])[]>>) {
    this.sheets = Object.entries(sheets).map(([name, rows]) => this.newSheet(name, rows));
  }

  private newSheet(name: string, rows: readonly (readonly MemoryCell[])[]): MemorySheet {
    return { id: `s${this.nextId++}`, name, visible: true, rows: rows.map((row) => [...row]), merges: [] };
  }

  /** The sheet with this name. @throws Error when there is none. */
  sheet(name: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  describe(): Promise<WorkbookInfo> {
    return Promise.resolve({
      sheets: this.sheets.map(({ id, name, visible }) => ({ id, name, visible })),
      tables: [...this.tables],
      names: [...this.names],
      date1904: this.date1904,
    });
  }

  async readSheet(sheetId: string, consume: BlockConsumer, options: ReadOptions = {}): Promise<SheetTail> {
    await Promise.resolve();
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new HostError("host-failed", "memory", { sheet: sheetId });
    const used = sheet.rows
      .map((row, rowIndex) => ({ row, rowIndex }))
      .filter(
        ({ row, rowIndex }) =>
          rowIndex < (options.rowLimit ?? Infinity) &&
          row.some((cell, column) => cell !== null && (options.columns?.has(column) ?? true)),
      );
    for (let first = 0; first < used.length; first += BLOCK_ROWS) {
      if (options.signal?.aborted) throw new HostError("cancelled", "memory");
      const rows = used.slice(first, first + BLOCK_ROWS);
      const columnCount = Math.max(...rows.map(({ row }) => row.length));
      const kinds = new Uint8Array(rows.length * columnCount);
      const numbers = new Float64Array(rows.length * columnCount);
      rows.forEach(({ row }, r) => {
        row.forEach((cell, c) => {
          if (options.columns && !options.columns.has(c)) return;
          const [kind, value] = this.encode(cell);
          kinds[r * columnCount + c] = kind;
          numbers[r * columnCount + c] = value;
        });
      });
      consume({
        rowCount: rows.length,
        columnCount,
        rowIndexes: Int32Array.from(rows, ({ rowIndex }) => rowIndex),
        kinds,
        numbers,
        strings: this.strings,
      });
      options.onProgress?.(first + rows.length);
    }
    return { merges: options.rowLimit === undefined && !options.withoutMerges ? [...sheet.merges] : [] };
  }

  private encode(cell: MemoryCell): readonly [number, number] {
    if (cell === null) return [CELL.EMPTY, 0];
    if (typeof cell === "number") return [CELL.NUMBER, cell];
    if (typeof cell === "boolean") return [CELL.BOOLEAN, cell ? 1 : 0];
    if (typeof cell === "string") return [CELL.TEXT, this.idOf(cell)];
    if ("formula" in cell) return [CELL.UNCALCULATED, 0];
    return "date" in cell ? [CELL.DATE, cell.date] : [CELL.ERROR, this.idOf(cell.error)];
  }

  private idOf(text: string): number {
    let id = this.textIds.get(text);
    if (id === undefined) {
      id = this.texts.push(text) - 1;
      this.textIds.set(text, id);
    }
    return id;
  }

  async apply(plan: WritePlan): Promise<readonly WriteNotice[]> {
    await Promise.resolve();
    this.applied.push(plan);
    for (const planned of plan.sheets) {
      const mark = MARK_PREFIX + planned.key;
      const old = this.names.find(({ name }) => name === mark)?.sheetId;
      const rows = [...planned.rows()].map(({ cells }) => cells.map(plainCell));
      const sheet = this.newSheet(planned.name, rows);
      sheet.merges = [...planned.merges];
      const place = old === undefined ? -1 : this.sheets.findIndex(({ id }) => id === old);
      if (old !== undefined) this.removeSheet(old);
      this.sheets.splice(place < 0 ? this.sheets.length : place, 0, sheet);
      for (const { name, range, columns } of planned.tables) {
        this.tables.push({ id: `t${this.nextId++}`, name, sheetId: sheet.id, range, columns });
      }
      for (const { mark: suffix, range } of planned.marks) {
        const name = suffix === "" ? mark : `${mark}.${suffix}`;
        this.names.push({ name, sheetId: sheet.id, range, hidden: true });
      }
    }
    for (const id of plan.removeSheetIds) this.removeSheet(id);
    return [];
  }

  async enter(entries: readonly CellEntry[]): Promise<void> {
    await Promise.resolve();
    for (const { sheetId, rowIndex, columnIndex, value } of entries) {
      const sheet = this.sheets.find(({ id }) => id === sheetId);
      if (!sheet) throw new HostError("host-failed", "memory", { sheet: sheetId });
      setCell(sheet, rowIndex, columnIndex, value);
    }
  }

  private removeSheet(id: string): void {
    this.sheets = this.sheets.filter((sheet) => sheet.id !== id);
    this.tables = this.tables.filter(({ sheetId }) => sheetId !== id);
    this.names = this.names.filter(({ sheetId }) => sheetId !== id);
  }
}

export function setCell({ rows }: MemorySheet, rowIndex: number, columnIndex: number, value: MemoryCell): void {
  while (rows.length <= rowIndex) rows.push([]);
  const row = rows[rowIndex]!;
  while (row.length <= columnIndex) row.push(null);
  row[columnIndex] = value;
}

function plainCell(cell: PlannedCell): MemoryCell {
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}
