import type { Day } from "../../domain/model/day";
import { formatPeriod, type Period } from "../../domain/model/period";
import { cellAddress } from "../port/address";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../port/writePlan";
import { pageFooter } from "../layout/pageFooter";
import { COLORS } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import { belowTable } from "../resultSheets/goneSection";
import type { KeptRow } from "../resultSheets/officeEntries";
import type { SheetLabels } from "../resultSheets/sheetLabels";
import {
  BASELINE_LABELS,
  openCount,
  REVIEW_COLUMNS,
  reviewSheetOf,
  STRENGTH_WORDS,
  type Baseline,
  type ReviewRow,
} from "./reviewSheet";
import type { ReviewWords } from "./reviewWords";

export type ReviewPlan = Readonly<{
  period: Period;
  cutoff: Day;
  sheetName: string;
  rows: readonly ReviewRow[];
  /** Entries to matters that are on the list no more. */
  gone: readonly KeptRow[];
  baseline: Baseline;
  labels: SheetLabels;
  words: ReviewWords;
}>;

/** Plans 会审清单: a matter a row; entries to matters that are gone stand under the list. */
export function planReviewSheet(plan: ReviewPlan): PlannedSheet {
  const { period, cutoff, rows, gone, labels, words } = plan;
  const { key, tableName } = reviewSheetOf(period);
  const sheet = planTableSheet<ReviewRow>({
    key,
    name: plan.sheetName,
    tableName,
    markedColumns: [],
    title: labels.titleLine(words.title, period),
    subtitle: labels.cutoffLine(period, cutoff),
    lines: [
      { text: words.open(openCount(rows, "must"), openCount(rows, "explain")), style: "warning" },
      { text: words.guide, style: "guide" },
    ],
    columns: tableColumns(rows),
    rowCount: rows.length,
    rows: () => rows,
    nothing: { text: words.nothing, column: REVIEW_COLUMNS.situation.key },
    leftOut: labels.rowsLeftOut,
    textCut: labels.textCut,
    ...belowTable(gone, labels),
    frozenColumns: 2,
    orientation: "landscape",
    footer: pageFooter(`${words.title} ${formatPeriod(period)}`, labels.footer.page),
    tabColor: COLORS.chart[1],
    conditionalFormats: (area) => {
      const strength = area.column(REVIEW_COLUMNS.strength.key);
      const first = `$${cellAddress(area.firstRow, strength.firstColumn)}`;
      const when = (word: string, color: string, fill: string) =>
        ({ kind: "formula", range: strength, formula: `${first}="${word}"`, style: { color, fill } }) as const;
      return [
        when(STRENGTH_WORDS.must, COLORS.badText, COLORS.badFill),
        when(STRENGTH_WORDS.explain, COLORS.warningText, COLORS.warningFill),
      ];
    },
  });
  return withBaseline(sheet, plan.baseline);
}

function tableColumns(rows: readonly ReviewRow[]): readonly TableColumn<ReviewRow>[] {
  const uses = new Map<string, number>();
  for (const { entry } of rows) uses.set(entry.explanation, (uses.get(entry.explanation) ?? 0) + 1);
  const cells: Readonly<Record<keyof typeof REVIEW_COLUMNS, (row: ReviewRow, index: number) => PlannedCell>> = {
    number: (_, i) => i + 1,
    organization: ({ organization }) => organization || null,
    secretary: ({ secretary }) => secretary || null,
    code: ({ code }) => code,
    situation: ({ situation }) => situation,
    strength: ({ strength }) => STRENGTH_WORDS[strength],
    explanation: ({ entry }) => entry.explanation || null,
    by: ({ entry }) => entry.by || null,
    handling: ({ entry }) => entry.handling || null,
    uses: ({ entry }) => (entry.explanation === "" ? null : uses.get(entry.explanation)!),
    key: ({ key }) => key,
  };
  return (Object.keys(REVIEW_COLUMNS) as (keyof typeof REVIEW_COLUMNS)[]).map((key) => ({
    ...REVIEW_COLUMNS[key],
    ...(key === "key" && { hidden: true as const }),
    cell: cells[key],
  }));
}

/** Puts the baseline into two hidden columns beside the table, an empty one between them. */
function withBaseline(sheet: PlannedSheet, baseline: Baseline): PlannedSheet {
  const headerRow = sheet.tables[0]!.range.firstRow;
  const width = sheet.columns.length;
  const lines: readonly (readonly [string, string])[] = [
    [BASELINE_LABELS.organization, BASELINE_LABELS.check],
    ...baseline,
  ];
  const beside = (cells: readonly PlannedCell[], rowIndex: number): readonly PlannedCell[] => {
    const line = lines[rowIndex - headerRow];
    if (line === undefined) return cells;
    const blank: PlannedCell = { value: null, style: "plain" };
    const filled = [...cells, ...Array.from({ length: width + 1 - cells.length }, () => blank)];
    return [...filled, ...line.map((value) => ({ value, style: "key" }))];
  };
  return {
    ...sheet,
    columns: [
      ...sheet.columns,
      { width: 3, style: "plain" },
      { width: 24, style: "plain", hidden: true },
      { width: 12, style: "plain", hidden: true },
    ],
    rowCount: Math.max(sheet.rowCount, headerRow + lines.length),
    rows: function* () {
      let rowIndex = 0;
      for (const row of sheet.rows()) yield { ...row, cells: beside(row.cells, rowIndex++) };
      for (; rowIndex < headerRow + lines.length; rowIndex++)
        yield { cells: beside([], rowIndex), style: "plain" } satisfies PlannedRow;
    },
  };
}
