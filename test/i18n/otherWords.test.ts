import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import { BROKEN, ONE_OF_MANY, unquotedHan } from "./sampledSentences";

const DETAILS = [
  {},
  { path: "a.xlsx", part: "xl/styles.xml", sheet: "Roster", count: 70000, limit: 65535, kind: "word", limitMb: 512 },
] as const;
const CODES = Object.keys(zhCN.hostErrors) as (keyof typeof zhCN.hostErrors)[];
const hostErrors = CODES.flatMap((code) => DETAILS.map((detail) => ({ code, detail })));

describe("what a host could not do", () => {
  it.each(hostErrors)("$code with $detail", ({ code, detail }) => {
    const chinese = zhCN.hostErrors[code](detail);
    expect(chinese.message).toMatch(/\p{Script=Han}/u);
    expect(chinese.hint).toMatch(/\p{Script=Han}.*。$/u);
    const english = en.hostErrors[code](detail);
    expect(english.hint).toMatch(/\.$/u);
    for (const text of Object.values(english)) {
      expect(text).toMatch(/^\p{Lu}/u);
      expect(unquotedHan(text)).toBe("");
    }
    // Without its details a sentence may name nothing, but never a value that isn't there.
    for (const text of [...Object.values(chinese), ...Object.values(english)])
      expect(text).not.toMatch(/undefined|NaN|\[object/u);
    if ("path" in detail) for (const text of [chinese.message, english.message]) expect(text).not.toMatch(BROKEN);
  });
});

/** Every sentence of the command line's words, functions with parameters that suit all of them. */
const COMMAND_LINE: Readonly<Record<keyof typeof zhCN.commandLine, readonly unknown[]>> = {
  usage: ["rules", ["--out", "--in-place"]],
  unknownCommand: ["score"],
  unknownOption: ["--fast"],
  missingValue: ["--out"],
  needlessValue: ["--quiet"],
  unheededOption: ["--json", "rules"],
  outAndInPlace: [],
  oneOfOptions: [["--fix", "--try"]],
  writesOnlyWith: ["rules", ["--fix", "--write-default"]],
  missingFile: ["X"],
  tooManyFiles: ["X"],
  badPeriod: ["2026Q5"],
  badYear: ["26"],
  badCutoff: ["soon"],
  badNow: ["now"],
  badLanguage: ["fr"],
  cutoffOutside: ["2026-10-01", "2026Q3", "2026-07-01", "2026-09-30"],
  mappingFitsNoSheet: ["q3.xlsx"],
  coveredProvisionally: [],
  outIsInput: [],
  printedInPart: [],
  printedInPartHint: [],
  badExtension: ["a.xls", ".xlsx"],
  seeUsage: [],
  errorLine: ["Message.", "Hint."],
  internalError: ["x is not a function"],
  resultSuffix: ["2026Q3"],
  rulesSuffix: [],
  backupSuffix: [],
  stepReading: ["Roster", 1],
  stepScoring: [],
  stepWriting: [1],
  periodChosen: ["2026Q3", "2026-09-30"],
  cutoffFromSettings: [],
  cutoffUnused: ["2026-06-30"],
  cutoffAhead: ["2026-08-15"],
  noActivities: ["2026Q3"],
  periodWithoutActivities: ["2026Q3"],
  acceptWithoutActivities: [],
  noPeriod: [],
  refused: [],
  incomplete: [["one", "two"]],
  level: [],
  table: [],
  vacant: [],
  notRanked: [],
  summary: [{ organizations: 1, flagged: 1, reminders: 1 }],
  problems: [1, 1],
  moreProblems: [1],
  noProblems: [],
  written: ["a.xlsx"],
  backup: ["b.xlsx"],
  jsonWritten: ["a.json"],
  reviewSuffix: ["2026Q3"],
  reviewCounts: [1, 1],
  strengths: [],
  reviewMatter: [{ strength: "explain", organization: "A", code: "RV1", situation: "Grade changed" }],
  neededOption: ["--by"],
  finalisedBefore: [{ period: "2026Q3", version: 1, date: "2026-10-12", by: "He" }],
  waysOn: ["2026Q3"],
  previousReopened: ["2026Q3"],
  notFinalised: ["2026Q3"],
  stepSuffix: ["2026Q3"],
  badStep: ["Party", ["one", "two"]],
  badDate: ["soon"],
  stepRecorded: [{ period: "2026Q3", step: "one", date: "2026-10-15", by: "He" }],
  finaliseSuffix: ["2026Q3"],
  finaliseBlocked: [],
  finalisedNow: [{ period: "2026Q3", version: 1, sheet: "Settled", code: "1289 0463" }],
  reopenSuffix: ["2026Q3"],
  reopenedNow: ["2026Q3", 1],
  notCompared: ["考核结果 2026Q3"],
  compared: ["2026Q3", 1, 1],
  mover: [{ name: "A", total: "1.00", grade: "B", rank: "1", causes: ["row 1"], more: 1 }],
  rowCause: ["Roster", 1],
  ruleCause: ["L1"],
  listsSuffix: ["2026Q3"],
  listMade: ["Talks", 2, ["Not made."]],
  annualSuffix: [2026],
  annualTable: [],
  previousFrom: ["“Results 2026Q2”"],
  sheetTaken: [{ sheet: "Roster", ledger: "Roster", headerRow: 1, rows: 1, leftOut: 1 }],
  sheetProposed: ["Sheet1", ["Roster", "Staff"], 1],
  proposed: [],
  acceptProposals: [],
  proposedColumn: ["A", "When", "Day", ["one", "two"]],
  accepted: [2],
  proposedBecause: [["one", "two"]],
  mappingSuffix: [],
  mappingFromIsInput: [],
  noMappingThere: ["a.xlsx"],
  sheetNotLedger: ["Sheet1"],
  sheetOwn: ["Sheet1"],
  covered: [
    {
      ...{ ledger: "Activities", days: ["2026-07-01", "2026-09-30"], rows: 1 },
      ...{ months: ["2026-08"], neverNamed: ["One", "Two", "Three", "Four"] },
    },
  ],
  rulesDefault: ["v1", 1],
  rulesSheet: ["Rules", "v1", 1],
  settingsDefault: [],
  settingsSheet: ["Settings"],
  rulesPresent: [],
  ruleProposals: [],
  ruleProposal: ["Rules J12", "rule-target-above-one", "80", "0.8"],
  ruleFixed: ["Rules J12", "rule-target-above-one", "", "0.8"],
  editUnreadable: ["L5"],
  editCode: ["L9", ["L5"]],
  editLevel: ["X", ["B"]],
  editColumn: ["X", ["Points"]],
  tryRefused: [],
  tried: ["2026Q3", "2026-09-30", 1, 57],
  moved: [{ name: "A", total: ["90.00", "91.00"], grade: ["good", "good"], rank: ["2", "1"], because: ["L5"] }],
  testRefused: [],
  rulesTested: [{ all: 9, same: 1, differs: 2, open: 3 }],
  nothingToFix: [["rule-x"], []],
  severity: [],
  place: ["Roster", "B2"],
  places: ["Roster B2", 2],
  workbookPlace: [],
  separator: [],
};

type Words = typeof zhCN.commandLine;

function textsOf(words: Words, key: keyof Words): readonly string[] {
  const render = (entry: unknown): readonly string[] => {
    if (typeof entry === "string") return [entry];
    if (typeof entry === "function") return [(entry as (...args: readonly unknown[]) => string)(...COMMAND_LINE[key])];
    return Object.values(entry as object).flatMap(render);
  };
  return render(words[key]);
}

describe("words of the command line", () => {
  const keys = Object.keys(COMMAND_LINE) as (keyof Words)[];

  it("are all sampled", () => {
    expect(keys.sort()).toEqual(Object.keys(zhCN.commandLine).sort());
  });

  it.each(keys)("%s", (key) => {
    const chinese = textsOf(zhCN.commandLine, key);
    const english = textsOf(en.commandLine, key);
    expect(english).toHaveLength(chinese.length);
    for (const text of [...chinese, ...english]) {
      if (key !== "separator") expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|NaN|\[object|“”|，，|。。/u);
    }
    for (const text of english) {
      expect(unquotedHan(text)).toBe("");
      expect(text).not.toMatch(ONE_OF_MANY);
    }
  });
});
