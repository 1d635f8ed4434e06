import type { ListCell, ListColumn, ListRow, ListWord, MadeList } from "../../domain/listing/officeList";
import type { Day } from "../../domain/model/day";
import type { Period } from "../../domain/model/period";
import type { SourceRef } from "../../domain/model/source";
import { pageFooter } from "../layout/pageFooter";
import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import { cellAddress, type SheetAddress } from "../port/address";
import type { KeyedSheet } from "../port/keyedSheet";
import type { PlannedCell, PlannedConditionalFormat, PlannedSheet } from "../port/writePlan";
import { basisCell, missingText } from "../resultSheets/planContext";
import { daySerial } from "../resultSheets/remindersSheet";
import { quote } from "../resultSheets/resultFormulas";
import { periodKey } from "../resultSheets/sheetKinds";
import type { SheetLabels } from "../resultSheets/sheetLabels";
import type { ListWords } from "./listWords";

/** Everything a list's sheet says. */
export type ListPlan = Readonly<{
  list: MadeList;
  period: Period;
  cutoff: Day;
  /** Names of the organizations as in the roster, by index. */
  names: readonly string[];
  locate: (source: SourceRef) => SheetAddress;
  date1904: boolean;
  sheetName: string;
  labels: SheetLabels;
  words: ListWords;
}>;

/** The sheet of a list in a period. */
export function listSheetOf(
  period: Period,
  key: MadeList["key"],
  { labels, words }: Pick<ListPlan, "labels" | "words">,
): KeyedSheet {
  return {
    key: `${periodKey(period)}.list.${key}`,
    tableName: `Kaohe_${periodKey(period)}_${key}`,
    sheetName: `${words.titles[key]} ${labels.periodName(period)}`,
  };
}

type Look = Readonly<{ width: number; style: StyleKey }>;

const NAME: Look = { width: 34, style: "strong" };
const PERSON: Look = { width: 10, style: "center" };
/** Wide enough for a label with its unit in one line: programs break it before the closing bracket otherwise. */
const COUNT: Look = { width: 14, style: "integer" };
const DATE: Look = { width: 12, style: "date" };
const WORD: Look = { width: 10, style: "center" };

/** How wide each column is against the others, and how its cells look. */
export const LIST_LOOKS: Readonly<Record<ListColumn, Look>> = {
  branch: NAME,
  organization: NAME,
  committee: { width: 28, style: "text" },
  superior: { width: 28, style: "text" },
  secretary: PERSON,
  member: PERSON,
  department: { width: 16, style: "text" },
  contacted: { ...COUNT, width: 16 },
  advice: { width: 30, style: "text" },
  person: { width: 10, style: "strong" },
  post: { width: 16, style: "text" },
  fullOrPartTime: WORD,
  from: DATE,
  to: DATE,
  months: { ...COUNT, width: 12 },
  inResume: WORD,
  hosted: COUNT,
  lectured: { ...COUNT, width: 10 },
  tasks: COUNT,
  inWorkload: WORD,
  lacking: { width: 34, style: "text" },
  since: DATE,
  due: DATE,
  daysLeft: COUNT,
  course: { width: 26, style: "text" },
  trained: DATE,
  talked: DATE,
  state: WORD,
};

/** Plans a list's sheet: a line a row, with the rows of the ledgers that it rests on. */
export function planListSheet(plan: ListPlan): PlannedSheet {
  const { list, period, cutoff, labels, words } = plan;
  const { key, tableName } = listSheetOf(period, list.key, plan);
  return planTableSheet<ListRow>({
    ...{ key, tableName, name: plan.sheetName, markedColumns: [] },
    title: labels.titleLine(words.titles[list.key], period),
    subtitle: labels.cutoffLine(period, cutoff),
    lines: [
      ...listRemarks(list, plan).map((text) => ({ text, style: "warning" as const })),
      { text: words.guides[list.key], style: "guide" },
    ],
    columns: tableColumns(plan),
    rowCount: list.rows.length,
    rows: () => list.rows,
    nothing: { text: list.notMade.length > 0 ? labels.none : words.nothing[list.key], column: list.columns[0]! },
    leftOut: labels.rowsLeftOut,
    textCut: labels.textCut,
    frozenColumns: 2,
    orientation: "landscape",
    footer: pageFooter(`${words.titles[list.key]} ${labels.periodName(period)}`, labels.footer.page),
    tabColor: COLORS.chart[2],
    conditionalFormats: (area) => {
      const state = list.columns.find((column) => column === "state");
      if (state === undefined) return [];
      const range = area.column(state);
      const first = `$${cellAddress(area.firstRow, range.firstColumn)}`;
      const when = (word: ListWord, color: string, fill: string): PlannedConditionalFormat => ({
        ...{ kind: "formula", range, style: { color, fill } },
        formula: `${first}=${quote(words.words[word])}`,
      });
      return [
        when("overdue", COLORS.badText, COLORS.badFill),
        when("open", COLORS.warningText, COLORS.warningFill),
        when("done", COLORS.goodText, COLORS.goodFill),
      ];
    },
  });
}

/** What has to be said of a list: that it could not be made, or what it was made without. */
export function listRemarks(
  { notMade, lacking }: Pick<MadeList, "notMade" | "lacking">,
  { labels, words }: Pick<ListPlan, "labels" | "words">,
): readonly string[] {
  const said = (missing: MadeList["notMade"]) => missing.map((item) => missingText({ labels }, item));
  if (notMade.length > 0) return [words.notMade(said(notMade))];
  return lacking.length > 0 ? [words.lacking(said(lacking))] : [];
}

function tableColumns(plan: ListPlan): readonly TableColumn<ListRow>[] {
  const { list, labels, words } = plan;
  return [
    { key: "number", label: labels.resultColumns.number, width: 5, style: "integer", cell: (_, i) => i + 1 },
    ...list.columns.map((key): TableColumn<ListRow> => ({
      ...{ key, label: words.columns[key], ...LIST_LOOKS[key] },
      cell: ({ cells }) => plannedCell(cells[key] ?? null, plan),
    })),
    {
      key: "basis",
      label: words.basis,
      width: 30,
      style: "text",
      cell: ({ grounds }) => basisCell(plan, grounds, true),
    },
  ];
}

function plannedCell(cell: ListCell, plan: ListPlan): PlannedCell {
  if (cell?.kind === "day") return daySerial(cell.day, plan.date1904);
  if (cell?.kind === "number") return cell.number;
  return listText(cell, plan);
}

/** What a cell of words says; null for none, and for a day or a number. */
export function listText(cell: ListCell, { names, labels, words }: Pick<ListPlan, "names" | "labels" | "words">) {
  switch (cell?.kind) {
    case "organization":
      return names[cell.organization] ?? "";
    case "text":
      return cell.text;
    case "words":
      return cell.words.map((word) => words.words[word]).join(labels.sentenceSeparator);
    default:
      return null;
  }
}
