import { normalizeText } from "../../domain/model/text";
import { gridText, readGrid, type Grid, type GridCell } from "../read/grid";
import type { WorkbookHost } from "../workbookHost";
import { columnsReadBack, type EntrySheetKind } from "../write/sheetKinds";
import { entryColumnLabels, type SheetLabels } from "../write/sheetLabels";
import type { FoundSheet } from "./ownSheets";

/** A row of a sheet of ours: its cells by column key; `gone`: it stands under 已不在名单. */
export type OwnRow = Readonly<{
  rowIndex: number;
  gone: boolean;
  cell: (column: string) => GridCell;
  text: (column: string) => string;
}>;

/** `columnIndex`: where a column stands now, null when the sheet has it no more. */
export type OwnRows = Readonly<{ rows: readonly OwnRow[]; columnIndex: (column: string) => number | null }>;

/** Without a mark the header row is looked for in the first rows. */
const HEADER_SEARCH_ROWS = 60;
/** Rows under the heading 已不在名单 in which its header row is looked for. */
const GONE_HEADER_ROWS = 6;

type Columns = ReadonlyMap<string, number>;
type Reading = Readonly<{
  grid: Grid;
  found: FoundSheet;
  kind: EntrySheetKind;
  labelSets: readonly SheetLabels[];
  further: readonly string[];
}>;

/**
 * Reads the rows of one of the sheets the office writes in. Columns are found by their labels in any language, then by
 * their marks: so moved, inserted and renamed columns are no obstacle. Empty when the sheet has no header of ours.
 *
 * @param further - labels of other columns that are wanted, which are also their keys.
 * @throws HostError when the host fails.
 */
export async function readOwnRows(
  host: WorkbookHost,
  found: FoundSheet,
  labelSets: readonly SheetLabels[],
  further: readonly string[] = [],
): Promise<OwnRows> {
  const kind = found.kind as EntrySheetKind;
  const grid = await readGrid(host, found.sheetId);
  const reading: Reading = { grid, found, kind, labelSets, further };
  const header = findHeader(reading);
  if (header === null) return { rows: [], columnIndex: () => null };
  const goneRow = findGoneRow(reading, header.rowIndex);
  const bodyEnd = goneRow ?? grid.rowCount;
  const rows = takeRows(grid, header.columns, { first: header.rowIndex + 1, end: bodyEnd, gone: false });
  if (goneRow !== null) {
    const gone = findGoneHeader(reading, goneRow);
    const columns = new Map([...header.columns, ...(gone?.columns ?? [])]);
    const first = (gone?.rowIndex ?? goneRow) + 1;
    rows.push(...takeRows(grid, columns, { first, end: grid.rowCount, gone: true }));
  }
  return { rows, columnIndex: (column) => header.columns.get(column) ?? null };
}

function takeRows(
  grid: Grid,
  columns: Columns,
  { first, end, gone }: Readonly<{ first: number; end: number; gone: boolean }>,
): OwnRow[] {
  const rows: OwnRow[] = [];
  for (let rowIndex = first; rowIndex < end; rowIndex++) {
    const cell = (column: string): GridCell => {
      const at = columns.get(column);
      return at === undefined ? null : grid.cell(rowIndex, at);
    };
    if ([...columns.values()].every((c) => grid.cell(rowIndex, c) === null)) continue;
    rows.push({ rowIndex, gone, cell, text: (column) => gridText(cell(column)) });
  }
  return rows;
}

type Header = Readonly<{ rowIndex: number; columns: Columns }>;

function findHeader(reading: Reading): Header | null {
  const { grid, found } = reading;
  const candidates = found.headerRow === null ? [] : [found.headerRow];
  for (let r = 0; r < Math.min(grid.rowCount, HEADER_SEARCH_ROWS); r++) candidates.push(r);
  for (const rowIndex of candidates) {
    const labelled = labelledColumns(reading, rowIndex);
    if (labelled.size < 2) continue;
    const columns = new Map(labelled);
    const taken = new Set(columns.values());
    for (const key of columnsReadBack(reading.kind)) {
      const marked = found.markedColumn(key);
      if (!columns.has(key) && marked !== null && !taken.has(marked)) columns.set(key, marked);
    }
    return { rowIndex, columns };
  }
  return null;
}

/** Columns of a row whose label is one of ours, in whichever language; a label that stands twice counts for none. */
function labelledColumns({ grid, kind, labelSets, further }: Reading, rowIndex: number): Columns {
  const columns = new Map<string, number>();
  const wanted = [
    ...columnsReadBack(kind).map((key) => ({
      key,
      labels: new Set(labelSets.map((set) => normalizeText(entryColumnLabels(set, kind)[key] ?? key))),
    })),
    ...further.map((label) => ({ key: label, labels: new Set([normalizeText(label)]) })),
  ];
  for (const { key, labels } of wanted) {
    const at: number[] = [];
    for (let c = 0; c < grid.columnCount; c++) {
      if (labels.has(normalizeText(gridText(grid.cell(rowIndex, c))))) at.push(c);
    }
    if (at.length === 1) columns.set(key, at[0]!);
  }
  return columns;
}

/** By its mark; in a sheet whose marks are lost, the row that holds nothing but the heading. */
function findGoneRow({ grid, found, labelSets }: Reading, headerRow: number): number | null {
  if (found.goneRow !== null && found.goneRow > headerRow) return found.goneRow;
  if (found.foundBy === "mark") return null;
  const headings = new Set(labelSets.map(({ goneHeading }) => normalizeText(goneHeading)));
  for (let r = headerRow + 1; r < grid.rowCount; r++) {
    const texts: string[] = [];
    for (let c = 0; c < grid.columnCount; c++) {
      const text = gridText(grid.cell(r, c));
      if (text !== "") texts.push(text);
    }
    if (texts.length === 1 && headings.has(normalizeText(texts[0]!))) return r;
  }
  return null;
}

function findGoneHeader(reading: Reading, goneRow: number): Header | null {
  for (let r = goneRow + 1; r <= goneRow + GONE_HEADER_ROWS; r++) {
    const columns = labelledColumns(reading, r);
    if (columns.size >= 2) return { rowIndex: r, columns };
  }
  return null;
}
