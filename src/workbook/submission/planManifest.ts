import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { lineCount, rowHeight } from "../layout/textFit";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../port/writePlan";
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

/** Words over the manifest, and at the foot of each of its pages. */
export type ManifestWords = Readonly<{ title: string; subtitle: string; limit: string; footer: string }>;

const WIDTHS = [22, 24, 76] as const;
/** Rows of the manifest beside its facts, what stands below them, and its sheets. */
const FRAME_ROWS = 5;

/** What stands below the facts. `keyed`: under 口令摘要; null: no passphrase was given. */
type ManifestParts = Readonly<{ root: string; code: string; keyed: string | null; words: ManifestWords }>;

/** Plans 报送清单: what is submitted by whom, the code for the papers, and the seals of everything. */
export function planManifestSheet(manifest: Manifest, { root, code, keyed, words }: ManifestParts): PlannedSheet {
  const tail = [
    [ROOT_LABEL, root],
    [CODE_LABEL, code],
    ...(keyed === null ? [] : [[KEYED_LABEL, keyed] as const]),
  ] as const;
  const factCount = Object.keys(MANIFEST_FACTS).length + tail.length;
  return {
    key: "submission",
    name: MANIFEST_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    rowCount: factCount + manifest.sheets.length + FRAME_ROWS,
    rows: function* () {
      yield { cells: [{ value: words.title, style: "title" }], height: 30 };
      yield { cells: [{ value: words.subtitle, style: "subtitle" }], height: 18 };
      yield { cells: guide(words.limit), height: rowHeight(lineCount(words.limit, WIDTHS[0] + WIDTHS[1] + WIDTHS[2])) };
      for (const fact of Object.keys(MANIFEST_FACTS) as ManifestFact[]) {
        yield factRow(MANIFEST_FACTS[fact], manifest.facts[fact]);
      }
      for (const [label, value] of tail) yield factRow(label, value);
      yield { cells: [] };
      yield { cells: SEAL_LABELS.map((value) => ({ value, style: "head" })) };
      for (const { name, key, digest } of manifest.sheets) {
        yield { cells: [name, key, digest].map((value) => ({ value, style: "key" })), height: rowHeight(1) };
      }
    },
    merges: [
      { firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 2 },
      ...Array.from({ length: factCount }, (_, i) => ({
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
