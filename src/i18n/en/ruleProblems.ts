import { formatDay } from "../../domain/model/day";
import { countOf } from "./countOf";
import type { RuleProblems } from "../catalogue";
import { expectedSetting } from "./settingExpectations";

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");
/** The first of many, and how many there are. */
const MOST_NAMED = 6;
function shortened(words: readonly string[], sentence: (words: string) => string): readonly string[] {
  if (words.length === 0) return [];
  const first = words.slice(0, MOST_NAMED).join(", ");
  return [sentence(words.length > MOST_NAMED ? `${first} and ${words.length - MOST_NAMED} more` : first)];
}
const LEVEL: Readonly<Record<string, string>> = { C: "Party committees", G: "general branches", B: "branches" };

export const ruleProblems: RuleProblems = {
  "own-name-taken": {
    message: (p) => `“${p.name}” is the name of a sheet of the product, but this sheet is something else.`,
    hint: () => "Give the sheet another name, then check again.",
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
  "rule-points-sum": {
    message: (p) =>
      `The points sum to ${p.sum}, ${p.difference} ${p.isOver ? "above" : "below"} 100 (${p.categories.map(({ category, points }) => `${category} ${points}`).join(", ")}; each code once).`,
    hint: (p) =>
      [
        ...shortened(
          p.changed.map(({ code, points, usual }) => `${code} ${points}${usual === null ? "" : ` (default ${usual})`}`),
          (rows) => `Rows other than the default ones: ${rows}. `,
        ),
        ...shortened(p.missing, (codes) => `Of the default rules, these are not here: ${codes}. `),
        `Check them, and ${p.isOver ? "take away" : "add"} ${p.difference}; if you mean it, leave it: totals are scaled to 100 all the same.`,
      ].join(""),
  },
  "rule-locked-changed": {
    message: (p) => `“${p.code}”, fixed by the superior committee, was changed (${p.columns.join(", ")}).`,
    hint: () => "Restore it unless the superior agreed.",
  },
  "rule-locked-gone": {
    message: (p) => `“${p.code}” (“${p.name}”), fixed by a superior in “${p.where}”, is not among the rules any more.`,
    hint: (p) => `Unless your superior agreed, add the row again as “${p.where}” has it under “考核细则”.`,
  },
  "rule-comparisons-never": {
    message: (p) => `“${p.first}” and “${p.second}” can never hold together: the row counts for nobody.`,
    hint: () => "Take one of them out, or correct its value.",
  },
  "rule-level-uncovered": {
    message: (p) => `No indicator covers ${LEVEL[p.level] ?? p.level}: they would have no score.`,
    hint: () => "Add the level to “层级”.",
  },
  "rule-tiers-not-monotone": {
    message: () => "The shares of the tiers go up and down, or the wrong way.",
    hint: () => "Write the shares from the best tier to the worst.",
  },
  "rule-map-incomplete": {
    message: (p) => `It isn't said what ${list(p.words)} is worth; who has it is not assessed.`,
    hint: () => "Add it, like “好:100%”.",
  },
  "rule-target-above-one": {
    message: () => "The value is a share, at most 1 (100 %): nobody can reach a greater target.",
    hint: () => "Write 80 % as 0.8 or 80%.",
  },
  "rule-category-worthless": {
    message: (p) => `The points of the category “${p.category}” add up to 0: it is shown and counts for nothing.`,
    hint: () => "Give it points, or delete its rows.",
  },
  "rule-filter-no-row": {
    message: (p) => `No row of the ledger has ${list(p.words)} under “${p.field}”: no such row is counted.`,
    hint: (p) =>
      p.near.length > 0
        ? `The ledger has ${p.near.map(({ value, count }) => `“${value}” (${countOf(count, "row")})`).join(", ")}. Check the spelling.`
        : "Check the spelling.",
  },
  "rule-seldom-applicable": {
    message: (p) => `Of ${p.organizations} organizations, ${p.percent} % are kept out by “适用条件”.`,
    hint: () => "Check the values and signs of the condition.",
  },
  "rule-nobody-scores": {
    message: (p) => `All ${p.organizations} organizations have 0 points here.`,
    hint: (p) =>
      p.reached === null
        ? "Check target, parameters, filter and window."
        : `The target is ${p.reached.target}, the values go from ${p.reached.least} to ${p.reached.most}: give a target within reach, or check parameters, filter and window.`,
  },
  "rule-same-for-all": {
    message: (p) => `All ${p.organizations} organizations have ${p.score} points here: it tells nobody apart.`,
    hint: () => "Check target, parameters, filter and window; leave it if that is how it is.",
  },
  "rule-column-blank": {
    message: (p) => `“${p.field}” of “${p.ledger}” is blank in ${p.percent} % of the rows: too few to go by.`,
    hint: (p) =>
      p.filled.length === 0
        ? `Fill in “${p.field}” in the ledger, or choose another measure.`
        : `Fill in “${p.field}” in the ledger, or name one that is filled in under “参数”: ${list(p.filled)}.`,
  },
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
