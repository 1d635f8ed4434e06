import { CELL } from "../../../workbook/port/cellBlock";

/** Rows of a run. */
export const RUN_ROWS = 1_024;
const FIRST_CELLS = 4_096;

/**
 * Cells of up to RUN_ROWS rows that follow one another, row by row and by column: those of row r of the run stand from
 * rowStarts[r] up to rowStarts[r + 1]. Some 14 bytes a cell, empty cells cost nothing.
 */
export type CellRun = Readonly<{
  rowStarts: Int32Array;
  columns: Uint16Array;
  kinds: Uint8Array;
  styles: Uint16Array;
  numbers: Float64Array;
}>;

/** Collects cells of a run. */
export class RunBuilder {
  private columns = new Uint16Array(FIRST_CELLS);
  private kinds = new Uint8Array(FIRST_CELLS);
  private styles = new Uint16Array(FIRST_CELLS);
  private numbers = new Float64Array(FIRST_CELLS);
  private readonly rowStarts = new Int32Array(RUN_ROWS + 1);
  private count = 0;
  private rowStart = 0;
  /** First row of the run whose end is not known yet. */
  private nextRow = 0;

  /** A cell put once more, because it was scanned again, replaces what it was. */
  put(columnIndex: number, kind: number, number: number, style: number): void {
    if (kind === CELL.EMPTY) return;
    let at = this.count;
    if (at > this.rowStart && this.columns[at - 1] === columnIndex) at--;
    if (at === this.columns.length) this.grow();
    this.columns[at] = columnIndex;
    this.kinds[at] = kind;
    this.styles[at] = style;
    this.numbers[at] = number;
    this.count = at + 1;
  }

  /** The cells put since the row before belong to this one; `row` counts within the run. */
  endRow(row: number): void {
    this.rowStarts.fill(this.rowStart, this.nextRow, row + 1);
    this.nextRow = row + 1;
    this.rowStart = this.count;
  }

  dropRow(): void {
    this.count = this.rowStart;
  }

  /** What was collected, and begins anew. Cells of a row that has not ended go over into the next run. */
  take(): CellRun {
    const { rowStart, count } = this;
    this.rowStarts.fill(rowStart, this.nextRow);
    const run = {
      rowStarts: this.rowStarts.slice(),
      columns: this.columns.slice(0, rowStart),
      kinds: this.kinds.slice(0, rowStart),
      styles: this.styles.slice(0, rowStart),
      numbers: this.numbers.slice(0, rowStart),
    };
    for (const array of [this.columns, this.kinds, this.styles, this.numbers]) array.copyWithin(0, rowStart, count);
    this.count = count - rowStart;
    this.rowStart = 0;
    this.nextRow = 0;
    this.rowStarts.fill(0);
    return run;
  }

  private grow(): void {
    const length = this.columns.length * 2;
    const grown = <T extends Uint8Array | Uint16Array | Float64Array>(larger: T, array: T): T => {
      larger.set(array);
      return larger;
    };
    this.columns = grown(new Uint16Array(length), this.columns);
    this.kinds = grown(new Uint8Array(length), this.kinds);
    this.styles = grown(new Uint16Array(length), this.styles);
    this.numbers = grown(new Float64Array(length), this.numbers);
  }
}
