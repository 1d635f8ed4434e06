import { CELL, type CellBlock, type StringTable } from "./cellBlock";
import { mixed } from "../../domain/model/mixed";
import type { ReadOptions, WorkbookHost } from "./workbookHost";

/** A cell of a small sheet; null is empty. A date is the workbook's serial number. */
export type GridCell =
  | null
  | Readonly<{ kind: "number" | "date"; value: number }>
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "boolean"; value: boolean }>
  | Readonly<{ kind: "error"; text: string }>
  /** A formula whose result nobody knows. */
  | Readonly<{ kind: "uncalculated" }>;

/** A whole sheet in memory: sheets of a person's making (rules, settings, mapping), our own, and the head of any sheet. */
export type Grid = Readonly<{
  /** Rows and columns up to the last used ones. */
  rowCount: number;
  columnCount: number;
  /** 0-based; null outside the sheet too. */
  cell: (rowIndex: number, columnIndex: number) => GridCell;
}>;

/**
 * Reads a sheet into a grid: nine bytes a cell, whose texts are those of the host.
 *
 * @throws HostError when the host fails.
 */
export async function readGrid(host: WorkbookHost, sheetId: string, options?: ReadOptions): Promise<Grid> {
  const grid = new PackedGrid();
  await host.readSheet(
    sheetId,
    (block) => {
      grid.take(block);
    },
    { ...options, withoutMerges: true },
  );
  return grid;
}

type Run = Readonly<{ columnCount: number; kinds: Uint8Array; numbers: Float64Array; strings: StringTable }>;

/** Blocks as they came, copied; a cell is made an object when it is asked for. */
class PackedGrid implements Grid {
  rowCount = 0;
  columnCount = 0;
  /** By row index: the run, and where in it the row begins. */
  private readonly places = new Map<number, Readonly<{ run: Run; from: number }>>();

  take({ rowCount, columnCount, rowIndexes, kinds, numbers, strings }: CellBlock): void {
    const size = rowCount * columnCount;
    const run = { columnCount, kinds: kinds.slice(0, size), numbers: numbers.slice(0, size), strings };
    for (let r = 0; r < rowCount; r++) {
      const from = r * columnCount;
      let used = columnCount;
      while (used > 0 && run.kinds[from + used - 1] === CELL.EMPTY) used--;
      if (used === 0) continue;
      const rowIndex = rowIndexes[r] ?? 0;
      this.places.set(rowIndex, { run, from });
      this.rowCount = Math.max(this.rowCount, rowIndex + 1);
      this.columnCount = Math.max(this.columnCount, used);
    }
  }

  readonly cell = (rowIndex: number, columnIndex: number): GridCell => {
    const place = this.places.get(rowIndex);
    if (!place || columnIndex < 0 || columnIndex >= place.run.columnCount) return null;
    const { kinds, numbers, strings } = place.run;
    const at = place.from + columnIndex;
    return gridCell(kinds[at] ?? CELL.EMPTY, numbers[at] ?? 0, (id) => strings.textOf(id));
  };
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
    case CELL.UNCALCULATED:
      return { kind: "uncalculated" };
    default:
      return null;
  }
}

/** 16 hexadecimal digits over everything a sheet says and where: others mean that somebody has changed a cell. */
export function gridFingerprint({ rowCount, columnCount, cell }: Grid): string {
  const rows: string[] = [];
  for (let r = 0; r < rowCount; r++) {
    let row = "";
    for (let c = 0; c < columnCount; c++) {
      const at = cell(r, c);
      if (at !== null) row += `${c} ${at.kind} ${wholeText(at)}\n`;
    }
    if (row !== "") rows.push(`${r} ${row}`);
  }
  return mixed(rows.join(""), (letter) => letter.charCodeAt(0));
}

/** Like gridText, but a text as it stands: it may begin or end with a space. */
export function wholeText(cell: GridCell): string {
  return cell?.kind === "text" ? cell.text : gridText(cell);
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
    case "uncalculated":
      return "";
  }
}
