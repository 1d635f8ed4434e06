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
  usage: [],
  unknownCommand: ["score"],
  unknownOption: ["--fast"],
  missingValue: ["--out"],
  needlessValue: ["--quiet"],
  unheededOption: ["--json", "rules"],
  outAndInPlace: [],
  onlyWithWriteDefault: [],
  missingFile: [],
  tooManyFiles: [],
  badPeriod: ["2026Q5"],
  badCutoff: ["soon"],
  badNow: ["now"],
  badLanguage: ["fr"],
  cutoffOutside: ["2026-10-01", "2026Q3", "2026-07-01", "2026-09-30"],
  outIsInput: [],
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
  sheetTaken: [{ sheet: "Roster", ledger: "Roster", headerRow: 1, rows: 1, leftOut: 1 }],
  sheetAmbiguous: ["Sheet1", ["Roster", "Staff"]],
  sheetNotLedger: ["Sheet1"],
  sheetOwn: ["Sheet1"],
  rulesDefault: ["v1", 1],
  rulesSheet: ["Rules", "v1", 1],
  settingsDefault: [],
  settingsSheet: ["Settings"],
  rulesPresent: [],
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
