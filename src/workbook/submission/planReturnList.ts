import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import type { PlannedSheet } from "../port/writePlan";
import { RETURN_COLUMNS, RETURN_SHEET, type ReturnColumn, type ReturnItem } from "./returnList";

/** Words over the list. */
export type ReturnWords = Readonly<{
  title: string;
  subtitle: string;
  guide: string;
  nothing: string;
  page: string;
  textCut: string;
  leftOut: (count: number) => string;
}>;

const WIDTHS: Readonly<Record<ReturnColumn, readonly [number, StyleKey]>> = {
  number: [7, "center"],
  sheet: [18, "text"],
  cell: [9, "center"],
  about: [26, "text"],
  value: [14, "text"],
  problem: [30, "text"],
  demand: [30, "text"],
  due: [12, "center"],
  answer: [30, "officeText"],
  corrected: [14, "officeText"],
  state: [10, "center"],
};

/** Plans 退回清单. */
export function planReturnList(items: readonly ReturnItem[], words: ReturnWords, name: string): PlannedSheet {
  return planTableSheet<ReturnItem>({
    key: RETURN_SHEET.key,
    name,
    tableName: RETURN_SHEET.tableName,
    markedColumns: [],
    title: words.title,
    subtitle: words.subtitle,
    lines: [{ text: words.guide, style: "guide" }],
    columns: (Object.keys(RETURN_COLUMNS) as ReturnColumn[]).map((key): TableColumn<ReturnItem> => {
      const [width, style] = WIDTHS[key];
      const office = key === "answer" || key === "corrected";
      return {
        ...{ key, label: RETURN_COLUMNS[key], width, style },
        ...(office && { office: true }),
        cell: (item) => item[key] || null,
      };
    }),
    rowCount: items.length,
    rows: () => items,
    nothing: { text: words.nothing, column: "value" },
    leftOut: words.leftOut,
    textCut: words.textCut,
    frozenColumns: 0,
    orientation: "landscape",
    footer: words.page,
    tabColor: COLORS.accent,
  });
}
