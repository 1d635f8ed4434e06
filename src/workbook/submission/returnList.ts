import type { KeyedSheet } from "../port/keyedSheet";

/** 退回清单: what the committee above wants corrected. It never changes a figure itself. */
export const RETURN_SHEET: KeyedSheet = { key: "returns", tableName: "Kaohe_returns", sheetName: "退回清单" };

/** Columns by their labels, the same in every language; the unit fills in the answer and what it was corrected to. */
export const RETURN_COLUMNS = {
  number: "编号",
  sheet: "表",
  cell: "单元格",
  about: "所指",
  value: "现值",
  problem: "问题",
  demand: "要求",
  due: "期限",
  answer: "下级答复",
  corrected: "下级改后值",
  state: "状态",
} as const;
export type ReturnColumn = keyof typeof RETURN_COLUMNS;

/** `done`: the cell says something else now; `answered`: it doesn't, and the unit has said why; `open`: neither. */
export type ReturnState = "done" | "answered" | "open";
export const STATE_WORDS: Readonly<Record<ReturnState, string>> = { done: "已改", answered: "已答复", open: "未办" };

/** A row of the list, as text; "" where nothing is said. `cell` as `K14`; `about`: organization and column, by which it is found in the next version. */
export type ReturnItem = Readonly<Record<ReturnColumn, string>>;

export const NO_ITEM: ReturnItem = {
  ...{ number: "", sheet: "", cell: "", about: "", value: "", problem: "", demand: "", due: "" },
  ...{ answer: "", corrected: "", state: "" },
};
