import { periodOf } from "../../src/domain/model/period";
import { describe, expect, it } from "vitest";
import type { FlagReasonParams } from "../../src/domain/reasons/flagReason";
import { mustDay } from "../../src/domain/model/day";
import type { Matter, MatterCode, MatterParams } from "../../src/domain/review/matter";
import type { ReminderReasonParams } from "../../src/domain/reasons/reminderReason";
import { flagReasons as enFlags } from "../../src/i18n/en/flagReasons";
import { reminderReasons as enReminders, reminderSubjects as enSubjects } from "../../src/i18n/en/reminders";
import { flagReasons as zhFlags } from "../../src/i18n/zhCN/flagReasons";
import { review as enReview } from "../../src/i18n/en/review";
import { review as zhReview } from "../../src/i18n/zhCN/review";
import type { ReviewWords } from "../../src/workbook/reviewSheet/reviewWords";
import { reminderReasons as zhReminders, reminderSubjects as zhSubjects } from "../../src/i18n/zhCN/reminders";

const day = mustDay(2026, 9, 28);
const months = [2026 * 12 + 6, 2026 * 12 + 8];

type Samples<P> = { readonly [C in keyof P]: readonly P[C][] };

const FLAGS: Samples<FlagReasonParams> = {
  "flag-vacant": [{ days: 91 }, { days: 1 }],
  "flag-vacant-unknown": [{}],
  "flag-term-expired": [
    { expiry: day, days: 2, extended: false },
    { expiry: day, days: 1, extended: true },
  ],
  "flag-no-activity": [{ from: day, to: day }],
  "flag-item-low": [{ name: "主题党日", score: "1.67", points: "5.00", percent: "50" }],
  "flag-debriefing-poor": [{ year: 2025, grade: "差" }],
  "flag-debriefing-votes": [{ year: 2025, votes: "59.94", limit: "60" }],
  "flag-total-low": [{ total: "69.99", limit: "70" }],
  "flag-lowest": [{ position: 1, ranked: 12, total: "75.00" }],
  "flag-overdue-findings": [{ count: 3 }],
  "flag-again": [{ period: periodOf(2026, "Q2"), codes: ["FB1", "FB5"] }],
  "flag-no-committee": [{ fullMembers: "7" }],
  "flag-no-discipline-member": [{ fullMembers: "7" }],
  "flag-set-up": [
    { level: "B", members: "51", fullMembers: "50" },
    { level: "G", members: "40", fullMembers: null },
    { level: "C", members: "99", fullMembers: null },
  ],
};

const REMINDERS: Samples<ReminderReasonParams> = {
  "remind-term-due": [
    { expiry: day, days: 0, extended: false },
    { expiry: day, days: 1, extended: false },
    { expiry: day, days: 30, extended: true },
  ],
  "remind-term-expired": [
    { expiry: day, days: 2, extended: false },
    { expiry: day, days: 1, extended: true },
  ],
  "remind-term-unknown": [{}],
  "remind-talk": [{ since: day, days: 20 }],
  "remind-period-findings": [{ count: 3 }],
  "remind-year-findings": [{ year: 2026, count: 5 }],
  "remind-overdue-findings": [{ count: 2 }],
  "remind-secretary-score": [{ score: "59.99", limit: "60" }],
  "remind-again": [{ now: ["R3", "FB5"], before: ["R3"], period: periodOf(2026, "Q2") }],
  "remind-annual-grade": [{ year: 2026, grade: "一般" }],
  "remind-course": [{ since: day }],
  "remind-secretaries-course": [{ year: 2026 }],
  "remind-new-secretaries-course": [
    { year: 2026, secretaries: 1 },
    { year: 2026, secretaries: 4 },
  ],
  "remind-hours": [
    { whose: "secretary", percent: "57.14" },
    { whose: "members", percent: "99.5" },
  ],
  "remind-list-missing": [{ year: 2026, due: day }],
  "remind-task-due": [{ days: 0 }, { days: 15 }],
  "remind-task-overdue": [{ days: 1 }],
  "remind-finding-due": [
    { found: day, days: 0 },
    { found: day, days: 20 },
  ],
  "remind-finding-overdue": [{ found: day, days: 2 }],
  "remind-none-in-quarter": [{ from: day }],
  "remind-months-without": [{ monthIndexes: months }],
  "remind-member-no-visit": [{ from: day, to: day }],
  "remind-branch-no-member": [{ year: 2026 }],
  "remind-not-in-resume": [
    { post: "组织委员", time: "兼职" },
    { post: "", time: "" },
  ],
  "remind-not-in-workload": [{ post: "组织委员" }, { post: "" }],
  "remind-dues": [{ monthIndexes: months, missing: "110.5" }],
  "remind-meeting-missing": [{ year: 2025 }],
  "remind-debriefing-missing": [{ year: 2026 }],
};

