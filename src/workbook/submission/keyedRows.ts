import { normalizeText } from "../../domain/model/text";
import { gridText, type Grid } from "../port/grid";
import { organizationKey } from "../resultSheets/officeEntries";
import type { SheetLabels } from "../resultSheets/sheetLabels";

/** A row of a sheet of results. `key`: the same in every version; `texts`: of its cells, by the label of the column. */
export type KeyedRow = Readonly<{
  key: string;
  rowIndex: number;
  organization: string;
  texts: ReadonlyMap<string, string>;
}>;

/** The rows of a sheet that names organizations, and what stands over each column; none where it names none. */
export type KeyedRows = Readonly<{ labels: ReadonlyMap<number, string>; rows: readonly KeyedRow[] }>;

const HEADER_ROWS = 20;
const NO_ROWS: KeyedRows = { labels: new Map(), rows: [] };

/** Takes the rows of a sheet by what they are about: an organization and, in a sheet of items, the code. */
export function keyedRows(grid: Grid, labelSets: readonly SheetLabels[]): KeyedRows {
  const names = new Set(labelSets.map(({ resultColumns }) => normalizeText(resultColumns.organization)));
  const codes = new Set(labelSets.map(({ itemColumns }) => normalizeText(itemColumns.code)));
  for (let header = 0; header < Math.min(grid.rowCount, HEADER_ROWS); header++) {
    const labels = labelsOf(grid, header);
    const at = (wanted: ReadonlySet<string>): number | undefined =>
      [...labels].find(([, label]) => wanted.has(normalizeText(label)))?.[0];
    const organization = at(names);
    if (organization === undefined) continue;
    return { labels, rows: rowsUnder(grid, header, { labels, organization, code: at(codes) }) };
  }
  return NO_ROWS;
}

type Columns = Readonly<{ labels: ReadonlyMap<number, string>; organization: number; code: number | undefined }>;

function rowsUnder(grid: Grid, header: number, { labels, organization, code }: Columns): readonly KeyedRow[] {
  const seen = new Map<string, number>();
  const rows: KeyedRow[] = [];
  for (let rowIndex = header + 1; rowIndex < grid.rowCount; rowIndex++) {
    const text = (column: number): string => gridText(grid.cell(rowIndex, column));
    const name = text(organization);
    if (name === "") continue;
    const about = `${organizationKey(name)}\n${code === undefined ? "" : text(code)}`;
    const before = seen.get(about) ?? 0;
    seen.set(about, before + 1);
    const texts = new Map([...labels].map(([column, label]) => [label, text(column)]));
    rows.push({ key: `${about}\n${before}`, rowIndex, organization: name, texts });
  }
  return rows;
}

function labelsOf(grid: Grid, row: number): ReadonlyMap<number, string> {
  const labels = Array.from({ length: grid.columnCount }, (_, c) => [c, gridText(grid.cell(row, c))] as const);
  return new Map(labels.filter(([, label]) => label !== ""));
}
