import { cellAddress, parseRangeAddress } from "../../workbook/port/address";
import { readGrid, type Grid, type GridCell } from "../../workbook/port/grid";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import type { PlannedCell, PlannedSheet } from "../../workbook/port/writePlan";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { keyedRows, type KeyedRow, type KeyedRows } from "../../workbook/submission/keyedRows";
import type { ReturnItem } from "../../workbook/submission/returnList";

// Rows stand elsewhere in the next version: an item goes by what its cell is about, and its address follows.

/** What a cell is about, in words that are the same in every version: organization, code where there is one, column. */
function aboutCell({ key, organization }: KeyedRow, label: string): string {
  const [, code = "", before = "0"] = key.split("\n");
  return [organization, code, before === "0" ? "" : `#${Number(before) + 1}`, label].filter(Boolean).join(" ");
}

/** What the cell of an item is about; "" where its sheet doesn't tell. */
export function aboutOf({ cell }: Pick<ReturnItem, "cell">, { rows, labels }: KeyedRows): string {
  const range = parseRangeAddress(cell);
  const row = rows.find(({ rowIndex }) => rowIndex === range?.firstRow);
  const label = labels.get(range?.firstColumn ?? -1);
  return row === undefined || label === undefined ? "" : aboutCell(row, label);
}

/** The item at the cell that is about the same in this sheet; as it is where that is not there. @param found - rows of its sheet; null: it has none */
export function anchoredItem(item: ReturnItem, found: KeyedRows | null): ReturnItem {
  if (found === null) return item;
  const about = aboutOf(item, found);
  if (item.about === "" || about === item.about) return { ...item, about };
  for (const row of found.rows) {
    for (const [column, label] of found.labels) {
      if (aboutCell(row, label) === item.about) return { ...item, cell: cellAddress(row.rowIndex, column) };
    }
  }
  return item;
}

/** Items at the cells of a workbook that they are about. @throws HostError */
export async function anchoredItems(
  items: readonly ReturnItem[],
  { host, info }: Readonly<{ host: WorkbookHost; info: WorkbookInfo }>,
  labelSets: readonly SheetLabels[],
): Promise<readonly ReturnItem[]> {
  const rows = new Map<string, KeyedRows | null>();
  for (const name of new Set(items.map(({ sheet }) => sheet))) {
    const sheet = info.sheets.find((one) => one.name === name);
    rows.set(name, sheet === undefined ? null : keyedRows(await readGrid(host, sheet.id), labelSets));
  }
  return items.map((item) => anchoredItem(item, rows.get(item.sheet) ?? null));
}

/** The same in sheets that are only planned. */
export function anchoredInPlan(
  items: readonly ReturnItem[],
  sheets: readonly PlannedSheet[],
  labelSets: readonly SheetLabels[],
): readonly ReturnItem[] {
  const rows = new Map<string, KeyedRows>();
  for (const sheet of sheets) {
    if (items.some((item) => item.sheet === sheet.name)) rows.set(sheet.name, keyedRows(plannedGrid(sheet), labelSets));
  }
  return items.map((item) => anchoredItem(item, rows.get(item.sheet) ?? null));
}

function plannedGrid(sheet: PlannedSheet): Grid {
  const rows = Array.from(sheet.rows(), ({ cells }) => cells);
  return {
    rowCount: rows.length,
    columnCount: sheet.columns.length,
    cell: (row, column) => gridCell(rows[row]?.[column] ?? null),
  };
}

function gridCell(cell: PlannedCell): GridCell {
  const value = cell !== null && typeof cell === "object" ? cell.value : cell;
  if (value === null || value === "") return null;
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value };
}
