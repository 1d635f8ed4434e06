import { normalizeText } from "../../domain/model/text";
import { gridText, readGrid, type Grid } from "../port/grid";
import { findKeyedSheet } from "../port/keyedSheet";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { NO_ITEM, RETURN_COLUMNS, RETURN_SHEET, type ReturnColumn, type ReturnItem } from "./returnList";

const HEADER_ROWS = 20;
const COLUMNS = Object.entries(RETURN_COLUMNS) as readonly [ReturnColumn, string][];

/**
 * Reads 退回清单, by whomever its rows were typed.
 *
 * @returns null when the workbook has no such sheet, or one without its header.
 * @throws HostError
 */
export async function readReturnList(host: WorkbookHost, info: WorkbookInfo): Promise<readonly ReturnItem[] | null> {
  const sheet = findKeyedSheet(info, RETURN_SHEET);
  if (sheet === null) return null;
  const grid = await readGrid(host, sheet.id);
  const header = headerOf(grid);
  if (header === null) return null;
  const items: ReturnItem[] = [];
  for (let row = header.rowIndex + 1; row < grid.rowCount; row++) {
    const texts = COLUMNS.flatMap(([key]) => {
      const column = header.columns.get(key);
      return column === undefined ? [] : [[key, gridText(grid.cell(row, column))] as const];
    });
    const item: ReturnItem = { ...NO_ITEM, ...Object.fromEntries(texts) };
    if (item.cell !== "" || item.problem !== "" || item.demand !== "") items.push(item);
  }
  return items;
}

type Header = Readonly<{ rowIndex: number; columns: ReadonlyMap<ReturnColumn, number> }>;

function headerOf(grid: Grid): Header | null {
  for (let rowIndex = 0; rowIndex < Math.min(grid.rowCount, HEADER_ROWS); rowIndex++) {
    const labels = Array.from({ length: grid.columnCount }, (_, c) => normalizeText(gridText(grid.cell(rowIndex, c))));
    const columns = new Map(COLUMNS.map(([key, label]) => [key, labels.indexOf(label)] as const));
    if ([columns.get("sheet"), columns.get("cell"), columns.get("problem")].every((at) => at! >= 0)) {
      return { rowIndex, columns: new Map([...columns].filter(([, at]) => at >= 0)) };
    }
  }
  return null;
}
