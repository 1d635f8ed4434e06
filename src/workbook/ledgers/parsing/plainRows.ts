import type { FieldKey } from "../../../domain/model/ledgers";
import type { CellBlock } from "../../port/cellBlock";
import type { RowRun } from "./cellWriters";
import type { RowJudge } from "./rowVerdict";
import type { SheetContext, SheetField } from "./sheetFields";

type RowNeeds = Readonly<{
  /** The field by which rows belong to organizations. */
  main: FieldKey;
  /** The day that places a row; undefined where rows may do without. */
  placing: FieldKey | undefined;
}>;

/**
 * Tells the rows of a block of which nothing has to be judged: each cell is empty or holds a value that says one thing, an
 * organization and the placing day are there. Nearly all rows of a large ledger are such; their columns are taken one
 * after the other, in tight loops, and say what they would say cell by cell.
 */
export class PlainRows {
  private readonly main: SheetField | undefined;
  private readonly placing: SheetField | undefined;

  private constructor(
    private readonly headerRowIndex: number,
    private readonly fields: readonly SheetField[],
    private readonly rows: RowJudge,
    private readonly needs: RowNeeds,
  ) {
    this.main = fields.find(({ field }) => field === needs.main);
    this.placing = fields.find(({ field }) => field === needs.placing);
  }

  /**
   * @returns null where each row is read by itself: in the roster, and where a row without a type takes the sheet's, which
   * is learnt in its turn.
   */
  static of(
    { draft, headerRowIndex, suppliesType }: SheetContext,
    fields: readonly SheetField[],
    rows: RowJudge,
    needs: RowNeeds,
  ): PlainRows | null {
    if (draft.ledger === "roster" || (suppliesType && fields.some(({ field }) => field === "type"))) return null;
    return new PlainRows(headerRowIndex, fields, rows, needs);
  }

  /** A byte a row: 1 for plain ones. */
  find(block: CellBlock): Uint8Array {
    const { rowCount, columnCount, rowIndexes } = block;
    const read = new Uint8Array(rowCount);
    const plain = new Uint8Array(rowCount);
    if (!this.hasNeeded(columnCount)) return plain;
    for (let row = 0; row < rowCount; row++) {
      if (rowIndexes[row]! <= this.headerRowIndex) continue;
      const verdict = this.rows.verdictOn(block, row * columnCount);
      if (verdict !== "left-out") read[row] = 1;
      if (verdict === "record") plain[row] = 1;
    }
    // A row prepared with names only is not yet a record.
    const others = new Uint8Array(rowCount);
    for (const field of this.fields) {
      if (field.columnIndex >= columnCount) continue;
      const isNeeded = field === this.main || field === this.placing;
      const filled = isNeeded ? new Uint8Array(rowCount) : others;
      field.writer.look(block, field.columnIndex, { read, plain, filled });
      if (isNeeded) keepBoth(plain, filled);
      if (field === this.placing) others.fill(1);
    }
    keepBoth(plain, others);
    return plain;
  }

  /** Takes the rows from `from` to before `to`, all plain; the first becomes `record`. */
  take(block: CellBlock, run: RowRun): void {
    for (const { columnIndex, writer } of this.fields) {
      if (columnIndex < block.columnCount) writer.take(block, columnIndex, run);
    }
  }

  private hasNeeded(columnCount: number): boolean {
    if (!this.main || this.main.columnIndex >= columnCount) return false;
    return this.needs.placing === undefined || (this.placing?.columnIndex ?? columnCount) < columnCount;
  }
}

function keepBoth(rows: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) rows[row]! &= others[row]!;
}
