import { findPersonalNumbers, personalKindOfNumber } from "../../domain/personalData/findPersonalNumbers";
import { maskNumbers, type PersonalNumberKind } from "../../domain/personalData/personalNumber";
import type { StyleKey } from "../layout/sheetStyles";
import type { CellRange } from "../port/cellBlock";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../port/writePlan";

/** A cell that would tell a person's number. `masked`: what it says instead. */
export type PersonalCell = Readonly<{
  sheet: string;
  rowIndex: number;
  columnIndex: number;
  kinds: readonly PersonalNumberKind[];
  masked: string;
}>;

/** Plain values and looks: no formula, link, mark, entry rule or hidden column goes along. */
export function valuesOnly(sheet: PlannedSheet): PlannedSheet {
  const { key, name, rowCount, merges, tables, charts, frozen, print, tabColor, gridlines } = sheet;
  return {
    ...{ key, name, rowCount, merges, tables, charts, print, gridlines },
    ...(frozen && { frozen }),
    ...(tabColor !== undefined && { tabColor }),
    columns: sheet.columns.map(({ width, style }) => ({
      width,
      ...(style !== undefined && { style: plainStyle(style) }),
    })),
    rows: () => mappedRows(sheet, (row) => ({ ...row, cells: row.cells.map(plainCell) })),
    marks: [],
    validations: [],
    conditionalFormats: sheet.conditionalFormats.filter(({ kind }) => kind === "dataBar"),
  };
}

function plainCell(cell: PlannedCell): PlannedCell {
  if (cell === null || typeof cell !== "object") return cell;
  const { value, style } = cell;
  return { value: value === "" ? null : value, ...(style !== undefined && { style: plainStyle(style) }) };
}

/** What links and cells to fill in look like when they are none. */
const PLAIN_STYLES: Readonly<Record<string, string>> = {
  link: "text",
  linkCenter: "center",
  officeHead: "head",
  officeScore: "points",
  officeText: "text",
  officeChoice: "center",
  officeDate: "date",
} satisfies Partial<Record<StyleKey, StyleKey>>;

function plainStyle(style: string): string {
  return PLAIN_STYLES[style] ?? style;
}

/**
 * The sheet without some columns of its table, by their labels; bars and charts go too, as they rank what they show. Texts
 * over the table that began in such a column begin in the next one.
 */
export function withoutColumns(sheet: PlannedSheet, labels: ReadonlySet<string>): PlannedSheet {
  const [table] = sheet.tables;
  const gone = new Set(
    (table?.columns ?? []).flatMap((label, c) => (labels.has(label) ? [table!.range.firstColumn + c] : [])),
  );
  const kept = <T>(items: readonly T[]): readonly T[] => items.filter((_, c) => !gone.has(c));
  const column = (c: number): number => c - [...gone].filter((index) => index < c).length;
  const range = (given: CellRange): CellRange => ({
    ...given,
    firstColumn: column(given.firstColumn),
    lastColumn: column(given.lastColumn + 1) - 1,
  });
  const { area } = sheet.print;
  const isHead = (rowIndex: number): boolean => rowIndex < (table?.range.firstRow ?? 0);
  return {
    ...sheet,
    columns: kept(sheet.columns),
    rows: () =>
      mappedRows(sheet, (row, r) => ({ ...row, cells: kept(isHead(r) ? movedOn(row.cells, gone) : row.cells) })),
    merges: sheet.merges.map(range).filter(({ firstColumn, lastColumn }) => firstColumn < lastColumn),
    print: { ...sheet.print, ...(area && { area: range(area) }) },
    tables: sheet.tables.map((own) => ({
      ...own,
      range: range(own.range),
      columns: own.columns.filter((label) => !labels.has(label)),
    })),
    conditionalFormats: [],
    charts: [],
  };
}

/** Cells whose texts have left the columns that go, for the next one where that is empty. */
function movedOn(cells: readonly PlannedCell[], gone: ReadonlySet<number>): readonly PlannedCell[] {
  const moved = [...cells];
  for (const c of [...gone].sort((a, b) => a - b)) {
    if (!isEmpty(moved[c]) && isEmpty(moved[c + 1])) moved[c + 1] = moved[c]!;
  }
  return moved;
}

function isEmpty(cell: PlannedCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "object" && cell.value === null);
}

/** The sheet with every personal number masked, and where there were any. */
export function maskedSheet(sheet: PlannedSheet): Readonly<{ sheet: PlannedSheet; found: readonly PersonalCell[] }> {
  const found: PersonalCell[] = [];
  let rowIndex = 0;
  for (const { cells } of sheet.rows()) {
    cells.forEach((cell, columnIndex) => {
      const personal = personalIn(cell);
      if (personal) found.push({ sheet: sheet.name, rowIndex, columnIndex, ...personal });
    });
    rowIndex++;
  }
  if (found.length === 0) return { sheet, found };
  const byRow = new Map<number, Map<number, string>>();
  for (const { rowIndex: row, columnIndex, masked } of found) {
    byRow.set(row, (byRow.get(row) ?? new Map<number, string>()).set(columnIndex, masked));
  }
  const rows = (): Iterable<PlannedRow> =>
    mappedRows(sheet, (row, r) => {
      const masks = byRow.get(r);
      return masks ? { ...row, cells: row.cells.map((cell, c) => withText(cell, masks.get(c))) } : row;
    });
  // A table is called by its header cells: both must say the same.
  const tables = sheet.tables.map((table) => ({ ...table, columns: table.columns.map(maskedText) }));
  return { sheet: { ...sheet, rows, tables }, found };
}

/** A text with every personal number masked. */
export function maskedText(text: string): string {
  return maskNumbers(text, findPersonalNumbers(text));
}

function personalIn(cell: PlannedCell): Pick<PersonalCell, "kinds" | "masked"> | null {
  const value = cell !== null && typeof cell === "object" ? cell.value : cell;
  if (value === null) return null;
  if (typeof value === "number") {
    const kind = personalKindOfNumber(value);
    const text = String(value);
    return kind && { kinds: [kind], masked: maskNumbers(text, [{ kind, start: 0, end: text.length }]) };
  }
  const numbers = findPersonalNumbers(value);
  if (numbers.length === 0) return null;
  return { kinds: [...new Set(numbers.map(({ kind }) => kind))], masked: maskNumbers(value, numbers) };
}

function withText(cell: PlannedCell, text: string | undefined): PlannedCell {
  if (text === undefined) return cell;
  return cell !== null && typeof cell === "object" ? { ...cell, value: text } : text;
}

function* mappedRows(
  sheet: PlannedSheet,
  map: (row: PlannedRow, rowIndex: number) => PlannedRow,
): Iterable<PlannedRow> {
  let rowIndex = 0;
  for (const row of sheet.rows()) yield map(row, rowIndex++);
}
