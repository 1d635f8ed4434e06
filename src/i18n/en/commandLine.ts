import type { CommandLineTexts } from "../commandLineTexts";
import { countOf } from "./countOf";

export const commandLine: CommandLineTexts = {
  usage: `Usage:
  kaohe assess WORKBOOK [options]    assess; writes a new workbook with six result sheets
  kaohe inspect WORKBOOK [options]   what each sheet is taken for, every problem
  kaohe rules WORKBOOK [options]     check the rule sheet and the settings sheet

Options of assess:
  --period 2026Q3        Q1–Q4, H1, H2 or FY; else that of the settings, else the newest quarter with activities
  --cutoff 2026-09-30    the day as of which is judged; else the period's last day
  --out FILE             where the result goes; else beside the workbook, under a new name
  --in-place             writes into the workbook itself, with a backup beside it
  --json FILE            all figures as JSON; "-" for standard output
  --now 2026-10-08T09:00 the time stamped as "calculated at"; else the present time
Options of inspect:
  --json FILE            the findings as JSON; "-" for standard output
Options of rules:
  --write-default        write the default rules and settings into the workbook
  --out FILE, --in-place as above
All commands:
  --lang zh-CN or en     language
  --quiet                no progress, no summary
  --help                 this text

Exit status: 0 done; 1 done with errors in the data; 2 could not run.`,
  unknownCommand: (command) => `There is no command “${command}”.`,
  unknownOption: (option) => `There is no option “${option}”.`,
  missingValue: (option) => `The option ${option} needs a value.`,
  needlessValue: (option) => `The option ${option} takes no value.`,
  unheededOption: (option, command) => `The command ${command} has no use for the option ${option}.`,
  outAndInPlace: "Use either --out or --in-place, not both.",
  onlyWithWriteDefault: "rules writes only with --write-default; --out and --in-place go together with it.",
  missingFile: "No workbook is named.",
  tooManyFiles: "Only one workbook at a time.",
  badPeriod: (text) => `The period “${text}” can't be read; write it like 2026Q3, 2026H1 or 2026FY.`,
  badCutoff: (text) => `The cutoff “${text}” can't be read; write it like 2026-09-30.`,
  badNow: (text) => `The time “${text}” can't be read; write it like 2026-10-08T09:00.`,
  badLanguage: (text) => `There is no language “${text}”; use zh-CN or en.`,
  cutoffOutside: (cutoff, period, start, end) => `The cutoff ${cutoff} is not within ${period} (${start} to ${end}).`,
  outIsInput: "--out can't be the workbook itself; use --in-place to write into it (a backup is kept).",
  badExtension: (path, extension) =>
    `The result file “${path}” must end in ${extension} like the workbook; Excel wouldn't open it otherwise.`,
  seeUsage: "See --help.",
  errorLine: (message, hint) => `Error: ${message}\n       ${hint}`,
  internalError: (message) =>
    `An error inside the program; please report this line: ${message}\nThe workbook is as it was.`,

  resultSuffix: (period) => `-assessed-${period}`,
  rulesSuffix: "-rules",
  backupSuffix: ".backup-",

  stepReading: (sheet, rows) => `Reading “${sheet}” … ${countOf(rows, "row")}`,
  stepScoring: "Assessing …",
  stepWriting: (rows) => `Writing the results … ${countOf(rows, "row")}`,

  periodChosen: {
    argument: (period, cutoff) => `Period ${period}, cutoff ${cutoff}.`,
    settings: (period, cutoff) => `Period ${period} (from the settings sheet), cutoff ${cutoff}.`,
    activities: (period, cutoff) =>
      `Period ${period} (the newest quarter with activities), cutoff ${cutoff}. Choose another with --period.`,
  },
  cutoffFromSettings: "The cutoff is that of the settings sheet.",
  cutoffUnused: (cutoff) => `The cutoff ${cutoff} of the settings sheet is not in this period and was not used.`,
  cutoffAhead: (today) =>
    `Note: the cutoff is still to come; what is due before it and not done counts as overdue. To judge as of today, add --cutoff ${today}.`,
  noActivities: (period) => `Note: there are no activities in ${period}; check the period and their dates.`,
  noPeriod: "No period is given and the activities have no dates to tell it. Give one, like --period 2026Q3.",
  refused: "Nothing was assessed. Solve these problems first:",
  incomplete: (missing) => `The result is incomplete; not assessed: ${missing.join("; ")}`,
  level: { C: "Party committees", G: "General branches", B: "Branches" },
  table: {
    rank: "Rank",
    organization: "Organization",
    secretary: "Secretary",
    secretaryScore: "Secretary score",
    total: "Total",
    grade: "Grade",
    flags: "Flags",
  },
  vacant: "(vacant)",
  notRanked: "–",
  summary: ({ organizations, flagged, reminders }) =>
    `${countOf(organizations, "organization")}, ${flagged} flagged, ${countOf(reminders, "reminder")}.`,
  problems: (errors, warnings) => `Problems in the data: ${countOf(errors, "error")}, ${countOf(warnings, "warning")}.`,
  moreProblems: (count) => `… and ${count} more, in the sheet of problems or with --json.`,
  noProblems: "No problems were found in the data.",
  written: (path) => `The result is in ${path}`,
  backup: (path) => `The workbook as it was is in ${path}`,
  jsonWritten: (path) => `The JSON is in ${path}`,

  sheetTaken: ({ sheet, ledger, headerRow, rows, leftOut }) =>
    `“${sheet}”: ${ledger}, header in row ${headerRow}, ${countOf(rows, "row")} read${leftOut > 0 ? `, ${leftOut} left out` : ""}`,
  sheetAmbiguous: (sheet, ledgers) => `“${sheet}”: may be ${ledgers.join(" or ")}, not read`,
  sheetNotLedger: (sheet) => `“${sheet}”: no ledger, not read`,
  sheetOwn: (sheet) => `“${sheet}”: a sheet of this program`,

  rulesDefault: (version, indicators) =>
    `The workbook has no rule sheet; the default rules ${version} hold (${countOf(indicators, "row")}).`,
  rulesSheet: (sheet, version, indicators) => `“${sheet}”: version ${version}, ${countOf(indicators, "row")}.`,
  settingsDefault: "The workbook has no settings sheet; the defaults hold.",
  settingsSheet: (sheet) => `“${sheet}”: read.`,
  rulesPresent: "The workbook has both sheets already; nothing was changed.",
  severity: { error: "error", warning: "warning" },
  place: (sheet, cell) => (cell === "" ? `“${sheet}”` : `“${sheet}” ${cell}`),
  places: (first, count) => `${first} and ${count - 1} more`,
  workbookPlace: "workbook",
  separator: " ",
};
