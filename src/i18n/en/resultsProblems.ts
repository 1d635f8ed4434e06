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
};
