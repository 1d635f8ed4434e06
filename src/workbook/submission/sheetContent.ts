import type { CellBlock, CellRange } from "../port/cellBlock";
import type { PlannedSheet } from "../port/writePlan";
import type { WorkbookHost } from "../port/workbookHost";
import { canonicalOfPlanned, canonicalOfRead, type CanonicalCell } from "./canonicalCell";

/** A row that says something: its cells by column index, up to the last one that does. */
export type ContentRow = Readonly<{ rowIndex: number; cells: readonly CanonicalCell[] }>;

/** What a sheet says: its rows in order, empty ones left out, and so are cells that a merge hides. */
export type SheetContent = readonly ContentRow[];

/** What a planned sheet will say. */
export function contentOfPlan(sheet: PlannedSheet): SheetContent {
  const hidden = hiddenUnder(sheet.merges);
  const content: ContentRow[] = [];
  let rowIndex = 0;
  for (const { cells } of sheet.rows()) {
    addRow(content, { rowIndex, cells: cells.map(canonicalOfPlanned) }, hidden);
    rowIndex++;
  }
  return content;
}

/** What a sheet of a file says. @throws HostError */
export async function readContent(host: WorkbookHost, sheetId: string, signal?: AbortSignal): Promise<SheetContent> {
  const rows: ContentRow[] = [];
  const take = ({ rowCount, columnCount, rowIndexes, kinds, numbers, strings }: CellBlock): void => {
    const textOf = (id: number): string => strings.textOf(id);
    for (let r = 0; r < rowCount; r++) {
      const cells: CanonicalCell[] = [];
      const first = r * columnCount;
      for (let at = first; at < first + columnCount; at++)
        cells.push(canonicalOfRead(kinds[at]!, numbers[at]!, textOf));
      rows.push({ rowIndex: rowIndexes[r]!, cells });
    }
  };
  const { merges } = await host.readSheet(sheetId, take, signal ? { signal } : {});
  const hidden = hiddenUnder(merges);
  const content: ContentRow[] = [];
  for (const row of rows) addRow(content, row, hidden);
  return content;
}

type Hidden = (rowIndex: number) => readonly CellRange[];

/** The merges of each row; most sheets have a few. */
function hiddenUnder(merges: readonly CellRange[]): Hidden {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let row = merge.firstRow; row <= merge.lastRow; row++) {
      const own = byRow.get(row);
      if (own) own.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (rowIndex) => byRow.get(rowIndex) ?? [];
}

function addRow(content: ContentRow[], { rowIndex, cells }: ContentRow, hidden: Hidden): void {
  const merges = hidden(rowIndex);
  const isHidden = (column: number): boolean =>
    merges.some(
      ({ firstRow, firstColumn, lastColumn }) =>
        firstColumn <= column && column <= lastColumn && (rowIndex > firstRow || column > firstColumn),
    );
  const shown = merges.length === 0 ? cells : cells.map((cell, column) => (isHidden(column) ? "" : cell));
  const used = shown.findLastIndex((cell) => cell !== "") + 1;
  if (used > 0) content.push({ rowIndex, cells: shown.slice(0, used) });
}
