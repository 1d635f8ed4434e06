import { describe, expect, it } from "vitest";
import type { DomainDiagnosticParams } from "../../src/domain/diagnostics/diagnostic";
import { mustDay } from "../../src/domain/model/day";
import type { RuleDiagnosticParams } from "../../src/domain/diagnostics/ruleDiagnostic";
import { SETTING_DEFINITIONS } from "../../src/domain/settings/settingDefinitions";
import { en } from "../../src/i18n/en";
import { zhCN } from "../../src/i18n/zhCN";
import type { DiagnosticParams } from "../../src/workbook/diagnostics/diagnostic";
import type { ReadDiagnosticParams } from "../../src/workbook/diagnostics/readDiagnostic";
import type { ResultsDiagnosticParams } from "../../src/workbook/diagnostics/resultsDiagnostic";
import type { TemplateDiagnosticParams } from "../../src/workbook/diagnostics/templateDiagnostic";
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
  "bonus-points-not-positive": [{}],
  "finding-without-problem": [{}],
  "debriefing-contradictory": [{ year: 2025 }],
  "dues-months-missing": [{ monthIndexes: [2026 * 12, 2026 * 12 + 1] }],
  "activity-type-uncounted": [
    { text: "", rows: 3 },
    { text: "Reading", rows: 1 },
  ],
  "word-uncounted": [{ ledger: "talks", field: "type", text: "Chat", rows: 2 }],
  "months-without-activities": [{ monthIndexes: [24_319] }, { monthIndexes: [24_319, 24_320] }],
  "activities-not-covering": [{ year: 2026 }],
  "debriefing-without-year": [{}],
};

