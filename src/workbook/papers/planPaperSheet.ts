import {
  PARAGRAPH_STYLES,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperColumn,
  type PaperKind,
  type PaperLayout,
  type PaperTable,
} from "../../domain/papers/paper";
import type { Period } from "../../domain/model/period";
import { pageFooter } from "../layout/pageFooter";
import { lineCount } from "../layout/textFit";
import type { CellRange } from "../port/cellBlock";
import type { KeyedSheet } from "../port/keyedSheet";
import type { CellStyle, PlannedCell, PlannedRow, PlannedSheet } from "../port/writePlan";
import { periodKey } from "../resultSheets/sheetKinds";
import type { SheetLabels } from "../resultSheets/sheetLabels";
import { paperGrid, signatureColumns, type PaperGrid } from "./paperGrid";
import {
  CARD_PITCH,
  lineMeasure,
  lineStyle,
  PAPER_PAGES,
  TABLE_PITCH,
  TABLE_SIZE,
  TABLE_STYLES,
  type PaperStyleKey,
} from "./paperSheetStyles";

/** Keys of the sheets that hold papers, which stand in defined names. */
const PAPER_KEYS: Readonly<Record<PaperKind, string>> = {
  反馈单: "feedback",
  通报: "circular",
  会议纪要: "minutes",
  整改清单: "rectification",
};

/** The sheet that holds the papers of a kind in a period. */
export function paperSheetOf(period: Period, kind: PaperKind, labels: SheetLabels): KeyedSheet {
  const key = `${periodKey(period)}.paper.${PAPER_KEYS[kind]}`;
  return { key, tableName: `Kaohe_${key.replaceAll(".", "_")}`, sheetName: `${kind} ${labels.periodName(period)}` };
}

/** Lines of a paragraph in one row: a row is never higher than Excel has them. */
const MOST_LINES = 12;
/** Of the size of letters, the distance of lines within a cell. */
const CLOSE_PITCH = 1.42;
/** What Excel leaves beside the characters of a column, in characters. */
const CELL_MARGIN = 5 / 7;
/** Between a table and what follows. */
const GAP = 6;
const SIGNING_HEIGHT = 31;
/** Characters of a bar. */
const BAR_LENGTH = 20;
/** Size for which lineCount measures. */
const MEASURED_SIZE = 10;

/** Every look of the papers of a layout. */
export function paperSheetStyles(layout: PaperLayout): Readonly<Record<string, CellStyle>> {
  const lines = PARAGRAPH_STYLES.map((style) => [`paper.${layout}.${style}`, lineStyle(layout, style)] as const);
  return { ...TABLE_STYLES, ...Object.fromEntries(lines) };
}

/** Papers of one kind, and the sheet's key and free name. */
export type PaperSheetPlan = Readonly<{
  papers: readonly [Paper, ...Paper[]];
  key: string;
  name: string;
  labels: SheetLabels;
}>;

/**
 * Plans papers as a sheet that can be printed, each on pages of its own: the same words, tables and faces as the files
 * have, where Excel keeps files from being downloaded.
 */
export function planPaperSheet({ papers, key, name, labels }: PaperSheetPlan): PlannedSheet {
  const [{ layout, note }] = papers;
  const { width, margins } = PAPER_PAGES[layout];
  const grid = paperGrid(papers);
  const widths = grid.shares.map((share) => (share * width) / 1000 - CELL_MARGIN);
  const sheet = new PaperRows(layout, grid, widths);
  const pageStarts: number[] = [];
  for (const paper of papers) {
    if (sheet.rows.length > 0) pageStarts.push(sheet.rows.length);
    for (const block of paper.blocks) sheet.add(block);
  }
  const { rows, merges, headRow } = sheet;
  const area = { firstRow: 0, firstColumn: 0, lastRow: Math.max(0, rows.length - 1), lastColumn: widths.length - 1 };
  return {
    ...{ key, name, merges, rowCount: rows.length, rows: () => rows },
    columns: widths.map((own) => ({ width: Math.round(own * 100) / 100, style: "paper.gap" })),
    marks: [{ mark: "", range: { ...area, lastRow: 0, lastColumn: 0 } }],
    ...{ tables: [], conditionalFormats: [], validations: [], charts: [], gridlines: false },
    print: {
      ...{ orientation: layout === "list" ? "landscape" : "portrait", area, margins },
      ...(pageStarts.length > 0 && { pageStarts }),
      ...(layout === "list" && headRow !== null && { titleRows: { first: headRow, last: headRow } }),
      footer: pageFooter(note, labels.footer.page),
    },
  };
}

