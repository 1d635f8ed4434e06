import { annualNotes } from "../../domain/annual/annualNotes";
import {
  ANNUAL_METHODS,
  differingMethods,
  type AnnualOrganization,
  type AnnualStanding,
} from "../../domain/annual/annualStandings";
import type { Day } from "../../domain/model/day";
import type { Period } from "../../domain/model/period";
import { formatHundredths, roundHalfUp, type Rational } from "../../domain/model/rational";
import type { Settings } from "../../domain/settings/settings";
import { pageFooter } from "../layout/pageFooter";
import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import { fitWidth } from "../layout/textFit";
import { cellAddress } from "../port/address";
import type { PlannedCell, PlannedSheet } from "../port/writePlan";
import { isDoubtful, type FigureSource } from "../resultSheets/figureSource";
import { scoreValue } from "../resultSheets/planContext";
import { quote } from "../resultSheets/resultFormulas";
import type { SheetLabels } from "../resultSheets/sheetLabels";
import { annualSheetOf } from "./annualSheet";
import type { AnnualColumn, AnnualWords, UnmatchedNames } from "./annualWords";

/** The year as it is written. `quarters`: Q1–Q4; `yearSource`: where 全年 comes from, null when it was worked out anew. */
export type AnnualPlan = Readonly<{
  period: Period;
  cutoff: Day;
  settings: Settings;
  organizations: readonly AnnualOrganization[];
  /** Indexes of organizations whose debriefing of the year is told twice and not alike. */
  contradictory: ReadonlySet<number>;
  /** Names of the organizations as in the roster, by index. */
  names: readonly string[];
  quarters: readonly Readonly<{ period: Period; source: FigureSource }>[];
  yearSource: FigureSource | null;
  unmatched: readonly UnmatchedNames[];
  sheetName: string;
  labels: SheetLabels;
  words: AnnualWords;
}>;

type Row = AnnualOrganization;
const SCORE_WIDTH = 8;

/** Plans 年度结果: an organization a row, by level and rank; the values of other methods in grey where grades differ. */
export function planAnnualSheet(plan: AnnualPlan): PlannedSheet {
  const { period, cutoff, settings, organizations, labels, words, quarters, yearSource } = plan;
  const { key, tableName } = annualSheetOf(period.year, plan.sheetName);
  const doubtful = [...quarters.map(({ source }) => source), ...(yearSource ? [yearSource] : [])].some(isDoubtful);
  const sources = { text: words.sourcesLine(quarters, yearSource), style: doubtful ? "warning" : "guide" } as const;
  return planTableSheet<Row>({
    ...{ key, tableName, name: plan.sheetName, markedColumns: [] },
    title: labels.titleLine(words.title, period),
    subtitle: labels.cutoffLine(period, cutoff),
    lines: [
      { text: words.methodLine(settings.annual, bestGrade(plan)), style: "guide" },
      sources,
      ...(plan.unmatched.length === 0
        ? []
        : [{ text: words.unmatchedLine(plan.unmatched), style: "warning" as const }]),
      { text: words.guide, style: "guide" },
    ],
    columns: tableColumns(plan),
    rowCount: organizations.length,
    rows: () => organizations,
    nothing: { text: words.nothing, column: "organization" },
    leftOut: labels.rowsLeftOut,
    textCut: labels.textCut,
    frozenColumns: 2,
    orientation: "landscape",
    footer: pageFooter(words.sheetName(period.year), labels.footer.page),
    tabColor: COLORS.accent,
    conditionalFormats: (area) => {
      const grade = area.column("grade");
      const first = `$${cellAddress(area.firstRow, grade.firstColumn)}`;
      const when = (index: number, color: string, fill: string) => {
        const formula = `${first}=${quote(labels.grade(settings.grades.at(index)!.label))}`;
        return { kind: "formula", range: grade, formula, style: { color, fill } } as const;
      };
      return [when(0, COLORS.goodText, COLORS.goodFill), when(-1, COLORS.badText, COLORS.badFill)];
    },
  });
}

