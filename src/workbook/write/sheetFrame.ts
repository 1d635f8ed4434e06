import { columnsReadBack, sheetKey, type SheetKind } from "./sheetKinds";
import { missingText, type PlanContext } from "./planContext";
import type { StyleKey } from "./resultStyles";

/** Longest header or footer of a printed page, codes included. Source: Excel specifications and limits. */
const LONGEST_FOOTER = 255;

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
    subtitle: labels.cutoffLine(period, cutoff),
    leftOut: labels.rowsLeftOut,
    textCut: labels.textCut,
    footer: footerText(`${labels.titles[kind]} ${labels.periodName(period)}`, labels.footer.page),
  };
}

/** Title at the left, page number at the right; `&` in words is doubled, as a single one starts a code. */
function footerText(title: string, page: string): string {
  return `&L&9${title.replaceAll("&", "&&")}&R&9${page}`.slice(0, LONGEST_FOOTER);
}

/** The line that says the results are incomplete and what is missing; none when they are complete. */
export function incompleteLines(context: PlanContext): readonly Readonly<{ text: string; style: StyleKey }>[] {
  const { assessment, labels } = context;
  if (!assessment.incomplete) return [];
  const missing = assessment.missing.map((item) => missingText(context, item));
  return [{ text: labels.incompleteLine(missing), style: "warning" }];
}
