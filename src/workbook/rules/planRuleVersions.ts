import { planTableSheet } from "../layout/tableSheet";
import type { WritePlan } from "../port/writePlan";
import { VERSION_COLUMN_LABELS, VERSION_SHEET, type VersionColumn } from "./versionSheet";
import { RULE_SHEET_STYLES, ruleSheetFrame } from "./ruleSheetFrame";
import type { RuleSheetWords } from "./ruleSheetWords";

const WIDTHS: Readonly<Record<VersionColumn, number>> = { version: 18, from: 13, document: 26, change: 72 };

/** Plans 细则版本 without a version yet; what is entered there is the office's. */
export function planRuleVersions(words: RuleSheetWords): WritePlan {
  const sheet = planTableSheet<never>({
    ...ruleSheetFrame(words, VERSION_SHEET),
    title: words.versionTitle,
    subtitle: words.versionLines[0] ?? "",
    lines: words.versionLines.slice(1).map((text) => ({ text, style: "guide" as const })),
    columns: (Object.keys(VERSION_COLUMN_LABELS) as VersionColumn[]).map((key) => ({
      ...{ key, label: VERSION_COLUMN_LABELS[key], width: WIDTHS[key], style: "officeText" as const, office: true },
      cell: () => null,
    })),
    rowCount: 0,
    rows: () => [],
    nothing: { text: "", column: "version" },
    frozenColumns: 0,
    orientation: "landscape",
  });
  return { styles: RULE_SHEET_STYLES, sheets: [sheet], removeSheetIds: [] };
}
