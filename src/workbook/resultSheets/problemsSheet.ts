import { cellAddress, type SheetAddress } from "../port/address";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { PlannedCell, PlannedConditionalFormat, PlannedSheet } from "../port/writePlan";
import type { PlanContext } from "./planContext";
import { quote } from "./resultFormulas";
import { COLORS, type StyleKey } from "../layout/sheetStyles";
import type { ResultsPlan } from "./resultsSheet";
import { commonParts } from "./sheetFrame";
import type { ProblemColumn } from "./sheetLabels";
import { planTableSheet, type TableArea, type TableColumn } from "../layout/tableSheet";
import { fitWidth } from "../layout/textFit";

/** Links the sheet makes at most: Excel takes 65,530 in a sheet (Excel specifications and limits). */
const MOST_LINKS = 65_000;

/**
 * Plans 数据问题: every diagnostic a row, in the order given. Those about the earlier 考核结果 point to where the
 * organization's entry stands in the new one.
 *
 * @param rowLimit - rows the sheet can hold, @default Excel's limit.
 */
export function planProblemsSheet(context: PlanContext, results: ResultsPlan, rowLimit?: number): PlannedSheet {
  const { labels } = context;
  const diagnostics = placedDiagnostics(context, results);
  return planTableSheet<Diagnostic>({
    ...commonParts(context, "problems"),
    lines: [{ text: labels.guides.problems, style: "guide" }],
    columns: columns(context),
    rowCount: diagnostics.length,
    rows: () => diagnostics,
    nothing: { text: labels.nothing.problems, column: "message" },
    frozenColumns: 0,
    orientation: "landscape",
    tabColor: COLORS.chart[2],
    conditionalFormats: (area) => formats(context, area),
    ...(rowLimit !== undefined && { rowLimit }),
  });
}

function placedDiagnostics({ diagnostics, free }: PlanContext, { entryCell }: ResultsPlan): readonly Diagnostic[] {
  const place = (diagnostic: Diagnostic): Diagnostic | null => {
    const sheet = free.sheets.results;
    switch (diagnostic.code) {
      case "adjustment-unreadable":
      case "adjustment-without-reason":
        return { ...diagnostic, at: { sheet, ...entryCell(diagnostic.params.organization, "adjustment") } };
      case "grade-unknown":
      case "grade-without-reason":
      case "grade-not-lower":
        return { ...diagnostic, at: { sheet, ...entryCell(diagnostic.params.organization, "decidedGrade") } };
      default:
        return null;
    }
  };
  // In the order of their new rows: the user may have sorted the earlier sheet.
  const placed = diagnostics
    .map(place)
    .filter((diagnostic) => diagnostic !== null)
    .sort((a, b) => (a.at.rowIndex ?? -1) - (b.at.rowIndex ?? -1));
  let next = 0;
  return diagnostics.map((diagnostic) => (place(diagnostic) === null ? diagnostic : placed[next++]!));
}

function columns(context: PlanContext): readonly TableColumn<Diagnostic>[] {
  const { labels, texts, info, officeEntries } = context;
  const column = (key: ProblemColumn, width: number, style: StyleKey) => ({
    key,
    label: labels.problemColumns[key],
    width,
    style,
  });
  // Our own sheets don't count: the second run has them, the first one not yet.
  const own = new Set([...officeEntries.sheets.values()].map(({ sheetId }) => sheetId));
  const sheetNames = info.sheets.filter(({ id }) => !own.has(id)).map(({ name }) => name);
  return [
    { ...column("number", 6, "integer"), cell: (_, i) => i + 1 },
    {
      ...column("severity", fitWidth(Object.values(labels.severities), 7, 10), "center"),
      cell: ({ severity }) => labels.severities[severity],
    },
    {
      ...column("sheet", fitWidth([...sheetNames, labels.workbook], 10, 20), "text"),
      cell: ({ at }) => (at.sheet === "" ? labels.workbook : at.sheet),
    },
    { ...column("cell", 10, "center"), cell: ({ at }, index) => placeCell(context, at, index) },
    { ...column("value", 24, "text"), sentences: true, cell: ({ value }) => value },
    { ...column("message", 50, "text"), sentences: true, cell: (diagnostic) => texts.diagnostic(diagnostic).message },
    { ...column("hint", 44, "text"), sentences: true, cell: (diagnostic) => texts.diagnostic(diagnostic).hint },
  ];
}

/** Address with a link to it; a sheet that is no more has no link. */
function placeCell(context: PlanContext, at: SheetAddress, index: number): PlannedCell {
  const { labels, info, free } = context;
  const { sheet, rowIndex, columnIndex } = at;
  if (sheet === "") return null;
  const value =
    rowIndex === undefined
      ? labels.wholeSheet
      : columnIndex === undefined
        ? labels.wholeRow(rowIndex + 1)
        : cellAddress(rowIndex, columnIndex);
  const exists = sheet === free.sheets.results || info.sheets.some(({ name }) => name === sheet);
  if (index >= MOST_LINKS || !exists) return value;
  return { value, style: "linkCenter", link: { sheet, rowIndex: rowIndex ?? 0, columnIndex: columnIndex ?? 0 } };
}

function formats({ labels }: PlanContext, area: TableArea): readonly PlannedConditionalFormat[] {
  const first = `$${cellAddress(area.firstRow, area.columnIndex("severity"))}`;
  const range = area.column("severity");
  return [
    {
      kind: "formula",
      range,
      formula: `${first}=${quote(labels.severities.error)}`,
      style: { color: COLORS.badText, fill: COLORS.badFill },
    },
    {
      kind: "formula",
      range,
      formula: `${first}=${quote(labels.severities.warning)}`,
      style: { color: COLORS.warningText, fill: COLORS.warningFill },
    },
  ];
}
