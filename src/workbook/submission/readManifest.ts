import { normalizeText } from "../../domain/model/text";
import { columnIndexOf } from "../port/address";
import { gridText, readGrid, wholeText, type Grid } from "../port/grid";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import {
  CODE_LABEL,
  COLUMN_PLACE,
  MANIFEST_FACTS,
  MANIFEST_SHEET,
  ROOT_LABEL,
  ROW_PLACE,
  SEAL_LABELS,
  WHOLE_SHEET,
  type Manifest,
  type ManifestFact,
} from "./manifest";
import type { ColumnSeal, RowSeal } from "./sheetSeal";

/** A manifest as it stands in a file. `root`, `code`: as written; `codeCell`: where the code stands. */
export type ReadManifest = Manifest &
  Readonly<{
    sheetId: string;
    sheetName: string;
    root: string;
    code: string;
    codeCell: Readonly<{ rowIndex: number; columnIndex: number }>;
  }>;

/**
 * Reads the manifest of a submission.
 *
 * @returns null when the workbook has none: it is no submission.
 * @throws HostError
 */
export async function readManifest(host: WorkbookHost, info: WorkbookInfo): Promise<ReadManifest | null> {
  const sheet = info.sheets.find(({ name }) => normalizeText(name) === MANIFEST_SHEET);
  if (sheet === undefined) return null;
  const grid = await readGrid(host, sheet.id);
  const head = sealHead(grid);
  if (head === null) return null;
  const texts = new Map<string, Readonly<{ text: string; rowIndex: number }>>();
  for (let rowIndex = 0; rowIndex < head; rowIndex++) {
    const label = normalizeText(gridText(grid.cell(rowIndex, 0)));
    if (!texts.has(label)) texts.set(label, { text: gridText(grid.cell(rowIndex, 1)), rowIndex });
  }
  const facts = Object.fromEntries(
    Object.entries(MANIFEST_FACTS).map(([fact, label]) => [fact, texts.get(label)?.text ?? ""]),
  ) as Record<ManifestFact, string>;
  const code = texts.get(CODE_LABEL);
  return {
    facts,
    sheets: sealsUnder(grid, head),
    sheetId: sheet.id,
    sheetName: sheet.name,
    root: texts.get(ROOT_LABEL)?.text ?? "",
    code: code?.text ?? "",
    codeCell: { rowIndex: code?.rowIndex ?? 0, columnIndex: 1 },
  };
}

function sealHead(grid: Grid): number | null {
  for (let r = 0; r < grid.rowCount; r++) {
    if (SEAL_LABELS.every((label, c) => gridText(grid.cell(r, c)) === label)) return r;
  }
  return null;
}

type Draft = { key: string; name: string; rows: RowSeal[]; columns: ColumnSeal[] };

/** Rows that are no seal are left out: the root over the rest then tells that something was done. */
function sealsUnder(grid: Grid, head: number): Manifest["sheets"] {
  const sheets: Draft[] = [];
  for (let r = head + 1; r < grid.rowCount; r++) {
    // Not trimmed: what a cell said may begin or end with a space.
    const [name, place, digest, content] = [0, 1, 2, 3].map((c) => wholeText(grid.cell(r, c))) as [
      string,
      string,
      string,
      string,
    ];
    if (place === WHOLE_SHEET) {
      sheets.push({ key: content, name, rows: [], columns: [] });
      continue;
    }
    const row = ROW_PLACE.exec(place);
    if (row) sheets.at(-1)?.rows.push({ rowIndex: Number(row[1]) - 1, digest, cells: content });
    const columnIndex = columnIndexOf(COLUMN_PLACE.exec(place)?.[1] ?? "");
    if (columnIndex !== null) sheets.at(-1)?.columns.push({ columnIndex, digest });
  }
  return sheets;
}
