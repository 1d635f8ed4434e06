import type { CommandLineTexts } from "../commandLineTexts";
import { usage } from "./commandUsage";
import { countOf } from "./countOf";

/** Organizations that are named in one line. */
const NAMES = 3;

export const commandLine: CommandLineTexts = {
  usage,
  unknownCommand: (command) => `There is no command “${command}”.`,
  unknownOption: (option) => `There is no option “${option}”.`,
  missingValue: (option) => `The option ${option} needs a value.`,
  needlessValue: (option) => `The option ${option} takes no value.`,
  unheededOption: (option, command) => `The command ${command} has no use for the option ${option}.`,
  outAndInPlace: "Use either --out or --in-place, not both.",
  oneOfOptions: (options) => `Only one of ${options.join(", ")} can be used at a time.`,
  writesOnlyWith: (command, options) =>
    `${command} writes only with ${options.join(", ").replace(/, (?=[^,]*$)/, " or ")}; --out and --in-place go together with ${options.length === 1 ? "it" : "one of them"}.`,
  missingFile: (argument) => `No ${argument.toLowerCase()} is named.`,
  tooManyFiles: (argument) => `Only one ${argument.toLowerCase()} at a time.`,
  badPeriod: (text) => `The period “${text}” can't be read; write it like 2026Q3, 2026H1 or 2026FY.`,
  badYear: (text) => `The year “${text}” can't be read; write it like 2026.`,
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
  printedInPart: "Standard output took no more: what was printed is not complete.",
  printedInPartHint:
    "Make room or choose another place, and run it again. The workbook and the --json file are not concerned.",

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

  reviewSuffix: (period) => `-review-${period}`,
  reviewCounts: (matters, blocking) => `${countOf(matters, "matter")} to review, ${blocking} of them blocking:`,
  strengths: { must: "correct", explain: "explain", notice: "notice" },
  reviewMatter: ({ strength, organization, code, situation }) =>
    `  ${strength} ${code} ${organization === "" ? "" : `${organization}: `}${situation}`,

  neededOption: (option) => `This command needs ${option}.`,
  finalisedBefore: ({ period, version, date, by }) =>
    `Not assessed: ${period} was settled on ${date} (version ${version}, by ${by}).`,
  waysOn: (period) =>
    `To see what would change now: kaohe compare WORKBOOK --period ${period} (writes nothing).\nTo assess it again: kaohe reopen WORKBOOK --period ${period} --by NAME --reason TEXT (the version stays).`,
  previousReopened: (period) =>
    `${period}: the period before was reopened; last period's totals are those of the version before that.`,
  notFinalised: (period) => `${period} is not settled.`,
  stepSuffix: (period) => `-${period}-progress`,
  badStep: (text, known) =>
    `“${text}” is no step to record; there are ${known.map((step) => `“${step}”`).join(", ")}. Settling and reopening are recorded by their commands.`,
  badDate: (text) => `The date “${text}” can't be read; write it like 2026-10-15.`,
  stepRecorded: ({ period, step, date, by }) => `Recorded in “考核进程”: ${period}, “${step}”, ${date}, by ${by}.`,
  finaliseSuffix: (period) => `-${period}-settled`,
  finaliseBlocked: "Not settled. Deal with these matters in “会审清单” first (kaohe review writes it):",
  finalisedNow: ({ period, version, sheet, code }) =>
    `${period} is settled, version ${version}, archived in “${sheet}”.\nCheck code of the results: ${code}`,
  reopenSuffix: (period) => `-${period}-reopened`,
  reopenedNow: (period, version) =>
    `${period} is open again (version ${version}, kept); assess, review and finalise it anew.`,
  notCompared: (sheet) =>
    `Not held against the results written last: the formulas of “${sheet}” have no results in the file, which another program has saved, so nobody knows what they said. Open the workbook in Excel, let it calculate, save it and try again.`,
  compared: (period, version, movers) => {
    const before = version === null ? "the results written last" : `version ${version}`;
    return movers === 0
      ? `${period} against ${before}: nothing would change.`
      : `${period} against ${before}: ${countOf(movers, "organization")} would change:`;
  },
  mover: ({ name, total, grade, rank, causes, more }) =>
    `  ${name}: total ${total}, grade ${grade}, rank ${rank}${causes.length === 0 ? "" : `; because of ${causes.join(", ")}`}${more > 0 ? ` and ${more} more` : ""}`,
  rowCause: (sheet, row) => `“${sheet}” row ${row}`,
  ruleCause: (rule) => `rule ${rule}`,

  listsSuffix: (period) => `-lists-${period}`,
  listMade: (title, rows, remarks) =>
    [`${title}:`, ...(rows === null ? [] : [`${countOf(rows, "row")}.`]), ...remarks].join(" "),
  annualSuffix: (year) => `-annual-${year}`,
  annualTable: { total: "Annual total", other: "By another method" },
  previousFrom: (source) => `Last period's totals come from ${source}.`,

  sheetTaken: ({ sheet, ledger, headerRow, rows, leftOut }) =>
    `“${sheet}”: ${ledger}, header in row ${headerRow}, ${countOf(rows, "row")} read${leftOut > 0 ? `, ${leftOut} left out` : ""}`,
  sheetProposed: (sheet, ledgers, rows) =>
    `“${sheet}”: looks like ${ledgers.join(", or like ")}; ${countOf(rows, "row")}, to be confirmed, not read`,
  periodWithoutActivities: (period) =>
    `Nothing was assessed: the activities have no record in this period (${period}). It may be a slip, or a sheet of it was not read; every organization would be scored as if nothing had been held.`,
  acceptWithoutActivities: "Check period and sheets; if there really were no activities, run once more with --accept.",
  proposed:
    "Nothing was assessed: these sheets look like ledgers and are not confirmed; leaving one out would lower scores.",
  acceptProposals:
    "If all are right, add --accept to the command assess: they are read like this and kept as confirmed on the sheet “考核映射”.\nIf some are wrong, do so once all the same, correct that sheet in the result (“不是台账” for none), and assess the corrected workbook again; on the page each sheet can be confirmed by itself.",
  proposedColumn: (column, header, field, reasons) =>
    `    column ${column} “${header}” → ${field}${reasons.length > 0 ? ` (${reasons.join("; ")})` : ""}`,
  accepted: (sheets) =>
    `By --accept, ${countOf(sheets, "sheet")} read as recognised and kept as confirmed; please check:`,
  proposedBecause: (reasons) => `    ${reasons.join("; ")}`,
  mappingSuffix: "-mapping",
  mappingFromIsInput: "--mapping-from must be another workbook.",
  mappingFitsNoSheet: (path) =>
    `No sheet here has the name and headers of one confirmed in “${path}”: nothing is read by its mapping.`,
  noMappingThere: (path) => `“${path}” has no sheet “考核映射”: there is nothing to carry over.`,
  sheetNotLedger: (sheet) => `“${sheet}”: no ledger, not read`,
  sheetOwn: (sheet) => `“${sheet}”: a sheet of this program`,
  coveredProvisionally: "Provisional: sheets still to be confirmed are counted as the ledgers they look like most.",
  covered: ({ ledger, days, rows, months, neverNamed }) =>
    [
      `${ledger}: ${days === null ? "" : `${days[0]} to ${days[1]}, `}${countOf(rows, "row")}`,
      ...(months.length > 0 ? [`none in ${months.join(", ")}`] : []),
      ...(neverNamed.length > 0
        ? [
            `${countOf(neverNamed.length, "organization")} never named: ${neverNamed.slice(0, NAMES).join(", ")}${neverNamed.length > NAMES ? ", …" : ""}`,
          ]
        : []),
    ].join("; "),

  rulesDefault: (version, indicators) =>
    `The workbook has no rule sheet; the default rules ${version} hold (${countOf(indicators, "row")}).`,
  rulesSheet: (sheet, version, indicators) => `“${sheet}”: version ${version}, ${countOf(indicators, "row")}.`,
  settingsDefault: "The workbook has no settings sheet; the defaults hold.",
  settingsSheet: (sheet) => `“${sheet}”: read.`,
  rulesPresent: "The workbook has both sheets already; nothing was changed.",
  ruleProposals: "Proposals (take them over with --fix and the code in brackets):",
  ruleProposal: (place, code, from, to) => `  ${place}: ${cellText(from)} becomes ${cellText(to)} (${code})`,
  ruleFixed: (place, code, from, to) => `${place}: ${cellText(from)} is now ${cellText(to)} (${code})`,
  editUnreadable: (text) => `“${text}” can't be read; write it as CODE.COLUMN=VALUE, like “L5.分值=9”.`,
  editCode: (code, known) => `The rules have no code “${code}”. There are: ${known.join(", ")}.`,
  editLevel: (level, known) => `There is no level “${level}”. The rows of this code are for: ${known.join("; ")}.`,
  editColumn: (column, known) => `The rules have no column “${column}”. There are: ${known.join(", ")}.`,
  tryRefused: "With this, the rules couldn't be used:",
  tried: (period, cutoff, moved, organizations) =>
    `Tried for ${period} (cutoff ${cutoff}): ${moved} of ${countOf(organizations, "organization")} would move. Nothing was written.`,
  moved: ({ name, total, grade, rank, because }) =>
    `  ${name}: total ${arrow(total)}, grade ${arrow(grade)}, rank ${arrow(rank)} (${because.length === 0 ? "only others moved" : because.join(", ")})`,
  testRefused: "The rules have errors; nothing was tested:",
  rulesTested: ({ all, same, differs, open }) =>
    `Rule tests: ${countOf(all, "row")}; expectations met: ${same}, not met: ${differs}, not entered: ${open}.`,
  nothingToFix: (unknown, known) =>
    `No finding “${unknown.join("”, “")}” has a proposal. ${known.length === 0 ? "There is nothing to take over." : `These have: ${known.join(", ")}.`}`,
  severity: { error: "error", warning: "warning" },
  place: (sheet, cell) => (cell === "" ? `“${sheet}”` : `“${sheet}” ${cell}`),
  places: (first, count) => `${first} and ${count - 1} more`,
  workbookPlace: "workbook",
  separator: " ",
};

function cellText(text: string): string {
  return text === "" ? "(empty)" : `“${text}”`;
}

function arrow([from, to]: readonly [string, string]): string {
  return from === to ? from : `${from} → ${to}`;
}
