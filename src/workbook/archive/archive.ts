import type { Day } from "../../domain/model/day";
import type { Level } from "../../domain/model/level";
import { formatPeriod, type Period } from "../../domain/model/period";
import type { Hundredths } from "../../domain/model/rational";
import type { FlagCode } from "../../domain/reasons/flagReason";
import type { ItemStatus } from "../../domain/results/result";
import type { LedgerRow } from "../../domain/review/ledgerRows";
import type { KeyedSheet } from "../port/keyedSheet";
import { periodKey } from "../resultSheets/sheetKinds";
import type { Decision } from "../resultSheets/sheetLabels";

/** An indicator as it was settled; `reasons` and `basis` in words. */
export type ArchivedItem = Readonly<{
  status: ItemStatus;
  score: Hundredths | null;
  category: string;
  indicator: string;
  points: Hundredths | null;
  /** What of the score was added by hand. */
  adjustment: Hundredths;
  reasons: string;
  basis: string;
}>;

/** An organization as it was settled. */
export type ArchivedOrganization = Readonly<{
  organization: string;
  level: Level;
  /** In words, as the sheet shows it: also that there is none. */
  secretary: string;
  secretaryScore: Hundredths | null;
  total: Hundredths | null;
  grade: string | null;
  rank: number | null;
  bonus: Hundredths;
  deduction: Hundredths;
  adjustment: Hundredths;
  adjustmentReason: string;
  vetoed: boolean;
  flags: readonly FlagCode[];
  decision: Decision | null;
  /** Stood in 提醒名单 for a reminder talk (R3). */
  reminderTalk: boolean;
  /** By code. */
  items: ReadonlyMap<string, ArchivedItem>;
  /** The ledger rows that named it, dated up to the cutoff. */
  rows: readonly LedgerRow[];
}>;

/**
 * A version of a period's results, settled for good (考核定稿). `rules`: cells of each rule row, by ruleKey; `settings`:
 * every setting as the sheet shows it. `digest`: 64 hexadecimal digits over all that stands on the sheet.
 */
export type Archive = Readonly<{
  period: Period;
  version: number;
  sheetName: string;
  cutoff: Day;
  organizations: readonly ArchivedOrganization[];
  rules: ReadonlyMap<string, string>;
  settings: ReadonlyMap<string, string>;
  digest: string;
}>;

/** What stands on a version of 考核定稿 from its table down to where the office's own ledger rows begin. */
export type SettledRows = Readonly<{ version: number; rows: readonly (readonly (string | number | null)[])[] }>;

/** 考核定稿 of a period in one of its versions, 1 first. */
export function archiveSheetOf(period: Period, version: number): KeyedSheet {
  const key = periodKey(period);
  return {
    key: `${key}.archive${version}`,
    tableName: `Kaohe_${key}_archive${version}`,
    sheetName: `考核定稿 ${formatPeriod(period)}${version === 1 ? "" : ` 第${version}版`}`,
  };
}

/** What tells a rule row from the others: its code and levels. */
export function ruleKey({ code, levels }: Readonly<{ code: string; levels: string }>): string {
  return `${code} ${levels}`;
}

/** Whether a key is that of 考核定稿. */
export function isArchiveKey(key: string): boolean {
  return /\.archive\d+$/.test(key);
}

/** Headings over the parts of the sheet; its words are the office's own, the same in every language. */
export const ARCHIVE_PARTS = {
  facts: "定稿情况",
  items: "得分明细",
  rules: "考核细则",
  settings: "考核设置",
  rows: "台账记录",
} as const;
export type ArchivePart = keyof typeof ARCHIVE_PARTS;

export const RESULT_LABELS = {
  organization: "党组织",
  level: "层级",
  secretary: "书记",
  secretaryScore: "书记履职得分",
  earned: "得分合计",
  applicable: "适用分值",
  notApplicablePoints: "不适用分值",
  base: "基础得分",
  bonus: "加分",
  deduction: "扣分",
  adjustment: "调整分",
  adjustmentReason: "调整理由",
  total: "最终得分",
  grade: "等次",
  rank: "名次",
  previous: "上期得分",
  flags: "预警",
  decision: "认定结果",
  reminderTalk: "提醒谈话",
  vetoed: "否决",
  remarks: "备注",
} as const;
export type ResultLabel = keyof typeof RESULT_LABELS;

export const ITEM_LABELS = {
  organization: "党组织",
  category: "类别",
  code: "代码",
  indicator: "指标",
  status: "状态",
  value: "完成值",
  target: "目标值",
  points: "分值",
  adjustment: "调整分",
  score: "得分",
  reasons: "得分原因",
  basis: "依据",
} as const;

export const ROW_LABELS = { organization: "党组织", ledger: "台账", sheet: "工作表", rows: "行号与校验" } as const;
export const SETTING_LABELS = { name: "名称", value: "值" } as const;
export const FACT_LABELS = {
  period: "考核周期",
  version: "版本",
  cutoff: "基准日",
  date: "定稿日期",
  by: "经办人",
  document: "依据文号",
  ruleSet: "细则版本",
  product: "程序版本",
} as const;

export const LEVEL_WORDS: Readonly<Record<Level, string>> = { C: "党委", G: "党总支", B: "党支部" };
export const STATUS_WORDS: Readonly<Record<ItemStatus, string>> = {
  scored: "已评",
  notApplicable: "不适用",
  notAssessed: "未评",
};
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  confirmed: "已认定",
  rejected: "不认定",
  watch: "观察",
};
export const YES = "是";
