import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import type { StyleKey } from "../layout/sheetStyles";
import { columnLetters } from "../port/address";
import { freeName } from "../port/freeName";
import { gridText, type GridCell } from "../port/grid";
import type { PlannedCell, PlannedSheet } from "../port/writePlan";
import { contentsOf, recordTableName } from "./readRecordSheet";
import { NO_ROW, rowCheck } from "./recordChain";
import {
  CHECK_COLUMN,
  NUMBER_COLUMN,
  recordColumns,
  type RecordColumn,
  type RecordDefinition,
  type RecordSheet,
} from "./recordSheet";

/** Words over a record. `headLine` names the count first, then the check of the last row. */
export type RecordWords = Readonly<{
  title: string;
  subtitle: string;
  headLine: (count: number, check: string) => string;
  page: string;
  textCut: string;
  leftOut: (count: number) => string;
}>;

export type RecordPlan = Readonly<{
  definition: RecordDefinition;
  /** null: the workbook has none yet. */
  existing: RecordSheet | null;
  /** Values by column of the rows to add; at least one row in all must come to be. */
  added: readonly Readonly<Record<string, string>>[];
  words: RecordWords;
  /** Made free by the caller; absent: as the sheet is called. */
  sheetName?: string;
}>;

type Row = readonly PlannedCell[];
const OFFICE_WIDTH = 14;
const OFFICE_ROWS_MARK = "office";

/**
 * Plans a record with rows added behind those it has. Rows that are there, and what the office has put into columns and
 * rows of its own, stay cell by cell as they are, with their checks, right or wrong: what a check says is never mended.
 */
export function planRecordSheet({ definition, existing, added, words, sheetName }: RecordPlan): PlannedSheet {
  const columns = columnsOf(definition, existing);
  const kept = (existing?.rows ?? []).map(({ cells }) => keptRow(cells, columns));
  const last = lastOf(existing);
  const chained = chainOnto(last, added, definition);
  const head = chained.at(-1) ?? { number: last.count, check: last.check };
  const rows = [...kept, ...chained.map((row) => newRow(row, columns))];
  const office = existing?.officeRows ?? [];
  return planTableSheet<Row>({
    key: definition.key,
    name: sheetName ?? existing?.sheetName ?? definition.sheetName,
    tableName: recordTableName(definition),
    markedColumns: [],
    title: words.title,
    subtitle: words.subtitle,
    lines: [{ text: words.headLine(head.number, head.check), style: "guide" }],
    columns: columns.map(({ column, label }, c): TableColumn<Row> => ({
      key: column?.key ?? `office${c}`,
      label,
      width: column?.width ?? OFFICE_WIDTH,
      style: column?.style ?? "officeText",
      ...(column === null && { office: true as const }),
      cell: (row) => row[c] ?? null,
    })),
    rowCount: rows.length,
    rows: () => rows,
    nothing: { text: "", column: NUMBER_COLUMN.key },
    leftOut: words.leftOut,
    textCut: words.textCut,
    ...(office.length > 0 && {
      below: { mark: OFFICE_ROWS_MARK, rows: () => office.map((cells) => ({ cells: keptRow(cells, columns) })) },
    }),
    frozenColumns: 0,
    orientation: "landscape",
    footer: words.page,
    tabColor: "8C8C8C",
  });
}

type PlannedColumn = Readonly<{ column: RecordColumn | null; label: string; from: number | null }>;

/** Columns where they stand; what the record has and the sheet has lost comes behind. */
function columnsOf(definition: RecordDefinition, existing: RecordSheet | null): readonly PlannedColumn[] {
  const own = recordColumns(definition);
  const taken = new Set(own.map(({ label }) => label.toLowerCase()));
  const standing = (existing?.columns ?? []).map((found, c): PlannedColumn => {
    if (found !== null && "key" in found) {
      const column = own.find(({ key }) => key === found.key)!;
      return { column, label: column.label, from: c };
    }
    const wanted = found === null ? columnLetters(c) : found.label;
    return { column: null, label: freeName(wanted, taken, (name, n) => `${name} ${n}`), from: c };
  });
  const lost = own.filter((column) => !standing.some((found) => found.column === column));
  return [...standing, ...lost.map((column) => ({ column, label: column.label, from: null }))];
}

type NewRow = Readonly<{ number: number; check: string; values: Readonly<Record<string, string>> }>;

/** Where the chain ends: at the last row by number, or at what the head says where that row is gone. */
function lastOf(existing: RecordSheet | null): Readonly<{ count: number; check: string }> {
  const rows = [...(existing?.rows ?? [])].sort((a, b) => a.number - b.number);
  const last = rows.at(-1);
  const head = existing?.head ?? null;
  if (head !== null && head.count > (last?.number ?? 0)) return head;
  return last ? { count: last.number, check: last.check } : { count: 0, check: NO_ROW };
}

function chainOnto(
  last: Readonly<{ count: number; check: string }>,
  added: RecordPlan["added"],
  definition: RecordDefinition,
): readonly NewRow[] {
  const rows: NewRow[] = [];
  let { count: number, check } = last;
  for (const values of added) {
    number++;
    check = rowCheck(check, { number, contents: contentsOf(values, definition) });
    rows.push({ number, check, values });
  }
  return rows;
}

function newRow({ number, check, values }: NewRow, columns: readonly PlannedColumn[]): Row {
  return columns.map(({ column }): PlannedCell => {
    if (column === null) return null;
    if (column.key === NUMBER_COLUMN.key) return number;
    return column.key === CHECK_COLUMN.key ? check : (values[column.key] ?? "") || null;
  });
}

function keptRow(cells: readonly GridCell[], columns: readonly PlannedColumn[]): Row {
  return columns.map(({ column, from }): PlannedCell => {
    const cell = from === null ? null : (cells[from] ?? null);
    if (cell?.kind !== "number" && cell?.kind !== "date")
      return cell?.kind === "text" ? cell.text : gridText(cell) || null;
    const style: StyleKey = cell.kind === "date" ? "officeDate" : (column?.style ?? "officeChoice");
    return { value: cell.value, style };
  });
}
