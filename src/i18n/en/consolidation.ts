import type { ConsolidationTexts } from "../consolidationTexts";
import { listed } from "../listedNames";
import { countOf } from "./countOf";
import { sheetLabels } from "./sheetLabels";

const NAMES = 5;
const named = (names: readonly string[]): string => listed(names, NAMES, ", ", (count) => ` (${count} in all)`);

const notListed = (code: string): string =>
  code === "" ? "it tells no unit code" : `code ${code} is not on the list of units`;

export const consolidation: ConsolidationTexts = {
  words: {
    sheets: {
      checks: { name: "Checks", subtitle: "A row a file; units of which nothing came stand last" },
      all: {
        name: "All results",
        subtitle:
          "By level and total; those under other rules are ranked apart, those that two units list are not ranked",
      },
      units: { name: "Units", subtitle: "Only files that were taken in, a row a unit" },
      reminders: { name: "To remind", subtitle: "Units that sent nothing, must send again, or have not finalised" },
    },
    title: (sheet, period) => `${sheet}  ${period}`,
    checkColumns: {
      ...{ file: "File", unitCode: "Unit code", unit: "Unit", period: "Period", version: "Version" },
      ...{ ruleSet: "Rules version", product: "Software version", seal: "Seal", codes: "Problems" },
      ...{ situation: "Situation", conclusion: "Conclusion" },
    },
    allColumns: {
      ...{ rank: "Rank", group: "Ranked within", unitCode: "Unit code", unit: "Unit", below: "Units below" },
      organization: "Organization",
      ...{ level: "Level", secretary: "Secretary", secretaryScore: "Secretary score", total: "Final total" },
      ...{ grade: "Grade", unitRank: "Rank in unit", flags: "Flags", codes: "Problems", file: "File", row: "Row" },
      ...{ version: "Version", scoredBy: "Digest of rules" },
    },
    unitColumns: {
      ...{ unitCode: "Unit code", unit: "Unit", file: "File", version: "Version", organizations: "Organizations" },
      ...{ mean: "Mean", highest: "Highest", lowest: "Lowest", grades: "Grades", flagged: "Flagged" },
      codes: "Problems",
    },
    reminderColumns: {
      ...{ unitCode: "Unit code", unit: "Unit", via: "Through", file: "File", codes: "Problems" },
      situation: "Situation",
      remark: "Remark",
    },
    codes: {
      ...{ C1: "not submitted", C2: "not on the list", C3: "several of a unit", C4: "other period", C5: "other rules" },
      ...{ C6: "seal broken", C7: "not reproduced", C8: "not finalised", C9: "unreadable" },
      ...{ C10: "organization twice", C11: "other than last period", C12: "personal data", C13: "waits below" },
    },
    situation: (finding) => {
      switch (finding.code) {
        case "C2":
          return notListed(finding.params.unitCode);
        case "C3": {
          const { versions, used } = finding.params;
          const sent = `${versions.length} files (versions ${versions.join(", ")})`;
          return used === null ? `${sent}, choose one` : `${sent}, version ${used} is used`;
        }
        case "C4":
          return `it is of ${finding.params.period}`;
        case "C5": {
          const { ruleSet, changed, locked } = finding.params;
          if (changed.length === 0) return "its settings are not those of most units";
          const lock = locked.length === 0 ? "" : `, of them locked: ${named(locked)}`;
          return `rules ${ruleSet}; other than with most units: ${named(changed)}${lock}`;
        }
        case "C6": {
          const { changed, unknown } = finding.params;
          return changed > 0
            ? `changed in ${countOf(changed, "place")} since it was sealed`
            : `${countOf(unknown, "formula")} without a result, can't be verified`;
        }
        case "C7":
          return finding.params.figures === "unknown"
            ? "nothing can be worked out from its ledgers"
            : `${countOf(finding.params.figures, "figure")} not as its ledgers give`;
        case "C8":
          return "the period is not finalised";
        case "C9":
          return finding.params.reason;
        case "C10":
          return `${named(finding.params.organizations)}: also submitted by ${named(finding.params.units)}`;
        case "C11": {
          const { missing, added } = finding.params;
          const parts = [
            ...(missing.length > 0 ? [`missing since last period: ${named(missing)}`] : []),
            ...(added.length > 0 ? [`new since last period: ${named(added)}`] : []),
          ];
          return parts.join("; ");
        }
        case "C12":
          return `personal data in ${countOf(finding.params.cells, "cell")}, masked here`;
        case "C13":
          return `still waits for ${named(finding.params.units)}: see To remind`;
      }
    },
    notSubmitted: "no file came",
    conclusions: {
      ...{ good: "taken in", doubtful: "taken in, please check", undecided: "choose one" },
      ...{ superseded: "another is used", excluded: "left out" },
    },
    seals: { whole: "whole", changed: "changed", unknown: "can't tell" },
    levels: sheetLabels.levels,
    group: (number) => `Group ${number}`,
    gradeCount: (grade, count) => `${grade} ${count}`,
    codeSeparator: ", ",
    sentenceSeparator: "; ",
    nothing: "None",
    textCut: sheetLabels.textCut,
    leftOut: sheetLabels.rowsLeftOut,
    page: `&R&9${sheetLabels.footer.page}`,
  },
  notAFolder: (path) => `"${path}" is no folder. Name the folder with the submissions from below.`,
  noFiles: (path) => `There is no Excel file in the folder "${path}".`,
  badRecompute: (text) => `--recompute "${text}" can't be read; it is none, sample or all.`,
  badSeed: (text) => `--seed "${text}" can't be read; it is a whole number of up to nine digits.`,
  unitsRefused: "Nothing was consolidated: the list of units has problems:",
  unitProblem: {
    header: (place) => `  ${place}: no columns "单位代码" and "单位名称" (unit code, unit name). Add them.`,
    empty: (place) => `  ${place}: no unit below.`,
    "no-code": (place) => `  ${place}: the unit has no code. Add it.`,
    "no-name": (place) => `  ${place}: the unit has no name. Add it.`,
    "code-twice": (place, text) => `  ${place}: the code "${text}" is there before. Correct it or take out a row.`,
    partition: (place, text) => `  ${place}: the partition "${text}" may have only letters, digits, - and _.`,
  },
  noPrevious: (path) => `"${path}" has no sheet of all results. Name the file that consolidating the last period made.`,
  noPreviousChosen:
    "The file that was chosen has no sheet of all results. Choose the consolidation of the period before.",
  unknownFile: (name) => `--take "${name}" is not in the folder. Write it as in the column of files.`,
  notSubmission: {
    "no-manifest":
      "no submission: it has no sheet “报送清单”, or one that can't be read; ask the unit for the file that Submit made",
    format: "made by another version of the tool; ask the unit to make it with the same one",
    "no-results": "it has no sheet of results, or one that can't be read; ask the unit to make it again",
  },
  reason: (message, hint) => `${message} ${hint}`.trim(),
  reading: (file, done, count) => `Reading ${done + 1}/${count} ${file}`,
  read: ({ files, units, period }) =>
    `Read ${countOf(files, "file")}, ${countOf(units, "unit")} to submit, period ${period || "(none read)"}.`,
  skipped: (names) => `Not read, as not from Excel: ${countOf(names.length, "file")}: ${named(names)}`,
  archive: (name) => `  ${name}: an archive, not read; if submissions are in it, unpack them into the folder first`,
  counts: ({ good, doubtful, left, notSubmitted }) =>
    `Taken in: ${good}; taken in, please check: ${doubtful}; left out: ${left}; units of which nothing came: ${notSubmitted}.`,
  codeCount: (code, words, count) => `  ${code} ${words} ${count}`,
  file: (file, conclusion, situation) => `  ${file} (${conclusion}): ${situation}`,
  moreFiles: (count) => `  … ${count} more, see the sheet of checks or the JSON`,
  unitMissing: (code, name) => `  ${name} (${code}): no file came`,
  recomputed: (count, seed) =>
    `Worked out again from their ledgers: ${countOf(count, "file")}, seed of the sample ${seed}.`,
  rosterNotCompared:
    "Organizations were not held against the last period (C11): add --previous with its consolidation.",
  groups: (count) =>
    `Rules or settings differ: ranked apart in ${count} groups; add --rank-together where they may be ranked as one.`,
  taken: (files, organizations) => `${countOf(files, "file")} with ${countOf(organizations, "organization")} taken in.`,
  parquetWritten: (folder) => `All results were written as Parquet into the folder ${folder}`,
  notWritten: "Nothing has been written yet; add --out FILE.xlsx to write.",
  submitted: (path, version, code) => `Written to go up itself: ${path} (version ${version}, check code ${code})`,
  submitNeedsUnit: "Nothing was done: say who submits the consolidation, with --unit NAME --code CODE.",
  onlyWithSubmit:
    "Nothing was done: --unit, --code, --follows, --mask and --passphrase-from belong to a consolidation that goes up; add --submit FILE.xlsx or leave them out.",
  notSubmittable: {
    nothing: "Nothing goes up: no file was taken in.",
    "too-large": "Nothing goes up: there are more rows than a sheet holds. Put the units together in several parts.",
  },
  personalHint: "Add --mask to mask it as shown behind the arrows, or let the units take it out and submit again.",
  selfCheckFailed:
    "Nothing goes up: the file did not pass its own check. This is a fault of the program; please report it to the developers.",
  badFollows: {
    none: (path) =>
      `Nothing goes up: "${path}" is no consolidation that went up; it has no manifest that can be verified.`,
    other: (path) => `Nothing goes up: "${path}" is not of this unit and period.`,
    changed: (path) =>
      `Nothing goes up: "${path}" was changed since it was sealed, so no version can follow on it. Use the file that went up.`,
  },
};
