import type { FieldKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import { gridText, type Grid } from "../../port/grid";
import { headerKey } from "../vocabulary/headerAliases";
import { headerTextAt, type Header } from "../recognising/detectHeader";
import { DEEPEST_HEADER } from "../recognising/headerRows";
import type { SheetLook } from "../recognising/sheetLook";

/** What holds numbers of persons: never read, wherever it stands. */
const PRIVATE = /电话|手机|联系方式|身份证|证件号/;

/** Examples, totals and notes may begin left of the first column that is read. */
export function leadingColumns(
  { scene: { grid: head } }: SheetLook,
  { headerRowIndex }: Header,
  wanted: ReadonlySet<number>,
): readonly number[] {
  const first = wanted.size === 0 ? 0 : Math.min(...wanted);
  return Array.from({ length: first }, (_, column) => column).filter(
    (column) => !PRIVATE.test(normalizeText(headerTextAt(head, headerRowIndex, column))),
  );
}

/** What the rows down to a header's lowest say in a column, as deep as a header may be. */
export function headerTextsOf(grid: Grid, headerRowIndex: number): (columnIndex: number) => readonly string[] {
  const rows = Array.from({ length: DEEPEST_HEADER }, (_, up) => headerRowIndex - up).filter((row) => row >= 0);
  return (column) => rows.map((row) => gridText(grid.cell(row, column))).filter((text) => text !== "");
}

/** A column right of the one of a field with the same header and cells of its own below it; null where there is none. */
export function twinColumn(
  grid: Grid,
  { headerRowIndex, columns }: Header,
  field: FieldKey,
): Readonly<{ columnIndex: number; label: string }> | null {
  const column = columns.find((one) => one.field === field);
  if (!column) return null;
  const read = new Set(columns.map(({ columnIndex }) => columnIndex));
  const textAt = (columnIndex: number): string => gridText(grid.cell(headerRowIndex, columnIndex));
  const label = textAt(column.columnIndex);
  if (label === "") return null;
  for (let columnIndex = column.columnIndex + 1; columnIndex < grid.columnCount; columnIndex++) {
    if (read.has(columnIndex) || headerKey(textAt(columnIndex)) !== headerKey(label)) continue;
    for (let row = headerRowIndex + 1; row < grid.rowCount; row++) {
      if (gridText(grid.cell(row, columnIndex)) !== "") return { columnIndex, label };
    }
  }
  return null;
}
