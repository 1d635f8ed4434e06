import { LAST_COLUMN_INDEX } from "../../../workbook/address";
import type { CellRange } from "../../../workbook/cellBlock";
import type { BlockConsumer, ReadOptions, SheetTail } from "../../../workbook/workbookHost";
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
  const give = (range: Excel.Range): void => {
    const block = builder.build(range);
    rowsRead += block.rowCount;
    if (block.rowCount > 0) consume(block);
    onProgress?.(rowsRead);
  };
  refuseCancelled(signal);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true).load(RANGE_PLACE);
  const first = used.getIntersectionOrNullObject(rowsOf(sheet, 0, Math.min(FIRST_ROWS, rowLimit))).load(CELL_MEMBERS);
  const merged = rowLimit === Infinity ? used.getMergedAreasOrNullObject().load("areaCount") : null;
  merged?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  if (used.isNullObject) return { merges: [] };
  if (!first.isNullObject) give(first);
  const area = cellRangeOf(used);
  const blockRows = Math.max(1, Math.floor(CELLS_A_BLOCK / used.columnCount));
  const end = Math.min(area.lastRow + 1, rowLimit);
  for (let row = Math.max(FIRST_ROWS, area.firstRow); row < end; row += blockRows) {
    refuseCancelled(signal);
    const rows = Math.min(blockRows, end - row);
    const range = sheet.getRangeByIndexes(row, area.firstColumn, rows, used.columnCount).load(CELL_MEMBERS);
    await context.sync();
    give(range);
    range.untrack();
  }
  return { merges: merged === null || merged.isNullObject ? [] : mergesOf(merged) };
}

function rowsOf(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(first, 0, count, LAST_COLUMN_INDEX + 1);
}

function mergesOf(merged: Excel.RangeAreas): readonly CellRange[] {
  return merged.areas.items
    .map(cellRangeOf)
    .filter(({ firstRow, lastRow, firstColumn, lastColumn }) => firstRow < lastRow || firstColumn < lastColumn)
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}
