import { describe, expect, it } from "vitest";
import type { ItemReasonParams } from "../../src/domain/reasons/itemReason";
import { mustDay } from "../../src/domain/model/day";
import { LEDGERS, type LedgerKey } from "../../src/domain/model/ledgers";
import { itemReasons as en } from "../../src/i18n/en/measures";
import { itemReasons as zh } from "../../src/i18n/zhCN/measures";
import { BROKEN, ONE_OF_MANY, sentencesOf, unquotedHan, type Samples } from "./sampledSentences";

const day = mustDay(2026, 9, 28);
const monthIndexes = [2025 * 12 + 11, 2026 * 12, 2026 * 12 + 1];
const name = "Zhang San";
const problem = "no minutes";

const ledgers = Object.keys(LEDGERS) as [LedgerKey, ...LedgerKey[]];
const [firstLedger, ...otherLedgers] = ledgers;

const SAMPLES: Samples<ItemReasonParams> = {
  "months-missing": [{ monthIndexes }, { monthIndexes: [2026 * 12 + 6] }],
  "quarters-missing": [{ monthIndexes: [2026 * 12, 2026 * 12 + 9] }],
  "count-short": [{ count: "1", target: "2" }],
  "count-over": [{ count: "1", target: "0" }],
  "value-short": [{ value: "0.5", target: "1" }],
  "value-over": [{ value: "2", target: "1" }],
  "item-adjusted": [
    { asked: 150, points: 150, computed: 100, reason: "agreed" },
    { asked: -300, points: -100, computed: 100, reason: "agreed" },
  ],
  "reasons-more": [{ count: 1 }, { count: 12 }],
  "no-records": [{ ledger: firstLedger }, ...otherLedgers.map((ledger) => ({ ledger }))],
  "meeting-below-quorum": [
    { day, type: "meeting", due: "20", present: "10", quorum: "majority" },
    { day, type: "meeting", due: "5", present: "1", quorum: "half" },
  ],
  "ratio-short": [
    {
      ledger: "dues",
      numeratorField: "paid",
      numerator: "90",
      denominatorField: "due",
      denominator: "100",
      percent: "90",
    },
  ],
  "steps-below-target": [
    { steps: 1, perStep: "1" },
    { steps: 2, perStep: "0.5" },
  ],
  "row-not-meeting": [
    { ledger: "staff", field: "inResume", text: name },
    { ledger: "staff", field: "inResume", text: "" },
  ],
  "share-short": [{ meeting: 1, total: 3 }],
  "list-late": [{ issued: day, due: day }],
  "list-missing": [{ year: 2026, due: day }],
  "task-late": [{ task: "plan", due: day, done: day }],
  "task-open": [{ task: "", due: day }],
  "talk-late": [
    { talk: day, days: 1 },
    { talk: day, days: 38 },
  ],
  "talk-missing": [
    { days: 31, overdueDays: 1 },
    { days: 49, overdueDays: 19 },
  ],
  "debriefing-grade": [
    { year: 2025, grade: "fair", votes: "72.5" },
    { year: 2025, grade: "fair", votes: null },
  ],
  "debriefing-missing": [{ year: 2025 }],
  "hours-short": [{ hours: "1", expected: "42" }],
  "hours-per-head-short": [
    { persons: 1, heads: "12", expected: "24" },
    { persons: 0, heads: "1", expected: "1" },
  ],
  "names-short": [{ names: 1, expected: "8" }],
  "course-missing": [{ due: day }],
  "finding-overdue": [{ problem, due: day }],
  "finding-closed-late": [{ problem, due: day, closed: day }],
  "finding-repeated": [{ problem: "", found: day }],
  "term-expired": [
    { expiry: day, days: 1 },
    { expiry: day, days: 100 },
  ],
  "secretary-vacant": [{ days: 1 }, { days: 95 }],
  "secretary-vacant-unknown": [{}],
  "committee-size-out-of-range": [
    { size: "1", from: 3, to: 7 },
    { size: "1", from: 3, to: null },
  ],
  "roster-field-blank": [{ field: "disciplineMember" }],
  "setup-out-of-range": [
    { level: "B", members: "1", fullMembers: "1" },
    { level: "G", members: "40", fullMembers: null },
    { level: "C", members: "99", fullMembers: null },
  ],
  "group-months-missing": [{ group: "one", monthIndexes }],
  "groups-without-meeting": [
    { count: 1, groups: 2 },
    { count: 1, groups: 1 },
  ],
  "secretary-not-in-person": [{ field: "lecturer", count: "0", target: "1" }],
  "member-duties-missing": [{ name, aspects: [2, 5] }],
  "member-without-participation": [{ name }],
  "member-without-weak-visit": [{ name }],
  "advice-not-carried-out": [{ day, advice: "keep minutes" }],
  "four-strong-status": [{ status: "under way" }],
  "four-strong-below": [
    { branches: 1, percent: "75" },
    { branches: 6, percent: "62.5" },
  ],
  "full-time-share-low": [{ fullTime: "1", employees: "240", percent: "0.42" }],
  "latest-grade": [{ grade: "fair" }],
  "na-level": [{}],
  "na-not-due": [{ from: day }],
  "na-other-period": [{ day }],
  "na-condition": [
    { field: "fullMemberCount", operator: ">=", operands: ["7"] },
    { field: "performanceAppraisal", operator: "=", operands: ["yes", "no"] },
    { field: "performanceAppraisal", operator: "<>", operands: ["yes"] },
    { field: "memberCount", operator: "<", operands: ["50"] },
  ],
  "na-no-secretary": [{}],
  "na-secretary-not-in-office": [{ since: day }],
  "na-secretary-not-new": [{ since: day }],
  "na-talk-settled-earlier": [{ talk: day }],
  "na-talk-not-due": [{ due: day }],
  "na-debriefing-other-secretary": [{ year: 2025 }],
  "na-debriefing-not-due": [{ year: 2025 }],
  "na-course-not-due": [{ due: day }],
  "na-list-not-due": [{ due: day }],
  "na-founded-later": [{ founded: day }],
  "na-no-expected-month": [{}],
  "na-unit-not-complete": [{ unit: "quarter" }, { unit: "month" }, { unit: "year" }],
  "na-no-weak-branch": [{}],
  "na-not-weak": [{}],
  "na-no-branch-below": [{}],
  "na-no-members": [{}],
  "na-no-records": [{ ledger: firstLedger }, ...otherLedgers.map((ledger) => ({ ledger }))],
  "missing-ledger": [{ ledger: firstLedger }, ...otherLedgers.map((ledger) => ({ ledger }))],
  "missing-column": [{ ledger: "activities", field: "group" }],
  "debriefing-contradictory": [{ year: 2025 }],
  "activities-not-covering": [{ year: 2026 }],
  "missing-cell": [{ field: "secretarySince" }],
  "text-not-in-map": [{ text: "excellent" }],
  "manual-score-out-of-range": [{ value: "6", points: "5.00" }],
};

const chinese = sentencesOf<ItemReasonParams>(SAMPLES, (code, params) => [zh[code](params)]);
const english = sentencesOf<ItemReasonParams>(SAMPLES, (code, params) => [en[code](params)]);

it("has samples of every code", () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(Object.keys(zh).sort());
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
});

describe("reasons of items", () => {
  it.each(chinese)("$code in Chinese: $sentence", ({ sentence }) => {
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(sentence).not.toMatch(/。$/u);
    expect(sentence).not.toMatch(BROKEN);
  });

  it.each(english)("$code in English: $sentence", ({ sentence }) => {
    expect(sentence).toMatch(/^[\p{Lu}\p{N}“(].*[^.]$/u);
    expect(sentence).not.toMatch(BROKEN);
    expect(sentence).not.toMatch(ONE_OF_MANY);
    expect(unquotedHan(sentence)).toBe("");
  });
});