/** The rows of papers, one block after the other. */
class PaperRows {
  readonly rows: PlannedRow[] = [];
  readonly merges: CellRange[] = [];
  /** The first row of labels over a table. */
  headRow: number | null = null;

  constructor(
    private readonly layout: PaperLayout,
    private readonly grid: PaperGrid,
    private readonly widths: readonly number[],
  ) {}

  add(block: PaperBlock): void {
    switch (block.kind) {
      case "paragraph": {
        const { size, pitch, indent } = lineMeasure(this.layout, block.style);
        const text = `${indent ? "　　" : ""}${block.lead ?? ""}${block.text}`;
        const width = (this.widthOf(0, this.widths.length - 1) * MEASURED_SIZE) / size;
        const style: PaperStyleKey = `paper.${this.layout}.${block.style}`;
        for (const part of piecesOf(text, width)) {
          // Within a cell lines stand as close as the face has them.
          const height = pitch + (lineCount(part, width) - 1) * size * CLOSE_PITCH;
          this.addRow([{ text: part, style }], [{ share: 1 }], height);
        }
        return;
      }
      case "table":
        this.addTable(block.table);
        return;
      case "signatures": {
        const cells = block.lines.map((text) => ({ text, style: "paper.sign" as const }));
        this.addRow(cells, signatureColumns(block.lines), SIGNING_HEIGHT);
      }
    }
  }

  private addTable({ columns, head, rows }: PaperTable): void {
    if (head !== undefined) {
      this.headRow ??= this.rows.length;
      this.addCells(
        head.map((label) => ({ label })),
        columns,
      );
    }
    for (const row of rows) this.addCells(row, columns);
    this.rows.push({ cells: [], height: GAP });
  }

  private addCells(row: readonly PaperCell[], columns: readonly PaperColumn[]): void {
    const cells = row.map((cell, c) => drawnCell(cell, columns[c]?.align));
    const spans = this.grid.spans(columns);
    const lines = cells.map(({ text, style }, c) => {
      const [first, last] = spans[c]!;
      const width = this.widthOf(first, last);
      const pitch = style === "paper.card" ? CARD_PITCH : TABLE_PITCH;
      return lineCount(text, (width * MEASURED_SIZE) / TABLE_SIZE) * pitch;
    });
    this.addRow(cells, columns, Math.min(MOST_HEIGHT, Math.max(...lines) + 5));
  }

  /** Of columns that are merged: the margins between them are theirs as well. */
  private widthOf(first: number, last: number): number {
    return this.widths.slice(first, last + 1).reduce((sum, own) => sum + own, 0) + (last - first) * CELL_MARGIN;
  }

  private addRow(drawn: readonly DrawnCell[], columns: readonly PaperColumn[], height: number): void {
    const rowIndex = this.rows.length;
    const cells: PlannedCell[] = [];
    this.grid.spans(columns).forEach(([first, last], c) => {
      const { text, style } = drawn[c]!;
      cells.push({ value: text === "" ? null : text, style });
      for (let column = first + 1; column <= last; column++) cells.push({ value: null, style });
      if (last > first)
        this.merges.push({ firstRow: rowIndex, firstColumn: first, lastRow: rowIndex, lastColumn: last });
    });
    this.rows.push({ cells, height });
  }
}

/** Highest row of a table, in points. */
const MOST_HEIGHT = 400;

type DrawnCell = Readonly<{ text: string; style: PaperStyleKey }>;

function drawnCell(cell: PaperCell, align: PaperColumn["align"]): DrawnCell {
  if (typeof cell === "string") return { text: cell, style: `paper.${align ?? "left"}` };
  if ("label" in cell) return { text: cell.label, style: "paper.label" };
  if ("bar" in cell) return { text: barText(cell.bar), style: "paper.left" };
  return { text: [cell.above, cell.large, cell.below].filter((text) => text !== "").join("\n"), style: "paper.card" };
}

/** A bar of letters, which every program prints: filled, a line for the period before, and the rest. */
function barText({ share, tick }: Readonly<{ share: number; tick: number | null }>): string {
  const at = (thousandths: number): number => Math.round((thousandths * BAR_LENGTH) / 1000);
  const letters = Array.from({ length: BAR_LENGTH }, (_, i): string => (i < at(share) ? "█" : "░"));
  if (tick !== null) letters[Math.min(BAR_LENGTH - 1, at(tick))] = "┃";
  return letters.join("");
}

/** A long paragraph in pieces of so many lines that a row can hold them. */
function piecesOf(text: string, width: number): readonly string[] {
  if (lineCount(text, width) <= MOST_LINES) return [text];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of text) {
    if (lineCount(piece + letter, width) > MOST_LINES) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
