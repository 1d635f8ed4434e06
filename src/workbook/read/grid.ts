import { CELL } from "../cellBlock";
import type { ReadOptions, WorkbookHost } from "../workbookHost";

/** A cell of a small sheet; null is empty. A date is the workbook's serial number. */
export type GridCell =
  | null
  | Readonly<{ kind: "number" | "date"; value: number }>
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "boolean"; value: boolean }>
  | Readonly<{ kind: "error"; text: string }>;

/** A whole sheet in memory, for sheets of a person's making (rules, settings, mapping) and the head of any sheet. */
export type Grid = Readonly<{
  /** Rows and columns up to the last used ones. */
  rowCount: number;
  columnCount: number;
  /** 0-based; null outside the sheet too. */
  cell: (rowIndex: number, columnIndex: number) => GridCell;
}>;

/**
 * Reads a sheet into a grid. One object a cell: not for ledgers.
 *
 * @throws HostError when the host fails.
 */
export async function readGrid(host: WorkbookHost, sheetId: string, options?: ReadOptions): Promise<Grid> {
  const rows = new Map<number, readonly GridCell[]>();
  let rowCount = 0;
  let columnCount = 0;
  await host.readSheet(
    sheetId,
    (block) => {
      for (let r = 0; r < block.rowCount; r++) {
        const cells: GridCell[] = [];
        for (let c = 0; c < block.columnCount; c++) {
          const at = r * block.columnCount + c;
          cells.push(gridCell(block.kinds[at] ?? CELL.EMPTY, block.numbers[at] ?? 0, (id) => block.strings.textOf(id)));
        }
        const used = cells.findLastIndex((cell) => cell !== null) + 1;
        if (used === 0) continue;
        const rowIndex = block.rowIndexes[r] ?? 0;
        rows.set(rowIndex, cells.slice(0, used));
        rowCount = Math.max(rowCount, rowIndex + 1);
        columnCount = Math.max(columnCount, used);
      }
    },
    options,
  );
  return { rowCount, columnCount, cell: (r, c) => rows.get(r)?.[c] ?? null };
}

function gridCell(kind: number, value: number, textOf: (id: number) => string): GridCell {
  switch (kind) {
    case CELL.NUMBER:
      return { kind: "number", value };
    case CELL.DATE:
      return { kind: "date", value };
    case CELL.TEXT:
      return { kind: "text", text: textOf(value) };
    case CELL.BOOLEAN:
      return { kind: "boolean", value: value !== 0 };
    case CELL.ERROR:
      return { kind: "error", text: textOf(value) };
    default:
      return null;
  }
}

/** The cell as a person reads it, trimmed: numbers in plain digits, TRUE/FALSE, "" when empty. Dates stay serial numbers. */
export function gridText(cell: GridCell): string {
  if (cell === null) return "";
  switch (cell.kind) {
    case "number":
    case "date":
      return String(cell.value);
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "text":
    case "error":
      return cell.text.trim();
  }
}
