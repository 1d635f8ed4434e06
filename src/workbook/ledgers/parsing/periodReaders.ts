import { ProblemList } from "../../diagnostics/problemList";
import type { CellBlock, CellRange } from "../../port/cellBlock";
import { dayOfPeriod, type PeriodColumn, type Periods } from "../recognising/periodHeaders";
import type { FieldColumn } from "../recognising/detectHeader";
import { LedgerSheetReader } from "./ledgerSheetReader";
import { SheetContext, type SheetContextOptions } from "./sheetFields";

/** Reads the rows of one sheet. */
export type SheetReader = Pick<LedgerSheetReader, "consume" | "finish" | "rowsRead" | "rowsLeftOut">;

/** What is wrong with the cells of one column; of the others the first reader tells. */
class ProblemsOfColumn extends ProblemList {
  constructor(
    private readonly rest: ProblemList,
    private readonly columnIndex: number,
  ) {
    super();
  }

  override add(...[code, severity, where]: Parameters<ProblemList["add"]>): void {
    if (where.at.columnIndex === this.columnIndex) this.rest.add(code, severity, where);
  }
}

/**
 * Reads a sheet whose months or quarters stand side by side: each filled cell of a period is a record with the period's
 * day. One reader a period, each with the sheet's other columns.
 */
export class PeriodReaders implements SheetReader {
  private readonly readers: readonly LedgerSheetReader[];
  private readonly periods: readonly PeriodColumn[];

  constructor(
    options: SheetContextOptions,
    columns: readonly FieldColumn[],
    {
      field,
      placing,
      columns: periods,
      year,
      lookedAt,
    }: Periods & Readonly<{ year: number; lookedAt: readonly number[] }>,
  ) {
    this.periods = periods;
    this.readers = periods.map((period: PeriodColumn, i) => {
      const { columnIndex, label } = period;
      const problems = i === 0 ? options.problems : new ProblemsOfColumn(options.problems, columnIndex);
      const suppliedDay = { field: placing, day: dayOfPeriod(period, year), isQuarter: period.isQuarter };
      const context = new SheetContext({ ...options, problems, suppliedDay });
      return new LedgerSheetReader(context, [...columns, { field, columnIndex, label }], lookedAt);
    });
  }

  get rowsRead(): number {
    return this.readers.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  }

  /** Examples, totals and notes are the same for each period. */
  get rowsLeftOut(): number {
    return Math.min(...this.readers.map(({ rowsLeftOut }) => rowsLeftOut));
  }

  /** Row by row, so that the records of a sheet stand in the order of its rows. */
  consume(block: CellBlock): void {
    for (let row = 0; row < block.rowCount; row++) for (const reader of this.readers) reader.consumeRow(block, row);
  }

  /** Each reader has rows of its own that wait for the organization above; a merge over periods says nothing. */
  finish(merges: readonly CellRange[]): void {
    const isOfPeriods = ({ firstColumn, lastColumn }: CellRange): boolean =>
      this.periods.some(({ columnIndex }) => firstColumn <= columnIndex && columnIndex <= lastColumn);
    const others = merges.filter((range) => !isOfPeriods(range));
    for (const reader of this.readers) reader.finish(others);
  }
}
