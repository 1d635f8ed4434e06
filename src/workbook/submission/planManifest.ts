import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { lineCount, rowHeight } from "../layout/textFit";
import { columnLetters, LAST_ROW_INDEX } from "../port/address";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../port/writePlan";
import {
  CODE_LABEL,
  columnPlace,
  MANIFEST_FACTS,
  MANIFEST_SHEET,
  ROOT_LABEL,
  rowPlace,
  SEAL_LABELS,
  WHOLE_SHEET,
  type Manifest,
  type ManifestFact,
} from "./manifest";

/** Words over the manifest, and at the foot of each of its pages. */
export type ManifestWords = Readonly<{ title: string; subtitle: string; limit: string; footer: string }>;

const WIDTHS = [22, 24, 70, 60] as const;

/** Rows that a manifest takes; more than a sheet holds can't be sealed. */
export function manifestRows({ sheets }: Manifest): number {
  const seals = sheets.reduce((sum, { rows, columns }) => sum + 1 + rows.length + columns.length, 0);
  return Object.keys(MANIFEST_FACTS).length + seals + 7;
}

export function fitsManifest(manifest: Manifest): boolean {
  return manifestRows(manifest) <= LAST_ROW_INDEX + 1;
}

/** Plans 报送清单: what is submitted by whom, the code for the papers, and the seals of everything. */
export function planManifestSheet(
  manifest: Manifest,
  { root, code, words }: Readonly<{ root: string; code: string; words: ManifestWords }>,
): PlannedSheet {
  return {
    key: "submission",
    name: MANIFEST_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    rowCount: manifestRows(manifest),
    rows: function* () {
      yield { cells: [{ value: words.title, style: "title" }], height: 30 };
      yield { cells: [{ value: words.subtitle, style: "subtitle" }], height: 18 };
      yield { cells: guide(words.limit), height: rowHeight(lineCount(words.limit, WIDTHS[0] + WIDTHS[1] + WIDTHS[2])) };
      for (const fact of Object.keys(MANIFEST_FACTS) as ManifestFact[]) {
        yield factRow(MANIFEST_FACTS[fact], manifest.facts[fact]);
      }
      yield factRow(ROOT_LABEL, root);
      yield factRow(CODE_LABEL, code);
      yield { cells: [] };
      yield { cells: SEAL_LABELS.map((value) => ({ value, style: "head" })) };
      for (const sheet of manifest.sheets) yield* sealRows(sheet);
    },
    merges: [
      { firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 2 },
      ...Array.from({ length: Object.keys(MANIFEST_FACTS).length + 2 }, (_, i) => ({
        firstRow: 3 + i,
        lastRow: 3 + i,
        firstColumn: 1,
        lastColumn: 2,
      })),
    ],
    tables: [],
    marks: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: "landscape", footer: words.footer },
    tabColor: COLORS.muted,
    gridlines: false,
  };
}

function* sealRows({ key, name, rows, columns }: Manifest["sheets"][number]): Iterable<PlannedRow> {
  yield sealRow(name, WHOLE_SHEET, null, key);
  for (const { rowIndex, digest, cells } of rows) yield sealRow(name, rowPlace(rowIndex), digest, cells || null);
  for (const { columnIndex, digest } of columns)
    yield sealRow(name, columnPlace(columnLetters(columnIndex)), digest, null);
}

function sealRow(...values: readonly (string | null)[]): PlannedRow {
  // What cells said wraps behind the lower edge of its row: else it would run over the page.
  const style = (c: number): StyleKey => (c === values.length - 1 ? "guide" : "key");
  return { cells: values.map((value, c) => ({ value, style: style(c) })), height: rowHeight(1) };
}

function factRow(label: string, value: string): PlannedRow {
  const cells: readonly PlannedCell[] = [
    { value: label, style: "label" },
    { value: value || null, style: "text" },
    { value: null, style: "text" },
  ];
  return { cells, height: rowHeight(1) };
}

function guide(text: string): readonly PlannedCell[] {
  return [text, null, null].map((value) => ({ value, style: "guide" satisfies StyleKey }));
}
