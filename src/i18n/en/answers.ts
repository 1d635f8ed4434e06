import { internal } from "./internalTrouble";
import type { AnswerTexts, RuleParts } from "../answerTexts";
import { countOf } from "./countOf";
import { PERIODS } from "./periods";
import { problemTitles } from "./problemTitles";
import { ruleMeanings } from "./ruleMeanings";

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
  },
  problemTitles,
  rules: ruleMeanings,
  ruleSummary,
  periodLabel: (year, kind) => `${capital(PERIODS[kind])} of ${year}`,
  periodWhy: {
    settings: "The period is that of the settings sheet.",
    activities: "This is the newest quarter with activities.",
  },
  cutoffAhead: (today) =>
    `The cutoff is still to come; what is due before it and not done counts as overdue. To judge as of today, set the cutoff to ${today}.`,
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
