import { describe, expect, it } from "vitest";
import type { DomainDiagnosticParams } from "../../src/domain/diagnostic";
import { mustDay } from "../../src/domain/model/day";
import type { RuleDiagnosticParams } from "../../src/domain/rules/ruleDiagnostic";
import { SETTING_DEFINITIONS } from "../../src/domain/rules/settingDefinitions";
import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import type { DiagnosticParams } from "../../src/workbook/diagnostic";
import type { ReadDiagnosticParams } from "../../src/workbook/read/readDiagnostic";
import type { ResultsDiagnosticParams } from "../../src/workbook/results/resultsDiagnostic";
import { BROKEN, ONE_OF_MANY, sentencesOf, unquotedHan, type Samples } from "./sampledSentences";

const day = mustDay(2026, 9, 28);
const name = "Branch One";
const field = "Date";

/** Of every setting, alike ones once. */
const EXPECTATIONS = [
  ...new Map(SETTING_DEFINITIONS.map(({ expected }) => [JSON.stringify(expected), expected])).values(),
];

const ENGINE: Samples<DomainDiagnosticParams> = {
  "done-without-date": [{}],
  "closed-without-date": [{}],
  "event-twice": [{}],
  "group-not-named": [{}],
  "column-absent": [
    { ledger: "roster", field: "dissolved" },
    { ledger: "tasks", field: "issued" },
    { ledger: "findings", field: "repeated" },
    { ledger: "dues", field: "paid" },
  ],
  "roster-cell-blank": [{ field: "secretarySince" }],
  "vacancy-without-date": [{}],
  "term-implausible": [{}],
  "organization-dissolved": [{ day }],
  "organization-founded-later": [{ day }],
  "grade-not-in-map": [{ code: "S4", text: "excellent" }],
  "score-out-of-range": [{ code: "S7" }],
  "bonus-type-unknown": [{ text: "" }, { text: "extra" }],
  "bonus-points-blank": [{}],
  "bonus-points-negative": [{}],
  "debriefing-without-year": [{}],
};

const RULES: Samples<RuleDiagnosticParams> = {
  "rule-column-unknown": [
    { label: "Remark", absent: [] },
    { label: "Point", absent: ["Points", "Target"] },
  ],
  "rule-column-twice": [{ label: "Points" }],
  "rule-cell-error": [{ label: "Points" }],
  "rule-column-missing": [{ label: "Points" }],
  "rule-cell-empty": [{ label: "Points" }],
  "rule-word-unknown": [{ label: "Level", allowed: ["a", "b"] }],
  "rule-field-unknown": [{ field, ledger: "Tasks", allowed: ["a"] }],
  "rule-comparison-unreadable": [{ text: "x" }],
  "rule-operator-unfit": [{ field, operator: ">" }],
  "rule-operand-unreadable": [{ field, text: "x" }],
  "rule-points-unreadable": [{}],
  "rule-points-negative": [{}],
  "rule-points-too-fine": [{}],
  "rule-target-unreadable": [{}],
  "rule-target-missing": [{ method: "rate" }],
  "rule-target-not-positive": [{}],
  "rule-target-in-all": [{}],
  "rule-target-unused": [{ method: "tiers" }],
  "rule-window-unfit": [{ what: "months met", window: "all", allowed: ["a", "b"] }],
  "rule-due-unreadable": [{}],
  "rule-field-unfit": [
    { name: "field", field, allowed: ["a"] },
    { name: "field", field, allowed: [] },
  ],
  "rule-filter-unused": [{}],
  "rule-measure-ledger": [{ measure: "count", ledger: "Roster", allowed: ["a"] }],
  "rule-method-measure": [{ method: "map", measure: "count" }],
  "rule-parameter-unknown": [{ name: "k" }],
  "rule-parameter-missing": [{ name: "k" }],
  "rule-parameter-unreadable": [{ text: "k=?" }],
  "rule-parameter-unused": [{ name: "k" }],
  "rule-tiers-open": [{}],
  "rule-tier-unreachable": [{ text: "<=3:50%" }],
  "rule-tier-months": [{ text: "<=3m:50%", measure: "count" }],
  "rule-tiers-mixed": [{ text: ">=3:50%" }],
  "rule-code-twice": [
    { code: "L1", level: "B", rowNumber: 9 },
    { code: "L1", level: "C", rowNumber: 9 },
    { code: "L1", level: "G", rowNumber: 9 },
  ],
  "rule-first-category": [{ category: "Secretary" }],
  "rule-first-category-worthless": [{}],
  "rule-points-sum": [{ sum: "99" }],
  "rule-locked-changed": [{ code: "L1", columns: ["Points", "Target"] }],
  "rule-sheet-empty": [{}],
  "setting-unknown": [{ name: "Speed" }],
  "setting-twice": [{ name: "Year", rowNumber: 5 }],
  "setting-unreadable": [
    { name: "Year", expected: { kind: "year" } },
    ...EXPECTATIONS.map((expected) => ({ name: "Year", expected })),
  ],
};

