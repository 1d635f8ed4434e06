import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";

/** Column labels of the result sheets, in English. */
export const resultColumns: SheetLabels["resultColumns"] = {
  number: "No.",
  organization: "Organization",
  level: "Level",
  secretary: "Secretary",
  secretaryScore: "Secretary score",
  earned: "Earned",
  applicable: "Applicable",
  notApplicablePoints: "Not applicable",
  base: "Scaled total",
  bonus: "Bonus",
  deduction: "Deduction",
  adjustment: "Adjustment",
  adjustmentReason: "Reason for adjustment",
  decidedGrade: "Decided grade",
  decidedGradeReason: "Reason for the grade",
  total: "Final total",
  grade: "Grade",
  rank: "Rank",
  previous: "Previous total",
  change: "Change",
  flags: "Flags",
  ranked: "Ranked",
  vetoed: "Veto",
  remarks: "Remarks",
};

export const itemColumns: SheetLabels["itemColumns"] = {
  organization: "Organization",
  level: "Level",
  secretary: "Secretary",
  category: "Category",
  code: "Code",
  indicator: "Indicator",
  status: "Status",
  value: "Value",
  target: "Target",
  points: "Points",
  adjustment: "Adjustment",
  score: "Score",
  reasons: "Why points were lost",
  basis: "Basis",
};

export const flagColumns: SheetLabels["flagColumns"] = {
  number: "No.",
  organization: "Organization",
  level: "Level",
  secretary: "Secretary",
  total: "Final total",
  grade: "Grade",
  state: "Kind",
  codes: "Flags",
  reasons: "Reasons",
  basis: "Basis",
  decision: "Decision",
  decisionReason: "Reason for the decision",
};

export const reminderColumns: SheetLabels["reminderColumns"] = {
  number: "No.",
  kind: "Reminder",
  organization: "Organization",
  person: "Person",
  matter: "Matter",
  explanation: "Explanation",
  basis: "Basis",
  due: "Due",
  daysLeft: "Days left",
  urgency: "Urgency",
  remindedAt: "Reminded on",
  handling: "Handling",
  remark: "Remark",
  key: "Key",
};

export const problemColumns: SheetLabels["problemColumns"] = {
  number: "No.",
  severity: "Severity",
  sheet: "Sheet",
  cell: "Cell",
  value: "Value",
  message: "Problem",
  hint: "What to do",
};
