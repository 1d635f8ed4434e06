import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { lineCount, rowHeight } from "../layout/textFit";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../port/writePlan";
import {
  CODE_LABEL,
  MANIFEST_FACTS,
  MANIFEST_SHEET,
  ROOT_LABEL,
  SEAL_LABELS,
  type Manifest,
  type ManifestFact,
} from "./manifest";

/** Words over the manifest, and at the foot of each of its pages. */
export type ManifestWords = Readonly<{ title: string; subtitle: string; limit: string; footer: string }>;

const WIDTHS = [22, 24, 76] as const;
/** Rows of the manifest beside its facts and sheets. */
const FRAME_ROWS = 7;

/** Plans 报送清单: what is submitted by whom, the code for the papers, and the seals of everything. */
export function planManifestSheet(
  manifest: Manifest,
  { root, code, words }: Readonly<{ root: string; code: string; words: ManifestWords }>,
): PlannedSheet {
  return {
    key: "submission",
    name: MANIFEST_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    rowCount: Object.keys(MANIFEST_FACTS).length + manifest.sheets.length + FRAME_ROWS,
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
      for (const { name, key, digest } of manifest.sheets) {
        yield { cells: [name, key, digest].map((value) => ({ value, style: "key" })), height: rowHeight(1) };
      }
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