const RULES: Samples<RuleDiagnosticParams> = {
  "own-sheet-renamed": [{ own: "考核细则" }],
  "own-sheet-besides": [{ own: "考核细则" }],
  "own-name-taken": [{ name: "考核细则" }],
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
  "rule-points-too-large": [{ most: 10_000 }],
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
    { code: "L1", level: "B", rowNumber: 9, other: "L1" },
    { code: "L1", level: "C", rowNumber: 9, other: "L1" },
    { code: "L1", level: "G", rowNumber: 9, other: "Ｌ１" },
  ],
  "rule-first-category": [{ category: "Secretary" }],
  "rule-first-category-worthless": [{}],
  "rule-points-sum": [
    {
      ...{ sum: "99", difference: "1", isOver: false, categories: [{ category: "Secretary", points: "99" }] },
      ...{ changed: [{ code: "L1", points: "4", usual: "5" }], missing: [] },
    },
    {
      ...{ sum: "105", difference: "5", isOver: true, categories: [{ category: "Secretary", points: "105" }] },
      changed: Array.from({ length: 8 }, (_, i) => ({ code: `Z${i}`, points: "4", usual: null })),
      missing: ["L1"],
    },
  ],
  "rule-locked-changed": [{ code: "L1", columns: ["Points", "Target"] }],
  "rule-locked-gone": [{ code: "L1", name: "meetings", where: "sheet" }],
  "rule-comparisons-never": [{ first: "正式党员数>7", second: "正式党员数<3" }],
  "rule-level-uncovered": [{ level: "G" }],
  "rule-tiers-not-monotone": [{}],
  "rule-map-incomplete": [{ words: ["好"] }],
  "rule-target-above-one": [{}],
  "rule-step-above-one": [{}],
  "rule-cell-emptied": [{ label: "筛选", usual: "活动类型=党课" }],
  "rule-category-worthless": [{ category: "组织生活" }],
  "rule-filter-no-row": [
    { field: "活动类型", words: ["主题党曰"], near: [] },
    { field: "活动类型", words: ["主题党曰"], near: [{ value: "主题党日", count: 1 }] },
  ],
  "rule-seldom-applicable": [{ percent: 98, organizations: 57 }],
  "rule-nobody-scores": [
    { organizations: 57, reached: null },
    { organizations: 57, reached: { target: "99", most: "2", least: "0.5" } },
  ],
  "rule-same-for-all": [{ organizations: 57, score: "2.50" }],
  "rule-column-blank": [
    { ledger: "培训台账", field: "学时", percent: 95, filled: [] },
    { ledger: "培训台账", field: "学时", percent: 95, filled: ["培训班名称"] },
  ],
  "rule-test-differs": [{ code: "M3", tried: "70%", expected: "1", actual: "2.00" }],
  "rule-test-unknown": [
    { code: "L9", levels: "" },
    { code: "L9", levels: "党委" },
  ],
  "rule-test-value": [{ code: "M3" }],
  "rule-test-expected": [{ label: "Expected" }],
  "rule-date-unreadable": [{ label: "From" }],
  "rule-dates-reversed": [{}],
  "rule-change-unexplained": [{ code: "L5", day: 20_000 }],
  "rule-version-date": [{}],
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
  "column-unconfirmed": [{ ledger: "Roster", field }],
  "sheet-columns-missing": [{ ledger: "Roster", fields: ["a", "b"] }],
  "sheet-proposed": [
    { ledger: "Roster", others: [] },
    { ledger: "Roster", others: ["a", "b"] },
  ],
  "no-column-of-ledger": [{ ledger: "Roster" }],
  "periods-without-year": [{}],
  "activities-by-quarter": [{}],
  "table-below": [
    { rows: 1, lastRow: 9 },
    { rows: 12, lastRow: 40 },
  ],
  "table-beside": [{ label: "Organization" }],
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
  "talk-without-organization": [{}],
  "date-blank": [{ field }],
  "contact-without-day": [{ field }],
  "date-unreadable": [{ field }],
  "date-impossible": [{ field }],
  "date-without-year": [{ field }],
  "date-month-only": [{ field, day }],
  "date-quarter-only": [{ field, day }],
  "number-too-large": [{ field, most: 100_000_000 }],
  "number-impossible": [
    { field, whole: true },
    { field, whole: false },
  ],
  "number-unreadable": [{ field }],
  "yes-no-unreadable": [{ field }],
  "names-unclear": [{ field }],
  "name-unreadable": [{ field }],
  "cell-error": [{ field }],
  "formula-not-calculated": [{ field }],
  "hidden-by-merge": [{ field }],
  "present-over-due": [{ due: 1, present: 2 }],
  "attendees-disagree": [{ present: 1, named: 2 }],
  "level-unreadable": [{}],
  "organization-twice": [{ name, rowNumber: 3 }],
  "vacancy-beside-name": [{ name: "张三" }],
  "superior-unknown": [{ name }],
  "superior-in-circle": [{ name }],
  "record-called-void": [{ word: "(void)" }],
  "person-twice": [{ name: "Zhang San", rowNumber: 3 }],
  "row-twice": [{ sheet: "培训台账", rowNumber: 7 }],
};

const RESULTS: Samples<ResultsDiagnosticParams> = {
  "adjustment-unreadable": [{ organization: name, value: "much" }],
  "grade-unknown": [{ organization: name, value: "Best" }],
  "grade-without-reason": [{ organization: name, value: "Best" }],
  "grade-not-lower": [{ organization: name, value: "Best", grade: "Good" }],
  "item-adjustment-unused": [{ organization: name, item: "A1", value: "+1.00" }],
  "own-column-dropped": [
    { column: "Remark", cells: 1 },
    { column: "Remark", cells: 12 },
  ],
  "own-text-dropped": [
    { text: "Signed", cells: 1 },
    { text: "Signed", cells: 12 },
  ],
  "adjustment-without-reason": [{ organization: name, value: "2" }],
};

const TEMPLATE: Samples<TemplateDiagnosticParams> = {
  "template-column-missing": [{ labels: ["文书", "样式"] }],
  "template-word-unknown": [{ label: "样式", allowed: ["标题", "正文"] }],
  "template-placeholder-unknown": [{ name: "党组", allowed: ["单位", "周期"] }],
  "template-placeholder-beside-words": [{ name: "得分" }],
  "template-brace-open": [{}],
};

const SAMPLES: Samples<DiagnosticParams> = { ...ENGINE, ...RULES, ...READING, ...RESULTS, ...TEMPLATE };

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
