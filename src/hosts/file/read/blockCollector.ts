import { CELL, type CellBlock, type StringTable } from "../../../workbook/port/cellBlock";
import type { BlockConsumer } from "../../../workbook/port/workbookHost";

/** Rows a block; measured flat between 512 and 8,192. */
const ROWS = 2048;
/** Cells a block at most, so that a sheet used out to its last column doesn't take a gigabyte. */
const MOST_CELLS = 1 << 20;
const FIRST_COLUMNS = 16;

/** Collects cells into blocks and hands them out. Rows without a value are left out. */
export class BlockCollector {
  private stride = FIRST_COLUMNS;
  private capacity = ROWS;
  private kinds = new Uint8Array(ROWS * FIRST_COLUMNS);
  private numbers = new Float64Array(ROWS * FIRST_COLUMNS);
  private rowIndexes = new Int32Array(ROWS);
  private rowCount = 0;
  /** Cells of the row in hand that have a value. */
  private filled = 0;

  constructor(
    private readonly consume: BlockConsumer,
    private readonly strings: StringTable,
  ) {}

  /** Puts a value into the row in hand. `columnIndex` within a sheet. */
  put(columnIndex: number, kind: number, number: number): void {
    if (kind === CELL.EMPTY) return;
    if (columnIndex >= this.stride) this.widen(columnIndex + 1);
    const at = this.rowCount * this.stride + columnIndex;
    this.kinds[at] = kind;
    this.numbers[at] = number;
    this.filled++;
  }

  endRow(rowIndex: number): void {
    if (this.filled === 0) return;
    this.filled = 0;
    this.rowIndexes[this.rowCount++] = rowIndex;
    if (this.rowCount === this.capacity) this.flush();
  }

  /** Takes back what was put into the row in hand. */
  dropRow(): void {
    this.kinds.fill(CELL.EMPTY, this.rowCount * this.stride, (this.rowCount + 1) * this.stride);
    this.filled = 0;
  }

  /** Hands out what is there. */
  flush(): void {
    if (this.rowCount === 0) return;
    const block: CellBlock = {
      rowCount: this.rowCount,
      columnCount: this.stride,
      rowIndexes: this.rowIndexes,
      kinds: this.kinds,
      numbers: this.numbers,
      strings: this.strings,
    };
    this.consume(block);
    this.kinds.fill(CELL.EMPTY, 0, this.rowCount * this.stride);
    this.rowCount = 0;
  }

  /** Makes room for more columns: hands out the finished rows, carries over the row in hand. */
  private widen(columns: number): void {
    const from = this.rowCount * this.stride;
    const kinds = this.kinds.slice(from, from + this.stride);
    const numbers = this.numbers.slice(from, from + this.stride);
    this.flush();
    this.stride = Math.max(columns, Math.min(this.stride * 2, 16_384));
    this.capacity = Math.max(1, Math.min(ROWS, Math.floor(MOST_CELLS / this.stride)));
    this.kinds = new Uint8Array(this.capacity * this.stride);
    this.numbers = new Float64Array(this.capacity * this.stride);
    this.kinds.set(kinds);
    this.numbers.set(numbers);
  }
}
