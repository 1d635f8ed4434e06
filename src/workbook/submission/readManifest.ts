import { normalizeText } from "../../domain/model/text";
import { gridText, readGrid, wholeText, type Grid } from "../port/grid";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import {
  CODE_LABEL,
  KEYED_LABEL,
  MANIFEST_FACTS,
  MANIFEST_SHEET,
  ROOT_LABEL,
  SEAL_LABELS,
  type Manifest,
  type ManifestFact,
} from "./manifest";
import type { SheetSeal } from "./sheetSeal";

/** A manifest as it stands in a file. `root`, `code`, `keyed`: as written, "" for none; `codeCell`: where the code stands. */
export type ReadManifest = Manifest &
  Readonly<{
    sheetId: string;
    sheetName: string;
    root: string;
    code: string;
    keyed: string;
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
    keyed: texts.get(KEYED_LABEL)?.text ?? "",
    codeCell: { rowIndex: code?.rowIndex ?? 0, columnIndex: 1 },
  };
}

function sealHead(grid: Grid): number | null {
  for (let r = 0; r < grid.rowCount; r++) {
    if (SEAL_LABELS.every((label, c) => gridText(grid.cell(r, c)) === label)) return r;
  }
  return null;
}

function sealsUnder(grid: Grid, head: number): Manifest["sheets"] {
  const sheets: SheetSeal[] = [];
  for (let r = head + 1; r < grid.rowCount; r++) {
    const [name, key, digest] = SEAL_LABELS.map((_, c) => wholeText(grid.cell(r, c))) as [string, string, string];
    sheets.push({ name, key, digest });
  }
  return sheets;
}
