import type { WritePlan } from "../port/writePlan";
import { planFlagsSheet } from "./flagsSheet";
import { valueStyles } from "./itemValue";
import { planItemsSheet } from "./itemsSheet";
import { planNotesSheet } from "./notesSheet";
import type { PlanContext } from "./planContext";
import type { ResultPlanOptions } from "./planOptions";
import { planProblemsSheet } from "./problemsSheet";
import { planRemindersSheet } from "./remindersSheet";
import { SHEET_STYLES } from "../layout/sheetStyles";
import { planResultsSheet } from "./resultsSheet";
import { freeNames } from "./sheetNames";

/**
 * Plans the six result sheets of a period (ledgers.md §4). The office's entries stay with their rows; rows that have
 * vanished stand under 已不在名单. The same options give the same plan.
 */
export function planResultSheets(options: ResultPlanOptions): WritePlan {
  const { assessment, officeEntries, info, texts } = options;
  const labels = texts.sheets;
  const free = freeNames(info, officeEntries, { labels, period: assessment.period });
  const context: PlanContext = { ...options, labels, free };
  const results = planResultsSheet(context);
  return {
    styles: { ...SHEET_STYLES, ...valueStyles(labels) },
    sheets: [
      results.sheet,
      planItemsSheet(context),
      planFlagsSheet(context),
      planRemindersSheet(context),
      planProblemsSheet(context, results),
      planNotesSheet(context),
    ],
    removeSheetIds: free.removeSheetIds,
    unchanged: free.unchanged,
  };
}
