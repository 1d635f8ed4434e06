import type { StyleKey } from "../layout/sheetStyles";
import type { GridCell } from "../port/grid";
import type { ChainFault, ChainHead } from "./recordChain";

/** A column of a record; its label is the office's own word, the same in every language. */
export type RecordColumn = Readonly<{ key: string; label: string; width: number; style: StyleKey }>;

/** A sheet to which rows are only ever added; 序号 and 上行校验 stand first and last of its columns. */
export type RecordDefinition = Readonly<{ key: string; sheetName: string; columns: readonly RecordColumn[] }>;

export const NUMBER_COLUMN: RecordColumn = { key: "number", label: "序号", width: 6, style: "integer" };
export const CHECK_COLUMN: RecordColumn = { key: "check", label: "上行校验", width: 11, style: "key" };

const text = (key: string, label: string, width: number): RecordColumn => ({ key, label, width, style: "text" });
const center = (key: string, label: string, width: number): RecordColumn => ({ key, label, width, style: "center" });

/** What stands first under 状态 of 调整记录, before what the record supersedes. */
export const ADJUSTMENT_STATES = { inForce: "有效", revoked: "撤销" } as const;

/** What stands under 项目 of 调整记录, where it is not the code of an indicator. */
export const RECORD_ITEMS = { total: "总分", grade: "等次", flags: "预警认定" } as const;

/** 调整记录: what was adjusted, why, by whom. A later row supersedes an earlier one; the earlier one stays as it is. */
export const ADJUSTMENT_RECORD: RecordDefinition = {
  key: "record.adjustments",
  sheetName: "调整记录",
  columns: [
    center("period", "周期", 10),
    text("organization", "党组织", 24),
    center("item", "项目", 10),
    center("before", "原值", 9),
    center("after", "新值", 9),
    text("reason", "理由", 30),
    text("basis", "依据", 20),
    center("proposedBy", "提出人", 10),
    center("agreedBy", "同意人", 10),
    center("time", "时间", 17),
    center("state", "状态", 12),
  ],
};

/** 考核进程: the steps of a period's assessment. */
export const PROGRESS_RECORD: RecordDefinition = {
  key: "record.progress",
  sheetName: "考核进程",
  columns: [
    center("period", "周期", 10),
    center("step", "环节", 9),
    text("conclusion", "结论", 24),
    center("by", "经办人", 10),
    center("date", "日期", 12),
    text("document", "依据文号", 20),
    text("remark", "说明", 30),
    center("resultCode", "结果校验码", 32),
  ],
};

/** All columns of a record in their order. */
export function recordColumns({ columns }: RecordDefinition): readonly RecordColumn[] {
  return [NUMBER_COLUMN, ...columns, CHECK_COLUMN];
}

/** A row as it stands: texts of the record's columns by key, and its cells as they are, by column index of the sheet. */
export type RecordRow = Readonly<{
  rowIndex: number;
  number: number;
  check: string;
  values: Readonly<Record<string, string>>;
  cells: readonly GridCell[];
}>;

/**
 * A record as it stands in the workbook. `columns`: what each column of the sheet is, by index: a key of the record, the
 * office's own with its label, or (null) nothing. `officeRows`: rows that are no record's, as they are.
 */
export type RecordSheet = Readonly<{
  sheetId: string;
  sheetName: string;
  marked: boolean;
  columns: readonly (Readonly<{ key: string } | { label: string }> | null)[];
  rows: readonly RecordRow[];
  officeRows: readonly (readonly GridCell[])[];
  head: ChainHead | null;
  faults: readonly ChainFault[];
}>;
