import type { CellRange } from "../port/cellBlock";
import type { PlannedCell, PlannedChart, PlannedRow } from "../port/writePlan";
import { averageTotal, categoryRate, isInRange, levelsPresent, SCORE_RANGES } from "./notesFigures";
import { scoreValue, type PlanContext } from "./planContext";
import { exactCriterion } from "./resultFormulas";
import { COLORS } from "../layout/sheetStyles";
import type { ResultColumn } from "./sheetLabels";

/** A part of the notes sheet. */
export type NotesBlock = Readonly<{
  rows: readonly PlannedRow[];
  merges: readonly CellRange[];
  charts: readonly PlannedChart[];
}>;

/** Column index at which charts begin, the last one they cover, and rows they are high. */
export const CHART_FIRST_COLUMN = 5;
export const CHART_LAST_COLUMN = 8;
const CHART_ROWS = 13;
const SECTION_HEIGHT = 24;

/** Organizations, ranked ones, average and grades by level, counted live from the results table. */
export function summaryBlock(context: PlanContext): NotesBlock {
  const { assessment, labels, settings } = context;
  const levels = levelsPresent(assessment);
  const grades = settings.grades.map(({ label }) => labels.grade(label));
  const { notes } = labels;
  const withAverage = context.totalsInNotes !== false;
  const average = withAverage ? [notes.average] : [];
  const head = [labels.resultColumns.level, notes.count, notes.rankedCount, ...average, ...grades];
  const column = (key: ResultColumn) => `${context.free.tables.results}[${labels.resultColumns[key]}]`;
  const total = column("total");
  const rows = levels.map((level): PlannedRow => {
    const organizations = assessment.organizations.filter((organization) => organization.level === level);
    const ofLevel = `${column("level")},${exactCriterion(labels.levels[level])}`;
    const count = (criteria: string, value: number): PlannedCell => ({
      formula: `COUNTIFS(${ofLevel}${criteria})`,
      value,
      style: "count",
    });
    const ranked = `,${column("ranked")},${exactCriterion(labels.yes)}`;
    return {
      cells: [
        { value: labels.levels[level], style: "label" },
        count("", organizations.length),
        count(ranked, organizations.filter(({ rank }) => rank !== null).length),
        ...(withAverage
          ? [
              {
                // The inner ROUND takes away what adding many binary fractions leaves over, before the half is judged.
                formula: `IFERROR(ROUND(ROUND(AVERAGEIFS(${total},${ofLevel}),8),2),"")`,
                value: scoreValue(averageTotal(organizations)) ?? "",
                style: "points" as const,
              },
            ]
          : []),
        ...grades.map((grade) =>
          count(
            `,${column("grade")},${exactCriterion(grade)}`,
            organizations.filter(
              (organization) => organization.grade !== null && labels.grade(organization.grade) === grade,
            ).length,
          ),
        ),
      ],
    };
  });
  return { rows: [section(notes.summary), headRow(head), ...rows], merges: [], charts: [] };
}

/** How many organizations have their final total in each range, by level, with a chart beside it. */
export function distributionBlock(context: PlanContext, firstRow: number): NotesBlock {
  const { assessment, labels, free } = context;
  const { notes } = labels;
  const levels = levelsPresent(assessment);
  const total = `${free.tables.results}[${labels.resultColumns.total}]`;
  const level = `${free.tables.results}[${labels.resultColumns.level}]`;
  const rows = SCORE_RANGES.map((from, range): PlannedRow => {
    const to = SCORE_RANGES[range - 1] ?? null;
    const within = `${total},">=${from}"${to === null ? "" : `,${total},"<${to}"`}`;
    return {
      cells: [
        { value: notes.scoreRangeText(from, to), style: "label" },
        ...levels.map((key): PlannedCell => ({
          formula: `COUNTIFS(${within},${level},${exactCriterion(labels.levels[key])})`,
          value: assessment.organizations.filter((row) => row.level === key && isInRange(row.total, range)).length,
          style: "count",
        })),
      ],
    };
  });
  const head = headRow([notes.scoreRange, ...levels.map((key) => labels.levels[key])]);
  return withChart(
    [section(notes.distribution), head, ...rows],
    levelChart(context, { firstRow, rowCount: rows.length, kind: "column", axis: notes.distributionAxis }),
    notes.distributionTitle,
  );
}

/** Score rate of each category by level, in percent of the applicable points, with a chart beside it. */
export function categoryBlock(context: PlanContext, firstRow: number): NotesBlock {
  const { assessment, labels, ruleSet } = context;
  const { notes } = labels;
  const levels = levelsPresent(assessment);
  const rows = ruleSet.categories.map((category): PlannedRow => ({
    cells: [
      { value: category, style: "label" },
      ...levels.map((key): PlannedCell => {
        const organizations = assessment.organizations.filter(({ level }) => level === key);
        const tenths = categoryRate(organizations, category);
        return { value: tenths === null ? labels.none : tenths / 10, style: "rate" };
      }),
    ],
  }));
  const head = headRow([notes.category, ...levels.map((key) => labels.levels[key])]);
  return withChart(
    [section(notes.categoryAverages), head, ...rows],
    levelChart(context, { firstRow, rowCount: rows.length, kind: "bar", axis: notes.categoryAxis }),
    notes.categoryTitle,
  );
}

/** A section's heading. */
export function section(text: string): PlannedRow {
  return { cells: [{ value: text, style: "section" }], height: SECTION_HEIGHT };
}

function headRow(texts: readonly string[]): PlannedRow {
  return { cells: texts.map((value) => ({ value, style: "head" })), height: 20 };
}

type ChartPlace = Readonly<{ firstRow: number; rowCount: number; kind: PlannedChart["kind"]; axis: string }>;

/** A chart with one series a level; its data stand two rows under `firstRow`, the labels in the first column. */
function levelChart(context: PlanContext, { firstRow, rowCount, kind, axis }: ChartPlace): PlannedChart {
  const { assessment, labels } = context;
  const data = { firstRow: firstRow + 2, lastRow: firstRow + 1 + rowCount };
  return {
    kind,
    title: "",
    categories: { ...data, firstColumn: 0, lastColumn: 0 },
    series: levelsPresent(assessment).map((level, i) => ({
      name: labels.levels[level],
      values: { ...data, firstColumn: i + 1, lastColumn: i + 1 },
      color: COLORS.chart[i] ?? COLORS.muted,
    })),
    anchor: {
      firstRow: firstRow + 1,
      lastRow: firstRow + CHART_ROWS - 1,
      firstColumn: CHART_FIRST_COLUMN,
      lastColumn: CHART_LAST_COLUMN,
    },
    valueAxisTitle: axis,
  };
}

/** Fills the block up to the chart's height; without levels there is nothing to draw. */
function withChart(rows: readonly PlannedRow[], chart: PlannedChart, title: string): NotesBlock {
  const filler = Array.from({ length: Math.max(1, CHART_ROWS - rows.length) }, (): PlannedRow => ({ cells: [] }));
  const charts = chart.series.length === 0 ? [] : [{ ...chart, title }];
  return { rows: [...rows, ...filler], merges: [], charts };
}
