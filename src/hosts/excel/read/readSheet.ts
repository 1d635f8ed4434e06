import { LAST_COLUMN_INDEX } from "../../../workbook/port/address";
import type { CellRange } from "../../../workbook/port/cellBlock";
import type { BlockConsumer, ReadOptions, SheetTail } from "../../../workbook/port/workbookHost";
import { refuseCancelled } from "../runBatch";
import { BlockBuilder } from "./blockBuilder";
import { cellRangeOf, RANGE_PLACE } from "./describeWorkbook";
import type { TextPool } from "./textPool";

/**
 * Cells a request: about 0.4 MB of answer, which the client takes in within 50 ms, so that the pane stays responsive.
 * Excel on the web takes 5 MB at most.
 */
const CELLS_A_BLOCK = 10_000;
/** Rows of the first block, asked for before the sheet's width is known. */
const FIRST_ROWS = 200;
const CELL_MEMBERS = `${RANGE_PLACE},values,valueTypes,numberFormat`;

/**
 * Reads a sheet's used cells, one request a block; the first tells how far they reach. Rows that are hidden or filtered
 * away come like the others.
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheetId: string,
  consume: BlockConsumer,
  options: Readonly<{ pool: TextPool }> & ReadOptions,
): Promise<SheetTail> {
  const { rowLimit = Infinity, signal, onProgress } = options;
  const builder = new BlockBuilder(options.pool);
  let rowsRead = 0;
  const give = (ranges: readonly Excel.Range[]): void => {
    if (ranges.length === 0) return;
    const block = builder.build(ranges);
    rowsRead += block.rowCount;
    if (block.rowCount > 0) consume(block);
    onProgress?.(rowsRead);
  };
  refuseCancelled(signal);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true).load(RANGE_PLACE);
  const runs = options.columns ? runsOf(options.columns) : [{ first: 0, last: LAST_COLUMN_INDEX }];
  const firstRows = Math.min(FIRST_ROWS, rowLimit);
  const first = runs.map((run) =>
    used
      .getIntersectionOrNullObject(sheet.getRangeByIndexes(0, run.first, firstRows, run.last - run.first + 1))
      .load(CELL_MEMBERS),
  );
  const wantsMerges = rowLimit === Infinity && options.withoutMerges !== true;
  const merged = wantsMerges ? used.getMergedAreasOrNullObject().load("areaCount") : null;
  merged?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  if (used.isNullObject) return { merges: [] };
  give(first.filter(({ isNullObject }) => !isNullObject));
  const area = cellRangeOf(used);
  const wanted = runs.flatMap((run): readonly ColumnRun[] => {
    const within = { first: Math.max(run.first, area.firstColumn), last: Math.min(run.last, area.lastColumn) };
    return within.first <= within.last ? [within] : [];
  });
  const width = wanted.reduce((sum, run) => sum + run.last - run.first + 1, 0);
  if (width === 0) return { merges: merged === null || merged.isNullObject ? [] : mergesOf(merged) };
  const blockRows = Math.max(1, Math.floor(CELLS_A_BLOCK / width));
  const end = Math.min(area.lastRow + 1, rowLimit);
  for (let row = Math.max(FIRST_ROWS, area.firstRow); row < end; row += blockRows) {
    refuseCancelled(signal);
    const rows = Math.min(blockRows, end - row);
    const ranges = wanted.map((run) =>
      sheet.getRangeByIndexes(row, run.first, rows, run.last - run.first + 1).load(CELL_MEMBERS),
    );
    await context.sync();
    give(ranges);
    for (const range of ranges) range.untrack();
  }
  return { merges: merged === null || merged.isNullObject ? [] : mergesOf(merged) };
}

/** Columns that stand side by side; both ends are in it. */
type ColumnRun = Readonly<{ first: number; last: number }>;

function runsOf(columns: ReadonlySet<number>): readonly ColumnRun[] {
  const runs: { first: number; last: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs;
}

function mergesOf(merged: Excel.RangeAreas): readonly CellRange[] {
  return merged.areas.items
    .map(cellRangeOf)
    .filter(({ firstRow, lastRow, firstColumn, lastColumn }) => firstRow < lastRow || firstColumn < lastColumn)
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}