function bestGrade({ settings, labels }: Pick<AnnualPlan, "settings" | "labels">): string {
  return labels.grade(settings.grades[0]!.label);
}

function tableColumns(plan: AnnualPlan): readonly TableColumn<Row>[] {
  const { settings, labels, words, names, quarters } = plan;
  const { annual } = settings;
  const score = settings.decimals === 1 ? "score1" : "score2";
  const standing = ({ standings }: Row): AnnualStanding => standings[annual.method];
  const shared = (key: "number" | "organization" | "level" | "secretary" | "grade" | "rank" | "remarks") => ({
    key,
    label: labels.resultColumns[key],
  });
  const own = (key: AnnualColumn) => ({ key, label: words.columns[key] });
  const part = (key: "debriefing" | "votes"): TableColumn<Row>[] =>
    annual.parts[key] === 0
      ? []
      : [{ ...own(key), width: SCORE_WIDTH, style: "score2", cell: ({ input }) => pointsValue(input[key], labels) }];
  return [
    { ...shared("number"), width: 5, style: "integer", cell: (_, i) => i + 1 },
    {
      ...shared("organization"),
      width: fitWidth(names, 14, 38),
      style: "strong",
      cell: ({ result }) => names[result.organization] ?? "",
    },
    {
      ...shared("level"),
      width: fitWidth(Object.values(labels.levels), 7, 16),
      style: "center",
      cell: ({ result }) => labels.levels[result.level],
    },
    { ...shared("secretary"), width: 10, style: "center", cell: ({ result }) => result.secretary || labels.vacant },
    ...quarters.map(({ period }, i): TableColumn<Row> => ({
      key: period.kind,
      label: words.quarter(period),
      width: SCORE_WIDTH,
      style: score,
      cell: ({ input }) => scoreValue(input.quarters.totals[i] ?? null) ?? labels.none,
    })),
    ...part("debriefing"),
    ...part("votes"),
    {
      ...own("total"),
      width: SCORE_WIDTH,
      style: settings.decimals === 1 ? "strong1" : "strong2",
      cell: (row) => scoreValue(standing(row).total) ?? labels.none,
    },
    {
      ...shared("grade"),
      width: 8,
      style: "center",
      cell: (row) => gradeText(standing(row), labels),
    },
    { ...shared("rank"), width: 6, style: "integer", cell: (row) => standing(row).rank },
    { ...own("method"), width: 11, style: "center", cell: () => words.methods[annual.method] },
    ...ANNUAL_METHODS.filter((method) => method !== annual.method).map((method): TableColumn<Row> => ({
      key: method,
      label: words.otherMethod(method),
      width: 13,
      style: "muted" satisfies StyleKey,
      cell: (row) => {
        if (!differingMethods(row, annual.method).includes(method)) return null;
        const other = row.standings[method];
        return `${formatHundredths(other.total!)} ${gradeText(other, labels)}`;
      },
    })),
    { ...shared("remarks"), width: 30, style: "text", sentences: true, cell: (row) => remarks(row, plan) },
  ];
}

function pointsValue(points: Rational | null, { none }: SheetLabels): PlannedCell {
  return points === null ? none : Number(formatHundredths(roundHalfUp(points, 2)));
}

function gradeText({ grade }: AnnualStanding, labels: SheetLabels): string {
  return grade === null ? labels.none : labels.grade(grade);
}

function remarks(row: Row, plan: AnnualPlan): string | null {
  const { settings, labels, words, contradictory } = plan;
  const notes = annualNotes(row, settings, contradictory.has(row.result.organization)).map((note) =>
    note.code === "organization" ? labels.organizationNotes[note.note] : words.note(note, bestGrade(plan)),
  );
  return notes.join(labels.sentenceSeparator) || null;
}
