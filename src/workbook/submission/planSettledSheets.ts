import type { Period } from "../../domain/model/period";
import { archiveSheetOf, type SettledRows } from "../archive/archive";
import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import type { PlannedRow, PlannedSheet } from "../port/writePlan";
import {
  CHECK_COLUMN,
  NUMBER_COLUMN,
  recordColumns,
  type RecordDefinition,
  type RecordRow,
} from "../recordSheets/recordSheet";
import { periodKey } from "../resultSheets/sheetKinds";
import type { ListedMatter } from "../reviewSheet/readReviewSheet";
import { REVIEW_COLUMNS, reviewSheetOf } from "../reviewSheet/reviewSheet";
import type { LedgerWords } from "./planLedgerSheet";

type SentPlan = Readonly<{ period: Period; words: LedgerWords }>;

/** Plans 考核定稿 as it goes up: what was settled, as plain values, under the name of the sheet. */
export function planSentArchive({ version, rows }: SettledRows, { period, words }: SentPlan): PlannedSheet {
  const { key, sheetName } = archiveSheetOf(period, version);
  const width = Math.max(...rows.map((row) => row.length));
  return {
    ...{ key, name: sheetName, rowCount: rows.length + 1 },
    columns: Array.from({ length: width }, (_, c) => ({ width: c === 0 ? 26 : 12 })),
    rows: function* () {
      yield { cells: [{ value: sheetName, style: "title" satisfies StyleKey }], height: 30 };
      for (const [r, cells] of rows.entries()) yield archiveRow(cells, styleOfRow(rows, r));
    },
    ...{ merges: [], tables: [], marks: [], conditionalFormats: [], validations: [], charts: [] },
    print: { orientation: "landscape", footer: words.footer },
    tabColor: COLORS.accent,
    gridlines: false,
  };
}

/** The labels stand first, and again under the heading of each part, which stands behind an empty row. */
function styleOfRow(rows: SettledRows["rows"], r: number): StyleKey {
  const isEmpty = (row: number): boolean => rows[row]?.every((cell) => cell === null) ?? false;
  if (isEmpty(r)) return "plain";
  if (r === 0 || isEmpty(r - 2)) return "head";
  return isEmpty(r - 1) ? "section" : "text";
}

function archiveRow(cells: SettledRows["rows"][number], style: StyleKey): PlannedRow {
  const last = cells.findLastIndex((cell) => cell !== null);
  return { cells: cells.slice(0, last + 1).map((value) => ({ value, style })) };
}

/**
 * Plans the rows of a record that are of the period. The check over the row before stays here: of rows that are sent one by
 * one it tells nothing.
 */
export function planSentRecord(
  { key, sheetName, columns }: RecordDefinition,
  rows: readonly RecordRow[],
  { period, words }: SentPlan,
): PlannedSheet {
  const sent = recordColumns({ key, sheetName, columns }).filter((column) => column.key !== CHECK_COLUMN.key);
  return planTableSheet<RecordRow>({
    ...frameOf(`${periodKey(period)}.${key}`, sheetName, words),
    columns: sent.map((column): TableColumn<RecordRow> => ({
      ...column,
      cell: ({ number, values }) => (column.key === NUMBER_COLUMN.key ? number : values[column.key] || null),
    })),
    rowCount: rows.length,
    rows: () => rows,
    nothing: { text: "", column: sent[0]!.key },
  });
}

/** Plans the matters of 会审清单 to which somebody has said something. */
export function planSentMatters(matters: readonly ListedMatter[], { period, words }: SentPlan): PlannedSheet {
  const { key, sheetName } = reviewSheetOf(period);
  const columns = (["organization", "code", "situation", "strength", "explanation", "by", "handling"] as const).map(
    (column): TableColumn<ListedMatter> => {
      const { label, width, style } = REVIEW_COLUMNS[column];
      return { key: column, label, width, style, cell: (matter) => matter[column] || null };
    },
  );
  return planTableSheet<ListedMatter>({
    ...frameOf(key, sheetName, words),
    columns,
    rowCount: matters.length,
    rows: () => matters,
    nothing: { text: "", column: REVIEW_COLUMNS.situation.key },
  });
}

function frameOf(key: string, name: string, { sentSubtitle, leftOut, textCut, footer }: LedgerWords) {
  return {
    ...{ key, name, tableName: `Kaohe_sent_${key.replaceAll(".", "_")}`, markedColumns: [] },
    ...{ title: name, subtitle: sentSubtitle, lines: [], leftOut, textCut, footer },
    orientation: "landscape" as const,
    ...{ frozenColumns: 0, tabColor: COLORS.muted },
  };
}
