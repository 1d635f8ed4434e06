import { CELL } from "../../src/workbook/port/cellBlock";
import type { BlockConsumer, ReadOptions, WorkbookHost } from "../../src/workbook/port/workbookHost";
import type { PlannedCell, PlannedSheet } from "../../src/workbook/port/writePlan";

/** A cell as hosts give it, comparable: kind and value; null when empty. */
export type HostCell = null | readonly [kind: keyof typeof CELL, value: string | number];

const KINDS = Object.keys(CELL) as (keyof typeof CELL)[];

/** Every row of a sheet that holds something, by its index; trailing empty cells left out. */
export async function cellsOfSheet(
  host: WorkbookHost,
  name: string,
  options: ReadOptions = {},
): Promise<Readonly<Record<number, HostCell[]>>> {
  const { sheets } = await host.describe();
  const id = sheets.find((sheet) => sheet.name === name)?.id;
  if (id === undefined) throw new Error(`no sheet ${name}: ${sheets.map((sheet) => sheet.name).join(" ")}`);
  const rows: Record<number, HostCell[]> = {};
  const take: BlockConsumer = ({ rowCount, columnCount, rowIndexes, kinds, numbers, strings }) => {
    for (let r = 0; r < rowCount; r++) {
      const cells = Array.from({ length: columnCount }, (_, c): HostCell => {
        const i = r * columnCount + c;
        const kind = KINDS[kinds[i]!]!;
        if (kind === "EMPTY") return null;
        return [kind, kind === "TEXT" || kind === "ERROR" ? strings.textOf(numbers[i]!) : numbers[i]!];
      });
      while (cells.at(-1) === null) cells.pop();
      rows[rowIndexes[r]!] = cells;
    }
  };
  await host.readSheet(id, take, options);
  return rows;
}

/** What a planned sheet shows, row by row: texts and numbers, null when empty; only rows that hold something. */
export function plannedValues(sheet: PlannedSheet): Readonly<Record<number, (string | number | null)[]>> {
  const rows: Record<number, (string | number | null)[]> = {};
  let index = 0;
  for (const { cells } of sheet.rows()) {
    const values = cells.map(plainValue);
    while (values.at(-1) === null) values.pop();
    if (values.length > 0) rows[index] = values;
    index++;
  }
  return rows;
}

/** The values of host cells, without their kinds. */
export function valuesOf(
  rows: Readonly<Record<number, HostCell[]>>,
): Readonly<Record<number, (string | number | null)[]>> {
  return Object.fromEntries(
    Object.entries(rows).map(([row, cells]) => [row, cells.map((cell) => (cell === null ? null : cell[1]))]),
  );
}

function plainValue(cell: PlannedCell): string | number | null {
  const value = cell !== null && typeof cell === "object" ? cell.value : cell;
  return value === "" ? null : value;
}
