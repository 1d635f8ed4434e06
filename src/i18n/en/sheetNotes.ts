import { periodText } from "./periods";
import type { ColumnNoteParams, NoteLabels, NoteLine } from "../../workbook/resultSheets/sheetLabels";

/** Words of the notes sheet. */
export const noteLabels: NoteLabels = {
  facts: "4. Facts",
  product: "Program version",
  ruleSet: "Rule set",
  period: "Period",
  periodText: (period, start, end) => `${periodText(period)} (${start} to ${end})`,
  cutoff: "Cutoff",
  previous: "Last period",
  calculatedAt: "Calculated at",
  organizations: "Organizations",
  organizationsText: (count, ranked) => `${count} assessed, ${ranked} of them ranked`,
  completeness: "Completeness",
  complete: "Complete: every ledger and column that is needed is there",
  notAssessed: "Not assessed",
  remindersNotMade: "Reminder lists not made",
  allRemindersMade: "None: every list was made",
  reminderNotMade: (list, missing) => `${list} (${missing})`,
  problems: "Data problems",
  problemsText: (errors, warnings) =>
    errors + warnings === 0 ? "None found" : `${errors} errors, ${warnings} notices, see the data problems sheet`,
  ledgerFingerprint: "Ledger fingerprint",
  aspects: "Six aspects of members' duties",
  readSheets: "5. Ledgers read",
  readSheet: (ledger, rowCount) => `${ledger}, ${rowCount} rows`,
  nothingRead: "No ledger was read",
  summary: "1. Summary by level",
  average: "Average total",
  count: "Organizations",
  rankedCount: "Ranked",
  distribution: "2. Distribution of final totals (organizations)",
  distributionTitle: "Final totals",
  distributionAxis: "Organizations",
  scoreRange: "Final total",
  scoreRangeText: (from, to) =>
    to === null ? `${from} and over` : from === 0 ? `under ${to}` : `${from} to under ${to}`,
  categoryAverages: "3. Average score rate by category (%)",
  categoryTitle: "Average score rate by category",
  categoryAxis: "Score rate (%)",
  category: "Category",
  explanations: "6. How the columns are worked out",
  columns: columnNotes,
};

function columnNotes(params: ColumnNoteParams): readonly NoteLine[] {
  const { decimals, grades } = params;
  const gradeText = grades
    .map(({ label, cut }, i) => (i === grades.length - 1 ? `otherwise “${label}”` : `from ${cut} “${label}”`))
    .join(", ");
  const places = decimals === 1 ? "one decimal" : "two decimals";
  return [
    {
      name: "Secretary score",
      text: `Points of “${params.secretaryCategory}” ÷ applicable points of it × 100, ${places}.`,
    },
    {
      name: "Categories",
      text: "Sum of the indicators' scores, each rounded half up to two decimals; “—”: no indicator of it was scored.",
    },
    { name: "Earned", text: "Sum of the categories." },
    { name: "Applicable", text: "Points of the scored indicators; those not applicable or not assessed are left out." },
    {
      name: "Scaled total",
      text: params.fullMarksForNotApplicable
        ? `(Earned + not applicable) ÷ (applicable + not applicable) × 100, ${places}; what is not applicable counts in full.`
        : `Earned ÷ applicable × 100, ${places}.`,
    },
    {
      name: "Bonus, deduction",
      text: `From the bonus ledger's rows of the period; at most ${params.bonusCap} points up and ${params.deductionCap} down.`,
    },
    { name: "Adjustment", text: "The office's; without a reason it does not count." },
    { name: "Final total", text: "Scaled total + bonus − deduction + adjustment, from 0 to 100." },
    {
      name: "Grade",
      text:
        `${gradeText}; with a veto at most “${params.cappedGrade}”.` +
        (params.annual
          ? ` In the annual assessment at most ${params.annualBestPercent} of a level's ranked organizations are “${grades[0]?.label ?? ""}” (at least one, ties included).`
          : ""),
    },
    { name: "Rank", text: "Among the ranked organizations of the level by final total; ties share a rank." },
    { name: "Change", text: "Final total − previous total; empty without a previous result." },
    { name: "Flags", text: "Suggested by the rule set, see the flagged organizations; the office decides." },
  ];
}
