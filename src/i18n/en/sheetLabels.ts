import { formatDay } from "../../domain/model/day";
import type { FigureSource } from "../../workbook/resultSheets/figureSource";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { flagColumns, itemColumns, problemColumns, reminderColumns, resultColumns } from "./sheetColumns";
import { nestQuotes } from "../nestedQuotes";
import { periodText } from "./periods";
import { noteLabels } from "./sheetNotes";
import { flagNames } from "./flagReasons";
import { reminderSubjects, reminderNames } from "./reminders";

/** The default grades. */
const GRADES: Readonly<Record<string, string>> = { 好: "Good", 较好: "Fairly good", 一般: "Fair", 差: "Poor" };

function figureSource(source: FigureSource): string {
  switch (source.kind) {
    case "none":
      return "no results";
    case "sheet":
      return `“${source.sheet}” (${source.archiveLost ? "settled before, but the archive is gone" : "not settled"})`;
    case "archive": {
      const since = [
        source.reopened ? "reopened since" : "",
        source.changed ? "no longer matches its check code" : "",
      ].filter(Boolean);
      return `“${source.sheet}”, version ${source.version}${since.length === 0 ? "" : ` (${since.join(", ")})`}`;
    }
  }
}

/** Every word of the sheets, in English. */
export const sheetLabels: SheetLabels = {
  sheetNames: {
    results: "Results",
    items: "Item scores",
    flags: "Flagged",
    reminders: "Reminders",
    problems: "Data problems",
    notes: "Notes",
  },
  titles: {
    results: "Assessment of secretaries and Party organizations",
    items: "Scores by indicator",
    flags: "Flagged organizations",
    reminders: "Reminders",
    problems: "Data problems",
    notes: "Notes on the assessment",
  },
  periodName: ({ year, kind }) => `${year}${kind}`,
  periodText,
  titleLine: (title, period) => `${title}, ${periodText(period)}`,
  cutoffLine: (period, cutoff) =>
    `Period: ${periodText(period)} (${formatDay(period.start)} to ${formatDay(period.end)}); cutoff: ${formatDay(cutoff)}`,
  previousSource: (source) => `; last period from ${figureSource(source)}`,
  figureSource,
  incompleteLine: (missing) => `These results are incomplete. Not assessed: ${missing.join("; ")}.`,
  listsNotMadeLine: (lists) => `Lists that could not be made: ${lists.join(", ")}.`,
  footer: {
    page: "Page &P of &N",
    signatures: { made: "Made by: ", checked: "Checked by: ", released: "Released by: " },
  },
  issuerLine: (unit) => `Unit: ${unit}`,
  issuedLine: (day) => `Date: ${formatDay(day)}`,
  resultColumns,
  itemColumns,
  flagColumns,
  reminderColumns,
  problemColumns,
  levels: { C: "Party committee", G: "General branch", B: "Party branch" },
  ledgers: {
    roster: "Roster",
    staff: "Party affairs staff",
    activities: "Activities",
    tasks: "Task list",
    findings: "Findings",
    training: "Training",
    talks: "Talks",
    debriefings: "Debriefings",
    contacts: "Committee contacts",
    dues: "Dues",
    bonuses: "Bonus and deductions",
  },
  statuses: { scored: "Scored", notApplicable: "Not applicable", notAssessed: "Not assessed" },
  severities: { error: "Error", warning: "Notice" },
  urgencies: { overdue: "Overdue", urgent: "Urgent", normal: "Normal" },
  flagNames,
  flagKinds: { direct: "Direct", suggest: "Suggested", escalate: "Escalated", notice: "Notice" },
  reminderNames,
  decisions: { confirmed: "Confirmed", rejected: "Not confirmed", watch: "Watch" },
  organizationNotes: {
    shortTenure: "Secretary in office less than half a quarter",
    notRankedNew: "Newly founded, not ranked",
    notRankedNothingApplicable: "No applicable indicator, not ranked",
    notRankedDissolved: "Dissolved in the period, not ranked",
    vetoed: "Vetoed, grade capped",
    incomplete: "Incomplete",
  },
  gradeLowered: (from, to, reason) => `Grade “${from}” lowered to “${to}”: ${reason}`,
  ofIndicator: (code, indicator, sentence) => `${code} ${indicator}: ${sentence}`,
  yes: "Yes",
  no: "No",
  inOrder: "In order",
  notInOrder: "Not in order",
  unknownDays: "Vacant, days unknown",
  valueFormats: {
    times: '[=1]0" time";General" times"',
    months: '[=1]0" month";General" months"',
    quarters: '[=1]0" quarter";General" quarters"',
    days: '[=1]0" day";0" days"',
    daysOverdue: '0" d overdue";0" d to expiry";"expires today"',
    daysVacant: '"vacant "0" d";;"in post"',
  },
  grade: (label) => GRADES[label] ?? label,
  none: "—",
  vacant: "Vacant",
  sentenceSeparator: "; ",
  listSeparator: ", ",
  noEvents: "Nothing to deduct for",
  event: (kind, count) => `${kind}: ${count}`,
  subject: (subject) => {
    if (subject.kind === "text") return subject.text;
    const word = reminderSubjects[subject.word];
    return subject.name === undefined ? word : `${subject.name}: ${word}`;
  },
  basis: (sheet, rowNumber, more) => `${sheet}!row ${rowNumber}${more > 0 ? ` and ${more} more` : ""}`,
  basisTooltip: "Go to this row of the ledger",
  missing: ({ cell }, ledger, field) =>
    nestQuotes(
      field === null
        ? `no ${ledger} ledger`
        : cell
          ? `${ledger}: “${field}” is blank`
          : `${ledger}: no column “${field}”`,
    ),
  textCut: "(too long, rest left out)",
  rowsLeftOut: (count) =>
    `${count} more rows exceed the rows of a worksheet; export all of them with --json on the command line, or correct the ledgers and calculate again`,
  nothing: {
    results: "No organization of the roster takes part in this period",
    items: "No indicator scores to list",
    flags: "No organization is flagged in this period",
    reminders: "Nothing to remind of at the cutoff",
    problems: "No data problems found",
  },
  guides: {
    results:
      "Light yellow cells are the office's: an adjustment counts only with its reason. Totals, grades and ranks follow at once; the entries survive recalculation.",
    items: "One row for each indicator of each organization; the basis links to the record in its ledger.",
    flags:
      "Flags are suggestions made by the rule set; the office decides in the light yellow decision column, which survives recalculation.",
    reminders:
      "The light yellow columns are the office's and survive recalculation; what has been settled leaves the list by itself.",
    problems:
      "Rows with an error took no part: correct them and calculate again. Rows with a notice took part: please check them.",
  },
  goneHeading: "No longer listed",
  goneExplanation:
    "These rows are no longer listed in this period; what the office wrote is kept and returns with the row. Delete what is not needed.",
  prompts: {
    adjustment: {
      title: "Adjustment",
      text: "Points from -100 to 100, two decimals at most. Enter the reason too, or the adjustment does not count.",
      errorTitle: "Not an adjustment",
      errorText: "Enter a number from -100 to 100.",
    },
    decidedGrade: {
      title: "Decided grade",
      text: "Where a lower grade was decided, choose it from the list. It counts with its reason, and only below the computed grade.",
      errorTitle: "Not a grade",
      errorText: "Choose one from the list.",
    },
    decision: {
      title: "Decision",
      text: "Choose from the list: Confirmed, Not confirmed, Watch.",
      errorTitle: "Not a decision",
      errorText: "Choose one from the list.",
    },
    remindedAt: {
      title: "Reminded on",
      text: "The day of the reminder, such as 2026-09-30.",
      errorTitle: "Not a date",
      errorText: "A date is expected. Keep this entry?",
    },
  },
  wholeRow: (rowNumber) => `row ${rowNumber}`,
  wholeSheet: "whole sheet",
  workbook: "(workbook)",
  notes: noteLabels,
};
