import { formatPeriod, type Period } from "../../domain/model/period";
import type { ProductTexts } from "../../i18n/textsOf";
import type { RecordRow } from "../../workbook/recordSheets/recordSheet";
import type { StepsView } from "./reviewView";

/** The steps of a period as the pane shows them. @param now - ISO time. */
export function makeSteps(
  period: Period,
  rows: readonly RecordRow[],
  now: string,
  { catalogue }: ProductTexts,
): StepsView {
  return {
    ...{ periodKey: formatPeriod(period), period: catalogue.answers.periodLabel(period), today: now.slice(0, 10) },
    steps: rows.map(({ number, values }) => {
      const text = (key: string): string => values[key] ?? "";
      return {
        ...{ number, step: text("step"), conclusion: text("conclusion"), by: text("by") },
        ...{ date: text("date"), document: text("document"), remark: text("remark") },
      };
    }),
  };
}
