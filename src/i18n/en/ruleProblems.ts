import { formatDay } from "../../domain/model/day";
import type { RuleProblems } from "../catalogue";
import { ruleFindings } from "./ruleFindings";
import { expectedSetting } from "./settingExpectations";

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");
const LEVEL: Readonly<Record<string, string>> = { C: "Party committees", G: "general branches", B: "branches" };

export const ruleProblems: RuleProblems = {
  "own-name-taken": {
    message: (p) => `“${p.name}” is the name of a sheet of the product, but this sheet is something else.`,
    hint: () => "Give the sheet another name, then check again.",
  },
  "own-sheet-renamed": {
    message: (p) =>
      `By its header this sheet is “${p.own}”, by its name it is not. It is not used, and neither are the defaults.`,
    hint: (p) => `To assess by it, name it “${p.own}” again; else delete it.`,
  },
  "own-sheet-besides": {
    message: (p) => `By its header this sheet holds rules or settings too. It is not used; “${p.own}” is.`,
    hint: (p) => `If it is the right one, move what it says to “${p.own}”; an old one may be deleted.`,
  },
  "rule-column-unknown": {
    message: (p) => `Rule sheets have no column “${p.label}”.`,
    hint: (p) =>
      p.absent.length > 0
        ? `If it holds your own remarks, leave it; if it should be ${list(p.absent)}, correct the name.`
        : "If it holds your own remarks, leave it.",
  },
  "rule-column-missing": {
    message: (p) => `This sheet lacks the column “${p.label}”.`,
    hint: () => "Add it, or delete the sheet and write the defaults anew.",
  },
  "rule-column-twice": {
    message: (p) => `Two columns are called “${p.label}”; which one is meant can't be told.`,
    hint: () => "Delete one, or give it another name.",
  },
  "rule-cell-error": {
    message: (p) => `The formula of “${p.label}” gives an error.`,
    hint: () => "Correct the formula, or enter the content itself.",
  },
  "rule-cell-empty": { message: (p) => `“${p.label}” is empty.`, hint: () => "Fill it, or delete the row." },
  "rule-word-unknown": {
    message: (p) => `“${p.label}” doesn't know this word.`,
    hint: (p) => `Allowed: ${list(p.allowed)}.`,
  },
  "rule-field-unknown": {
    message: (p) => `“${p.ledger}” has no field “${p.field}”.`,
    hint: (p) => `Allowed: ${list(p.allowed)}.`,
  },
  "rule-comparison-unreadable": {
    message: (p) => `“${p.text}” is no comparison.`,
    hint: () => "Write “field=value”, like “活动类型=党课” or “正式党员数>=7”; several are separated by semicolons.",
  },
  "rule-operator-unfit": {
    message: (p) => `“${p.field}” can't be compared by “${p.operator}”.`,
    hint: () => "Text and yes/no fields take only “=” and “<>”.",
  },
  "rule-operand-unreadable": {
    message: (p) => `“${p.text}” behind “${p.field}” can't be read.`,
    hint: () => "Number fields take numbers, yes/no fields “是” or “否”, dates 2026-03-31, an empty cell is “空”.",
  },
  "rule-points-unreadable": { message: () => "The points are no number.", hint: () => "Enter a number like 2 or 1.5." },
  "rule-points-too-large": {
    message: (p) => `The points are above ${p.most}.`,
    hint: () => "Check whether digits were typed too many, and enter the indicator's points.",
  },
  "rule-points-negative": {
    message: () => "Points can't be below 0.",
    hint: () => "Enter 0 or more; deductions belong into method and parameters.",
  },
  "rule-points-too-fine": {
    message: () => "Points have at most two decimals.",
    hint: () => "Round them to two decimals.",
  },
  "rule-target-unreadable": {
    message: () => "The target can't be read.",
    hint: () => "Enter a number, a percentage, or “每季1”, “每月1”, “每年1”.",
  },
  "rule-target-missing": {
    message: (p) => `Method “${p.method}” needs a target.`,
    hint: () => "Enter a number as the target.",
  },
  "rule-target-not-positive": {
    message: () => "Method “比例” needs a target above 0.",
    hint: () => "Enter a target above 0.",
  },
  "rule-target-in-all": {
    message: () => "With the window “全部” a target can't be per quarter, month or year.",
    hint: () => "Choose the window “本期” or “本年”, or a plain number.",
  },
  "rule-target-unused": {
    message: (p) => `Method “${p.method}” has no use for a target; this one has no effect.`,
    hint: () => "It may be deleted; to score against a target use “比例”, “达标”, “缺扣” or “级扣”.",
  },
  "rule-window-unfit": {
    message: (p) => `“${p.what}” can't have the window “${p.window}”.`,
    hint: (p) => `Allowed: ${list(p.allowed)}.`,
  },
  "rule-due-unreadable": {
    message: () => "The due date can't be read.",
    hint: () => "Write “03-31起”, “12-31当期” or “第60天起”, or leave it empty.",
  },
  "rule-measure-ledger": {
    message: (p) => `Measure “${p.measure}” can't stand on ledger “${p.ledger}”.`,
    hint: (p) => `It can stand on: ${list(p.allowed)}.`,
  },
  "rule-method-measure": {
    message: (p) => `Method “${p.method}” can't make points of measure “${p.measure}”.`,
    hint: () =>
      "Numbers go with “比例”, “达标”, “分档”, “缺扣”, “级扣” or “评分”; grades with “等次”; findings with “次扣”.",
  },
  "rule-parameter-unknown": {
    message: (p) => `There is no parameter “${p.name}”.`,
    hint: () => "Compare with the default rules, or delete it.",
  },
  "rule-parameter-missing": {
    message: (p) => `The parameter “${p.name}” is missing.`,
    hint: () => "Add it as the default rules write it.",
  },
  "rule-parameter-unreadable": {
    message: (p) => `The parameter “${p.text}” can't be read.`,
    hint: () => "Write tiers as “<=30:100%”, grades as “好:100%”, others as “name=value”, separated by semicolons.",
  },
  "rule-parameter-unused": {
    message: (p) => `The parameter “${p.name}” has no effect here.`,
    hint: () => "It may be deleted.",
  },
  "rule-field-unfit": {
    message: (p) => `Parameter “${p.name}” can't be the field “${p.field}”.`,
    hint: (p) =>
      p.allowed.length > 0
        ? `Allowed: ${list(p.allowed)}.`
        : "This ledger has no field for it; choose another measure.",
  },
  "rule-filter-unused": {
    message: () => "The roster has one row an organization; a filter has no effect here.",
    hint: () => "Delete it; which organizations are meant is said in “适用条件”.",
  },
  "rule-tiers-open": {
    message: () => "The tiers don't end with “其余”.",
    hint: () => "Add a last tier such as “其余:0%”, so that every number has one.",
  },
  "rule-tier-unreachable": {
    message: (p) => `Nothing can reach the tier “${p.text}”: an earlier one takes it all.`,
    hint: () => "Order the tiers from strict to wide.",
  },
  "rule-tier-months": {
    message: (p) => `Nothing can reach the tier “${p.text}”: measure “${p.measure}” isn't counted in months.`,
    hint: () => "Give a plain number; tiers in months go with “届满情况” only.",
  },
  "rule-tiers-mixed": {
    message: (p) => `The tier “${p.text}” goes the other way than the one before.`,
    hint: () => "Use “<=” in all tiers, or “>=” in all.",
  },
  "rule-code-twice": {
    message: (p) =>
      p.code === p.other
        ? `Code “${p.code}” stands for ${LEVEL[p.level] ?? p.level} in row ${p.rowNumber} of “代码” already.`
        : `Code “${p.code}” looks the same as “${p.other}” in row ${p.rowNumber} of “代码”, both for ${LEVEL[p.level] ?? p.level}.`,
    hint: () =>
      "Rows that share a code, whatever its width, case and blanks, need different levels; change code or levels of one of them, or delete the row that is too many.",
  },
  "rule-first-category": {
    message: (p) => `The first category must be “${p.category}”.`,
    hint: (p) => `Move the rows of “${p.category}” to the top.`,
  },
  "rule-first-category-worthless": {
    message: () => "The category “书记履职” is worth no points.",
    hint: () => "Give its indicators points.",
  },
  ...ruleFindings,
  "rule-test-differs": {
    message: (p) => `“${p.code}” should give ${p.expected} for “${p.tried}”; the rules give ${p.actual}.`,
    hint: () => "Compare with the document: correct the rule, or what is expected.",
  },
  "rule-test-unknown": {
    message: (p) =>
      p.levels === ""
        ? `The rules have no code “${p.code}”, or several rows of it and no level is named.`
        : `The rules have no “${p.code}” for “${p.levels}”.`,
    hint: () => "Correct code and level, or delete the row.",
  },
  "rule-test-value": {
    message: (p) => `“${p.code}” has no such value; it was not tried.`,
    hint: () => "Write it like other rows of the code: “80%”, “2/3”, “3个月+1天”, “超期未改=1”.",
  },
  "rule-test-expected": {
    message: (p) => `“${p.label}” is no score.`,
    hint: () => "Enter a number, or “未评” for not assessed.",
  },
  "rule-date-unreadable": {
    message: (p) => `“${p.label}” is no day.`,
    hint: () => "Write it like 2026-08-01; leave it empty where the row is always in force.",
  },
  "rule-dates-reversed": {
    message: () => "“停用日期” is before “启用日期”: the row is never in force.",
    hint: () => "Correct the days; “停用日期” is the last day in force.",
  },
  "rule-change-unexplained": {
    message: (p) =>
      `“${p.code}” changes inside the period, on ${formatDay(p.day)}, and nobody says why. The rules of its last day hold.`,
    hint: (p) => `Add a row to “细则版本”: “启用日期” ${formatDay(p.day)}, and under “改动” what was changed.`,
  },
  "rule-version-date": {
    message: () => "The “启用日期” of this version is no day.",
    hint: () => "Write it like 2026-08-01.",
  },
  "rule-sheet-empty": {
    message: () => "The rule sheet has no indicators.",
    hint: () => "Enter some, or delete the sheet to use the default rules.",
  },
  "setting-unknown": {
    message: (p) => `There is no setting “${p.name}”.`,
    hint: () => "Compare with the default settings, or delete the row.",
  },
  "setting-twice": {
    message: (p) => `Setting “${p.name}” stands in row ${p.rowNumber} already.`,
    hint: () => "Keep one row.",
  },
  "setting-unreadable": {
    message: (p) => `The value of setting “${p.name}” can't be read.`,
    hint: (p) => `Expected: ${expectedSetting(p.expected)}.`,
  },
};
