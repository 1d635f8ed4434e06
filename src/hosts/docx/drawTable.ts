import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
  type ITableCellOptions,
} from "docx";
import type { PaperBar, PaperCell, PaperColumn, PaperTable } from "../../domain/papers/paper";
import { exactly, LARGE_FIGURE, runLook, TABLE_TEXT, twips } from "./paperStyles";

const LABEL_FILL = "F2F2F2";
const BAR_FILL = "555555";
const BAR_REST = "E4E4E4";
const TICK_FILL = "000000";
const BAR_HEIGHT = twips(3);
/** Of a tick, in thousandths of the bar. */
const TICK_WIDTH = 12;
const INNER = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: "000000" } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_LINES = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
};
const MARGINS = { top: 30, bottom: 30, left: 100, right: 100, marginUnitType: WidthType.DXA } as const;
const TEXT = runLook("宋体", TABLE_TEXT.size);

/** Draws a table over a width given in twips. */
export function drawTable({ columns, head, rows }: PaperTable, width: number): Table {
  const widths = columnWidths(columns, width);
  const cells = (row: readonly PaperCell[]): TableCell[] =>
    row.map((cell, c) => drawCell(cell, { width: widths[c] ?? 0, align: columns[c]?.align }));
  const headRow =
    head === undefined
      ? []
      : [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head.map((label) => ({ label }))) })];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    borders: {
      ...{ top: OUTER, bottom: OUTER, left: OUTER, right: OUTER },
      ...{ insideHorizontal: INNER, insideVertical: INNER },
    },
    margins: MARGINS,
    rows: [...headRow, ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) }))],
  });
}

/** Lines to sign on, side by side. */
export function drawSignatures(lines: readonly string[], width: number): Table {
  const widths = columnWidths(
    lines.map(() => ({ share: 1 })),
    width,
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    borders: NO_LINES,
    rows: [
      new TableRow({
        height: { value: twips(11), rule: HeightRule.ATLEAST },
        children: lines.map((line, c) =>
          textCell([textLine(line, TEXT)], {
            width: { size: widths[c]!, type: WidthType.DXA },
            verticalAlign: "bottom",
          }),
        ),
      }),
    ],
  });
}

/** Whole twips that fill the width. */
function columnWidths(columns: readonly PaperColumn[], width: number): readonly number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let taken = 0;
  let before = 0;
  return columns.map(({ share }) => {
    before += share;
    const edge = Math.round((width * before) / shares);
    const own = edge - taken;
    taken = edge;
    return own;
  });
}

type CellLook = Readonly<{ width: number; align: PaperColumn["align"] }>;

function drawCell(cell: PaperCell, { width, align }: CellLook): TableCell {
  const options = { width: { size: width, type: WidthType.DXA } } as const;
  if (typeof cell === "string") return textCell([textLine(cell, TEXT, align)], options);
  if ("label" in cell) {
    const shading = { type: ShadingType.CLEAR, color: "auto", fill: LABEL_FILL };
    return textCell([textLine(cell.label, TEXT, align)], { ...options, shading });
  }
  if ("bar" in cell) return barCell(cell.bar, width);
  const large = runLook("黑体", LARGE_FIGURE.size);
  return textCell(
    [
      textLine(cell.above, TEXT, align),
      textLine(cell.large, large, align, LARGE_FIGURE.pitch),
      textLine(cell.below, TEXT, align),
    ],
    options,
  );
}

function textCell(children: Paragraph[], options: Omit<ITableCellOptions, "children">): TableCell {
  return new TableCell({ verticalAlign: VerticalAlignTable.CENTER, ...options, children });
}

function textLine(
  text: string,
  run: IRunOptions,
  align?: PaperColumn["align"],
  pitch: number = TABLE_TEXT.pitch,
): Paragraph {
  const alignment =
    align === "right" ? AlignmentType.RIGHT : align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new Paragraph({ ...exactly(pitch), alignment, children: [new TextRun({ ...run, text })] });
}

/** A bar is a table of its own, whose filled cells are as wide as the shares. */
function barCell(bar: PaperBar, width: number): TableCell {
  const inner = width - MARGINS.left - MARGINS.right;
  const parts = barParts(bar);
  const widths = columnWidths(parts, inner);
  const table = new Table({
    width: { size: inner, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    borders: NO_LINES,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        height: { value: BAR_HEIGHT, rule: HeightRule.EXACT },
        children: parts.map(({ fill }, i) => {
          const shading = { type: ShadingType.CLEAR, color: "auto", fill };
          return textCell([emptyLine()], { width: { size: widths[i]!, type: WidthType.DXA }, shading });
        }),
      }),
    ],
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    // A cell ends with a paragraph.
    children: [table, emptyLine()],
  });
}

function emptyLine(): Paragraph {
  return new Paragraph({ ...exactly(1), children: [new TextRun({ ...TEXT, size: 2, text: "" })] });
}

type BarPart = Readonly<{ share: number; fill: string }>;

/** Filled up to the share, the tick where the period before ended. */
function barParts({ share, tick }: PaperBar): readonly BarPart[] {
  const at = tick === null ? null : Math.min(1000 - TICK_WIDTH, Math.max(0, tick - TICK_WIDTH / 2));
  const plain = (from: number, to: number): readonly BarPart[] => {
    const middle = Math.max(from, Math.min(share, to));
    return [
      { share: middle - from, fill: BAR_FILL },
      { share: to - middle, fill: BAR_REST },
    ];
  };
  const parts =
    at === null
      ? plain(0, 1000)
      : [...plain(0, at), { share: TICK_WIDTH, fill: TICK_FILL }, ...plain(at + TICK_WIDTH, 1000)];
  return parts.filter((part) => part.share > 0);
}
