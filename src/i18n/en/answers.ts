import { internal } from "./internalTrouble";
import type { AnswerTexts, RuleParts } from "../answerTexts";
import { countOf } from "./countOf";
import { periodText } from "./periods";
import { problemTitles } from "./problemTitles";
import { ruleForm } from "./ruleForm";
import { measureMeanings } from "./measures";
import { methodMeanings } from "./methods";

/** Words of the answers that the pane gets, in English. */
export const answers: AnswerTexts = {
  troubles: {
    internal,
    "nothing-planned": {
      message: "There is no result to write yet.",
      hint: "Assess first and look at the preview, then write.",
    },
    "not-assessed": { message: "Nothing has been assessed yet.", hint: "Assess first." },
    "unknown-organization": {
      message: "The result has no such organization.",
      hint: "Assess again, then look it up.",
    },
    "no-such-sheet": { message: "The workbook has this sheet no more.", hint: "Read the data again." },
    "reminder-not-listed": {
      message: "The list of reminders in the workbook has no such row; the entry was not kept.",
      hint: "Write the results first; if the row was deleted, assess and write again.",
    },
    "review-incomplete": {
      message:
        "Nothing was written: an explanation lacks who gives it, or an adjustment its reason or who proposes it.",
      hint: "Fill it in and record again; what you entered is still there.",
    },
    "not-finalised": {
      message: "This period is not finalised, or it has been reopened.",
      hint: "Open the review again to see how things stand.",
    },
    "unknown-rule": {
      message: "The rule sheet no longer has this row.",
      hint: "Check the rules again and open the row.",
    },
    "rule-changed": {
      message: "Nothing was written: the row was changed in the sheet since you opened it.",
      hint: "What you entered is still here. Open the row again, compare, and save.",
    },
    "rule-sheet-missing": {
      message: "Nothing was written: the workbook has no rule sheet that can be read.",
      hint: "Write the default rules first.",
    },
    "rule-locked": {
      message: "Nothing was written: the superior committee has fixed this row.",
      hint: "Ask the superior committee if it must be changed.",
    },
    "rule-version-day": {
      message: "Nothing was written: the row does not hold on that day and the day before.",
      hint: "Choose a day on which the row holds.",
    },
    "rule-version-sheet": {
      message: "Nothing was written: “细则版本” is a sheet of another kind, without “启用日期” or “改动”.",
      hint: "Rename that sheet, or add these two columns.",
    },
    "rules-with-errors": {
      message: "Nothing was written: the rules have errors and can't be tried.",
      hint: "Correct the errors first.",
    },
    "setting-unreadable": {
      message: "Nothing was written: the setting can't have this value.",
      hint: "The note says what may be entered.",
    },
    "setting-changed": {
      message: "Nothing was written: the setting was changed in the sheet meanwhile.",
      hint: "Check the rules again, then change it.",
    },
    "setting-sheet": {
      message: "Nothing was written: “考核设置” is a sheet of another kind.",
      hint: "Rename that sheet, or add the columns “名称” and “值”.",
    },
    "not-taken-back": {
      message: "Nothing was taken back: cells that were saved have been changed since.",
      hint: "Compare these cells in the sheet.",
    },
  },
  problemTitles,
  rules: { measures: measureMeanings, methods: methodMeanings },
  ruleSummary,
  ruleForm,
  periodLabel: (period) => capital(periodText(period)),
  periodWhy: {
    settings: "The period is that of the settings sheet.",
    activities: "This is the newest quarter with activities.",
  },
  cutoffAhead: (today) =>
    `The cutoff is still to come; what is due before it and not done counts as overdue. To judge as of today, set the cutoff to ${today}.`,
  proposed: (sheets) =>
    `Nothing was assessed: ${sheets.map((sheet) => `“${sheet}”`).join(", ")} look like ledgers and are not confirmed. Say for each, among the sheets, how it is read.`,
  noPeriod: "The activities have no dates to tell the period. Choose one.",
  ledgerReady: (ledger, rows, sheets) =>
    `${ledger}: ${countOf(rows, "row")} (${sheets.map((name) => `“${name}”`).join(", ")})`,
  ledgerMissing: (ledger, effect) => {
    if (effect === "nothing-works") return `There is no ledger “${ledger}”: nothing can be assessed.`;
    const parts = [
      ...(effect.indicators > 0 ? [`${countOf(effect.indicators, "indicator")} not assessed`] : []),
      ...(effect.lists.length > 0 ? [`reminders missing or incomplete: ${effect.lists.join(", ")}`] : []),
    ];
    return `There is no ledger “${ledger}”: ${parts.length > 0 ? parts.join("; ") : "it counts as without rows"}.`;
  },
  movedMost: (moves) => `Moved most: ${moves.map(({ category, change }) => `${category} ${change}`).join(", ")}`,
  lostMost: (losses) => `Most points lost: ${losses.map(({ indicator, lost }) => `${indicator} ${lost}`).join(", ")}`,
  nothingLost: "No indicator lost points",
  bonusGiven: (points) => `bonus ${points}`,
  deductionTaken: (points) => `deduction ${points}`,
  adjusted: (points) => `adjustment ${points}`,
  adjust: {
    total: "Total",
    grade: "Grade",
    flags: "Decision on the flags",
    indicator: (code, indicator, score, points) => `${code} ${indicator} (${score} / ${points})`,
    bounds: (least, most) => `${least} to ${most}: the score stays between 0 and its points`,
  },
  mattersOfNone: "Ledgers and records",
  papers: {
    template: (sheet) => (sheet === null ? "The default template was used." : `“${sheet}” was used.`),
    noResults: (period) => `The workbook has no results of ${period}: assess and write them first.`,
    ofAll: (kind) => `${kind} speaks of all organizations: leave the organization empty.`,
  },
  rowPlace: (sheet, rowNumber) => `${sheet}!row ${rowNumber}`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ruleSummary({ ledger, conditions, filter, measure, window, target, method, parameters, due }: RuleParts) {
  const sentences = [
    `From “${ledger}”${filter === "" ? "" : ` (${filter})`}${window === "" ? "" : `, window “${window}”`}: ${measure}`,
    ...(target === "" ? [] : [`target ${target}`]),
    `score: ${method}${parameters === "" ? "" : ` (${parameters})`}`,
    ...(conditions === "" ? [] : [`only where ${conditions}`]),
    ...(due === "" ? [] : [`due ${due}`]),
  ];
  return `${sentences.join("; ")}.`;
}