/** Every sentence of a catalogue for the samples of each code. */
function sentences<P>(catalogue: { readonly [C in keyof P]: (params: P[C]) => string }, samples: Samples<P>) {
  const codes = Object.keys(samples) as (keyof P & string)[];
  return codes.flatMap((code) => samples[code].map((params) => ({ code, sentence: catalogue[code](params) })));
}

const MATTERS: Samples<MatterParams> = {
  RV1: [
    { from: "好", to: "较好", previousTotal: 9084, total: 8709 },
    { from: "好", to: "较好", previousTotal: null, total: 8709 },
  ],
  RV2: [
    { from: 9084, to: 8001, change: -1083 },
    { from: 8001, to: 9084, change: 1083 },
  ],
  RV3: [
    { grade: "好", distance: 0 },
    { grade: "好", distance: 15 },
    { grade: "好", distance: -15 },
  ],
  RV4: [{ indicators: ["任务清单", "任职谈话"] }],
  RV5: [{ grade: "一般" }],
  RV6: [
    { adjustment: 350, large: true, from: null, to: null },
    { adjustment: 50, large: false, from: "较好", to: "好" },
  ],
  RV7: [{ secretary: "周建明", since: day }],
  RV8: [{ codes: ["FB1", "FB5"] }],
  RV9: [{}],
  RV10: [{ indicators: ["党课"] }],
  RV11: [{ monthIndexes: months }],
};

const matterIn =
  ({ matter }: ReviewWords) =>
  <C extends MatterCode>(code: C, params: MatterParams[C]) =>
    matter({ code, params, organization: 0, strength: "explain", value: "" } as unknown as Matter);
const matterSentences = (words: ReviewWords): readonly Readonly<{ code: string; sentence: string }>[] =>
  (Object.keys(MATTERS) as MatterCode[]).flatMap((code) =>
    MATTERS[code].map((params) => ({ code, sentence: matterIn(words)(code, params) })),
  );

const zh = [...sentences(zhFlags, FLAGS), ...sentences(zhReminders, REMINDERS), ...matterSentences(zhReview)];
const en = [...sentences(enFlags, FLAGS), ...sentences(enReminders, REMINDERS), ...matterSentences(enReview)];

it("has samples of every code in both languages", () => {
  const codesOf = (...catalogues: object[]) => catalogues.flatMap((catalogue) => Object.keys(catalogue)).sort();
  const sampled = codesOf(FLAGS, REMINDERS);
  expect(codesOf(zhFlags, zhReminders)).toEqual(sampled);
  expect(codesOf(enFlags, enReminders)).toEqual(sampled);
});

describe("sentences", () => {
  it.each(zh)("$code in Chinese: $sentence", ({ sentence }) => {
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|。$|^，|，，/u);
  });
  it.each(en)("$code in English: $sentence", ({ sentence }) => {
    expect(sentence).toMatch(/^[\p{Lu}\p{N}\p{Script=Han}“]/u);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\.$| {2}|\b1 days\b/u);
  });
  it("read like this", () => {
    expect(zhFlags["flag-term-expired"]({ expiry: day, days: 2, extended: false })).toBe(
      "任期2026-09-28届满，已超过2天，未换届也无延期批复",
    );
    expect(enReminders["remind-months-without"]({ monthIndexes: months })).toBe(
      "No record that counts in these months of the quarter: Jul, Sep",
    );
    expect(zhReminders["remind-dues"]({ monthIndexes: months, missing: "110.5" })).toBe(
      "7月、9月党费未足额收缴，应交与实交共差110.5",
    );
  });
});

it("has a subject word in both languages, the Chinese being the key itself", () => {
  expect(Object.keys(enSubjects)).toEqual(Object.keys(zhSubjects));
  for (const [word, shown] of Object.entries(zhSubjects)) expect(shown).toBe(word);
  for (const shown of Object.values(enSubjects)) expect(shown).toMatch(/^[a-zé' -]+$/iu);
});
