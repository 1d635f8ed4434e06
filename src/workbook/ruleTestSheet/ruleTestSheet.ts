import type { RuleTestRow, Verdict } from "../../domain/ruleTesting/ruleTests";
import type { StyleKey } from "../layout/sheetStyles";
import type { KeyedSheet } from "../port/keyedSheet";

/** 规则试算: what the rules give for chosen values, and what the office expects of them. */
export const RULE_TEST_SHEET: KeyedSheet = {
  key: "ruleTests",
  tableName: "Kaohe_ruleTests",
  sheetName: "规则试算",
};

type RuleTestColumn = Readonly<{ label: string; width: number; style: StyleKey; office?: true }>;

/** The columns; their words are the office's own and not translated. */
export const RULE_TEST_COLUMNS = {
  code: { label: "代码", width: 8, style: "officeText", office: true },
  levels: { label: "层级", width: 16, style: "officeText", office: true },
  situation: { label: "情形", width: 18, style: "officeText", office: true },
  value: { label: "值", width: 20, style: "officeText", office: true },
  expected: { label: "应得分", width: 10, style: "officeScore", office: true },
  actual: { label: "实得分", width: 10, style: "points" },
  verdict: { label: "结论", width: 16, style: "center" },
} as const satisfies Readonly<Record<keyof RuleTestRow | "actual" | "verdict", RuleTestColumn>>;

/** What stands under 结论. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  same: "一致",
  differs: "不一致",
  open: "未填",
  unknown: "细则里没有",
  valueUnreadable: "值看不懂",
  expectedUnreadable: "应得分看不懂",
};
