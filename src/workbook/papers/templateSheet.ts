import type { KeyedSheet } from "../port/keyedSheet";

/** 文书模板: what the papers say, the office's to edit. */
export const TEMPLATE_SHEET: KeyedSheet = {
  key: "templates",
  tableName: "Kaohe_templates",
  sheetName: "文书模板",
};

/** Labels of its columns; the office's own words, the same in every language. */
export const TEMPLATE_COLUMNS = { kind: "文书", style: "样式", text: "内容" } as const;
export type TemplateColumn = keyof typeof TEMPLATE_COLUMNS;
