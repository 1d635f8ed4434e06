import type { DataTexts, FirstRunTexts, MappingTexts, RulesTexts } from "../paneTexts";
import { countOf } from "./countOf";

export const firstRun: FirstRunTexts = {
  title: "Party building assessment",
  lines: [
    "Scores Party organizations and their secretaries from the ledgers you keep; every point leads back to its cell.",
    "You get rankings, a list of weak branches and reminders, with a preview before anything is written.",
  ],
  stepsTitle: "How it works",
  outline: [
    "Check the data: ledgers are recognised, cells to correct are named",
    "Assess: choose a period, look at the preview, then write",
    "See results and reminders: what was scored, what was lost, and why",
  ],
  begin: "Check the data",
  sample: "Open a sample workbook",
  sampleHint: "No ledgers at hand? Try the sample first.",
  nothingWritten: "Everything stays on this computer. Nothing in the workbook changes until you choose to write.",
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const data: DataTexts = {
  title: "Data",
  read: "Check the data",
  readAgain: "Check again",
  summary: (ledgers, rows) => `${countOf(ledgers, "ledger")} recognised, ${countOf(rows, "row")} read`,
  views: "Show",
  sheets: (count) => `Sheets ${count}`,
  problems: (count) => `Problems ${count}`,
  noProblems: "No problems",
  noProblemsHint: "The data is ready to be assessed.",
  noSheets: "The workbook has no sheets.",
  missing: "Ledgers not found",
  missingNeeded: "needed: nothing can be assessed without it",
  missingOptional: "its indicators are not assessed",
  states: {
    ledger: "Recognised",
    unclear: "To be confirmed",
    own: "Assessment sheet",
    other: "Not used",
  },
  stateHints: {
    unclear: "It looks like a ledger: confirm it or say it is none; nothing can be assessed before.",
    own: "Written by this tool, not read as a ledger.",
    other: "Does not look like a ledger and is not read.",
  },
  rowsRead: (count) => `${countOf(count, "row")} read`,
  rowsLeftOut: (count) => `${count} left out`,
  confirmed: "Confirmed",
  candidates: (labels) => `It may be: ${labels}`,
  change: "Change how it is read",
  changeSheet: (sheet) => `Change how it is read: ${sheet}`,
  filterSheet: "Sheet",
  filterSeverity: "Severity",
  workbook: "Whole workbook",
  nothingMatches: "No problem matches.",
  groupCount: (count) => countOf(count, "place"),
  confirmAlias: (written, organization) => `Confirm that “${written}” is “${organization}”`,
  coverage: {
    title: (year) => `Rows by month, ${year}`,
    month: (month) => MONTHS[month - 1]!,
    monthRange: (first, last) => `${MONTHS[first - 1]!}–${MONTHS[last - 1]!}`,
    read: "read",
    proposed: "once confirmed",
    none: "none",
    noDays: "has no column of days, so no months",
    cell: (rows, proposed) => (rows === 0 ? "no rows" : `${countOf(rows, "row")}${proposed ? ", once confirmed" : ""}`),
    silent: (runs) => `No activities in ${runs}. Check that no sheet is missing.`,
    missing: (ledger, count) =>
      `${count > 1 ? `${ledger} and ${countOf(count - 1, "other ledger")} were` : `${ledger} was`} not found: what needs them is not assessed, not scored 0.`,
  },
  proposals: {
    title: (sheets) => `Confirm ${countOf(sheets, "sheet")}`,
    summary: (read, proposed, others) =>
      `${read} read, ${proposed} to confirm${others > 0 ? `, ${others} no ledgers` : ""}. Nothing is assessed before all are confirmed, lest one be missed.`,
    looksLike: (ledger, rows) =>
      `Looks like: ${ledger}; ${rows.map((count) => countOf(count, "row")).join(", ")}${rows.length > 1 ? `; ${rows.length} sheets with the same header` : ""}`,
    asked: "confirm",
    judged: "decide",
    question: (sheets) => `${sheets}: read or leave`,
    read: "Read",
    leave: "Leave",
    adjust: "Adjust",
    adjustSheet: (sheet) => `Adjust the columns of ${sheet}`,
    showSheet: (sheet) => `Show the sheet ${sheet}`,
    showThis: "Show the sheet",
    columns: {
      label: "What its columns are read as",
      column: "Col.",
      header: "Header",
      field: "Read as",
      samples: "Samples",
      evidence: "Why",
      sampleLine: (samples) => `e.g. ${samples}`,
    },
    names: (count) => `Names: ${countOf(count, "spelling")} that the roster doesn't have`,
    namesHint: "Ticked spellings count for the roster's organization from now on.",
    name: (written, organization) => `“${written}” is “${organization}”`,
    willDo: (read, left, names) =>
      [
        ...(read > 0 ? [`Reads ${countOf(read, "sheet")}`] : []),
        ...(left > 0 ? [`leaves ${left}`] : []),
        ...(names > 0 ? [`takes ${countOf(names, "name")} for the roster's`] : []),
      ].join(", "),
    stillOpen: (sheets) => `${countOf(sheets, "sheet")} for you to decide`,
    confirm: "Confirm all",
  },
  nextStep: "What to do: ",
};

export const mapping: MappingTexts = {
  title: (sheet) => `How “${sheet}” is read`,
  intro: "Choose which ledger this sheet is, where its header is, and which column holds what.",
  ledger: "Ledger",
  notALedger: "Not a ledger, do not read",
  headerRow: "Header row",
  headerRowOption: (row, cells) => `Row ${row}: ${cells}`,
  columns: "Columns",
  noColumn: "No such column",
  required: "required",
  column: (letter, header) => (header === "" ? `Column ${letter} (no header)` : `Column ${letter}: ${header}`),
  samples: "Sample: ",
  noSamples: "Nothing in this column",
  fillDown: "Empty cells repeat the row above",
  fillDownHint: "For sheets with merged cells or ditto marks.",
  neededColumns: (labels, ledger) =>
    `To be read as ${ledger} it needs ${labels.length > 1 ? `one of these columns: ${labels.join(", ")}` : `the column ${labels.join("")}`}`,
  missingColumns: (labels) =>
    `Not chosen: ${labels}. It can be confirmed: where no sheet has these columns, what needs them is not assessed; where others have, the rows of this one don't count there.`,
  twice: (labels) => `One column can't be used twice: ${labels}`,
  confirm: "Confirm and save in the workbook",
  confirmHint: "The workbook remembers this the next time you open it.",
  cancel: "Discard changes",
  emptySheet: "This sheet is empty.",
};

export const rules: RulesTexts = {
  title: "Rules",
  version: (version) => `Rule version ${version}`,
  source: (ruleSheet, settingsSheet) => {
    const rulesAt = ruleSheet === null ? "Rules: default" : `Rules: sheet “${ruleSheet}”`;
    const settingsAt = settingsSheet === null ? "settings: default" : `settings: sheet “${settingsSheet}”`;
    return `${rulesAt}; ${settingsAt}`;
  },
  editHint: (sheet) => `Each row can be edited here, or in sheet “${sheet}”; check the rules again then.`,
  showSheet: (sheet) => `Open “${sheet}”`,
  writeDefaults: "Write the default rules",
  writeDefaultsHint:
    "The default rules are in use. Write them into the workbook to save changes; you can try some before.",
  noProblems: "The rules are in order, no problems",
  problems: (count) => `${countOf(count, "problem")} in the rules`,
  categoriesTitle: "Indicators",
  category: (name, points, count) => `${name}, ${points} points, ${countOf(count, "indicator")}`,
  levels: (levels) => `For: ${levels}`,
  points: (points) => `${points} points`,
  basis: (basis) => `Basis: ${basis}`,
  locked: "Locked by the superior",
  settings: (count) => `Settings (${count})`,
  isDefault: "Default",
  changed: "Changed",
  readAgain: "Check the rules again",
  checkWithData: "Check against the ledgers",
  takeBack: "Take the last save back",
  edit: "Edit",
  look: "Look",
  editRule: (rule) => `Edit ${rule}`,
  lookAt: (rule) => `Look at ${rule}`,
  add: "Add one like it",
  addLike: (rule) => `Add one like it: ${rule}`,
  found: (errors, warnings) =>
    [...(errors > 0 ? [countOf(errors, "error")] : []), ...(warnings > 0 ? [countOf(warnings, "warning")] : [])].join(
      ", ",
    ),
  holds: (from, until) => (until === "" ? `from ${from}` : from === "" ? `until ${until}` : `${from} to ${until}`),
  notInForce: "not used in this period",
  lockedChanges: "Local changes to locked rows",
  lockedChangesHint: "The superior committee has fixed these rows and they were changed here; submitting lists them.",
  lockedChange: (rule, columns) => `${rule}: ${columns.join(", ")}`,
  tests: "Rule tests",
  testsCount: ({ all, same, open, wrong }) =>
    `${countOf(all, "edge")}: ${same} as your document says, ${wrong} otherwise, ${open} without an expected score.`,
  testsHint:
    "Makes a sheet: what each edge and one step either side scores. Enter what your document says; every check compares.",
  writeTests: "Make the sheet “规则试算”",
  rewriteTests: "Make it anew for these rules",
  testsRefused: "The rules have errors; correct them to try them.",
  testColumns: { value: "Value", expected: "Expected", actual: "By the rules" },
  editSetting: (name) => `Edit the setting “${name}”`,
  settingsSheet: "考核设置",
  settingWrong: (meaning) => `This can't be entered. ${meaning}`,
  standard: (value) => (value === "" ? "Back to the default (empty)" : `Back to the default: ${value}`),
};
