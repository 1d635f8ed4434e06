import type { CellRange } from "../../port/cellBlock";
import { addressIn } from "./reportOutcome";
import type { SheetContext, SheetField } from "./sheetFields";
import type { TableDraft } from "./tableDraft";

/** Records of one sheet: [first, end) of the draft, in row order. */
export class SheetRecords {
  constructor(
    private readonly draft: TableDraft,
    private readonly first: number,
    private readonly end: number,
  ) {}

  /** The record that stands in a row; −1 for none. */
  inRow(rowIndex: number): number {
    const record = this.from(rowIndex);
    return record < this.end && this.rowIndexOf(record) === rowIndex ? record : -1;
  }

  /** Calls back with the records of rows [firstRow, lastRow]. */
  visit(firstRow: number, lastRow: number, take: (record: number, rowIndex: number) => void): void {
    for (let record = this.from(firstRow); record < this.end; record++) {
      const rowIndex = this.rowIndexOf(record);
      if (rowIndex > lastRow) return;
      take(record, rowIndex);
    }
  }

  private rowIndexOf(record: number): number {
    return this.draft.rowNumbers.get(record) - 1;
  }

  /** The first record in this row or below. */
  private from(rowIndex: number): number {
    let [low, high] = [this.first, this.end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rowIndexOf(middle) < rowIndex) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Merged ranges over several cells of a column, in row order; ranges that overlap an earlier one are left out. */
export function rangesOver(merges: readonly CellRange[], column: number): readonly CellRange[] {
  const ranges = merges
    .filter(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn)
    .filter((range) => range.lastRow > range.firstRow || range.lastColumn > range.firstColumn)
    .sort((a, b) => a.firstRow - b.firstRow);
  let covered = -1;
  return ranges.filter(({ firstRow, lastRow }) => {
    if (firstRow <= covered) return false;
    covered = lastRow;
    return true;
  });
}

/**
 * Replaces values under merged ranges of a field's column, which a copy or an older program left there and nobody sees, by
 * the value that is seen, or by none where that is another column's; each is told.
 *
 * @returns the records that have no value now.
 */
export function showMerged(
  context: SheetContext,
  field: SheetField,
  { merges, records }: Readonly<{ merges: readonly CellRange[]; records: SheetRecords }>,
): readonly number[] {
  const { draft, problems } = context;
  const column = draft.column(field.field);
  const blank: number[] = [];
  for (const { firstRow, firstColumn, lastRow } of rangesOver(merges, field.columnIndex)) {
    const isBeside = field.columnIndex > firstColumn;
    const shown = isBeside ? -1 : records.inRow(firstRow);
    records.visit(isBeside ? firstRow : firstRow + 1, lastRow, (record, rowIndex) => {
      if (!column.isFilled(record) || (shown >= 0 && column.isSame(record, shown))) return;
      if (shown >= 0) column.merge(record, shown);
      else column.clear(record);
      const isBlank = !column.isFilled(record);
      if (isBlank) blank.push(record);
      if (draft.keep.get(record) === 0) return;
      problems.add("hidden-by-merge", "warning", {
        at: addressIn(context, field, rowIndex),
        params: { field: field.label },
      });
    });
  }
  return blank;
}
