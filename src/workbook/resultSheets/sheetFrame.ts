import { pageFooter, signedFooter } from "../layout/pageFooter";
import { columnsReadBack, sheetKey, type SheetKind } from "./sheetKinds";
import { missingText, type PlanContext } from "./planContext";
import type { HeadLine } from "../layout/sheetHead";
import type { SheetLabels } from "./sheetLabels";

/** What all sheets with a table have in common: identity, names, title, footer, words for what is cut. */
export function commonParts(context: PlanContext, kind: SheetKind) {
  const { assessment, labels, free } = context;
  const { period, cutoff } = assessment;
  return {
    key: sheetKey(period, kind),
    name: free.sheets[kind],
    tableName: free.tables[kind],
    markedColumns: columnsReadBack(kind),
    title: labels.titleLine(labels.titles[kind], period),
    subtitle: labels.cutoffLine(period, cutoff) + (kind === "results" ? previousText(context) : ""),
    leftOut: labels.rowsLeftOut,
    textCut: labels.textCut,
    footer: footerOf(`${labels.titles[kind]} ${labels.periodName(period)}`, kind, labels),
  };
}

/** The results are signed, page by page. */
function footerOf(title: string, kind: SheetKind, { footer: { page, signatures } }: SheetLabels): string {
  return kind === "results" ? signedFooter(title, page, signatures) : pageFooter(title, page);
}

/** Where 上期得分 comes from, when the workbook has any. */
function previousText({ labels, previousSource }: PlanContext): string {
  return previousSource === undefined || previousSource.kind === "none" ? "" : labels.previousSource(previousSource);
}

/** The line that says the results are incomplete and what is missing; none when they are complete. */
export function incompleteLines(context: PlanContext): readonly HeadLine[] {
  const { assessment, labels } = context;
  if (!assessment.incomplete) return [];
  const missing = assessment.missing.map((item) => missingText(context, item));
  return [{ text: labels.incompleteLine(missing), style: "warning" }];
}