const READING: Samples<ReadDiagnosticParams> = {
  "ledger-missing": [{ ledger: "Roster" }],
  "column-missing": [{ ledger: "Roster", field }],
  "required-columns-missing": [{ ledger: "Roster", fields: ["a", "b"] }],
  "sheet-ambiguous": [{ ledgers: ["a", "b"] }],
  "own-sheet-mixed": [{}],
  "mapping-header-moved": [{ field, label: "When" }],
  "mapping-sheet-missing": [{ sheet: "Old" }],
  "mapping-entry-unreadable": [{ table: "Sheets", label: "Ledger" }],
  "mapping-alias-unknown": [{ written: "one" }],
  "unknown-organization": [{ name }],
  "organization-suggested": [{ name, suggestion: "Branch Two" }],
  "organization-ambiguous": [{ name, candidates: ["a", "b"] }],
  "organization-collective": [{ name }],
  "organization-blank": [{}],
  "date-blank": [{ field }],
  "date-unreadable": [{ field }],
  "date-impossible": [{ field }],
  "date-without-year": [{ field }],
  "date-month-only": [{ field, day }],
  "number-unreadable": [{ field }],
  "yes-no-unreadable": [{ field }],
  "cell-error": [{ field }],
  "present-over-due": [{ due: 1, present: 2 }],
  "attendees-disagree": [{ present: 1, named: 2 }],
  "level-unreadable": [{}],
  "organization-twice": [{ name, rowNumber: 3 }],
  "superior-unknown": [{ name }],
  "superior-in-circle": [{ name }],
  "person-twice": [{ name: "Zhang San", rowNumber: 3 }],
};

const RESULTS: Samples<ResultsDiagnosticParams> = {
  "adjustment-unreadable": [{ organization: name, value: "much" }],
  "adjustment-without-reason": [{ organization: name, value: "2" }],
};

const SAMPLES: Samples<DiagnosticParams> = { ...ENGINE, ...RULES, ...READING, ...RESULTS };

const chinese = sentencesOf<DiagnosticParams>(SAMPLES, (code, params) => {
  const words = zhCN.problems[code];
  return [words.message(params), words.hint(params)];
});
const english = sentencesOf<DiagnosticParams>(SAMPLES, (code, params) => {
  const words = en.problems[code];
  return [words.message(params), words.hint(params)];
});

it("has samples of every code", () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(Object.keys(zhCN.problems).sort());
  expect(Object.keys(en.problems).sort()).toEqual(Object.keys(zhCN.problems).sort());
});

describe("problems", () => {
  it.each(chinese)("$code in Chinese: $sentence", ({ sentence }) => {
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(sentence).toMatch(/。$/u);
    expect(sentence).not.toMatch(BROKEN);
  });

  it.each(english)("$code in English: $sentence", ({ sentence }) => {
    expect(sentence).toMatch(/^[\p{Lu}\d“].*\.$/u);
    expect(sentence).not.toMatch(BROKEN);
    expect(sentence).not.toMatch(ONE_OF_MANY);
    expect(unquotedHan(sentence)).toBe("");
  });
});
