import type { ResultsProblems } from "../catalogue";

export const resultsProblems: ResultsProblems = {
  "adjustment-unreadable": {
    message: ({ organization, value }) =>
      `The adjustment “${value}” of ${organization} is not a number; it is kept as it is and not applied.`,
    hint: () => "Enter a number from -100 to 100, then calculate again.",
  },
  "adjustment-without-reason": {
    message: ({ organization, value }) =>
      `The adjustment ${value} of ${organization} has no reason; it is not applied.`,
    hint: () => "Enter the reason for the adjustment, or clear the adjustment.",
  },
  "own-column-dropped": {
    message: ({ column, cells }) =>
      `The column “${column}” that was added to this sheet (${cells === 1 ? "one cell" : `${cells} cells`}) is not kept: when the sheet is written again, only the pale yellow cells are.`,
    hint: () =>
      "Write what is to stay into the pale yellow columns, or on a sheet of your own; the workbook as it was before (the backup) still has it.",
  },
  "own-text-dropped": {
    message: ({ text, cells }) =>
      `What was written outside the table of this sheet (${cells === 1 ? "one cell" : `${cells} cells`}, the first says “${text}”) is not kept: when the sheet is written again, only the pale yellow cells are.`,
    hint: () =>
      "Write what is to stay into the pale yellow columns, or on a sheet of your own; the workbook as it was before (the backup) still has it.",
  },
  "grade-unknown": {
    message: ({ organization, value }) =>
      `The decided grade “${value}” of ${organization} is no grade of the settings; it is kept as it is and not applied.`,
    hint: () => "Choose a grade from the list, then calculate again.",
  },
  "grade-without-reason": {
    message: ({ organization, value }) =>
      `The decided grade “${value}” of ${organization} has no reason; it is not applied.`,
    hint: () => "Enter the reason for the grade, or clear the decided grade.",
  },
  "grade-not-lower": {
    message: ({ organization, value, grade }) =>
      `The decided grade “${value}” of ${organization} is better than the computed “${grade}”; it is not applied.`,
    hint: () => "A decided grade can only lower a grade. To lift one, adjust the score and give the reason.",
  },
  "item-adjustment-unused": {
    message: ({ organization, item, value }) =>
      `The adjustment ${value} of indicator ${item} of ${organization} is not applied this time.`,
    hint: () =>
      "The indicator has no score now, is no longer among the rules, or the record has no reason. If it is not needed any more, take it back in the review.",
  },
};
