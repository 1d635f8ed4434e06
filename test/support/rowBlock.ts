import type { CellBlock } from "../../src/workbook/port/cellBlock";
import type { WorkbookHost } from "../../src/workbook/port/workbookHost";

/** One row of a sheet as a block; null when nothing is in it. */
export async function rowBlock(
  host: WorkbookHost,
  { sheetId, rowIndex, columns }: Readonly<{ sheetId: string; rowIndex: number; columns: ReadonlySet<number> }>,
): Promise<CellBlock | null> {
  let found: CellBlock | null = null;
  const consume = ({ rowIndexes, columnCount, kinds, numbers, strings }: CellBlock): void => {
    const row = rowIndexes.indexOf(rowIndex);
    if (row < 0) return;
    const [from, to] = [row * columnCount, (row + 1) * columnCount];
    const own = { kinds: kinds.slice(from, to), numbers: numbers.slice(from, to), rowIndexes: Int32Array.of(rowIndex) };
    found = { rowCount: 1, columnCount, strings, ...own };
  };
  await host.readSheet(sheetId, consume, { columns, rowLimit: rowIndex + 1 });
  return found;
}
