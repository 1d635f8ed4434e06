import { describe, expect, it } from "vitest";
import { judgeFlags } from "../../../src/domain/assessment/judgeFlags";
import { makeReminders } from "../../../src/domain/assessment/makeReminders";
import { THRESHOLD_DEFAULTS, thresholdRange, type ThresholdKey } from "../../../src/domain/settings/thresholds";
import { judged } from "../../support/judgement";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { A, branch, committee, finding } from "../reminders/reminderFixture";

const KEYS = Object.keys(THRESHOLD_DEFAULTS) as ThresholdKey[];
const isPoints = (key: ThresholdKey) => /points|percent/i.test(key);
const rangeOf = (key: ThresholdKey) => (isPoints(key) ? { least: 0, most: 100 } : thresholdRange(key));

/** Something for every flag and reminder to look at. */
const PLAIN: PlainLedgers = {
  roster: [
    committee({ secretarySince: "2026-11-01", expiry: "2027-03-01" }),
    branch({ secretarySince: "2026-05-01", expiry: "2027-01-01", superior: "机关党委", weak: true }),
    branch({ organization: "空缺支部", secretary: null, vacantSince: "2026-01-01", expiry: "1901-01-01" }),
  ],
  activities: [],
  tasks: [{ organization: A, task: "任务", due: "2026-12-10", done: false }],
  findings: [finding({ closed: false, closedDate: null })],
  training: [],
  talks: [],
  contacts: [],
  staff: [],
  debriefings: [{ organization: A, secretary: "王明", year: 2025, good: 1, poor: 2 }],
  dues: [{ organization: A, month: "2026-01-01", due: 10, paid: 0 }],
};

/** How many reminders and flags there are with one threshold changed. */
function countWith(key: ThresholdKey, value: number): number {
  const thresholds = { ...THRESHOLD_DEFAULTS, [key]: value };
  const { context, ruleSet, results } = judged(PLAIN, { period: "2026Q4", settings: { thresholds } });
  return (
    judgeFlags(context, results).size + makeReminders(context, { ruleSet, organizations: results }).reminders.length
  );
}

describe("every threshold", () => {
  it.each(KEYS)("%s lies inside its range by default, and both ends of it can be worked with", (key) => {
    const { least, most } = rangeOf(key);
    expect(THRESHOLD_DEFAULTS[key]).toBeGreaterThanOrEqual(least);
    expect(THRESHOLD_DEFAULTS[key]).toBeLessThanOrEqual(most);
    for (const value of [least, most]) expect(countWith(key, value)).toBeGreaterThan(0);
  });
});

it.each(["R6.fromMonth", "R6.urgentMonth", "R7.urgentMonth", "R14.fromMonth", "R14.debriefingFromMonth"] as const)(
  "%s is a month of the year",
  (key) => {
    expect(thresholdRange(key)).toEqual({ least: 1, most: 12 });
  },
);
