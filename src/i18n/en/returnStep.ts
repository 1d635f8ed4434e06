import type { ReturnStepTexts } from "../submitStepTexts";
import { countOf } from "./countOf";

export const returns: ReturnStepTexts = {
  title: (count) => countOf(count, "returned item"),
  value: (value) => (value === "" ? "was empty" : `was “${value}”`),
  due: (day) => `by ${day}`,
  answered: (answer) => `Answer: ${answer}`,
  ask: {
    title: "Return for correction",
    lead: "Asks, and changes no figure: written into “退回清单” (returned items); every other sheet stays as it was, and still verifies.",
    sheet: "Sheet",
    cell: "Cell",
    cellHint: "Such as K14",
    problem: "Problem",
    demand: "What is to be done",
    due: "By when",
    add: "Add this item",
    pending: (count) => `Not written yet: ${countOf(count, "item")}`,
    remove: "Take out",
    removeOf: (place) => `Take out ${place}`,
    write: (count) => `Return ${countOf(count, "item")}`,
  },
  take: {
    title: "Returned by the committee above",
    lead: "Choose the file that came back: its list is taken into this workbook, answers that are there stay; and it shows what is corrected already.",
    choose: "Choose the returned file",
    answer: (number) => `Answer to item ${number}`,
    saveAnswers: "Keep the answers",
  },
  compare: {
    title: "Compare with another version",
    lead: "Choose the version that was returned, or the one that came after it: what became of each item, and what changed though nobody asked.",
    choose: "Choose another version",
    again: "Compare again",
    working: "Comparing",
  },
  written: {
    marks: (count) =>
      `Written; ${countOf(count, "returned item")} in all. Save this file and give it back to the unit.`,
    taken: (count) =>
      `Taken into this workbook: ${countOf(count, "returned item")}. Answer, correct the ledgers, assess again, submit the next version; and save the workbook.`,
    answers: () => "The answers are in “退回清单” and go up with the next version. Save the workbook too.",
  },
  notWritten: "Nothing was written",
  draft:
    "Compared is what would go up now; it is not submitted yet. Compare again once ledgers are corrected and assessed.",
  more: (count) => `${count} more; see all with the command kaohe return --against`,
};
