import type { PlannedCell, PlannedSheet, WritePlan } from "../../../src/workbook/port/writePlan";

/** A planned sheet as tests look at it. */
export type PlannedGrid = Readonly<{
  sheet: PlannedSheet;
  rows: readonly (readonly PlannedCell[])[];
  value: (rowIndex: number, columnIndex: number) => string | number | null;
  cell: (rowIndex: number, columnIndex: number) => PlannedCell;
  /** Body rows of the sheet's table, values by column label. */
  records: readonly Readonly<Record<string, string | number | null>>[];
  /** Cell of the n-th body row by label. */
  at: (record: number, label: string) => PlannedCell;
}>;

function cellValue(cell: PlannedCell | undefined): string | number | null {
  if (cell === undefined) return null;
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}

/** The sheet of a plan whose key ends with `kind`. @throws Error when there is none. */
export function gridOf(plan: WritePlan, kind: string): PlannedGrid {
  const sheet = plan.sheets.find(({ key }) => key.endsWith(`.${kind}`));
  if (!sheet) throw new Error(`no sheet ${kind}`);
  const rows = [...sheet.rows()].map(({ cells }) => cells);
  const cell = (r: number, c: number) => rows[r]?.[c] ?? null;
  const table = sheet.tables[0];
  const columnOf = (label: string) => {
    const c = table?.columns.indexOf(label) ?? -1;
    if (c < 0) throw new Error(`no column ${label}`);
    return c;
  };
  const first = (table?.range.firstRow ?? 0) + 1;
  const records = table
    ? rows
        .slice(first, table.range.lastRow + 1)
        .map((row) => Object.fromEntries(table.columns.map((label, c) => [label, cellValue(row[c])])))
    : [];
  return {
    sheet,
    rows,
    cell,
    value: (r, c) => cellValue(cell(r, c)),
    records,
    at: (record, label) => cell(first + record, columnOf(label)),
  };
}
