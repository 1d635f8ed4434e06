import type { ReturnTexts } from "../returnTexts";
import { countOf } from "./countOf";
import { sheetLabels } from "./sheetLabels";

const shown = (value: string): string => (value === "" ? "(empty)" : `"${value}"`);

const became: ReturnTexts["became"] = (from, to) =>
  to === null ? "the row is gone" : to === from ? `still ${shown(to)}` : `from ${shown(from)} to ${shown(to)}`;

export const returns: ReturnTexts = {
  words: {
    title: "Returned items “退回清单”",
    subtitle: "The committee above changes no figure; the unit corrects its own workbook and submits the next version",
    guide:
      "Above: fill in “表” (sheet), “单元格” (cell), “问题” (problem), “要求” (demand), “期限” (due). The unit fills in “下级答复” (answer) and “下级改后值” (corrected value); the next submission carries them.",
    nothing: "None",
    page: `&R&9${sheetLabels.footer.page}`,
    textCut: sheetLabels.textCut,
    leftOut: sheetLabels.rowsLeftOut,
  },
  suffix: "-returned",
  badMark: (mark) =>
    `--mark "${mark}" can't be read; write SHEET!CELL|problem|demand|due, such as "Results 2026Q3!K14|too high|check the ledger|2026-10-30".`,
  refused: "Nothing was returned: these places are not in the submission:",
  wrongMark: {
    sheet: (sheet) => `  there is no sheet "${sheet}".`,
    cell: (sheet, cell) => `  the cell "${cell}" of "${sheet}" can't be read; write K14.`,
  },
  marked: (count) =>
    count === 0 ? "The list is still empty: fill it in, or use --mark." : `Returned: ${countOf(count, "item")}`,
  item: ({ number, place, value, problem, demand, due }) =>
    `  ${number}. ${place} is ${shown(value)}: ${problem}${demand === "" ? "" : `; ${demand}`}${due === "" ? "" : ` (by ${due})`}`,
  noSubmission:
    "This is no submission: it has no sheet “报送清单”. Choose a file that came from below; to take returned items into your own workbook, add --from FILE.",
  noList: (path) => `"${path}" has no returned items.`,
  noListInFile: "The file that was chosen returns nothing. Choose the one that the committee above has returned.",
  listChanged: "These items are no longer in “退回清单”. Look at it again, then answer.",
  cannotSubmit: (period) =>
    `The workbook gives no submission of ${period} now, so nothing was compared. Choose that period above, follow what it says, then compare.`,
  taken: (count) =>
    `Put into the workbook: ${countOf(count, "returned item")}. Answer them, correct the ledgers, submit the next version.`,
  notComparable: {
    returned: "The returned file has no manifest that can be verified.",
    now: "The new file has no manifest that can be verified.",
    "other-unit": "The two files are not of one unit and period.",
  },
  versions: (returned, now, follows) =>
    returned === now
      ? `Both files are version ${now}.`
      : follows
        ? `Version ${now} follows on the returned version ${returned}.`
        : `Note: version ${now} does not follow on the returned version ${returned}; there may be others between them.`,
  states: { done: "done", answered: "answered", open: "open" },
  became,
  compared: ({ number, place, state, from, to, answer }) =>
    `  ${number}. ${place} ${state}: ${became(from, to)}${answer === "" ? "" : `; answer: ${answer}`}`,
  counts: ({ done, answered, open }) => `Returned items: ${done} done, ${answered} answered, ${open} open.`,
  unasked: (count) => `Changed although nobody asked for it: ${countOf(count, "place")}`,
  change: ({ place, organization, column, from, to }) =>
    `  ${place} ${organization}${column === "" ? "" : ` ${column}`} from ${shown(from)} to ${shown(to)}`,
  nothingUnasked: "Nothing changed that nobody had asked for.",
};
