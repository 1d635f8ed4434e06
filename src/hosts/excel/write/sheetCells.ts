import type { CellRange } from "../../../workbook/port/cellBlock";
import type { CellStyle, PlannedCell, PlannedRow, PlannedSheet } from "../../../workbook/port/writePlan";
import { cellInput, type CellInput } from "./cellInput";
import { CellRuns } from "./cellRuns";
import { textBytes, type RequestBudget } from "./requestBudget";

/** Rows a write; more do not make it faster. */
const ROWS_A_WRITE = 2_000;
/** Bytes of rows a write. */
const BYTES_A_WRITE = 150_000;

export type CellLooks = Readonly<{
  styles: ReadonlyMap<string, readonly CellRange[]>;
  numberFormats: ReadonlyMap<string, readonly CellRange[]>;
  heights: ReadonlyMap<string, readonly CellRange[]>;
  formulas: ReadonlyMap<string, readonly CellRange[]>;
}>;

/**
 * Enters a sheet's cells, in writes of bounded size, and tells where its styles, number formats, row heights and formulas
 * go, to be applied afterwards.
 *
 * @param onRows - called with the rows written since the last call.
 */
export async function enterCells(
  sheet: Excel.Worksheet,
  planned: PlannedSheet,
  options: Readonly<{
    styles: Readonly<Record<string, CellStyle>>;
    budget: RequestBudget;
    onRows: (count: number) => void;
  }>,
): Promise<CellLooks> {
  const looks = new LookFinder(planned, options.styles);
  const columnCount = planned.columns.length;
  let rows: CellInput[][] = [];
  let bytes = 0;
  let rowIndex = 0;
  const write = async (): Promise<void> => {
    if (rows.length === 0) return;
    await options.budget.spend(bytes);
    sheet.getRangeByIndexes(rowIndex - rows.length, 0, rows.length, columnCount).formulas = rows;
    options.onRows(rows.length);
    rows = [];
    bytes = 0;
  };
  for (const row of planned.rows()) {
    if (row.cells.length > columnCount) throw new RangeError(`row ${rowIndex} of ${planned.key} is too wide`);
    const inputs = new Array<CellInput>(columnCount).fill("");
    row.cells.forEach((cell, c) => {
      const input = cellInput(cell);
      inputs[c] = input;
      bytes += typeof input === "string" ? textBytes(input) : 12;
    });
    rows.push(inputs);
    looks.addRow(rowIndex++, row);
    if (rows.length >= ROWS_A_WRITE || bytes >= BYTES_A_WRITE) await write();
  }
  await write();
  return looks.finish(rowIndex - 1);
}

/** Collects what cells look like while their rows go by. */
class LookFinder {
  private readonly styles = new CellRuns();
  private readonly numberFormats = new CellRuns();
  private readonly heights = new CellRuns();
  private readonly formulas = new CellRuns();

  constructor(
    private readonly sheet: PlannedSheet,
    private readonly styleOf: Readonly<Record<string, CellStyle>>,
  ) {}

  addRow(rowIndex: number, row: PlannedRow): void {
    const keys = row.cells.map((cell, c) => this.styleKey(cell, row, c));
    this.styles.addRow(rowIndex, keys);
    this.numberFormats.addRow(
      rowIndex,
      keys.map((key) => (key === null ? null : (this.styleOf[key]?.numberFormat ?? null))),
    );
    this.formulas.addRow(
      rowIndex,
      row.cells.map((cell) => (cell !== null && typeof cell === "object" ? (cell.formula ?? null) : null)),
    );
    this.heights.addRow(rowIndex, [row.height === undefined ? null : String(row.height)]);
  }

  finish(lastRow: number): CellLooks {
    return {
      styles: this.styles.finish(lastRow),
      numberFormats: this.numberFormats.finish(lastRow),
      heights: this.heights.finish(lastRow),
      formulas: this.formulas.finish(lastRow),
    };
  }

  private styleKey(cell: PlannedCell, row: PlannedRow, column: number): string | null {
    const own = cell !== null && typeof cell === "object" ? cell.style : undefined;
    return own ?? row.style ?? this.sheet.columns[column]?.style ?? null;
  }
}
