import { CELL, type CellBlock } from "../../../workbook/port/cellBlock";
import { isDateFormat } from "../../../workbook/port/dateFormat";
import type { TextPool } from "./textPool";

/** Cells as Excel gives them: grids of one shape, whose first row and column have these indexes in the sheet. */
export type LoadedCells = Readonly<{
  rowIndex: number;
  columnIndex: number;
  values: readonly (readonly unknown[])[];
  valueTypes: readonly (readonly string[])[];
  numberFormat: readonly (readonly unknown[])[];
}>;

/** Turns what Excel gives into blocks of cells; the arrays are used again for the next one. */
export class BlockBuilder {
  private rowIndexes = new Int32Array(0);
  private kinds = new Uint8Array(0);
  private numbers = new Float64Array(0);
  private readonly isDate = new Map<unknown, boolean>();

  constructor(private readonly pool: TextPool) {}

  /**
   * Rows without any value are left out; columns between the pieces are empty.
   *
   * @param pieces - the same rows, columns from left to right; at least one.
   */
  build(pieces: readonly LoadedCells[]): CellBlock {
    const [first, last] = [pieces[0]!, pieces.at(-1)!];
    const columnCount = last.columnIndex + (last.values[0]?.length ?? 0);
    this.makeRoom(first.values.length, columnCount);
    let rowCount = 0;
    for (let r = 0; r < first.values.length; r++) {
      const start = rowCount * columnCount;
      this.kinds.fill(CELL.EMPTY, start, start + columnCount);
      let filled = false;
      for (const piece of pieces) filled = this.takeRow(piece, r, start + piece.columnIndex) || filled;
      if (filled) this.rowIndexes[rowCount++] = first.rowIndex + r;
    }
    return {
      rowCount,
      columnCount,
      rowIndexes: this.rowIndexes,
      kinds: this.kinds,
      numbers: this.numbers,
      strings: this.pool,
    };
  }

  private makeRoom(rows: number, columns: number): void {
    if (this.rowIndexes.length < rows) this.rowIndexes = new Int32Array(rows);
    if (this.kinds.length >= rows * columns) return;
    this.kinds = new Uint8Array(rows * columns);
    this.numbers = new Float64Array(rows * columns);
  }

  /** Whether the row holds anything. */
  private takeRow({ values, valueTypes, numberFormat }: LoadedCells, r: number, start: number): boolean {
    const row = values[r]!;
    const types = valueTypes[r]!;
    const formats = numberFormat[r]!;
    let filled = false;
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (value === "" || value === null) continue;
      filled = true;
      const i = start + c;
      if (typeof value === "number") {
        this.kinds[i] = this.showsDate(formats[c]) ? CELL.DATE : CELL.NUMBER;
        this.numbers[i] = value;
      } else if (typeof value === "boolean") {
        this.kinds[i] = CELL.BOOLEAN;
        this.numbers[i] = value ? 1 : 0;
      } else if (typeof value === "string") {
        this.kinds[i] = types[c] === "Error" ? CELL.ERROR : CELL.TEXT;
        this.numbers[i] = this.pool.idOf(value);
      }
    }
    return filled;
  }

  private showsDate(format: unknown): boolean {
    let known = this.isDate.get(format);
    if (known === undefined) {
      known = typeof format === "string" && isDateFormat(format);
      this.isDate.set(format, known);
    }
    return known;
  }
}
