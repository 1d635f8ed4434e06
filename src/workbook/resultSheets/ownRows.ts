import { normalizeText } from "../../domain/model/text";
import { gridFingerprint, gridText, readGrid, type Grid, type GridCell } from "../port/grid";
import type { WorkbookHost } from "../port/workbookHost";
import { columnsReadBack, type TableSheetKind } from "./sheetKinds";
import { columnLabels, type SheetLabels } from "./sheetLabels";
import type { FoundSheet } from "./ownSheets";

/** A row of a sheet of ours: its cells by column key; `gone`: it stands under 已不在名单. */
export type OwnRow = Readonly<{
  rowIndex: number;
  gone: boolean;
  cell(column: string): GridCell;
  text(column: string): string;
  /** The cell of any column of the sheet. */
  at(columnIndex: number): GridCell;
}>;

/**
 * `columnIndex`: where a column stands now, null when the sheet has it no more. `otherColumns`: what the header row calls
 * the columns that were not asked for, by index.
 */
export type OwnRows = Readonly<{
  rows: readonly OwnRow[];
  columnIndex: (column: string) => number | null;
  otherColumns: ReadonlyMap<number, string>;
}>;

/** `fingerprint`: of the whole sheet as it was read, see gridFingerprint. */
export type ReadRows = OwnRows & Readonly<{ grid: Grid; fingerprint: () => string }>;

/** Which columns are wanted: those that are read back for the next run, unless `all`; `further` by their labels. */
export type WantedColumns = Readonly<{ all?: true; further?: readonly string[] }>;

/** Without a mark the header row is looked for in the first rows. */
const HEADER_SEARCH_ROWS = 60;
/** Rows under the heading 已不在名单 in which its header row is looked for. */
const GONE_HEADER_ROWS = 6;

type Columns = ReadonlyMap<string, number>;
type Reading = Readonly<{
  grid: Grid;
  found: FoundSheet;
  kind: TableSheetKind;
  labelSets: readonly SheetLabels[];
  wanted: WantedColumns;
}>;

/**
 * Reads the rows of one of our sheets with a table. Columns are found by their labels in any language, then by
 * their marks: so moved, inserted and renamed columns are no obstacle. Empty when the sheet has no header of ours.
 *
 * @param wanted - `further` columns have their labels as keys.
 * @throws HostError when the host fails.
 */
export async function readOwnRows(
  host: WorkbookHost,
  found: FoundSheet,
  labelSets: readonly SheetLabels[],
  wanted: WantedColumns = {},
): Promise<ReadRows> {
  const kind = found.kind as TableSheetKind;
  const grid = await readGrid(host, found.sheetId);
  const reading: Reading = { grid, found, kind, labelSets, wanted };
  const header = findHeader(reading);
  const fingerprint = (): string => gridFingerprint(grid);
  if (header === null) return { rows: [], columnIndex: () => null, otherColumns: new Map(), grid, fingerprint };
  const goneRow = findGoneRow(reading, header.rowIndex);
  const bodyEnd = goneRow ?? grid.rowCount;
  const rows = takeRows(grid, header.columns, { first: header.rowIndex + 1, end: bodyEnd, gone: false });
  if (goneRow !== null) {
    const gone = findGoneHeader(reading, goneRow);
    const columns = new Map([...header.columns, ...(gone?.columns ?? [])]);
    const first = (gone?.rowIndex ?? goneRow) + 1;
    rows.push(...takeRows(grid, columns, { first, end: grid.rowCount, gone: true }));
  }
  return {
    rows,
    columnIndex: (column) => header.columns.get(column) ?? null,
    otherColumns: otherColumns(grid, header),
    grid,
    fingerprint,
  };
}

function otherColumns(grid: Grid, { rowIndex, columns }: Header): ReadonlyMap<number, string> {
  const known = new Set(columns.values());
  const others = new Map<number, string>();
  for (let c = 0; c < grid.columnCount; c++) {
    const label = gridText(grid.cell(rowIndex, c));
    if (!known.has(c) && label !== "") others.set(c, label);
  }
  return others;
}

function takeRows(
  grid: Grid,
  columns: Columns,
  { first, end, gone }: Readonly<{ first: number; end: number; gone: boolean }>,
): OwnRow[] {
  const rows: OwnRow[] = [];
  const indexes = [...columns.values()];
  for (let rowIndex = first; rowIndex < end; rowIndex++) {
    if (indexes.every((c) => grid.cell(rowIndex, c) === null)) continue;
    rows.push(new GridRow({ grid, columns }, rowIndex, gone));
  }
  return rows;
}

/** A row of a grid; its cells are looked up when they are asked for, so that sheets of many rows stay small. */
class GridRow implements OwnRow {
  constructor(
    private readonly table: Readonly<{ grid: Grid; columns: Columns }>,
    readonly rowIndex: number,
    readonly gone: boolean,
  ) {}

  cell(column: string): GridCell {
    const at = this.table.columns.get(column);
    return at === undefined ? null : this.at(at);
  }

  text(column: string): string {
    return gridText(this.cell(column));
  }

  at(columnIndex: number): GridCell {
    return this.table.grid.cell(this.rowIndex, columnIndex);
  }
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
function labelledColumns(reading: Reading, rowIndex: number): Columns {
  const { grid, kind, labelSets, wanted: asked } = reading;
  const columns = new Map<string, number>();
  const wanted = [
    ...ownColumns(reading).map((key) => ({
      key,
      labels: new Set(labelSets.map((set) => normalizeText(columnLabels(set, kind)[key] ?? key))),
    })),
    ...(asked.further ?? []).map((label) => ({ key: label, labels: new Set([normalizeText(label)]) })),
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

function ownColumns({ kind, labelSets, wanted }: Reading): readonly string[] {
  return wanted.all ? Object.keys(columnLabels(labelSets[0]!, kind)) : columnsReadBack(kind);
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
