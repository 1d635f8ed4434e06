import type { Paper, PaperColumn, PaperTable } from "../../domain/papers/paper";

/** Of the width of a paper. */
const WHOLE = 1000;
/** Edges stand on multiples of this, so that tables share them and no column is a sliver. */
const STEP = 20;
/** Columns where no table asks for any: LibreOffice fits no sheet to a page whose one column is wider than that. */
const PARTS = 4;

/**
 * The columns of a sheet on which every table of some papers finds its own: wherever one of them has an edge, the sheet
 * has one. `shares`: of each column, in thousandths of the width.
 */
export type PaperGrid = Readonly<{
  shares: readonly number[];
  /** First and last column under each column of a table. */
  spans: (columns: readonly PaperColumn[]) => readonly (readonly [first: number, last: number])[];
}>;

/** The grid of papers that stand on one sheet. */
export function paperGrid(papers: readonly Paper[]): PaperGrid {
  const edges = new Set([0, WHOLE]);
  for (const columns of papers.flatMap(columnsIn)) for (const edge of edgesOf(columns)) edges.add(edge);
  if (edges.size === 2) for (let part = 1; part < PARTS; part++) edges.add((part * WHOLE) / PARTS);
  const sorted = [...edges].sort((a, b) => a - b);
  const indexOf = new Map(sorted.map((edge, i) => [edge, i]));
  return {
    shares: sorted.slice(1).map((edge, i) => edge - sorted[i]!),
    spans: (columns) => {
      const own = [0, ...edgesOf(columns)].map((edge) => indexOf.get(edge)!);
      return own.slice(1).map((end, i) => [own[i]!, end - 1]);
    },
  };
}

/** The columns of lines to sign on, side by side. */
export function signatureColumns(lines: readonly string[]): readonly PaperColumn[] {
  return lines.map(() => ({ share: 1 }));
}

function columnsIn({ blocks }: Paper): readonly PaperTable["columns"][] {
  return blocks.flatMap((block): readonly PaperTable["columns"][] => {
    if (block.kind === "table") return [block.table.columns];
    return block.kind === "signatures" ? [signatureColumns(block.lines)] : [];
  });
}

/** Where columns end, in thousandths of the width; every column has at least a step. */
function edgesOf(columns: readonly PaperColumn[]): readonly number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  return columns.map(({ share }) => {
    before += share;
    return STEP * Math.round((WHOLE * before) / shares / STEP);
  });
}
