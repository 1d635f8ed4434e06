import type { CellRange } from "../../../src/workbook/port/cellBlock";
import type { MemoryCell, MemoryHost, MemorySheet } from "../../support/memoryHost";

/** What a user does to one of our sheets; names and tables follow their cells as they do in Excel. */
export type UserAction =
  | Readonly<{ kind: "sort"; column: number; descending: boolean }>
  | Readonly<{ kind: "insertColumn"; at: number }>
  | Readonly<{ kind: "moveColumn"; from: number; to: number }>
  | Readonly<{ kind: "insertRowAbove" }>
  | Readonly<{ kind: "renameSheet"; name: string }>
  | Readonly<{ kind: "renameTable"; name: string }>
  | Readonly<{ kind: "renameOfficeHeader"; label: string }>
  | Readonly<{ kind: "loseNames" }>;

/** Does it to the sheet with the mark `_Kaohe.<key>` (or the sheet of the table, once the names are lost). */
export function act(host: MemoryHost, sheetId: string, action: UserAction): void {
  const sheet = host.sheets.find(({ id }) => id === sheetId)!;
  const table = host.tables.find((candidate) => candidate.sheetId === sheetId)!;
  switch (action.kind) {
    case "sort":
      sortBody(sheet, table.range, action);
      return;
    case "insertColumn": {
      const at = action.at % (table.range.lastColumn + 1);
      for (const row of sheet.rows) if (row.length > at) row.splice(at, 0, null);
      const header = sheet.rows[table.range.firstRow]!;
      header[at] = `列${header.length}`;
      const shift = (c: number) => (c >= at ? c + 1 : c);
      followColumns(host, sheetId, (range) => ({
        ...range,
        firstColumn: shift(range.firstColumn),
        lastColumn: shift(range.lastColumn),
      }));
      return;
    }
    case "moveColumn":
      moveColumn(host, sheet, { from: action.from, to: action.to, range: table.range });
      return;
    case "insertRowAbove":
      sheet.rows.unshift([null]);
      followColumns(host, sheetId, (range) => ({ ...range, firstRow: range.firstRow + 1, lastRow: range.lastRow + 1 }));
      return;
    case "renameSheet":
      sheet.name = action.name;
      return;
    case "renameTable":
      host.tables = host.tables.map((other) => (other === table ? { ...other, name: action.name } : other));
      return;
    case "renameOfficeHeader": {
      const mark = host.names.find(
        ({ sheetId: id, name }) => id === sheetId && /\.column\.(adjustment|decision|remark)$/.test(name),
      );
      if (mark) sheet.rows[mark.range.firstRow]![mark.range.firstColumn] = action.label;
      return;
    }
    case "loseNames":
      host.names = host.names.filter(({ sheetId: id }) => id !== sheetId);
  }
}

function sortBody(
  sheet: MemorySheet,
  range: CellRange,
  { column, descending }: Readonly<{ column: number; descending: boolean }>,
): void {
  const at = column % (range.lastColumn + 1);
  const text = (row: readonly MemoryCell[]) => JSON.stringify(row[at] ?? null);
  const body = sheet.rows.slice(range.firstRow + 1, range.lastRow + 1);
  body.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0) * (descending ? -1 : 1));
  sheet.rows.splice(range.firstRow + 1, body.length, ...body);
}

/** Cut and insert of a whole sheet column. */
function moveColumn(
  host: MemoryHost,
  sheet: MemorySheet,
  { from, to, range }: Readonly<{ from: number; to: number; range: CellRange }>,
): void {
  const count = range.lastColumn + 1;
  const order = Array.from({ length: count }, (_, c) => c);
  const [moved] = order.splice(from % count, 1);
  order.splice(to % count, 0, moved!);
  sheet.rows = sheet.rows.map((row) => order.map((c) => row[c] ?? null));
  followColumns(host, sheet.id, (old) =>
    old.firstColumn === old.lastColumn
      ? { ...old, firstColumn: order.indexOf(old.firstColumn), lastColumn: order.indexOf(old.lastColumn) }
      : old,
  );
}

function followColumns(host: MemoryHost, sheetId: string, moved: (range: CellRange) => CellRange): void {
  host.names = host.names.map((name) => (name.sheetId === sheetId ? { ...name, range: moved(name.range) } : name));
  host.tables = host.tables.map((table) =>
    table.sheetId === sheetId ? { ...table, range: moved(table.range) } : table,
  );
}
