import type { CellRange } from "../port/cellBlock";
import type { PlannedCell, PlannedColumn, PlannedRow, PlannedSheet } from "../port/writePlan";
import { explanationLines, factLines, readSheetLines } from "./notesFacts";
import {
  categoryBlock,
  CHART_FIRST_COLUMN,
  CHART_LAST_COLUMN,
  distributionBlock,
  section,
  summaryBlock,
  type NotesBlock,
} from "./notesTables";
import type { PlanContext } from "./planContext";
import { COLORS } from "../layout/sheetStyles";
import { commonParts, incompleteLines } from "./sheetFrame";
import type { NoteLine } from "./sheetLabels";
import { LONGEST_OWN_TEXT, cellText, lineCount, rowHeight } from "../layout/textFit";

const LABEL_WIDTH = 20;
const FIGURE_WIDTH = 9;
const CHART_COLUMN_WIDTH = 11;

/** Plans 考核说明: figures with their charts, then the facts behind the results and how columns are worked out. */
export function planNotesSheet(context: PlanContext): PlannedSheet {
  const { labels, settings } = context;
  const { key, name, title, subtitle, footer, textCut } = commonParts(context, "notes");
  const columns = Array.from(
    { length: Math.max(CHART_LAST_COLUMN + 1, 4 + settings.grades.length) },
    (_, c): PlannedColumn => ({
      width: c === 0 ? LABEL_WIDTH : c < CHART_FIRST_COLUMN ? FIGURE_WIDTH : CHART_COLUMN_WIDTH,
    }),
  );
  const lines = (heading: string, entries: readonly NoteLine[]) => (_: PlanContext, firstRow: number) =>
    lineBlock({ heading, entries, firstRow, columns, textCut });
  const blocks = [
    headBlock(title, subtitle),
    warningBlock(columns.length),
    summaryBlock,
    gap,
    ...(context.totalsInNotes === false ? [] : [distributionBlock]),
    categoryBlock,
    lines(labels.notes.facts, factLines(context)),
    gap,
    lines(labels.notes.readSheets, readSheetLines(context)),
    gap,
    lines(labels.notes.explanations, explanationLines(context)),
  ];
  const planned: NotesBlock[] = [];
  let rowCount = 0;
  for (const block of blocks) {
    const next = block(context, rowCount);
    planned.push(next);
    rowCount += next.rows.length;
  }
  const all: CellRange = { firstRow: 0, firstColumn: 0, lastRow: rowCount - 1, lastColumn: columns.length - 1 };
  return {
    key,
    name,
    columns,
    rowCount,
    rows: () => planned.flatMap(({ rows }) => rows),
    merges: planned.flatMap(({ merges }) => merges),
    tables: [],
    marks: [{ mark: "", range: all }],
    conditionalFormats: [],
    validations: [],
    charts: planned.flatMap(({ charts }) => charts),
    print: { orientation: "portrait", footer },
    tabColor: COLORS.muted,
    gridlines: false,
  };
}

function headBlock(title: string, subtitle: string) {
  return (): NotesBlock => ({
    rows: [
      { cells: [{ value: title, style: "title" }], height: 30 },
      { cells: [{ value: subtitle, style: "subtitle" }], height: 18 },
    ],
    merges: [],
    charts: [],
  });
}

function gap(): NotesBlock {
  return { rows: [{ cells: [] }], merges: [], charts: [] };
}

function warningBlock(columnCount: number) {
  return (context: PlanContext, firstRow: number): NotesBlock => {
    const lines = incompleteLines(context);
    const width = LABEL_WIDTH + (columnCount - 1) * FIGURE_WIDTH;
    return {
      rows: lines.map(({ text, style }) => ({
        cells: Array.from({ length: columnCount }, (_, c): PlannedCell => ({ value: c === 0 ? text : null, style })),
        height: rowHeight(lineCount(text, width)),
      })),
      merges: lines.map((_, i) => ({
        firstRow: firstRow + i,
        lastRow: firstRow + i,
        firstColumn: 0,
        lastColumn: columnCount - 1,
      })),
      charts: [],
    };
  };
}

type LineBlock = Readonly<{
  heading: string;
  entries: readonly NoteLine[];
  firstRow: number;
  columns: readonly PlannedColumn[];
  textCut: string;
}>;

/** Name and text, the text over all columns but the first. */
function lineBlock({ heading, entries, firstRow, columns, textCut }: LineBlock): NotesBlock {
  const textWidth = columns.slice(1).reduce((sum, { width }) => sum + width, 0);
  const rows = entries.map(({ name, text }): PlannedRow => ({
    cells: columns.map((_, c): PlannedCell => {
      if (c === 0) return { value: cellText(name, textCut, LONGEST_OWN_TEXT), style: "label" };
      return { value: c === 1 ? cellText(text, textCut, LONGEST_OWN_TEXT) : null, style: "text" };
    }),
    height: rowHeight(Math.max(lineCount(name, LABEL_WIDTH), lineCount(text, textWidth))),
  }));
  return {
    rows: [section(heading), ...rows],
    merges: rows.map((_, i) => ({
      firstRow: firstRow + 1 + i,
      lastRow: firstRow + 1 + i,
      firstColumn: 1,
      lastColumn: columns.length - 1,
    })),
    charts: [],
  };
}
